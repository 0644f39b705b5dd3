// Contempt, and what only looks like it: the functions of HateCheck (Röttger et al., 2021, https://aclanthology.org/2021.acl-long.4), as
// far as a policy for companies knows them, in sentences of our own. The shape of the problem, not a measure of how
// often it is met: that is docs/accuracy.md.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileFiles } from '../node/compile-packs.ts';
import { readPackFiles, readSharedVocabulary } from '../node/packs.ts';
import { createChecker } from './checker.ts';
import { draftOf, ENGINES } from './trial.ts';

const rules = join(import.meta.dirname, '..', '..', 'rules');
const pack = readPackFiles(join(rules, 'core-social'));
if (!pack.ok) throw new Error('core-social cannot be read.');
const { policy } = compileFiles([...readSharedVocabulary(rules), ...pack.value]);
const checker = createChecker(policy, ENGINES);

async function isContempt(text: string): Promise<boolean> {
  const { findings } = await checker.check(draftOf(text));
  return findings.some(
    ({ clause, level }) => clause.endsWith('/inflammatory-language') && level !== 'advise',
  );
}

const CONTEMPT: Readonly<Record<string, readonly string[]>> = {
  'strong dislike of a group': [
    'I hate immigrants.',
    'I really despise vegans, all of them.',
    'God, I can’t stand those Halden fans.',
  ],
  'a group described with contempt': [
    'Feminists are disgusting.',
    'Boomers are nothing but parasites.',
    'Cyclists are the scum of this city.',
  ],
  'a person described with contempt': [
    'You are such a pathetic liar.',
    'Their CEO is a clown.',
    'What an idiot that reporter is.',
  ],
  dehumanised: ['Politicians are vermin.', 'These fans are animals.', 'Tourists are like cockroaches.'],
  threatened: [
    'I will smash your face in.',
    'Someone should burn their office down.',
    'You will pay for this, we know where you live.',
  ],
  'wished ill': ['I hope you choke on it.', 'Drop dead, Brightvale.', 'Hope their whole board rots in hell.'],
  'told to go': [
    'Go back to where you came from.',
    'Immigrants should all be deported.',
    'Get lost, nobody asked you.',
  ],
  'abused with profanity': ['Fuck you, Halden.', 'Fuck all landlords.', 'You absolute piece of shit.'],
  'two sentences, pronoun': [
    'Landlords are everywhere here. They are leeches.',
    'I met the new mayor. He is a moron.',
  ],
  asked: ['Why are vegans so stupid?', 'Are you people blind or just dumb?'],
  'as an opinion': [
    'In my opinion, Brightvale customers are idiots.',
    'I think their support staff are a bunch of clowns.',
  ],
  'spelt otherwise': [
    'You are a m0ron.',
    'What an i d i o t.',
    'Stup1d people, stup1d company.',
    'theyre all looosers',
    'IDIOTS. ALL OF THEM.',
  ],
  'in a hashtag': ['Waited four hours again. #HaldenIdiots', '#BrightvaleSucks'],
};

const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  'profanity at nobody': [
    'Damn, that was a good lunch.',
    'Holy shit, the view from up here!',
    'This is fucking brilliant.',
    'Fuck, I forgot my keys.',
  ],
  'contempt of things': [
    'I hate Mondays.',
    'This printer is stupid and I will not miss it.',
    'Kill the process, then restart it.',
    'My code is garbage today.',
    'What an idiotic bug in my own script.',
  ],
  'self-mockery': ['I am such an idiot, I left the tickets at home.', 'Silly me, I forgot the link.'],
  negated: [
    'You are not an idiot for asking.',
    'Nobody here is stupid.',
    'We do not hate our rivals, we learn from them.',
  ],
  'quoted to condemn': [
    'A guest called our driver “a moron”. That is not how we treat people.',
    'Stop calling nurses stupid.',
    'Saying “go back to where you came from” is never acceptable.',
  ],
  'counter-speech': [
    'Calling women hysterical has no place here.',
    'We stand against hate and against those who spread it.',
  ],
  'neutral or kind about groups': [
    'Immigrants built half of this town.',
    'Our customers are the best teachers we have.',
    'Proud to work with so many brilliant women.',
  ],
  'other meanings': [
    'The killer feature is the search.',
    'We crushed our goals for the month.',
    'Dirty data costs everybody time.',
    'The dog ate my homework.',
    'A sick beat, a mad crowd.',
    'Trash collection moves to Tuesday.',
    'Rats were found in the old cellar.',
  ],
  'decent criticism': [
    'I disagree with the mayor on this.',
    'The service was slow and the soup was cold.',
    'Their new app crashes on my phone.',
  ],
  banter: ['You guys are crazy good.', 'See you tonight, nerds!'],
};

/** Of each function. */
const FOUND = 0.6;
const FOUND_OF_ALL = 0.9;

const posts = Object.entries(CONTEMPT).flatMap(([name, texts]) => texts.map((text) => ({ name, text })));
const found = await Promise.all(posts.map(({ text }) => isContempt(text)));

describe('contempt', () => {
  it.each(Object.keys(CONTEMPT))('%s', (name) => {
    const ofName = posts.flatMap((post, i) => (post.name === name ? [{ ...post, found: found[i] }] : []));
    const missed = ofName.filter((post) => !post.found).map(({ text }) => text);
    expect(1 - missed.length / ofName.length, missed.join('\n')).toBeGreaterThanOrEqual(FOUND);
  });

  it('of all', () => {
    const missed = posts.filter((_, i) => !found[i]).map(({ text }) => text);
    expect(1 - missed.length / posts.length, missed.join('\n')).toBeGreaterThanOrEqual(FOUND_OF_ALL);
  });
});

describe('no contempt', () => {
  it.each(Object.entries(HARMLESS).flatMap(([name, texts]) => texts.map((text) => ({ name, text }))))(
    '$name: $text',
    async ({ text }) => {
      expect(await isContempt(text)).toBe(false);
    },
  );
});
