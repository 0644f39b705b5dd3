import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runIn } from './fake-house.ts';
import { shippedDoors } from './shipped-doors.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'policycheck-fingerprint-'));
  vi.stubEnv('POLICYCHECK_NO_CACHE', '1');
});
afterEach(() => {
  rmSync(home, { recursive: true });
  vi.unstubAllEnvs();
});

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  }
}
const run = (argv: readonly string[], more = {}) =>
  runIn(argv, { cwd: home, env: { HOME: home }, doors: shippedDoors, ...more });
const make = (...more: readonly string[]) => run(['fingerprint', 'board', '-o', 'x.fingerprints', ...more]);
const look = (...more: readonly string[]) =>
  run(['--pack', 'security-dlp', '--fingerprints', 'x.fingerprints', 'post.txt', ...more]);

const MEMO =
  'The board takes the ferry line from Ostwick to Millbrook out of the winter timetable and sells both ships before Easter.';
const COPY =
  'Heard today: “the board takes the ferry line from Ostwick to Millbrook out of the winter timetable”!';

function docx(text: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
}

describe('policycheck fingerprint', () => {
  it.each([
    ['plan.md', `# Plan\n\n${MEMO.replace('ferry', '**ferry**')}`],
    ['plan.txt', MEMO],
    ['plan', MEMO],
    ['plan.html', `<p>${MEMO.replace('ferry', '<b>ferry</b>')}</p>`],
    ['plan.csv', `id,note\n1,"${MEMO}"\n`],
    ['plan.json', JSON.stringify({ a: [{ b: MEMO.replace('ferry', 'f\u00e9rry') }] })],
    ['plan.jsonl', `${JSON.stringify({ text: MEMO })}\n`],
    ['plan.yaml', `note: ${MEMO}\n`],
    ['deep/down/plan.docx', docx(MEMO)],
    ['plan.eml', `Subject: Ships\nContent-Type: text/plain\n\n${MEMO}\n`],
  ])('knows what is copied from %s', async (name, content) => {
    write({ [`board/${name}`]: content, 'post.txt': COPY });
    const made = await make();
    expect(made.err).toMatch(/^1 document, \d+ fingerprints, 1 kB\. It is in x\.fingerprints\. Any 10 words/);
    expect(made.code).toBe(0);
    const { code, out } = await look();
    expect(code).toBe(1);
    expect(out).toContain('security-dlp/fingerprint');
    expect(out).toMatch(new RegExp(`At least 1\\d of these words stand in the same order in “${name}”\\.`));
  });

  it('knows the row of a price list, whatever parts its cells', async () => {
    write({ 'board/prices.csv': 'band,floor,above\nTier K,31.40,900\nTier L,29.90,1400\n' });
    write({
      'board/rows.csv': 'band;floor;above\nTier M;41,40;910\n',
      'post.txt': 'tier K, 31,40, 900 stops',
    });
    await make();
    expect((await look()).out).toContain('“prices.csv”');
    write({ 'post.txt': 'so tier M 41.40 910, they say' });
    expect((await look()).out).toContain('“rows.csv”');
  });

  it('leaves out what is public, and names that must not be known', async () => {
    write({ 'board/memo.txt': `${MEMO} Halden stands for safe roads and for people who get home in time.` });
    write({ 'site/about.md': 'Halden stands for safe roads and for people who get home in time.' });
    write({ 'post.txt': 'Halden stands for safe roads and for people who get home in time.' });
    await make('--public', 'site', '--anonymous');
    expect(readFileSync(join(home, 'x.fingerprints'), 'utf8')).not.toContain('memo');
    expect((await look()).code).toBe(0);
    write({ 'post.txt': COPY });
    expect((await look()).out).toContain('in a confidential document.');
  });

  it('hides the passage in what ends up in logs', async () => {
    write({ 'board/memo.txt': MEMO, 'post.txt': COPY });
    await make();
    const { out } = await look('--format', 'json');
    expect(JSON.parse(out).findings[0].copied).toMatchObject({ document: 'memo.txt' });
    expect(out).not.toContain('Millbrook');
  });

  it('needs the key that it was made with', async () => {
    write({
      'board/memo.txt': MEMO,
      'post.txt': COPY,
      key: 'three blind mice and a cat\n',
      other: 'x'.repeat(20),
    });
    await make('--key', 'key');
    expect((await look('--key', 'key')).code).toBe(1);
    const without = await look();
    expect(without.code).toBe(2);
    expect(without.err).toContain('was made with a key');
    expect((await look('--key', 'other')).err).toContain('another key');
    expect((await look('--key', 'kay')).err).toContain('Did you mean “key”?');
  });

  it('says what it could not read, and takes the rest', async () => {
    write({ 'board/memo.txt': MEMO, 'board/b.xlsx': zipSync({ 'xl/workbook.xml': strToU8('<a/>') }) });
    write({ 'board/c.docx': 'no document', 'board/short.txt': 'Too short.', 'post.txt': COPY });
    const { code, err } = await make();
    expect(code).toBe(2);
    expect(err).toContain('board/b.xlsx');
    expect(err).toContain('board/c.docx');
    expect(err).toContain('“short.txt” has no fingerprint');
    expect((await look()).code).toBe(1);
  });

  it.each([
    [['fingerprint', 'bord', '-o', 'x'], 'Did you mean “board”?'],
    [['fingerprint', 'empty', '-o', 'x'], 'There is no document in “empty”.'],
    [['fingerprint', 'board', '-o', 'no/where/x'], 'The index could not be written'],
    [['fingerprint', 'board', '--public', 'sight', '-o', 'x'], 'no file or folder “sight”'],
    [['fingerprint', 'tiny', '-o', 'x'], 'There is nothing to know again in “tiny”'],
    [['fingerprint'], 'needs to know: <folder>'],
    [['--fingerprints', 'nope', 'post.txt'], 'no file or folder “nope”'],
    [['--fingerprints', 'post.txt', 'post.txt'], '“post.txt” is no index of fingerprints.'],
    [
      ['--pack', 'core-social', '--fingerprints', 'good', 'post.txt'],
      'no clause that is checked looks for them',
    ],
  ])('%j is refused in words', async (argv, words) => {
    write({ 'board/memo.txt': MEMO, 'tiny/a.txt': 'Short.', 'post.txt': COPY, 'empty/.hidden': '' });
    await run(['fingerprint', 'board', '-o', 'good']);
    const { code, err } = await run(argv);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('gives the same bytes again, and into a pipe', async () => {
    write({ 'board/memo.txt': MEMO, 'board/b.txt': `${MEMO} And more of it.` });
    const once = await run(['fingerprint', 'board']);
    expect(await run(['fingerprint', 'board'])).toEqual(once);
    await make();
    expect(once.out).toBe(readFileSync(join(home, 'x.fingerprints'), 'utf8'));
  });
});

describe('a check', () => {
  it('follows the indexes of the facts file, and says so where there is none', async () => {
    write({ 'board/memo.txt': MEMO, 'post.txt': COPY });
    const without = await run(['post.txt', '--pack', 'security-dlp']);
    expect(without.code).toBe(0);
    expect(without.out).toContain('security-dlp/fingerprint: needs an index of your confidential documents');
    await make();
    write({ 'policycheck.facts.yaml': 'fingerprints: [x.fingerprints]\n' });
    const { code, out } = await run(['post.txt', '--pack', 'security-dlp']);
    expect(code).toBe(1);
    expect(out).toContain('“memo.txt”');
    write({ 'x.fingerprints': '{"policycheck-fingerprints":1,"salt":' });
    expect((await run(['post.txt'])).err).toContain('is damaged');
  });
});
