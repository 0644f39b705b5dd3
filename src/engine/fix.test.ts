// What fixing promises, for arbitrary drafts of three formats: done twice it is done once, and nothing else is touched.

import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readDrafts } from '../formats/index.ts';
import { insertFor } from '../formats/insertions.ts';
import { createChecker } from './checker.ts';
import { type Fixed, fixText, type Look } from './fix.ts';
import { fixesOf } from './fix-trial.ts';
import { offerFixes } from './offer-fixes.ts';
import { placeFindings } from './summarise.ts';
import { compileTrial, ENGINES, trialFiles } from './trial.ts';

const RULES = `
own-views: { require: mine, when: [{ draft: i think }], message: m, instead: i, fix: { insert: The view is mine., at: end } }
label: { require: "{start} ad", within: start, when: [{ draft: sponsor }], message: m, instead: i, fix: { insert: "Ad:", at: start } }
heavy: { limit: [~utilise, prior to, commence], at-most: 1, message: m, instead: i, fix: { replace: { utilise: use, utilises: uses, utilised: used, prior to: before, commence: start } } }
jargon: { forbid: leverage|synergy, message: m, instead: i, fix: { replace: { leverage: use, synergy: teamwork } } }
no-teamwork: { forbid: no teamwork, message: m, instead: i }
on-request: { forbid: whilst, message: m, instead: i, fix: { replace: while, on-request: true } }`;

const { policy, catalogue, problems } = compileTrial(trialFiles(RULES.trim()));
const checker = createChecker(policy, ENGINES);
const fixes = fixesOf(catalogue);

async function fixed(path: string, text: string, all = true): Promise<Fixed> {
  const check = async (changed: string): Promise<Look> => {
    const source = { path, text: changed };
    const read = await readDrafts(source);
    const verdicts = await Promise.all(read.drafts.map((draft) => checker.check(draft)));
    const found = placeFindings(
      source,
      verdicts.flatMap(({ findings }) => findings),
    );
    const findings = offerFixes({ source, drafts: read.drafts, fixes, insert: insertFor(source) }, found);
    return { drafts: read.drafts.length, problems: read.problems.length, findings };
  };
  return fixText(text, check, ({ onRequest }) => all || !onRequest);
}

it('is made of rules that compile', () => expect(problems).toEqual([]));

describe('words', () => {
  it.each([
    ['We leverage it. LEVERAGE IT! Leverage?', 'We use it. USE IT! Use?'],
    [
      'Our LeVerage, our Leverage product, #leverage, @leverage',
      'Our LeVerage, our Leverage product, #leverage, @leverage',
    ],
    ['He said “we leverage it” and leverage/synergy', 'He said “we leverage it” and leverage/synergy'],
    [
      'The leverage of a lever, a leverage effect, leverage-based',
      'The leverage of a lever, a leverage effect, leverage-based',
    ],
    ['We commence prior to noon: utilise it.', 'We commence before noon: use it.'],
    ['Without synergy it is no synergy', 'Without teamwork it is no synergy'],
  ])('%s', async (text, expected) => {
    expect((await fixed('a.txt', text)).text).toBe(expected);
  });

  it('takes back only the fix that would break another rule, and says which', async () => {
    const { made, takenBack } = await fixed('a.txt', 'We leverage it with no synergy.');
    expect(made).toEqual(['Write “use” instead of “leverage”.']);
    expect(takenBack).toEqual([
      {
        rule: 'trial/clause/jargon',
        title: 'Write “teamwork” instead of “synergy”.',
        because: 'trial/clause/no-teamwork',
      },
    ]);
  });

  it('leaves what is made on request alone until it is asked for', async () => {
    expect((await fixed('a.txt', 'We wait whilst it rains.', false)).text).toBe('We wait whilst it rains.');
    expect((await fixed('a.txt', 'We wait whilst it rains.')).text).toBe('We wait while it rains.');
  });
});

describe('lines', () => {
  it('adds both of two lines', async () => {
    const { text } = await fixed('a.md', '# A sponsor\n\nI think so.\n');
    expect(text).toBe('# Ad: A sponsor\n\nI think so.\n\nThe view is mine.\n');
  });

  it('takes back a line that readers would not see', async () => {
    const text = 'I think so.\n\n```\ncode';
    const outcome = await fixed('a.md', text);
    expect(outcome.text).toBe(text);
    expect(outcome.takenBack[0]?.because).toBe('trial/clause/own-views');
  });
});

const WORDS = ['I think', 'sponsor', 'Ad', 'mine', 'leverage', 'Leverage', 'SYNERGY', 'synergy', 'no', 'never', "don't", 'utilise',
  'Utilises', 'utilised', 'prior to', 'commence', 'commence', 'whilst', 'Atlas', '340', '12 %', '“', '”', '. ', ', ', '\n', '\n\n', '\r\n', '# ',
  '- ', '> ', '**', '_', '`', '```\n', '[', '](x)', '| ', '<p>', '</p>', '#', '@', '/', '---\n', 'a: b\n', 'é', '😀'] as const; // biome-ignore format: one sign beside another
const texts = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 30 })
  .map((words) => words.join(' ').replaceAll(' \n ', '\n'));
const sources = fc.oneof(
  fc.record({ path: fc.constant('a.txt'), text: texts }),
  fc.record({ path: fc.constant('a.md'), text: texts }),
  fc.record({
    path: fc.constant('a.jsonl'),
    text: fc
      .array(texts, { maxLength: 3 })
      .map((posts) => posts.map((text, id) => JSON.stringify({ id, text })).join('\n')),
  }),
);

/** Every number, name and negation in its order, after what may be added is out of the way. */
function kept(text: string): string {
  return (
    text.replaceAll('The view is mine.', '').match(/\d+|%|Atlas|\bno\b|never|don't|[éñ😀]/gu) ?? []
  ).join(' ');
}

/** What no fix is about. */
function others(text: string): string {
  return text
    .replaceAll(/(?:\\[rn]|\s)*The view is mine\./g, '')
    .replaceAll('Ad: ', '')
    .replaceAll(
      /leverage|synergy|utilised?|utilises|prior to|commence|whilst|used?|uses|teamwork|before|start|while/gi,
      '~',
    );
}

describe('for any draft', () => {
  test.prop([sources], { numRuns: 300 })(
    'twice is once, and nothing else changes',
    async ({ path, text }) => {
      const once = await fixed(path, text);
      const twice = await fixed(path, once.text);
      expect(twice.text).toBe(once.text);
      expect(twice.made).toEqual([]);
      expect(kept(once.text)).toBe(kept(text));
      expect(others(once.text)).toBe(others(text));
    },
  );
});
