// Which of ten languages a text is in, by its small words. In: words as they are written. Out: the language; undefined unless
// it is sure. Promise: no guess: half of a text in another language, a list of names, or three words give undefined.

import { LANGUAGE_WORDS, LANGUAGES, type Language } from './language-words.ts';

/** Words that must speak for a language, shared ones in part; and how far ahead of the next it must be. */
const LEAST = 3;
const AHEAD = 1.6;
/** Of all words, so many must be known: what is none of the ten languages has few that happen to look alike. */
const SHARE = 0.22;

/** Letters that only some languages have count as half a word each time. */
const LETTERS: readonly (readonly [RegExp, readonly Language[]])[] = [
  [/ß/, ['de']],
  [/[äö]/, ['de', 'sv']],
  [/ü/, ['de']],
  [/[øæ]/, ['no', 'da']],
  [/å/, ['sv', 'no', 'da']],
  [/[ãõ]/, ['pt']],
  [/ñ/, ['es']],
  [/[èêœù]/, ['fr', 'it']],
  [/ç/, ['fr', 'pt']],
];

export function languageOf(words: readonly string[]): Language | undefined {
  const known = knownWords();
  const scores = new Map<Language, number>();
  let met = 0;
  const add = (languages: readonly Language[], weight: number) => {
    for (const language of languages)
      scores.set(language, (scores.get(language) ?? 0) + weight / Math.sqrt(languages.length));
  };
  for (const word of words) {
    const languages = known.get(word);
    if (languages) {
      met++;
      add(languages, 1);
    }
    for (const [letters, of] of LETTERS) if (letters.test(word)) add(of, 0.5);
  }
  const [best, ...others] = [...scores].sort((a, b) => b[1] - a[1]);
  const next = others.find(([language]) => best && !isTwin(best[0], language));
  if (!best || best[1] < LEAST || met < words.length * SHARE) return undefined;
  return best[1] >= (next?.[1] ?? 0) * AHEAD ? best[0] : undefined;
}

/** Norwegian and Danish share nearly all small words: which of them it is stays unsaid. */
export function isTwin(a: string, b: string): boolean {
  return TWINS.has(a) && TWINS.has(b);
}

const TWINS: ReadonlySet<string> = new Set<Language>(['no', 'da']);

/** By word the languages that have it, made anew for each text: a few hundred entries. */
function knownWords(): ReadonlyMap<string, readonly Language[]> {
  const known = new Map<string, Language[]>();
  for (const language of LANGUAGES) {
    for (const word of new Set(LANGUAGE_WORDS[language].split(/\s+/))) {
      const languages = known.get(word);
      if (languages) languages.push(language);
      else known.set(word, [language]);
    }
  }
  return known;
}

const NAMES: Readonly<Record<string, Language>> = {
  english: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  spanish: 'es',
  español: 'es',
  espanol: 'es',
  italian: 'it',
  italiano: 'it',
  dutch: 'nl',
  nederlands: 'nl',
  swedish: 'sv',
  svenska: 'sv',
  norwegian: 'no',
  norsk: 'no',
  nb: 'no',
  nn: 'no',
  danish: 'da',
  dansk: 'da',
  portuguese: 'pt',
  português: 'pt',
  portugues: 'pt',
};

/** The code of a language as people write it: `de`, `de-AT`, `German`, `nb_NO`. One that is none of the ten stays as it is. */
export function languageCode(said: string): string {
  const word = said.trim().toLowerCase();
  const code = word.split(/[-_]/)[0]!;
  return NAMES[word] ?? NAMES[code] ?? code;
}
