// What is a name and what is a word, in tables. Each line is a post; what is found is named as `kind:words`.

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../language/document.ts';
import type { NameFinder } from '../language/fact-names.ts';
import { createTokenizer } from '../language/tokenizer.ts';
import type { FactName, NameKind } from '../model/facts.ts';
import { identityText } from '../text/mapped-text.ts';
import { nameFinder } from './find-names.ts';
import { indexNames } from './names.ts';

const NAMES: Readonly<Partial<Record<NameKind, readonly string[]>>> = {
  company: ['Halden ASA', '@halden', '#HaldenLife', '$HLDN'],
  product: ['Atlas', 'Pilot', 'PulseLeaf', 'Blue Harbor', 'NOVA'],
  'code-name': ['Kestrel', 'Mariner', 'Lisbon', 'May', 'Quillon', 'Silver Heron'],
  'reference-customer': [
    'Fjord Rail AS',
    'City of Alsund',
    '@fjordrailhq',
    '峡湾铁路',
    'アルスンド',
    'Østvik Sjømat',
  ],
  'private-customer': [
    'Orrin Foods',
    'Bank of Tarn',
    'Халден Логистик',
    'Вымпел',
    'هالدن',
    'Ακτίς Ναυτιλία',
    '오린푸드',
  ],
  competitor: ['Brightvale Inc.', 'Corvid Cloud', 'Target', 'TSL', 'Hale & Sons Ltd', 'Routly.io'],
  spokesperson: ['Ines Vold'],
};

const names: readonly FactName[] = Object.entries(NAMES).flatMap(([kind, list]) =>
  list.map((name) => ({ kind: kind as NameKind, fact: `${kind}.${name}`, name, says: `${name} is known.` })),
);
const { index, facts } = indexNames(names);
const finder = nameFinder(index, () => facts);
const tokenize = createTokenizer();

function found(text: string): string {
  return [...new Set(foundBy(finder, text).map((one) => one.join(':')))].join(' ');
}

function foundBy(names: NameFinder, text: string): readonly (readonly [string, string])[] {
  const span = { start: 0, end: text.length };
  const draft = { id: 'p', source: 'p', span, prose: identityText(text), regions: [], meta: {} };
  const document = documentOf(draft, tokenize, names);
  return document.tokens.flatMap(({ start }, token) =>
    document
      .factNamesAt(token)
      .map(({ kind, last }) => [kind, text.slice(start, document.tokens[last]!.end)] as const),
  );
}

