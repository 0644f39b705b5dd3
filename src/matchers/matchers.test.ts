import { expect, it } from 'vitest';
import { ruleTrial } from '../engine/trial.ts';

const VOCABULARY = `vocabulary:
  people: { nouns: [engineer, team member], words: [staff] }
  launch: { verbs: [launch], nouns: [launch] }`;

/** A pattern, what it finds in a text: the words, parted by ` + `; nothing is ''. */
it.each([
  ['coming soon', 'It is Coming, soon!', 'Coming, soon'],
  ['coming soon', 'Coming. Soon.', ''],
  ['~acquire', 'We acquired, they are acquiring; an acquirer.', 'acquired + acquiring'],
  ['guarant*', 'Guaranteed! We guarantee it.', 'Guaranteed + guarantee'],
  ['{number} … {people}', 'Now 340 very good engineers.', '340 very good engineers'],
  ['{number} … {people}', 'Now 340 of the very very good engineers.', ''],
  ['{number} …8 {people}', 'Now 340 of the very very good engineers.', '340 of the very very good engineers'],
  ['{number>=100} {people}', '99 engineers and 100 team members', '100 team members'],
  ['{number<1k} {people}', '2k engineers and 100 staff', '100 staff'],
  ['{people|launch}', 'The staff launches.', 'staff + launches'],
  ['red|blue car', 'A blue car and a red car.', 'blue car + red car'],
  ['(rolled out|went live) today', 'It went live today.', 'went live today'],
  ['fuel cell | battery pack', 'A battery pack.', 'battery pack'],
  ['the [new] plant', 'The plant; the new plant; the old plant.', 'The plant + the new plant'],
  ['buy _ now', 'Buy it now. Buy now. Buy all this now.', 'Buy it now'],
  ['<{number} {people}> in berlin', '12 staff in Berlin, 13 staff in Rome', '12 staff'],
  ['{launch:verb}', 'They launched it. The launch was fun.', 'launched'],
  ['{start} we', 'We are here and we are fine.', 'We'],
  ['fine {end}', 'Fine weather. We are fine.', 'fine'],
  ['note {colon} {number}', 'Note: 5. Note 6.', 'Note: 5'],
  ['yes , we', 'Yes, we do. Yes we do.', 'Yes, we'],
  ['we are hiring', '#WeAreHiring', '#WeAreHiring'],
  ['we will', 'We’ll see.', 'We’ll'],
  ['{mention} {hashtag} {cashtag} {emoji}', '@halden #go $HLD 🚀', '@halden #go $HLD 🚀'],
  ['{money}', 'It cost $2.9bn.', '$2.9bn'],
])('the pattern %s in “%s”', async (pattern, text, found) => {
  const run = ruleTrial(`forbid: ${JSON.stringify(pattern)}`, VOCABULARY);
  expect((await run(text)).join(' + ')).toBe(found);
});

it.each([
  ['any', '{ any: [atlas, globe] }', 'A globe, an atlas.', 'globe + atlas'],
  ['all', '{ all: [atlas, globe] }', 'A globe and an atlas. An atlas.', 'atlas'],
  ['all, apart', '{ all: [atlas, globe] }', 'A globe. An atlas.', ''],
  ['all in a draft', '{ all: [atlas, globe], in: draft }', 'A globe. An atlas.', 'atlas'],
  ['near', '{ near: [atlas, globe], words: 2 }', 'A globe and an atlas.', 'globe and an atlas'],
  ['near, too far', '{ near: [atlas, globe], words: 1 }', 'A globe and an atlas.', ''],
  ['sequence', '{ sequence: [atlas, globe] }', 'An atlas. A globe.', 'atlas. A globe'],
  ['sequence, turned', '{ sequence: [atlas, globe] }', 'A globe. An atlas.', ''],
  [
    'an owner',
    '"{name} {possessive} _ sales"',
    'Halden Pilot sales, and Halden’s Pilot sales',
    'Halden’s Pilot sales',
  ],
  ['an emoji that is asked for', '"joke 🤡"', 'What a joke 🤡 of a plan.', 'joke 🤡'],
  ['a word behind emoji', '"our plan"', 'What of our 🚀🚀 plan?', 'our 🚀🚀 plan'],
  [
    'letters in disguise',
    '"moron|pathetic|stupid"',
    'a m o r o n, p@thetic, stuuupid',
    'm o r o n + p@thetic + stuuupid',
  ],
  ['regex', '{ regex: "AT-\\\\d+", anchors: [at] }', 'See at-12 now.', 'at-12'],
  ['regex, no anchor', '{ regex: "XT-\\\\d+", anchors: [at] }', 'See xt-12 now.', ''],
  ['grammar', '{ grammar: "will #Verb", anchors: [will] }', 'We will launch it.', 'will launch'],
  [
    'link',
    '{ link: ["*.halden.example"] }',
    'See https://a.halden.example/x now.',
    'https://a.halden.example/x',
  ],
  ['link, elsewhere', '{ link: ["halden.example"] }', 'See https://brightvale.example.', ''],
  ['any link', '{ link: ["*"] }', 'See https://brightvale.example.', 'https://brightvale.example'],
  [
    'long sentence, once',
    '{ sentence-words: { more-than: 300 } }',
    'la '.repeat(1000),
    'la '.repeat(400).trim(),
  ],
  [
    'long sentence',
    '{ sentence-words: { more-than: 4 } }',
    'This is fine. This one is not so fine.',
    'This one is not so fine',
  ],
])('%s', async (_, matcher, text, found) => {
  expect((await ruleTrial(`forbid: ${matcher}`)(text)).join(' + ')).toBe(found);
});
