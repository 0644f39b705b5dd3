// Is a word used as a name here? `Atlas` is a product in “we built it on Atlas” and a book in “an atlas of birds”. No list of
// phrases could tell; what tells is capitals, where they mean something, and what stands beside the word. Each sign has a
// weight, and enough of them make a name. Names that are nothing but names need no sign.

import { FLAG, type Token } from '../language/token.ts';
import { weightOfNeighbours } from './neighbours.ts';
import { registerOf } from './register.ts';
import { type Hit, type Sight, startsSentence, type Text } from './sight.ts';
import { type Case, caseOf } from './written-case.ts';

/** Signs from which a word is taken for a name. */
const ENOUGH = 2;

/** Those hits that are names, in reading order. */
export function namesOnly(hits: readonly Hit[], text: Text): readonly Hit[] {
  const sure = hits.filter((hit) => isSure(hit, text));
  if (sure.length === hits.length) return hits;
  const open = hits
    .filter((hit) => !isSure(hit, text) && !sure.some((other) => covers(other, hit)))
    .map((hit) => ({ hit, weight: weightOf(hit, sure, text) }));
  const named = new Set(open.filter(({ weight }) => weight >= ENOUGH).map(({ hit }) => hit.entry.fact));
  const ownWorld = sure.some(({ entry }) => OWN.has(entry.kind)) ? 1 : 0;
  const kept = open
    .filter(({ hit, weight }) => {
      if (weight >= ENOUGH) return true;
      return weight > 0 && weight + ownWorld + (named.has(hit.entry.fact) ? 1 : 0) >= ENOUGH;
    })
    .map(({ hit }) => hit);
  return [...sure, ...kept].sort((a, b) => a.first - b.first);
}

/** A post that names these is about the company's world. */
const OWN = new Set(['company', 'product', 'unannounced', 'code-name']);

function isSure({ entry, first, last }: Hit, { text, tokens }: Text): boolean {
  const token = tokens[first]!;
  if (entry.trust === 'sure') return true;
  if (token.shape === 'mention' || token.shape === 'cashtag' || isSpaced(token)) return true;
  if (entry.trust !== 'cased') return false;
  const written = caseOf(text, tokens, first, last);
  return token.flags & FLAG.hashtag ? true : entry.caps ? written === 'caps' : written !== 'small';
}

/** `K e s t r e l`: letters with blanks between them. */
function isSpaced(token: Token): boolean {
  return (
    token.shape === 'word' && token.end - token.start >= 2 * token.word.length - 1 && token.word.length > 3
  );
}

function covers(one: Hit, other: Hit): boolean {
  return (
    one.first <= other.first && one.last >= other.last && one.last - one.first > other.last - other.first
  );
}

function weightOf(hit: Hit, sure: readonly Hit[], text: Text): number {
  const sentence = text.sentences.find(({ first, last }) => first <= hit.first && hit.first <= last)!;
  const besideName = sure.some(
    ({ first, last }) =>
      first >= sentence.first && last <= sentence.last && (last === hit.first - 1 || first === hit.last + 1),
  );
  const sight: Sight = { ...text, hit, sentence, besideName };
  const written = caseOf(text.text, text.tokens, hit.first, hit.last);
  return weightOfCase(sight, written) + weightOfNeighbours(sight, written);
}

/** What the capitals of the word itself say, by where it stands. */
function weightOfCase(sight: Sight, written: Case): number {
  const { tokens, hit } = sight;
  const { trust, caps } = hit.entry;
  if (written === 'small') return 0;
  if (tokens[hit.first]!.flags & FLAG.hashtag) return weightOfTag(sight, written);
  const register = registerOf(sight);
  if (register === 'capitals') return hit.last > hit.first ? 1 : 0;
  const isStart = startsSentence(sight);
  if (written === 'caps' && !caps && hit.first === hit.last) return 1;
  const tells = (!isStart && register === 'plain') || hit.last > hit.first || (caps && register === 'plain');
  if (tells) return trust === 'capitalised' ? 1 : 3;
  return trust === 'noun' ? 1 : 0;
}

/** `#Kestrel` in a sentence is a word; in a pile of hashtags, its capital is a habit. */
function weightOfTag({ tokens, hit, sentence }: Sight, written: Case): number {
  const whole = (tokens[hit.first]!.flags & FLAG.hashtagStart) !== 0 && !continuesTag(tokens[hit.last + 1]);
  if (!whole || written === 'caps' || hit.entry.trust === 'capitalised') return 0;
  const [before, after] = [tokens[hit.first - 1], tokens[hit.last + 1]];
  const isWord = (token: Token | undefined, inside: boolean) =>
    inside && token?.shape === 'word' && !(token.flags & FLAG.hashtag);
  const runs = isWord(before, hit.first > sentence.first) || isWord(after, hit.last < sentence.last);
  return runs && !(after && hit.last < sentence.last && after.flags & FLAG.hashtagStart) ? 2 : 1;
}

function continuesTag(token: Token | undefined): boolean {
  return token !== undefined && (token.flags & FLAG.hashtag) !== 0 && (token.flags & FLAG.hashtagStart) === 0;
}