describe('finds every form of a name', () => {
  it.each([
    ['Fjord Rail is on board.', 'reference-customer:Fjord Rail'],
    ['we moved FJORD RAIL’s timetable', 'reference-customer:FJORD RAIL’s'],
    ['Fjord-Rail runs on time.', 'reference-customer:Fjord-Rail'],
    ['Trains by FjordRail, of course.', 'reference-customer:FjordRail'],
    ['so proud of fjord rail today', 'reference-customer:fjord rail'],
    ['Ride on! #FjordRail', 'reference-customer:#FjordRail'],
    ['Ride on! #fjordrail', 'reference-customer:#fjordrail'],
    ['Ride on! #FJORDRAIL', 'reference-customer:#FJORDRAIL'],
    ['Ride on! #fjord_rail', 'reference-customer:#fjord_rail'],
    ['Ride on! #FjordRailRocks', 'reference-customer:#FjordRail'],
    ['Thanks @fjordrail for the ride', 'reference-customer:@fjordrail'],
    ['Thanks @fjord_rail for the ride', 'reference-customer:@fjord_rail'],
    ['Thanks @FjordRailHQ for the ride', 'reference-customer:@FjordRailHQ'],
    ['Thanks @fjordrail.bsky.social for the ride', 'reference-customer:@fjordrail.bsky.social'],
    ['A deal with Fjord Rail AS, no less', 'reference-customer:Fjord Rail AS'],
    ['All the Fjord Rails of this world', 'reference-customer:Fjord Rails'],
    ['Fjórd Ráil in June', 'reference-customer:Fjórd Ráil'],
    ['Fjоrd Rаil in June', 'reference-customer:Fjоrd Rаil'],
    ['ＦＪＯＲＤ Rail in June', 'reference-customer:ＦＪＯＲＤ Rail'],
    ['brightvale has nothing on us', 'competitor:brightvale'],
    ['Brightvale, Inc. has nothing on us', 'competitor:Brightvale'],
    ['Brightvale’s new thing', 'competitor:Brightvale’s'],
    ['Two Brightvales would not help.', 'competitor:Brightvales'],
    ['Br1ghtvale has nothing on us', 'competitor:Br1ghtvale'],
    ['Hale and Sons called again.', 'competitor:Hale and Sons'],
    ['Hale & Sons called again.', 'competitor:Hale & Sons'],
    ['Try routly.io if you must.', 'competitor:routly.io'],
    ['the city of Alsund said yes', 'reference-customer:city of Alsund'],
    ['#CityOfAlsund said yes', 'reference-customer:#CityOfAlsund'],
    ['a Pulse-Leaf for everyone', 'product:Pulse-Leaf'],
    ['a PulseLeaf for everyone', 'product:PulseLeaf'],
    ['a pulseleaf for everyone', 'product:pulseleaf'],
    ['#HaldenLife at its best', 'company:#HaldenLife company:#Halden'],
    ['#haldenlife at its best', 'company:#haldenlife'],
    ['Life at Halden ASA', 'company:Halden ASA'],
    ['Up again: $HLDN', 'company:$HLDN'],
    ['Our CEO Ines Vold speaks at noon.', 'spokesperson:Ines Vold'],
    ['INES VOLD speaks at noon.', 'spokesperson:INES VOLD'],
    ['ostvik sjomat ordered ten', 'reference-customer:ostvik sjomat'],
    ['我们与峡湾铁路合作。', 'reference-customer:我们与峡湾铁路合作'],
    ['アルスンドと契約しました', 'reference-customer:アルスンドと契約しました'],
    ['오린푸드는 우리 고객입니다', 'private-customer:오린푸드는'],
    ['Халден Логистик с нами.', 'private-customer:Халден Логистик'],
    ['Мы едем с Вымпелом домой.', 'private-customer:Вымпелом'],
    ['Our pilot with Вымпел starts soon.', 'private-customer:Вымпел'],
    ['نعمل مع هالدن اليوم', 'private-customer:هالدن'],
    ['سعداء وهالدن معنا', 'private-customer:وهالدن'],
    ['Η Ακτίς Ναυτιλία μαζί μας', 'private-customer:Ακτίς Ναυτιλία'],
    ['K e s t r e l is coming', 'code-name:K e s t r e l'],
    ['K3str3l is coming', 'code-name:K3str3l'],
    ['Late shift on Kestrl again', 'code-name:Kestrl'],
    ['Late shift on Kestral again', 'code-name:Kestral'],
    ['Late shift on Quilon again', 'code-name:Quilon'],
    ['late shift on quillon again', 'code-name:quillon'],
  ])('%s', (text, names) => expect(found(text)).toBe(names));
});

