// Disclosures by place: every wording at every place on every channel, for the clauses that ask for it. What must be found
// and what must not is worked out from wording, place and channel alone, so that no rule grades itself. Posts are our own.

import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Draft, Meta } from '../model/draft.ts';
import { compileFiles } from '../node/compile-packs.ts';
import { loadFacts } from '../node/facts-file.ts';
import { readPackFiles, readSharedVocabulary } from '../node/packs.ts';
import { createChecker } from './checker.ts';
import { draftOf, ENGINES } from './trial.ts';

const rules = join(import.meta.dirname, '..', '..', 'rules');
const packs = ['core-social', 'employee-disclosure'].flatMap((name) => {
  const read = readPackFiles(join(rules, name));
  return read.ok ? read.value : [];
});
const { policy } = compileFiles([...readSharedVocabulary(rules), ...packs]);
const facts = await loadFacts(join(rules, 'example-facts.yaml'), 'example-facts.yaml');
if (!facts.ok) throw new Error('The facts of the examples cannot be read.');
const checker = createChecker(policy, ENGINES, { names: facts.value.names });

type Clause =
  | 'employee-endorse'
  | 'paid-gifted'
  | 'buried-disclosure'
  | 'ambiguous-tag'
  | 'identify-yourself';
const CLAUSES: readonly string[] = [
  'employee-endorse',
  'paid-gifted',
  'buried-disclosure',
  'ambiguous-tag',
  'identify-yourself',
];

interface Case {
  readonly name: string;
  readonly parts: readonly Draft[];
  readonly expected: readonly Clause[];
}

/** About 400 characters that say nothing to any clause. */
const STORY =
  'The night shift ends at five, the rain is cold and the tea is hot, and the gate at the harbour opens on the hour. '.repeat(
    4,
  );
/** How much of a post readers see: channels that cut before `STORY` is over, and channels that show all of it. */
const CUTTING = ['instagram', 'linkedin', 'facebook', 'tiktok'];
const WHOLE = ['mastodon', 'bluesky', 'x'];
const CHANNELS = [...CUTTING, ...WHOLE];
const LINK = 'https://halden.example/atlas';

/** The words that tell, by kind, and in what form: a tag can stand in a row of tags. */
const WORK = [
  'I work at Halden.',
  'My company makes this.',
  'Part of the Halden team here.',
  'We built this.',
  'Employee of Halden.',
];
const WORK_TAGS = ['#HaldenEmployee'];
const LABELS = ['Ad.', 'Sponsored by Mossby.', 'Paid partnership with @mossby.', 'I am paid by Mossby.'];
const LABEL_TAGS = ['#ad', '#sponsored', '#PaidPartnership', '#advertisement'];
const VAGUE_TAGS = ['#sp', '#spon', '#collab', '#partner', '#ambassador', '#ee', '#MossbyAmbassador'];

const post = (text: string, meta: Meta): Draft => draftOf(text, meta);
function inAltText(words: string, described: string, meta: Meta): Draft {
  const text = `${words}\n\n${described}`;
  const span = { start: words.length + 2, end: text.length };
  return { ...draftOf(text, meta), regions: [{ role: 'alt', span }] };
}
function thread(texts: readonly string[], meta: Meta): readonly Draft[] {
  return texts.map((text, n) => ({
    ...draftOf(text, { ...meta, thread: 'depot' }),
    id: `${n}`,
    span: { start: 1000 * n, end: 1000 * n + text.length },
  }));
}

/** The same disclosure at each place. `ok` is what is found where it stands right, `buried` where it does not. */
function* atEachPlace(
  told: string,
  isTag: boolean,
  praise: string,
  meta: Meta,
  buried: readonly Clause[],
): Generator<Case> {
  const at = (name: string, text: string, expected: readonly Clause[]): Case => ({
    name: `${told} | ${name} | ${praise} | ${meta.channel}`,
    parts: [post(text, meta)],
    expected,
  });
  const cuts = CUTTING.includes(String(meta.channel));
  yield at('start', `${told} ${praise}`, []);
  yield at('start of a long post', `${told} ${praise} ${STORY}`.slice(0, 270), []);
  yield at('middle', `${praise} ${told} See you at gate four.`, []);
  yield at('end', `${praise} ${told}`, []);
  yield at('before the link', `${praise} ${told} ${LINK}`, []);
  yield at('first of the tags', `${praise} ${told} #depot #roads #rain #monday`, []);
  yield at('after the link', `${praise} ${LINK} ${told}`, buried);
  yield at('behind a long story', `${praise} ${STORY.slice(0, 170)}. ${told}`, cuts ? buried : []);
  if (isTag) yield at('in a pile', `${praise} #depot #roads #rain ${told} #monday`, buried);
  if (isTag) yield at('last of a pile', `${praise} #depot #roads #rain #monday ${told}`, buried);
  if (!isTag) yield at('after a pile', `${praise} #depot #roads #rain #monday ${told}`, buried);
  if (isTag) yield at('one of three tags', `${praise} #depot #roads ${told}`, []);
  const name = `${told} | alt text | ${praise} | ${meta.channel}`;
  yield { name, parts: [inAltText(praise, told, meta)], expected: buried };
  yield {
    name: `${told} | part 3 | ${praise} | ${meta.channel}`,
    parts: thread([praise, 'Rain again at gate four.', told], meta),
    expected: buried,
  };
  yield {
    name: `${told} | each part | ${praise} | ${meta.channel}`,
    parts: thread([`${told} ${praise}`, 'Rain again at gate four.'], meta),
    expected: [],
  };
}

