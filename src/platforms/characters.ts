// What readers take for one character (a grapheme cluster), and the sum that all counters keep: how much a text counts,
// and where it passes a limit. The place is always the start of a character, so that no emoji or accent is cut in two.

/** `cut`: the offset of the first character that no longer fits; absent where all of it does. */
export interface Measured {
  readonly count: number;
  readonly cut?: number;
}

export interface Tally {
  /** The unit that begins at `at` counts `weight`. */
  add(at: number, weight: number): void;
  result(): Measured;
}

export function tally(most: number): Tally {
  let count = 0;
  let cut: number | undefined;
  return {
    add(at, weight) {
      count += weight;
      if (count > most) cut ??= at;
    },
    result: () => (cut === undefined ? { count } : { count, cut }),
  };
}

/** The locale makes no difference to characters: every one has the same, those of Unicode. */
const segmenter = () => new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Starts of the characters of a text, and what each is made of. */
export function* charactersOf(text: string): Iterable<{ readonly at: number; readonly character: string }> {
  // One unit is one character there: prose holds no carriage return, which would make one with a line feed.
  if (isPlain(text)) for (let at = 0; at < text.length; at++) yield { at, character: text[at]! };
  else for (const { index, segment } of segmenter().segment(text)) yield { at: index, character: segment };
}

/** The start of the character that the offset is in. */
export function characterStart(text: string, offset: number): number {
  return segmenter().segment(text).containing(offset)?.index ?? offset;
}

function isPlain(text: string): boolean {
  return /^[\n\t -~]*$/.test(text);
}