describe('takes a word for a name where it is one', () => {
  it.each([
    ['Kestrel rehearsal was a mess this morning!', 'Kestrel'],
    ['Coffee number five for Project Kestrel.', 'Kestrel'],
    ['Project: Kestrel', 'Kestrel'],
    ['I gave the Kestrel presentation today.', 'Kestrel'],
    ['coffee number five for project kestrel', 'kestrel'],
    ['We cannot wait to show you Kestrel.', 'Kestrel'],
    ['Our work on Kestrel begins to pay off.', 'Kestrel'],
    ['Kestrel ships in June.', 'Kestrel'],
    ['Kestrel is live for ten sites.', 'Kestrel'],
    ['The Kestrel roadmap looks solid.', 'Kestrel'],
    ['The Kestrel team had cake.', 'Kestrel'],
    ['A first Kestrel build runs on my laptop.', 'Kestrel'],
    ['Not public yet but our all-hands just confirmed Kestrel ships to 40 sites.', 'Kestrel'],
    ['It is codenamed Kestrel, of course.', 'Kestrel'],
    ['its code name: kestrel? no, code name Kestrel', 'Kestrel'],
    ['KESTREL 2.1 IS OUT', 'KESTREL'],
    ['kestrel v2 runs here', 'kestrel'],
    ['My week: Kestrel sprint, two audits, one cake.', 'Kestrel'],
    ['Cannot say more about #Kestrel today.', '#Kestrel'],
    ['Big day. #ProjectKestrel', 'Kestrel'],
    ['Big day. #KestrelLaunch', '#Kestrel'],
    ['Big day for Halden! #Kestrel', '#Kestrel'],
    ['Big day, says @kestrel', '@kestrel'],
    ['We bet the year on Kestrel. Kestrel: done.', 'Kestrel'],
    ['Project Silver Heron is next.', 'Silver Heron'],
    ['Months of work on Silver Heron.', 'Silver Heron'],
    ['Silver Heron passed its last test.', 'Silver Heron'],
    ['#SilverHeron is next.', '#SilverHeron'],
    ['Mariner build 7 is green.', 'Mariner'],
    ['A word on Mariner, our next step.', 'Mariner'],
    ['Project Lisbon starts on Monday.', 'Lisbon'],
    ['Project May is on track.', 'May'],
    ['Plan your depot with Atlas.', 'Atlas'],
    ['I work at Halden, so I’m biased, but Atlas cut my planning time.', 'Atlas'],
    ['Atlas helps depots plan.', 'Atlas'],
    ['Atlas 4.2 is out.', 'Atlas'],
    ['Halden Atlas is the best routing tool.', 'Atlas'],
    ['If you run a depot you need Atlas.', 'Atlas'],
    ['My team shipped the new Atlas map view today.', 'Atlas'],
    ['What’s New in Atlas This Spring', 'Atlas'],
    ['Atlas users asked for this.', 'Atlas'],
    ['Thanks to Atlas’s map view I sleep again.', 'Atlas’s'],
    ['Introducing Atlas for ports.', 'Atlas'],
    ['Why we built Atlas', 'Atlas'],
    ['Join the Pilot beta today.', 'Pilot'],
    ['You can try Pilot now.', 'Pilot'],
    ['Depots are live on Pilot.', 'Pilot'],
    ['Pilot is open to everyone today.', 'Pilot'],
    ['Pilot v2 brings maps.', 'Pilot'],
    ['Halden Pilot saves an hour a day.', 'Pilot'],
    ['Halden’s Pilot saves an hour a day.', 'Pilot'],
    ['Switch from Target to us.', 'Target'],
    ['Target Corp. lost a deal to us.', 'Target'],
    ['We win against Target every week.', 'Target'],
    ['Every port deserves Blue Harbor.', 'Blue Harbor'],
    ['Blue Harbor opens today.', 'Blue Harbor'],
    ['#BlueHarbor opens today.', '#BlueHarbor'],
    ['Now with NOVA inside.', 'NOVA'],
    ['NOVA is a joy to use.', 'NOVA'],
    ['They moved from TSL to us.', 'TSL'],
    ['Moved from #tsl to us', '#tsl'],
    ['Reading up on Atlas before the demo.', 'Atlas'],
    ['The demo of Kestrel, in one word: fast.', 'Kestrel'],
    ['"Kestrel is fast," she said.', 'Kestrel'],
    ['🚀 Kestrel launches on Friday', 'Kestrel'],
    ['@bob Kestrel launches on Friday', 'Kestrel'],
  ])('%s', (text, name) => expect(found(text)).toContain(`:${name}`));
});

