import { expect, it } from 'vitest';
import { DRAFT_EXTENSIONS, formatOf, readDrafts } from './index.ts';

it('takes a whole text as one draft, without its byte order mark', async () => {
  const text = '\ufeffOne.\r\n\r\n40 people';
  const { drafts } = await readDrafts({ path: 'a.txt', text });
  expect(drafts).toHaveLength(1);
  expect(drafts[0]).toMatchObject({
    id: 'a.txt',
    span: { start: 1, end: text.length },
    meta: {},
    regions: [],
  });
  expect(drafts[0]!.prose.text).toBe('One.\n\n40 people');
  const { start, end } = drafts[0]!.prose.toSource({ start: 6, end: 8 });
  expect(text.slice(start, end)).toBe('40');
});

it('says that an empty text is empty', async () => {
  const { drafts, problems } = await readDrafts({ path: 'a.txt', text: '\ufeff \n\t' });
  expect(drafts).toEqual([]);
  expect(problems[0]).toMatchObject({
    code: 'draft-empty',
    message: '“a.txt” is empty: there is nothing to check.',
  });
});

it.each(['a.txt', 'a.md', 'a.mdx', 'a.html'])(
  'does not even read %s where it is too long for a post',
  async (path) => {
    const text = 'We are 340 people. '.repeat(300_000);
    const { drafts, problems } = await readDrafts({ path, text });
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ code: 'post-too-long', place: { path } }]);
  },
);

it('reads the other posts of a file that holds one that is too long', async () => {
  const text = [{ text: 'x '.repeat(2_600_000) }, { text: 'Hello.' }]
    .map((line) => JSON.stringify(line))
    .join('\n');
  const { drafts, problems } = await readDrafts({ path: 'a.jsonl', text });
  expect(drafts.map(({ prose }) => prose.text)).toEqual(['Hello.']);
  expect(problems).toMatchObject([{ code: 'post-too-long' }]);
});

it('takes JSON, YAML and programs from no folder, because most of them are no posts', () => {
  expect(DRAFT_EXTENSIONS).toContain('jsonl');
  for (const extension of ['json', 'yaml', 'yml', 'js']) {
    expect(formatOf(`a.${extension}`)).not.toBe('text');
    expect(DRAFT_EXTENSIONS).not.toContain(extension);
  }
});

it('chooses the format by the end of the path', () => {
  const paths = [
    'a.md',
    'A.MARKDOWN',
    'b.mdown',
    'c.jsonl',
    'c.ndjson',
    'd.txt',
    '<stdin>',
    'README',
    'x.constructor',
  ];
  expect(paths.map(formatOf)).toEqual([
    'markdown',
    'markdown',
    'markdown',
    'jsonl',
    'jsonl',
    'text',
    'text',
    'text',
    'text',
  ]);
});
