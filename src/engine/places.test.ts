import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../model/draft.ts';
import { createChecker } from './checker.ts';
import { compileTrial, draftOf, ENGINES, problemsOfRule, trialFiles } from './trial.ts';

/** Where a rule says that the words stand, for the first of these parts; `right`, or `absent`. */
async function where(
  within: string,
  parts: readonly Draft[],
  required = '(#ad | paid by us)',
): Promise<string> {
  const rule = `it:\n  require: "${required}"\n  when: { draft: nice }\n  within: ${within}\n  message: m\n  instead: i`;
  const { policy, problems } = compileTrial(trialFiles(rule));
  expect(problems).toEqual([]);
  const [own, ...others] = parts;
  const [found] = (await createChecker(policy, ENGINES).check(own!, undefined, others)).findings;
  return found ? (found.misplaced?.where ?? 'absent') : 'right';
}

const at = (within: string, text: string) => where(within, [draftOf(text)]);

it.each([
  ['Nice lamp.', 'absent'],
  ['Nice lamp. That ad!', 'absent'],
  ['Nice lamp #adtech #AdBlock', 'absent'],
  ['Nice lamp. #ad', 'right'],
  ['Nice lamp #ad #home #light #love', 'right'],
  ['Nice lamp #home #ad #light #love', 'right'],
  ['Nice lamp #home #light #ad', 'right'],
  ['Nice lamp #home #light #ad #love', 'among four hashtags'],
  ['Nice lamp #home @halden 🎉 #light\n#love #warm #Ad', 'among five hashtags'],
  ['#home #light #ad #love Nice lamp', 'among four hashtags'],
  ['Nice lamp #home #light #love #warm. Paid by us.', 'after four hashtags'],
  ['Nice lamp #home #light #love #warm. Paid by us, and we like the warm light.', 'right'],
  ['Nice lamp. Paid by us. #home #light #love #warm', 'right'],
  ['#ad Nice lamp #home #light #love #ad', 'right'],
  [`Nice lamp ${'#a1 #b2 '.repeat(7)}#ad`, 'among 15 hashtags'],
])('%s: not in a pile of hashtags', async (text, expected) => {
  expect(await at('not-in-hashtag-pile', text)).toBe(expected);
});

it.each([
  ['Nice lamp: https://halden.example/lamp #ad', 'after the link'],
  ['Nice lamp: https://halden.example/lamp Paid by us. #ad', 'after the link'],
  ['Nice lamp: https://halden.example/a https://halden.example/b #home #ad', 'after two links'],
  ['#ad Nice lamp: https://halden.example/lamp', 'right'],
  ['Nice lamp. Paid by us. https://halden.example/lamp', 'right'],
  ['https://halden.example/lamp is a nice lamp. #ad', 'right'],
  ['https://halden.example/lamp #ad because it is nice', 'right'],
])('%s: not after the links', async (text, expected) => {
  expect(await at('not-after-links', text)).toBe(expected);
});

it('knows the first sentence', async () => {
  expect(await at('start', 'Nice lamp, paid by us. Buy it.')).toBe('right');
  expect(await at('start', 'Nice lamp. Paid by us.')).toBe('after the first sentence');
});

it('knows descriptions of images', async () => {
  const text = 'Nice lamp.\n\nA lamp, paid by us';
  const described = {
    ...draftOf(text),
    regions: [{ role: 'alt' as const, span: { start: 12, end: text.length } }],
  };
  expect(await where('not-in-alt-text', [described])).toBe('in the description of an image');
  expect(await at('not-in-alt-text', text)).toBe('right');
});

describe('of a thread', () => {
  const thread = (...texts: readonly string[]) =>
    texts.map((text, n) => ({
      ...draftOf(text),
      id: `${n}`,
      span: { start: 100 * n, end: 100 * n + text.length },
    }));

  it('each part needs it, and hears which part has it', async () => {
    const [one, two, three] = thread('Nice lamp.', 'Nice and warm.', 'Paid by us.');
    expect(await where('each-part', [one!, two!, three!])).toBe('only in part 3 of the thread');
    expect(await where('each-part', [two!, one!, three!])).toBe('only in part 3 of the thread');
    expect(await where('each-part', [one!, two!])).toBe('absent');
    const [first, second] = thread('Nice lamp, paid by us.', 'Nice and warm.');
    expect(await where('each-part', [first!, second!])).toBe('right');
    expect(await where('each-part', [second!, first!])).toBe('only in part 1 of the thread');
  });

  it('any part serves for the other places, but it has to stand right there', async () => {
    const [one, two] = thread('Nice lamp.', 'Paid by us.');
    expect(await where('not-in-hashtag-pile', [one!, two!])).toBe('right');
    const [first, piled] = thread('Nice lamp.', 'More #home #light #ad #love');
    expect(await where('not-in-hashtag-pile', [first!, piled!])).toBe('only in part 2 of the thread');
  });

  it('the start is the start of the first part', async () => {
    const [one, two] = thread('Paid by us. Look.', 'Nice lamp.');
    expect(await where('start', [two!, one!])).toBe('right');
    const [before, after] = thread('A nice lamp.', 'Paid by us. Look.');
    expect(await where('start', [before!, after!])).toBe('only in part 2 of the thread');
  });
});

it('names the first place of a list that is wrong; one that is right in all of them is enough', async () => {
  const both = '[not-in-hashtag-pile, not-after-links]';
  expect(await at(both, 'Nice https://halden.example/a #a #b #c #ad')).toBe('among four hashtags');
  expect(await at(both, 'Nice https://halden.example/a #ad')).toBe('after the link');
  expect(await at(both, 'Paid by us. Nice https://halden.example/a #ad')).toBe('right');
});

const word = fc.constantFrom(
  'lamp',
  'warm',
  'light',
  'home',
  'depot',
  '#fleet',
  '#roads',
  '@halden',
  '🎉',
  '.',
);
test.prop([fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 12 })])(
  'a disclosure before everything else is right, whatever follows',
  async (before, after) => {
    const places = '[start, not-in-hashtag-pile, not-after-links, not-in-alt-text, each-part]';
    expect(await at(places, `Paid by us, nice ${[...before, ...after].join(' ')}`)).toBe('right');
    const text = `Nice ${before.join(' ')} #ad ${after.join(' ')}`;
    const isBuried = (await at('not-in-hashtag-pile', text)) !== 'right';
    const tags = [...before, ...after].filter((one) => one.startsWith('#')).length;
    if (isBuried) expect(tags).toBeGreaterThanOrEqual(3);
  },
);

it('says which places there are', () => {
  const known =
    'must be one of: start, before-fold, each-part, not-in-hashtag-pile, not-after-links, not-in-alt-text.';
  expect(problemsOfRule('require: "#ad"\nwithin: each-prt')).toEqual([
    `“within” is “each-prt”, and ${known} Did you mean “each-part”?`,
  ]);
  expect(problemsOfRule('require: "#ad"\nwithin: [start, each-prt]')).toEqual([
    `An item of “within” is “each-prt”, and ${known} Did you mean “each-part”?`,
  ]);
});
