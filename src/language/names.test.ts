import { expect, it } from 'vitest';
import { nameAt } from './names.ts';
import { createTokenizer } from './tokenizer.ts';

const tokenize = createTokenizer();

function names(text: string): readonly string[] {
  const { tokens, sentences } = tokenize(text);
  return sentences.flatMap((sentence) => {
    const found: string[] = [];
    for (let i = sentence.first; i <= sentence.last; i++) {
      const last = nameAt(tokens, sentence, i);
      if (last < 0) continue;
      found.push(text.slice(tokens[i]!.start, tokens[last]!.end));
      i = last;
    }
    return found;
  });
}

it.each([
  ['We visited Brightvale today.', ['Brightvale']],
  ['Brightvale visited us.', ['Brightvale']],
  ['Great news: we won.', []],
  ['With Marta Oduya of Brightvale.', ['Marta Oduya of Brightvale']],
  ['With Brightvale, Halden and me.', ['Brightvale', 'Halden']],
  ['Halden’s Pilot is here.', ['Halden’s', 'Pilot']],
  ['It was a treat to talk with Simply Business about it.', ['Simply Business']],
  ['Ask @brightvale or buy $BVL.', ['@brightvale', '$BVL']],
  ['See you on Monday in May, said the CEO.', []],
  ['we like #Brightvale', []],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected);
});
