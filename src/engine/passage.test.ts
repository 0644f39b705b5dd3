// A change of where a link leads is a change of its sentence, and of no other.

import { expect, it } from 'vitest';
import { readDrafts } from '../formats/index.ts';
import { documentOf } from '../language/document.ts';
import { createTokenizer } from '../language/tokenizer.ts';
import { compare, originsOf } from '../triage/compare.ts';
import { passageOf } from './passage.ts';

const tokenize = createTokenizer();
async function passage(path: string, text: string) {
  const { drafts } = await readDrafts({ path, text });
  return passageOf(documentOf(drafts[0]!, tokenize));
}

/** For each link of the later version whether its sentence stood in the earlier one. */
async function old(path: string, before: string, after: string): Promise<readonly boolean[]> {
  const [earlier, later] = [await passage(path, before), await passage(path, after)];
  const [compared] = compare([earlier], [later]);
  return [...after.matchAll(/https:[^")]*/g)].map(({ index, 0: address }) => {
    const span = { start: index, end: index + address.length };
    return originsOf({ kind: 'words', span }, later, compared!) !== undefined;
  });
}

it.each([
  ['a.md', 'See [it](https://a.corp/1). And [that](https://a.corp/2)\n'],
  ['a.html', '<p><a href="https://a.corp/1">It</a> is here. <a href="https://a.corp/2">That</a></p>'],
])('%s', async (path, text) => {
  expect(await old(path, text, text)).toEqual([true, true]);
  expect(await old(path, text, text.replace('corp/1', 'corp/7'))).toEqual([false, true]);
  expect(await old(path, text, text.replace('corp/2', 'corp/7'))).toEqual([true, false]);
});
