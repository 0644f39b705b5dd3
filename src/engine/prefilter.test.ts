import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsOf } from '../language/lexicon.ts';
import { compileFiles } from '../node/compile-packs.ts';
import { loadFacts } from '../node/facts-file.ts';
import { readPackFiles, readSharedVocabulary } from '../node/packs.ts';
import { createChecker } from './checker.ts';
import { indexOf } from './examples.ts';
import { inReadingOrder } from './settle.ts';
import { draftOf, ENGINES } from './trial.ts';

const rules = join(import.meta.dirname, '..', '..', 'rules');
const files = readdirSync(rules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const read = readPackFiles(join(rules, name));
    return read.ok ? read.value : [];
  });
const { policy, catalogue } = compileFiles([...readSharedVocabulary(rules), ...files]);
// The world of the examples, so that rules on its names are at work too.
const loaded = await loadFacts(join(rules, 'example-facts.yaml'), 'example-facts.yaml');
if (!loaded.ok) throw new Error('The example facts cannot be read.');
const { names, facts } = loaded.value;
const world = { names, known: facts, ...indexOf(catalogue) };
const filtered = createChecker(policy, ENGINES, world);
const unfiltered = createChecker(policy, ENGINES, { ...world, prefilter: false });

async function compare(text: string): Promise<number> {
  const verdict = await filtered.check(draftOf(text));
  expect(verdict, text).toEqual(await unfiltered.check(draftOf(text)));
  expect([...verdict.findings].sort(inReadingOrder)).toEqual(verdict.findings);
  for (const { span } of verdict.findings) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
  return verdict.findings.length;
}

/** Milliseconds, for a busy machine. */
const EVERY_RULE_ON_EVERY_SENTENCE = 400_000;

it(
  'changes nothing on the examples of every clause',
  async () => {
    expect(policy.rules.length).toBeGreaterThan(50);
    for (const { examples } of catalogue.clauses) {
      for (const { text } of [...examples.violates, ...examples.complies]) await compare(text);
      for (const text of examples.knownGaps) await compare(text);
    }
  },
  EVERY_RULE_ON_EVERY_SENTENCE,
);

const words = wordsOf(policy.lexicon);
const examples = catalogue.clauses.flatMap(({ examples: { violates } }) => violates.map(({ text }) => text));
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...words).map((word) => word[0]!.toUpperCase() + word.slice(1)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...'we our you will not to the of in and is for with has been'.split(' ')),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '340',
      '3k',
      '$2.9bn',
      '45%',
      '2x',
      'three hundred',
      'Q3',
      '2027',
      'half',
      'v2.1',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Brightvale',
      'Kestrel',
      '#Kestrel',
      'K3str3l',
      'Kestrl',
      'Project',
      'Orrin Foods',
      'FjordRail',
      'Atlas',
      'Pilot',
      '@halden',
      '#WeAreHiring',
      '$HLD',
      'https://halden.example/a',
      'a@b.example',
      '🚀',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '.',
      ',',
      '?',
      '!',
      ':',
      '“',
      '”',
      '"',
      '-',
      '/',
      '(',
      '\n\n',
      "can't",
      "we'll",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...examples) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const post = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));

it('changes nothing on posts made of the words of the packs', async () => {
  let found = 0;
  const property = fc.asyncProperty(post, async (text) => void (found += await compare(text)));
  await fc.assert(property, { numRuns: 1000 });
  expect(found).toBeGreaterThan(100); // else the posts prove nothing
});

it('lets no text throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 200 }),
      async (text) => void (await compare(text)),
    ),
    { numRuns: 200 },
  );
});