function* matrix(): Generator<Case> {
  for (const channel of CHANNELS) {
    const employee = { role: 'employee', channel };
    for (const [praise, more] of [
      ['You need Atlas.', ['identify-yourself']],
      ['Atlas is a game changer.', ['identify-yourself']],
      ['Atlas is simply brilliant.', []],
    ] as const) {
      for (const told of [...WORK, ...WORK_TAGS])
        yield* atEachPlace(told, told.startsWith('#'), praise, employee, ['buried-disclosure', ...more]);
      yield {
        name: `none | ${praise}`,
        parts: [post(praise, employee)],
        expected: ['employee-endorse', ...more],
      };
    }
    for (const praise of [
      'My new tracker is amazing.',
      'Thanks @mossby for flying me out, the tracker is amazing.',
    ])
      for (const told of [...LABELS, ...LABEL_TAGS])
        yield* atEachPlace(told, told.startsWith('#'), praise, { channel }, ['buried-disclosure']);
    for (const tag of VAGUE_TAGS) {
      const at = (text: string, expected: readonly Clause[]): Case => ({
        name: `${text} | ${channel}`,
        parts: [post(text, { channel })],
        expected,
      });
      yield at(`My new tracker is amazing. ${tag} @mossby`, ['ambiguous-tag']);
      yield at(`${tag} My new tracker is amazing.`, ['ambiguous-tag']);
      yield at(`#ad My new tracker is amazing. ${tag}`, []);
      yield at(`The harbour choir sings tonight. ${tag}`, []);
    }
    for (const [text, expected] of LANGUAGES)
      yield { name: `${text} | ${channel}`, parts: [post(text, { channel })], expected };
  }
}

const LANGUAGES: readonly (readonly [string, readonly Clause[]])[] = [
  ['Werbung: Der neue Tracker ist einfach genial.', []],
  ['Anzeige | Der neue Tracker ist einfach genial.', []],
  ['Der neue Tracker ist einfach genial. #Werbung', []],
  ['#ad Der neue Tracker ist einfach genial.', ['ambiguous-tag']],
  ['Werbung: The new tracker is amazing.', ['ambiguous-tag']],
  ['#Anzeige The new tracker is amazing.', ['ambiguous-tag']],
  ['Publicité : ce bracelet est vraiment génial.', []],
  ['Collaboration commerciale avec Mossby. Ce bracelet est vraiment génial.', []],
  ['#sponsored Ce bracelet est vraiment génial.', ['ambiguous-tag']],
  ['Collaboration commerciale avec Mossby. This tracker is amazing.', ['ambiguous-tag']],
  ['Publicidad: esta pulsera es simplemente genial.', []],
  ['#ad Esta pulsera es simplemente genial.', ['ambiguous-tag']],
  ['#publicidad This tracker is amazing.', ['ambiguous-tag']],
];

async function found({ parts: [own, ...others] }: Case): Promise<readonly string[]> {
  const { findings } = await checker.check(own!, undefined, others);
  const clauses = findings.map(({ clause }) => clause.slice(clause.indexOf('/') + 1));
  return [...new Set(clauses)].filter((clause) => CLAUSES.includes(clause)).sort();
}

it('judges wording, place and channel together', { timeout: 240_000 }, async () => {
  const wrong: string[] = [];
  let all = 0;
  for (const one of matrix()) {
    all++;
    const [has, wanted] = [(await found(one)).join(' '), [...one.expected].sort().join(' ')];
    if (has !== wanted) wrong.push(`${one.name}: found [${has}], not [${wanted}]`);
  }
  expect(all).toBeGreaterThan(3000);
  expect(wrong).toEqual([]);
});
