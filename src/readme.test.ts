// Runs every command line of README.md that starts with `policycheck`, and compiles the samples of the rule language.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runIn } from './cli/fake-house.ts';
import { shippedDoors } from './cli/shipped-doors.ts';
import { compileTrial, trialFiles } from './engine/trial.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, kind = '', text = '']) => ({
  kind,
  text,
}));
const commands = blocks
  .filter(({ kind }) => kind === 'sh')
  .flatMap(({ text }) => text.split('\n'))
  .filter((line) => line.startsWith('policycheck '))
  .map((line) => line.replace(/\s+#.*$/, ''));

let cwd: string;
// What is kept from an older state of the compiler would hide what the present one does.
beforeAll(() => void vi.stubEnv('POLICYCHECK_NO_CACHE', '1'));
afterAll(() => void vi.unstubAllEnvs());
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'policycheck-readme-'));
  cpSync(join(root, 'fixtures/first-draft/draft.txt'), join(cwd, 'draft.txt'));
  cpSync(join(root, 'fixtures/first-draft/draft.txt'), join(cwd, 'posts/one.txt'));
  cpSync(join(root, 'fixtures/first-draft/draft.txt'), join(cwd, 'blog/2026/two.md'));
  cpSync(join(root, 'fixtures/packs/halden'), join(cwd, 'my-pack'), { recursive: true });
  writeFileSync(join(cwd, 'batch.jsonl'), '{"id": "a", "text": "We are in talks to buy Brightvale."}\n');
  // Drafts that are about to be committed, for --staged and --changed.
  const env = { ...process.env, GIT_DIR: undefined, GIT_INDEX_FILE: undefined };
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@halden.example', ...words], {
      cwd,
      env,
    });
  git('init', '-q', '-b', 'main');
  git('commit', '-q', '--allow-empty', '-m', 'empty');
  git('add', '-A');
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** Arguments as a shell would part them: blanks, and double quotes around some. */
function run(line: string) {
  const argv = [...line.matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, quoted, bare]) => quoted ?? bare ?? '')
    .slice(1);
  const stdin = argv.includes('-') ? { stdin: 'We are in talks to buy Brightvale.\n' } : {};
  return runIn(argv, { cwd, doors: shippedDoors, ...stdin });
}

it('shows commands to run', () => {
  expect(commands.length).toBeGreaterThan(5);
});

it.each(commands)('%s', async (line) => {
  const { code, out, err } = await run(line);
  // Formats that end up in logs say that they hide confidential words; else nothing is amiss.
  expect(err).toMatch(/--format jsonl/.test(line) ? /^Confidential words .*\n$/ : /^$/);
  expect(out).not.toBe('');
  expect(code).toBe(
    /^policycheck (explain|list|why|test|completion|--(?!staged|changed))/.test(line) ? 0 : 1,
  );
});

it('shows the report as it is', async () => {
  const shown =
    blocks
      .find(({ text }) => text.startsWith('$ policycheck '))
      ?.text.trimEnd()
      .split('\n') ?? [];
  const { out } = await run(shown[0]!.slice(2));
  const lines = out.trimEnd().split('\n');
  const [before, after] = [shown.slice(1, shown.indexOf('…')), shown.slice(shown.indexOf('…') + 1)];
  expect(lines.slice(0, before.length)).toEqual(before);
  expect(lines.slice(-after.length)).toEqual(after);
});

it('names files that are there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file = '']) => file);
  const missing = links.filter((file) => !existsSync(join(root, file)));
  expect(missing).toEqual([]);
});

it('documents a rule language that compiles', () => {
  const guide = readFileSync(join(root, 'docs/rule-language.md'), 'utf8');
  const samples = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
  // Of the five, the place and the guard stand for themselves: the packs that use them are compiled with the rest.
  const [clause = '', vocabulary = '', balance = ''] = samples;
  expect(samples).toHaveLength(5);
  const [pack] = trialFiles('r: { forbid: a, message: m, instead: i }');
  const owners = 'owners: { people-team: { title: T, ask: A. }, communications: { title: T, ask: A. } }\n';
  // The samples use lists of the shipped packs: these stand in for what they do not define themselves.
  const lists = 'audience: { words: [meetup] }\nexecutives: { words: [ceo] }\n';
  const { problems } = compileTrial([
    { path: 'vocabulary.yaml', text: vocabulary + lists },
    { path: 'trial/pack.yaml', text: pack!.text.replace(/^owners:.*\n/m, owners) },
    { path: 'trial/headcount.yaml', text: clause },
    {
      path: 'trial/ratio.yaml',
      text: clause.replace(/^(?:vocabulary|rules|examples):\n(?: .*\n)+/gm, '') + balance,
    },
  ]);
  expect(problems).toEqual([]);
});