describe('leaves a word alone where it is one', () => {
  it.each([
    'A kestrel hunts mice in our yard.',
    'Saw a Kestrel over the yard this morning.',
    'A Kestrel, no less!',
    'Kestrels nest on the roof.',
    'Kestrel on the roof this morning!',
    'Our roof has its first kestrel. #kestrel #birds',
    'What a bird. #Kestrel #Falcon #Birding',
    'KESTREL ON THE ROOF',
    'The kestrel is back.',
    'Our bird of the month is the Kestrel.',
    'Look it up in the Atlas.',
    'We flew over the Atlas.',
    'The Atlas of Living Oceans is a great gift.',
    'Kestrel sightings are up this year.',
    'Kestrel chick fledged on the warehouse ledge.',
    'Pilot study results are in.',
    'Target met!',
    'Two Kestrels this time.',
    'Meet me at Kestrel Avenue at nine.',
    'Every kestrel needs a nest.',
    'No kestrel was harmed.',
    'that kestrel again…',
    'We named a cat after a kestrel.',
    'kestrel: a small falcon',
    'An atlas of the North Sea, found in the attic.',
    'Every atlas needs a new edition.',
    'My old school atlas is worth a fortune.',
    'We hiked the Atlas Mountains in March.',
    'Charles Atlas would be proud of these crates.',
    'A road atlas beats a dead phone.',
    'Atlases are my weakness.',
    'The atlas in the lobby is from 1911.',
    'atlas #maps #atlas',
    'An Atlas from 1911!',
    'Our pilot with two ports starts in June.',
    'The pilot landed in fog. Respect.',
    'Pilot error caused the delay.',
    'Pilot the boat with care.',
    'Pilot training starts on Monday.',
    'Pilots of the future, apply here.',
    'A pilot project in Lisbon? No, in Alsund harbour.',
    'We pilot a new route this week.',
    'PILOT WANTED FOR OUR HARBOUR TUGS',
    'Captain on deck, pilot on board. #pilot',
    'Dream job! #Pilot #Aviation #Travel',
    'Our pilots fly on Sundays too.',
    'Test Pilot Wins Award For Calm Landing',
    'Target practice for our recruits.',
    'Target 50 stores by June, they said.',
    'Our target is 90 per cent on time.',
    'We missed a target and say so.',
    'Target: zero accidents.',
    'On target, on time, on budget.',
    'They target small depots.',
    'Set a target. Keep it.',
    'ON TARGET FOR A CALM WEEK',
    'HIT THE TARGET',
    'May the fourth be with you.',
    'May we suggest a walk?',
    'We open in May.',
    'On May 5 we open the doors.',
    'By May the yard is done.',
    'You may park here.',
    'May 2026 was warm.',
    '#May flowers',
    'May is the best month for it.',
    'Our office in Lisbon has a view.',
    'Greetings from Lisbon!',
    'Lisbon is lovely in spring.',
    'lisbon in the rain',
    'The blue harbor lights at night.',
    'a blue harbor at dawn',
    'We saw a silver heron by the quay.',
    'Old mariner tales at lunch.',
    'A mariner knows the wind.',
    'Marines at the harbour today.',
    'Mariners wanted.',
    'A petrel and a gull fought over lunch.',
    'Kestrels and Petrels are back.',
    'A nova is a star.',
    'a supernova, not a nova',
    'The tsl file is in the drawer.',
    'At last we are off.',
    'Target date is Friday.',
    'rail along the fjord',
    'The fjord. Rail is next.',
    '#fjord #rail',
    'Fjord, rail and road.',
    'The bank of the river Tarn',
    'orrin likes foods',
    'corvid in the cloud? #corvid #cloud',
    'The hale and the sons of the hale',
    'вымпел на мачте',
    'halden@example.org wrote back',
  ])('%s', (text) => expect(found(text)).toBe(''));
});

describe('finds a code name of which only the hash is known', () => {
  const hex = (text: string) => createHash('sha256').update(text).digest('hex');
  const hashed = ['kestrel', 'silverheron'].map((name) => ({
    kind: 'code-name' as const,
    fact: 'code-names.1',
    name: `sha256:${hex(name)}`,
    says: 'This is a name used inside only.',
  }));
  const made = indexNames(hashed);
  const known = nameFinder(made.index, () => made.facts);
  it.each([
    ['Our work on Kestrel begins to pay off.', ['Kestrel']],
    ['Months of work on Silver Heron.', ['Silver Heron']],
    ['Saw a Kestrel over the yard this morning.', []],
    ['a kestrel, a silver heron', []],
  ])('%s', (text, names) => expect(foundBy(known, text).map(([, words]) => words)).toEqual(names));
  it('and keeps no name', () => expect(JSON.stringify(made)).not.toMatch(/kestrel|heron/i));
});
