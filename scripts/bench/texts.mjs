// Texts to measure on: nothing in, the same drafts out on every machine. All sentences are our own; about one in forty
// says something that a clause minds, which is what real posts do, and the rest are the look-alikes of daily work.

const SLOTS = {
  topic: [
    'release notes',
    'the build queue',
    'our style guide',
    'the search page',
    'test data',
    'a slow query',
    'the onboarding guide',
    'error messages',
    'the weekly demo',
    'image captions',
    'keyboard support',
    'the map view',
  ],
  team: [
    'the docs team',
    'our support desk',
    'the platform group',
    'a small crew',
    'the design team',
    'everyone on call',
    'two interns',
    'the people who answer the phone',
  ],
  place: ['Leeds', 'Porto', 'Graz', 'Utrecht', 'Tartu', 'Bergen', 'Galway', 'Turin', 'Olomouc'],
  day: ['Monday', 'Tuesday', 'Thursday', 'last Friday', 'this morning', 'yesterday', 'in March'],
  verb: [
    'rewrote',
    'tidied up',
    'measured',
    'drew',
    'explained',
    'tested',
    'moved',
    'read through',
    'threw away',
    'timed',
  ],
  result: [
    'and it took less time than the coffee',
    'which nobody had dared to touch',
    'and learned a lot from it',
    'so that newcomers find their way',
    'because two readers asked for it',
    'and wrote down what went wrong',
    'before lunch',
    'with a pencil first and a keyboard second',
  ],
  thing: ['checklist', 'diagram', 'script', 'recipe', 'talk', 'notebook', 'poster', 'glossary'],
  feel: [
    'That felt good',
    'It is not pretty yet',
    'We will not do that twice',
    'Nobody missed the old one',
    'The tests stayed green',
    'We were wrong about half of it',
  ],
};
const PLAIN = [
  'On {day} {team} {verb} {topic}, {result}.',
  'If you have ever wondered how {topic} came about, the short answer is a {thing} and a lot of patience.',
  'We met in {place} to talk about {topic}. {feel}.',
  'Thanks to {team} for a {thing} that shows {topic} from the other side.',
  '{feel}, and the {thing} is better for it.',
  'How do you keep {topic} readable when {team} changes it every week?',
  'There are 3 things I would tell myself about {topic}: start small, ask early, and keep the {thing} short.',
  'I am reading a book about {topic} on the train from {place}, and half of it is about people.',
  'In our experience {topic} needs an owner; a {thing} does not write itself.',
  'The meetup in {place} had 40 seats and good questions about {topic}.',
  'Somebody asked whether a {thing} is worth the trouble. For {topic} it was, {result}.',
  'You can read more in the {thing} that {team} put on the wiki on {day}.',
  '{team} found that 12 of 90 pages about {topic} said the same thing twice.',
  'This week I learned to say no to a {thing}, and yes to a walk.',
  'When {topic} breaks, we look at the clock, then at the {thing}, and only then at each other.',
  'What surprised me most about {topic} is how little of it is about computers.',
  'A good {thing} answers the question that a reader has, not the one that {team} had.',
  'We compared the old {thing} with the new one, and the new one was 20 per cent shorter.',
  'My colleague from {place} {verb} {topic} twice, {result}.',
  'It is easy to forget that {topic} was once a sketch on a napkin in {place}.',
];
const SAID = [
  'We are in talks to buy a small firm in {place}.',
  'Our team in {place} has 340 employees now.',
  'The next version will launch in autumn with a new map view.',
  'It is the best tool in the world, guaranteed.',
  'Rumour has it that {team} will be sold.',
  'We serve 12,000 customers from {place}.',
];

/** A stream of numbers from 0 to 1 that is the same every time (a linear congruential generator). */
function dice(seed) {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
}

function writer(seed) {
  const roll = dice(seed);
  const pick = (list) => list[Math.floor(roll() * list.length)];
  const sentence = () => {
    const text = pick(roll() < 1 / 40 ? SAID : PLAIN).replace(/\{(\w+)\}/g, (_, slot) => pick(SLOTS[slot]));
    return text[0].toUpperCase() + text.slice(1);
  };
  const paragraph = () => Array.from({ length: 2 + Math.floor(roll() * 4) }, sentence).join(' ');
  return { roll, pick, sentence, paragraph };
}

/** `size`: bytes; the text is ASCII. */
export function markdown(seed, size) {
  const { roll, pick, sentence, paragraph } = writer(seed);
  const blocks = [`# About ${pick(SLOTS.topic)}`];
  let length = blocks[0].length;
  while (length < size) {
    const kind = roll();
    const block =
      kind < 0.6
        ? paragraph()
        : kind < 0.7
          ? `## ${pick(SLOTS.feel)}`
          : kind < 0.8
            ? Array.from({ length: 3 }, () => `- ${sentence()}`).join('\n')
            : kind < 0.87
              ? `> ${sentence()}`
              : kind < 0.93
                ? '```sh\nmake clean && make all\n```'
                : `See the [${pick(SLOTS.thing)}](https://example.com/${pick(SLOTS.thing)}) for *more*. ${paragraph()}`;
    blocks.push(block);
    length += block.length + 2;
  }
  return blocks.join('\n\n').slice(0, size - 1) + '\n';
}

/** Posts of 60 to 500 characters. */
export function posts(count) {
  const { roll, sentence } = writer(7);
  return Array.from({ length: count }, (_, n) => ({
    id: `g${n}`,
    text: Array.from({ length: 1 + Math.floor(roll() ** 2 * 6) }, sentence).join(' '),
  }));
}

/** 600 characters in which no clause finds anything to mind. */
export const CLEAN = exactly600(
  'On Thursday the docs team rewrote the onboarding guide, and it took less time than the coffee. If you have ever wondered how error messages come about, the short answer is a checklist and a lot of patience. We met in Utrecht to talk about keyboard support. The tests stayed green. Thanks to everyone on call for a diagram that shows the build queue from the other side. How do you keep a style guide readable when three teams change it every week? I am reading a book about maps on the train from Graz, and half of it is about people. When the search page breaks, we look at the clock, and then at each other.',
);

/** The same, with one sentence that a shipped rule asks the tagger about: is `fires` a verb? */
export const NEEDS_TAGGER = exactly600(CLEAN.replace('The tests stayed green.', 'Halden fires 30 auditors.'));

function exactly600(text) {
  return text.slice(0, 599).padEnd(599, '.') + '\n';
}
