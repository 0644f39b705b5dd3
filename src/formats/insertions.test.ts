import { describe, expect, it } from 'vitest';
import type { InsertionPoint } from '../model/catalogue.ts';
import { applyEdits } from '../text/edits.ts';
import { readDrafts } from './index.ts';
import { insertFor } from './insertions.ts';

/** `\n` and the like are written as they stand in the file. */
async function inserted(path: string, text: string, at: InsertionPoint, words = 'It is “mine”.') {
  const source = { path, text };
  const insert = insertFor(source);
  const edits = (await readDrafts(source)).drafts.map((draft) => insert?.(source, draft, words, at));
  return edits.includes(undefined) ? undefined : applyEdits(text, edits as NonNullable<(typeof edits)[0]>[]);
}

describe('plain text', () => {
  it.each([
    ['end', 'One.\n\nTwo.\n', 'One.\n\nTwo.\n\nIt is “mine”.\n'],
    ['end', 'One.', 'One.\n\nIt is “mine”.'],
    ['end', 'One.\r\nTwo.\r\n', 'One.\r\nTwo.\r\n\r\nIt is “mine”.\r\n'],
    ['start', '\n  One.', '\n  It is “mine”. One.'],
    ['after-first-paragraph', 'One.\nTwo. \n \nThree.', 'One.\nTwo.\n\nIt is “mine”. \n \nThree.'],
    ['after-first-paragraph', 'One.\r\n\r\nTwo.', 'One.\r\n\r\nIt is “mine”.\r\n\r\nTwo.'],
  ] as const)('%s of %j', async (at, text, expected) => {
    expect(await inserted('a.txt', text, at)).toBe(expected);
  });
});

describe('Markdown', () => {
  it.each([
    ['end', '---\na: b\n---\n- One\n- Two\n', '---\na: b\n---\n- One\n- Two\n\nIt is “mine”.\n'],
    ['start', '---\na: b\n---\n# One\n', '---\na: b\n---\n# It is “mine”. One\n'],
    ['start', '**One** two', '**It is “mine”. One** two'],
    ['start', '> One', undefined],
    ['start', '- One', undefined],
    ['start', '[One](u) two', undefined],
    [
      'after-first-paragraph',
      '# A\n\n- One\n\nTwo **three**\n\n- Four',
      '# A\n\n- One\n\nTwo **three**\n\nIt is “mine”.\n\n- Four',
    ],
    ['after-first-paragraph', 'One\n- Two\n', undefined],
    ['after-first-paragraph', '> One\n', undefined],
  ] as const)('%s of %j', async (at, text, expected) => {
    expect(await inserted('a.md', text, at)).toBe(expected);
  });
});

describe('JSON Lines', () => {
  it.each([
    [
      'end',
      '{"text": "One.\\n"}\n{"id": 2, "text": "Two"}\n',
      '{"text": "One.\\n\\nIt is \\"mine\\".\\n"}\n{"id": 2, "text": "Two\\n\\nIt is \\"mine\\"."}\n',
    ],
    ['end', '{"text": "One.\\r\\nTwo."}', '{"text": "One.\\r\\nTwo.\\r\\n\\r\\nIt is \\"mine\\"."}'],
    ['start', '{"text": "\\u00c9t\\u00e9"}', '{"text": "It is \\"mine\\". \\u00c9t\\u00e9"}'],
    [
      'after-first-paragraph',
      '{"text": "One.\\n\\nTwo."}',
      '{"text": "One.\\n\\nIt is \\"mine\\".\\n\\nTwo."}',
    ],
  ] as const)('%s of %s', async (at, text, expected) => {
    const made = await inserted('a.jsonl', text, at, 'It is "mine".');
    expect(made).toBe(expected);
    for (const line of made!.trim().split('\n')) expect(JSON.parse(line).text).toContain('It is "mine".');
  });
});

it('changes no other kind of file', () => {
  expect(insertFor({ path: 'a.docx', text: 'One.' })).toBeUndefined();
});
