// Words that stand for two: `we'll`, `can't`, `gonna`. Patterns are written in the long form, so tokens come in it.

const WHOLE: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries<readonly [string, string]>({
    "won't": ['will', 'not'],
    "can't": ['can', 'not'],
    "shan't": ['shall', 'not'],
    "ain't": ['is', 'not'],
    cannot: ['can', 'not'],
    "let's": ['let', 'us'],
    gonna: ['going', 'to'],
    wanna: ['want', 'to'],
    gotta: ['got', 'to'],
    finna: ['going', 'to'],
    dont: ['do', 'not'],
    cant: ['can', 'not'],
    wont: ['will', 'not'],
    isnt: ['is', 'not'],
    arent: ['are', 'not'],
    wasnt: ['was', 'not'],
    werent: ['were', 'not'],
    doesnt: ['does', 'not'],
    didnt: ['did', 'not'],
    hasnt: ['has', 'not'],
    havent: ['have', 'not'],
    hadnt: ['had', 'not'],
    couldnt: ['could', 'not'],
    wouldnt: ['would', 'not'],
    shouldnt: ['should', 'not'],
    aint: ['is', 'not'],
    im: ['i', 'am'],
    ive: ['i', 'have'],
    youre: ['you', 'are'],
    theyre: ['they', 'are'],
    thats: ['that', 'is'],
    whats: ['what', 'is'],
    youve: ['you', 'have'],
    weve: ['we', 'have'],
  }),
);
const ENDINGS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'m", 'am'],
  ["'d", 'would'],
];
const TAKES_IS = new Set([
  'it',
  'that',
  'what',
  'here',
  'there',
  'who',
  'he',
  'she',
  'how',
  'where',
  'when',
  'everything',
  'nothing',
  'something',
  'this',
  'everyone',
  'nobody',
  'why',
]);

export type Contraction =
  | { readonly kind: 'two'; readonly first: string; readonly second: string }
  | { readonly kind: 'possessive'; readonly word: string };

/** How a folded word comes apart; undefined when it is one word. */
export function contraction(word: string): Contraction | undefined {
  const whole = WHOLE.get(word);
  if (whole) return { kind: 'two', first: whole[0], second: whole[1] };
  if (!word.includes("'")) return undefined;
  for (const [ending, second] of ENDINGS) {
    if (word.endsWith(ending)) return { kind: 'two', first: word.slice(0, -ending.length), second };
  }
  if (word.endsWith("'s")) {
    const host = word.slice(0, -2);
    return TAKES_IS.has(host)
      ? { kind: 'two', first: host, second: 'is' }
      : { kind: 'possessive', word: host };
  }
  return undefined;
}
