import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commonFolder, findNearest } from '../node/config-file.ts';
import { runIn } from './fake-house.ts';
import { shippedDoors } from './shipped-doors.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'policycheck-config-'));
  vi.stubEnv('POLICYCHECK_NO_CACHE', '1');
});
afterEach(() => {
  rmSync(home, { recursive: true });
  vi.unstubAllEnvs();
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
}
const POST = 'We are 340 people now.\n';
const run = (argv: readonly string[], cwd = '.', more = {}) =>
  runIn(argv, { cwd: join(home, cwd), env: { HOME: home }, ...more });

describe('which file', () => {
  const findConfig = (folder: string, above: string | undefined) =>
    findNearest(['policycheck.yaml'], folder, above)['policycheck.yaml'];

  it('is the nearest upwards, and none beyond the repository or home', () => {
    write({ 'policycheck.yaml': '', 'repo/.git/HEAD': '', 'repo/a/b/x.txt': '', 'free/a/x.txt': '' });
    expect(findConfig(join(home, 'free/a'), undefined)).toBe(join(home, 'policycheck.yaml'));
    expect(findConfig(join(home, 'free/a'), join(home, 'free'))).toBeUndefined();
    expect(findConfig(join(home, 'repo/a/b'), home)).toBeUndefined();
    write({ 'repo/policycheck.yaml': '' });
    expect(findConfig(join(home, 'repo/a/b'), home)).toBe(join(home, 'repo/policycheck.yaml'));
  });

  it('is looked for from the deepest folder that holds all drafts', () => {
    write({ 'a/b/x.txt': '', 'a/b/y.txt': '', 'a/c/z.txt': '', 'a/bc/w.txt': '' });
    const from = (...paths: readonly string[]) => relative(home, commonFolder(paths, home)) || '.';
    expect(from()).toBe('.');
    expect(from('a/b/x.txt')).toBe('a/b');
    expect(from('a/b')).toBe('a/b');
    expect(from('a/b/')).toBe('a/b');
    expect(from('.')).toBe('.');
    expect(from('a/b/x.txt', 'a/b/y.txt')).toBe('a/b');
    expect(from('a/b/x.txt', 'a/b')).toBe('a/b');
    expect(from('a/b', 'a/bc/w.txt')).toBe('a');
    expect(from('a/b/x.txt', 'a/c/z.txt', join(home, 'a/bc/w.txt'))).toBe('a');
    expect(from('a/b/nothing.txt')).toBe('a/b');
    expect(from('nowhere/nothing.txt')).toBe('nowhere');
    expect(from('../..')).toBe('../..');
    expect(from('a/*/*.txt')).toBe('a');
    expect(from('a/b/**', 'a/b*/w.txt')).toBe('a');
    expect(from('a/{b,c/d}/*.txt')).toBe('a');
    write({ 'a/[slug]/v.txt': '' });
    expect(from('a/[slug]/v.txt')).toBe('a/[slug]');
  });

  it('is the named one, or none', async () => {
    write({ 'policycheck.yaml': 'fail-on: bad', 'other.yaml': 'clauses: { headcount: off }', 'x.txt': POST });
    expect(await run(['x.txt'])).toMatchObject({ code: 2 });
    expect(await run(['--no-config', 'x.txt'])).toMatchObject({ code: 1 });
    const named = await run(['--config', 'other.yaml', 'x.txt']);
    expect(named.code).toBe(0);
    expect(named.out).toContain('Settings: other.yaml (1 clause off: core-social/headcount)');
    const { code, err } = await run(['--config', 'othr.yaml', 'x.txt']);
    expect(code).toBe(2);
    expect(err).toContain('There is no file or folder “othr.yaml”.');
  });
});

describe('found from the drafts', () => {
  const REVIEW = 'clauses: { headcount: review }';

  it('wherever one works; its patterns, packs, facts and baseline begin at its folder', async () => {
    write({
      'site/policycheck.yaml': `${REVIEW}\noverrides: [{ files: blog/**, role: brand }]`,
      'site/policycheck.facts.yaml':
        'numbers: { employees: { value: 12, as-of: 2026-01-01, until: 2026-02-01, source: Page 1 } }',
      'site/blog/x.txt': POST,
      'else/y.txt': 'Bread.',
    });
    const doors = shippedDoors;
    const places = [
      ['.', 'site/blog/x.txt', 'site'],
      ['site/blog', 'x.txt', '..'],
      ['else', '../site/blog', '../site'],
      ['else', join(home, 'site'), '../site'],
      ['.', 'site/**/*.txt', 'site'],
    ] as const;
    const reportOf = async (path: string, cwd: string) => {
      const { out, err } = await run([path, '--format', 'json'], cwd, { doors });
      expect(err).toBe('');
      return JSON.parse(out);
    };
    for (const [cwd, path, folder] of places) {
      const { config, facts, findings, notChecked } = await reportOf(path, cwd);
      expect(config.path).toBe(`${folder}/policycheck.yaml`);
      expect(facts.path).toBe(`${folder}/policycheck.facts.yaml`);
      expect(findings[0]).toMatchObject({ clause: 'core-social/headcount', level: 'review' });
      const unsure = notChecked.map(({ needs }: { needs: string }) => needs);
      expect(unsure).not.toContain('front matter: role');
    }
    cpSync(join(import.meta.dirname, '../../fixtures/packs/halden'), join(home, 'site/own'), {
      recursive: true,
    });
    write({ 'site/policycheck.yaml': 'packs: [./own]\nbaseline: known.json' });
    await run(['--update-baseline', 'site/blog/x.txt'], '.', { doors });
    for (const [cwd, path] of places) {
      const { findings } = await reportOf(path, cwd);
      expect(findings).toMatchObject([{ clause: 'own/headcount', status: { kind: 'baseline' } }]);
    }
  });

  it('also what is piped in, by its name', async () => {
    write({ 'site/policycheck.yaml': 'clauses: { headcount: off }' });
    const piped = { stdin: POST };
    expect((await run(['-', '--stdin-filename', 'site/new/post.md'], '.', piped)).code).toBe(0);
    expect((await run(['--stdin-filename', 'site/post.md'], '.', piped)).code).toBe(0);
    expect((await run(['-', '--stdin-filename', 'post.md'], '.', piped)).code).toBe(1);
    expect((await run(['-'], 'site', piped)).code).toBe(0);
  });

  it('follows no link: a draft is where it is named', async () => {
    write({ 'site/policycheck.yaml': 'clauses: { headcount: off }', 'site/x.txt': POST, 'here/y.txt': '' });
    symlinkSync(join(home, 'site/x.txt'), join(home, 'here/link.txt'));
    symlinkSync(join(home, 'site'), join(home, 'here/site'));
    expect((await run(['here/link.txt'])).code).toBe(1);
    expect((await run(['here/site/x.txt'])).out).toContain('Settings: here/site/policycheck.yaml');
  });

  it('leaves what is missing to who reads it', async () => {
    write({ 'site/policycheck.yaml': 'clauses: { headcount: off }', 'site/x.txt': POST });
    const { code, out, err } = await run(['site/nothing.txt', 'site/x.txt']);
    expect(code).toBe(2);
    expect(err).toContain('site/nothing.txt');
    expect(out).toContain('Settings: site/policycheck.yaml');
    expect((await run(['site/x.txt/below'])).err).toContain('There is no file');
  });

  it('says that the settings of the folder that one works in are not those of a draft elsewhere', async () => {
    write({ 'site/policycheck.yaml': REVIEW, 'site/policycheck.facts.yaml': '', 'else/x.txt': POST });
    const { code, out, err } = await run(['../else/x.txt'], 'site');
    expect(code).toBe(1);
    expect(out).not.toContain('Settings:');
    expect(err).toBe(
      'policycheck.yaml is not followed: “../else/x.txt” is not in its folder. To follow it, add --config policycheck.yaml.\n' +
        'policycheck.facts.yaml is not followed: “../else/x.txt” is not in its folder. To follow it, add --facts policycheck.facts.yaml.\n',
    );
    expect((await run(['../else/x.txt', '--no-config', '--no-facts'], 'site')).err).toBe('');
  });
});

describe('drafts with nearer settings of their own', () => {
  it('are not checked by those of others, and said; all else is checked', async () => {
    write({ 'policycheck.yaml': '', 'a/policycheck.yaml': 'clauses: { headcount: off }' });
    write({ 'a/x.txt': POST, 'a/deep/y.txt': POST, 'z.txt': POST, 'b/policycheck.facts.yaml': '' });
    write({ 'b/w.txt': POST });
    const { code, out, err } = await run(['.', '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(out).summary.drafts).toBe(1);
    expect(err).toContain(
      'problem: 2 drafts were not checked: they follow a/policycheck.yaml, and this run follows policycheck.yaml.\n' +
        '  Check them in a run of its own: policycheck a/. To judge all drafts alike, add --config policycheck.yaml.\n',
    );
    expect(err).toContain(
      'problem: “b/w.txt” was not checked: it follows b/policycheck.facts.yaml, and this run follows none.\n' +
        '  Check it in a run of its own: policycheck b/. To judge all drafts alike, add --no-facts.\n',
    );
    const alike = await run(['.', '--config', 'policycheck.yaml', '--no-facts', '--format', 'json']);
    expect(JSON.parse(alike.out).summary.drafts).toBe(4);
    expect(alike.err).toBe('');
    expect((await run(['a'])).code).toBe(0);
  });

  it.each([[['a/x.txt', 'b/y.txt']], [['a', 'b']], [['*/*.txt']]])(
    '%j of two projects are judged by neither',
    async (paths) => {
      write({
        'a/policycheck.yaml': 'level: block',
        'b/policycheck.yaml': '',
        'a/x.txt': POST,
        'b/y.txt': POST,
      });
      const { code, out, err } = await run([...paths, '--format', 'json']);
      expect(code).toBe(2);
      expect(JSON.parse(out).summary.drafts).toBe(0);
      expect(err).toContain('“a/x.txt” was not checked: it follows a/policycheck.yaml');
      expect(err).toContain('“b/y.txt” was not checked: it follows b/policycheck.yaml');
    },
  );

  it('may be left out, or piped in, or explained', async () => {
    write({
      'policycheck.yaml': 'ignore: [a/]',
      'a/policycheck.yaml': '',
      'a/x.txt': POST,
      'z.txt': 'Bread.',
    });
    expect((await run(['.'])).code).toBe(0);
    const piped = await run(['z.txt', '-', '--stdin-filename', 'a/new.txt'], '.', { stdin: POST });
    expect(piped.err).toContain('“a/new.txt” was not checked');
    write({ 'policycheck.yaml': '' });
    const why = await run(['why', '.'], '.', { doors: shippedDoors });
    expect(why.code).toBe(2);
    expect(why.err).toContain('“a/x.txt” was not checked');
    expect(why.out).not.toContain('a/x.txt');
  });

  it('are those of one file where that file names the facts', async () => {
    write({
      'policycheck.yaml': 'facts: f.yaml',
      'f.yaml': '',
      'a/policycheck.facts.yaml': '',
      'a/x.txt': POST,
    });
    expect((await run(['.'])).code).toBe(1);
  });
});

describe('what it does', () => {
  it('changes levels, and what is typed wins', async () => {
    write({ 'policycheck.yaml': 'clauses: { headcount: review }\nfail-on: review', 'x.txt': POST });
    const doors = shippedDoors;
    const review = await run(['x.txt'], '.', { doors });
    expect(review.out).toContain('1 draft: 0 block, 1 review');
    expect(review.code).toBe(1);
    expect((await run(['--fail-on', 'block', 'x.txt'], '.', { doors })).code).toBe(0);
  });

  it('looks for a clause that is off only where it is asked for by name', async () => {
    write({ 'policycheck.yaml': 'clauses: { headcount: off }', 'x.txt': POST });
    expect((await run(['x.txt'])).code).toBe(0);
    const asked = await run(['--clause', 'headcount', 'x.txt', '--format', 'json']);
    expect(asked.code).toBe(1);
    expect(JSON.parse(asked.out).config).toEqual({ path: 'policycheck.yaml', off: [], ignored: 0 });
    expect(JSON.parse((await run(['x.txt', '--format', 'json'])).out).config.off).toEqual([
      'core-social/headcount',
    ]);
  });

  it('leaves files out of folders and patterns, never one that is named', async () => {
    write({ 'policycheck.yaml': 'ignore: [old/, "*.draft.txt"]', 'a/x.txt': 'Bread.\n' });
    write({ 'a/old/y.txt': POST, 'a/z.draft.txt': POST, 'old/w.txt': POST });
    const all = await run(['..'], 'a');
    expect(all.code).toBe(0);
    expect(all.out).toContain('Settings: ../policycheck.yaml (3 files ignored)');
    expect((await run(['old/w.txt'])).code).toBe(1);
    const none = await run(['old']);
    expect(none.code).toBe(2);
    expect(none.err).toContain('leaves out all that you named');
  });

  it('says what drafts are, unless they say so themselves; the later override wins', async () => {
    const overrides = '[{ files: blog/**, role: employee }, { files: blog/b.md, role: brand }]';
    write({ 'policycheck.yaml': `overrides: ${overrides}`, 'blog/a.md': 'Bread.', 'blog/b.md': 'Bread.' });
    write({ 'blog/c.md': '---\nrole: brand\n---\nBread.' });
    const { out } = await run(['why', 'blog'], '.', { doors: shippedDoors });
    expect(out).toContain('blog/a.md');
    const unsure = async (path: string) =>
      JSON.parse((await run([path, '--format', 'json'], '.', { doors: shippedDoors })).out).notChecked.map(
        ({ clause }: { clause: string }) => clause,
      );
    expect(await unsure('blog/a.md')).toEqual(await unsure('blog/c.md'));
    expect(await unsure('blog/b.md')).toEqual(await unsure('blog/c.md'));
    write({ 'policycheck.yaml': '' });
    expect((await unsure('blog/a.md')).length).toBeGreaterThan((await unsure('blog/c.md')).length);
  });

  it('finds packs from its own folder, and names owners', async () => {
    const owner = 'owners: { legal: { name: Mara, ask: Write to Mara. } }';
    write({
      'policycheck.yaml': `packs: [core-social]\n${owner}`,
      'a/x.txt': 'We are in talks to buy Brightvale.',
    });
    const { out } = await run(['x.txt'], 'a', { doors: shippedDoors });
    expect(out).toContain('Write to Mara.');
    expect(out).toContain('Can be given by Mara or investor-relations');
    write({ 'policycheck.yaml': 'packs: [./nope]' });
    const { code, err } = await run(['x.txt'], 'a', { doors: shippedDoors });
    expect(code).toBe(2);
    expect(err).toContain('no folder called “./nope”');
    expect(err).toContain('../policycheck.yaml:1:9');
  });

  it('says where an owner is asked', async () => {
    write({ 'x.txt': 'We are in talks to buy Brightvale.' });
    const ask = async (legal: string) => {
      write({ 'policycheck.yaml': `owners: { legal: ${legal} }` });
      const { out } = await run(['x.txt', '--format', 'json'], '.', { doors: shippedDoors });
      return JSON.parse(out).clauses['core-social/mergers-acquisitions'].ask;
    };
    expect(await ask('{ name: Mara Lind, channel: "#ask-legal" }')).toBe(
      'Ask Mara Lind before you post. Where: #ask-legal.',
    );
    expect(await ask('{ ask: Write to Mara., channel: "#ask-legal" }')).toBe(
      'Write to Mara. Where: #ask-legal.',
    );
    expect(await ask('{ channel: "#ask-legal" }')).toBe('Ask Legal before you post. Where: #ask-legal.');
  });

  it('runs nothing, reads no .env and fills in no variable', async () => {
    write({ '.env': 'POLICYCHECK_NO_CONFIG=1\nLEVEL=block', 'x.txt': 'We are in talks to buy Brightvale.' });
    write({ 'policycheck.yaml': 'owners: { legal: { ask: "Ask $LEVEL at $HOME." } }' });
    const { out } = await run(['x.txt'], '.', { doors: shippedDoors });
    expect(out).toContain('Ask $LEVEL at $HOME.');
    write({ 'policycheck.yaml': 'fail-on: !!js/function "function () { throw 1 }"' });
    const { code, err } = await run(['x.txt']);
    expect(code).toBe(2);
    expect(err).toContain('policycheck.yaml:1:10');
    expect(process.env.LEVEL).toBeUndefined();
  });

  it('names the nearest clause and owner', async () => {
    write({
      'x.txt': POST,
      'policycheck.yaml': 'clauses: { hedcount: off }\nowners: { peple-team: { ask: A. } }',
    });
    const { code, err } = await run(['x.txt']);
    expect(code).toBe(2);
    expect(err).toContain('policycheck.yaml:1:12');
    expect(err).toContain('Did you mean “headcount”?');
    expect(err).toContain('Did you mean “people-team”?');
  });
});

it('knows again what it has read before', async () => {
  vi.stubEnv('POLICYCHECK_NO_CACHE', '');
  vi.stubEnv('XDG_CACHE_HOME', join(home, 'cache'));
  write({ 'x.txt': POST, 'policycheck.yaml': 'clauses: { headcount: off }' });
  const first = await run(['x.txt']);
  expect(await run(['x.txt'])).toEqual(first);
  write({ 'policycheck.yaml': 'clauses: { headcount: block }' });
  expect((await run(['x.txt'])).code).toBe(1);
});

describe('extends', () => {
  const PACKAGE = 'node_modules/@halden/policy';

  it('takes a file, a folder and a package, and says which', async () => {
    write({
      'posts/policycheck.yaml':
        'extends: [../base.yaml, ../company, "@halden/policy"]\n+ignore: [old/]\n-ignore: [tmp/]',
      'base.yaml': 'level: block\nfail-on: block',
      'company/policycheck.yaml': 'fail-on: advise\nbaseline: known.json\nignore: [tmp/, "*.bak"]',
      [`${PACKAGE}/policycheck.yaml`]: 'extends: brightvale\nclauses: { headcount: review }',
      'node_modules/brightvale/policycheck.yaml': 'owners: { people-team: { ask: Write to Mara. } }',
    });
    const { code, out } = await run(['config', 'print'], 'posts');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Settings of policycheck\.yaml, which extends \.\.\/base\.yaml, \.\.\/company\/policycheck\.yaml, \.\.\/node_modules\/brightvale\/policycheck\.yaml, \.\.\/node_modules\/@halden\/policy\/policycheck\.yaml$/m,
    );
    expect(out).toMatch(/^fail-on +advise +\.\.\/company\/policycheck\.yaml:1$/m);
    expect(out).toMatch(/^level +block +\.\.\/base\.yaml:1$/m);
    expect(out).toMatch(/^baseline +\.\.\/company\/known\.json +\.\.\/company\/policycheck\.yaml:2$/m);
    expect(out).toMatch(
      /^ignore +\*\.bak, old\/ +\.\.\/company\/policycheck\.yaml:3, policycheck\.yaml:3, policycheck\.yaml:2$/m,
    );
    const why = await run(['config', 'why', 'ignore'], 'posts');
    expect(why.out).toMatch(/^ +\*\.bak +\.\.\/company\/policycheck\.yaml:3$/m);
    expect(why.out).toMatch(/^ +old\/ +policycheck\.yaml:2$/m);
    const clause = await run(['config', 'why', 'headcount'], 'posts');
    expect(clause.out).toContain('review, because of ../node_modules/@halden/policy/policycheck.yaml:2');
  });

  it('begins patterns at the folder above that has them, else at that of the file', async () => {
    write({ 'policycheck.yaml': 'ignore: [posts/a.txt]', 'shared/policycheck.yaml': '+ignore: [b.txt]' });
    write({ 'posts/policycheck.yaml': 'extends: [.., ../shared]' });
    write({ 'posts/a.txt': POST, 'posts/b.txt': POST, 'posts/c.txt': 'Bread.' });
    const { code, out } = await run(['.'], 'posts');
    expect(out).toContain('(2 files ignored)');
    expect(code).toBe(0);
  });

  it.each([
    ['../compnay', 'There is no file or folder “../compnay”.', 'Did you mean “../company”?'],
    ['./empty', 'The folder “./empty” has no policycheck.yaml.', 'Did you mean “empty/policycheck.yml”?'],
    ['./bare', 'The folder “./bare” has no policycheck.yaml.', ''],
    ['halden-polcy', 'The package “halden-polcy” is not installed', 'Did you mean “halden-policy”?'],
    ['"@halden/polcy"', 'The package “@halden/polcy” is not installed', 'Did you mean “@halden/policy”?'],
    [
      'empty',
      'The package “empty” is not installed',
      'For the file or folder of that name, write “./empty”.',
    ],
    ['nothing', 'The package “nothing” is not installed', 'Install it, or name a file'],
    ['halden-policy', 'The package “halden-policy” has no policycheck.yaml.', ''],
    ['/nowhere/x.yaml', 'There is no file or folder “/nowhere/x.yaml”.', ''],
    ['./config.mjs', '“./config.mjs” is a program, and settings are never run.', 'Name a YAML file'],
    ['./binary.yaml', 'binary.yaml', ''],
  ])('%s is refused in words, where it stands', async (written, message, hint) => {
    write({ 'posts/policycheck.yaml': `level: block\nextends: ${written}`, 'posts/x.txt': POST });
    write({ 'company/policycheck.yaml': '', 'posts/empty/policycheck.yml': '', 'posts/bare/x.txt': '' });
    write({ 'posts/config.mjs': 'throw new Error("run")', [`${PACKAGE}/package.json`]: '{}' });
    write({ 'node_modules/halden-policy/package.json': '{}', 'posts/binary.yaml': '\0\0\0' });
    const { code, out, err } = await run(['x.txt'], 'posts');
    expect(code).toBe(2);
    expect(out).not.toContain('1 draft');
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(err).toContain('policycheck.yaml:2:10');
  });

  it('takes an absolute path, and sees a circle through links', async () => {
    write({
      'base.yaml': 'fail-on: review',
      'posts/policycheck.yaml': `extends: ${join(home, 'base.yaml')}`,
    });
    expect((await run(['config', 'why', 'fail-on'], 'posts')).out).toContain(
      `from        ${home}/base.yaml:1`,
    );
    write({ 'posts/policycheck.yaml': 'extends: ./again/policycheck.yaml' });
    symlinkSync(realpathSync(join(home, 'posts')), join(home, 'posts/again'));
    const { code, err } = await run(['config', 'print'], 'posts');
    expect(code).toBe(2);
    expect(err).toContain('“extends” leads in a circle: policycheck.yaml:1 → policycheck.yaml.');
  });

  it('is kept, and read anew when one of the files says something else or another file is meant', async () => {
    vi.stubEnv('POLICYCHECK_NO_CACHE', '');
    vi.stubEnv('XDG_CACHE_HOME', join(home, 'cache'));
    write({ 'posts/policycheck.yaml': 'extends: [../a.yaml, halden-policy]', 'a.yaml': 'fail-on: advise' });
    write({ 'node_modules/halden-policy/policycheck.yaml': 'level: review' });
    const print = async () => (await run(['config', 'print'], 'posts')).out;
    const first = await print();
    vi.doMock('../policy/config.ts', () => {
      throw new Error('The parser is not needed.');
    });
    expect(await print()).toBe(first);
    vi.doUnmock('../policy/config.ts');
    write({ 'a.yaml': 'fail-on: review' });
    expect(await print()).toMatch(/^fail-on +review/m);
    write({ 'posts/node_modules/halden-policy/policycheck.yaml': 'level: block' });
    expect(await print()).toMatch(/^level +block +node_modules/m);
  });
});

describe('policycheck config', () => {
  it('prints what a check here would have, and from where', async () => {
    write({ 'policycheck.yaml': 'fail-on: review\nclauses: { headcount: off }' });
    const { code, out } = await run(['config', 'print']);
    expect(code).toBe(0);
    expect(out).toMatch(/^fail-on +review +policycheck\.yaml:1$/m);
    expect(out).toMatch(/^level +advise +default$/m);
    expect((await run(['config', 'print', '--no-config'])).out).toMatch(/^fail-on +block +default$/m);
  });

  it.each([
    ['fail-on', 0, 'policycheck.yaml:1'],
    ['level', 0, 'nothing sets it'],
    ['core-social/headcount', 0, 'core-social/headcount: off, because of policycheck.yaml:2'],
    ['fail-no', 2, 'Did you mean “fail-on”?'],
  ])('says why %s is as it is', async (key, exit, words) => {
    write({ 'policycheck.yaml': 'fail-on: review\nclauses: { headcount: off }' });
    const { code, out, err } = await run(['config', 'why', key]);
    expect(code).toBe(exit);
    expect(out + err).toContain(words);
  });

  it('answers for a draft elsewhere, also one that is not written yet', async () => {
    write({
      'site/policycheck.yaml': 'overrides: [{ files: blog/**, channel: blog }]\nignore: ["*.old.md"]',
    });
    write({ 'site/policycheck.facts.yaml': '', 'site/blog/x.md': 'Bread.' });
    const print = (path: string) => run(['config', 'print', '--for', path]);
    const { out } = await print('site/blog/new.md');
    expect(out).toMatch(/^Settings of site\/policycheck\.yaml$/m);
    expect(out).toMatch(/^facts +site\/policycheck\.facts\.yaml +found, as the nearest to the drafts$/m);
    expect(out).toMatch(/^site\/blog\/new\.md is, where it does not say so itself: channel: blog\.$/m);
    expect((await print('site/x.old.md')).out).toContain(
      'site/x.old.md is left out of folders and patterns (“ignore”).',
    );
    expect((await print('.')).out).toContain('No policycheck.yaml is used');
    const why = await run(['config', 'why', 'overrides', '--for', 'site']);
    expect(why.out).toContain('site/policycheck.yaml:1');
    const nowhere = await print('sitte/blog/new.md');
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toContain('There is no file or folder “sitte/blog/new.md”.');
  });

  it('says how it is used', async () => {
    expect((await run(['config', 'pritn'])).err).toContain('Did you mean “print”?');
    expect((await run(['config', 'why'])).err).toContain('“why” needs a key');
    expect((await run(['config', 'print', 'level'])).err).toContain('“print” takes no key');
  });
});
