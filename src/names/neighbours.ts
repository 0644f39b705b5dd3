// What the words beside a word say on whether it is a name: `a kestrel` is a bird, `Project Kestrel`, `Kestrel 2.1`, “the
// Kestrel roadmap” are none. In: a hit and what is around it. Out: the weight of these signs, for and against.

import { COMMON_WORDS } from '../language/common-words.ts';
import { FLAG, type Token } from '../language/token.ts';
import { isLegalForm } from './legal-forms.ts';
import { isSaidOfProjects } from './project-verbs.ts';
import { registerOf } from './register.ts';
import { type Sight, startsSentence } from './sight.ts';
import type { Case } from './written-case.ts';

const HERALDS = new Set(['project', 'codename', 'codenamed', 'operation', 'initiative']);
const ONE_OF_MANY = new Set(
  'a an every each another one some any no two three many several few most all'.split(' '),
);
const CERTAIN_ONE = new Set('the this that these those my your his her our their its whose'.split(' '));
/** What companies do to products, and what products are made of: nouns that stand after the name of one. */
const OF_PRODUCTS = new Set(
  (
    'alpha api app apps backlog beta build builds changelog cloud codebase dashboard deck demo demos docs feature features firmware ' +
    'integration kickoff launch milestone onboarding platform plugin presentation preview prototype rehearsal release ' +
    'releases retro roadmap rollout sdk server sprint standup team teaser ' +
    'update updates upgrade upgrades user users version versions workshop customers pro enterprise edition'
  ).split(' '),
);
/** Verbs in the third person: what stands before them has no article, and is no command. */
const SAYS_OF_IT = new Set(
  (
    "is was will has can does isn't wasn't goes ships shipped launches launched lands landed arrives supports brings helps " +
    'lets makes runs works gets cuts saves replaces handles comes adds learns speaks now just finally already'
  ).split(' '),
);

export function weightOfNeighbours(sight: Sight, written: Case): number {
  const before = neighbour(sight, sight.hit.first - 1) ?? label(sight);
  const after = neighbour(sight, sight.hit.last + 1);
  const named = weightOfHerald(sight, written, before) + weightOfVersion(sight, written, after);
  if (written === 'small') return named;
  return (
    named +
    (sight.besideName ? 3 : 0) +
    weightOfProductNoun(sight, after) +
    weightOfArticle(sight, before, after) +
    weightOfVerb(sight, after) +
    weightOfPreposition(sight, before) +
    weightOfOtherNames(sight, before, after)
  );
}

/** The token beside it in its sentence, unless punctuation parts them or a hashtag ends between them. */
function neighbour({ tokens, sentence, hit }: Sight, at: number): Token | undefined {
  if (at < sentence.first || at > sentence.last) return undefined;
  const second = tokens[Math.max(at, hit.first)]!;
  return second.flags & (FLAG.comma | FLAG.colon) ? undefined : tokens[at];
}

/** `Project: Kestrel` */
function label({ tokens, sentence, hit }: Sight): Token | undefined {
  const before = hit.first > sentence.first ? tokens[hit.first - 1] : undefined;
  return before && HERALDS.has(before.word) ? before : undefined;
}

/** `Project Kestrel`, “the project codenamed Kestrel”; in small letters only for a word that is always a noun. */
function weightOfHerald({ hit, tokens }: Sight, written: Case, before: Token | undefined): number {
  if (!before) return 0;
  const isCodeName = before.word === 'named' || before.word === 'name';
  const code = isCodeName && tokens[hit.first - 2]?.word === 'code';
  if (!code && !HERALDS.has(before.word)) return 0;
  if (written !== 'small') return 3;
  return code || before.word.startsWith('codename') || (hit.entry.trust === 'noun' && OWN.has(hit.entry.kind))
    ? 2
    : 0;
}

const OWN = new Set(['code-name', 'unannounced', 'product']);

function weightOfVersion({ hit, text }: Sight, written: Case, after: Token | undefined): number {
  if (!after) return 0;
  const figure = text.slice(after.start, after.end);
  if (/^v\d/i.test(figure)) return 3;
  if (written === 'small' || after.shape !== 'number' || hit.entry.trust === 'capitalised') return 0;
  if (/^\d{1,2}(?:\.\d{1,3}){1,3}$/.test(figure)) return 3;
  return /^\d{1,2}$/.test(figure) && hit.entry.trust === 'noun' ? 2 : 0;
}

function weightOfProductNoun({ hit }: Sight, after: Token | undefined): number {
  if (!after || !OF_PRODUCTS.has(after.word) || hit.entry.trust === 'capitalised') return 0;
  return hit.entry.trust === 'noun' ? 2 : 1;
}

/** Names have no article, unless another noun follows: “a Kestrel”, but “a Kestrel demo”. */
function weightOfArticle({ hit }: Sight, before: Token | undefined, after: Token | undefined): number {
  if (!before || (after && OF_PRODUCTS.has(after.word))) return 0;
  if (ONE_OF_MANY.has(before.word)) return -3;
  if (!CERTAIN_ONE.has(before.word)) return 0;
  // “the Kestrel presentation” goes on with a noun; “in the Atlas.” and “the Kestrel hovers over” do not.
  const goesOn = after?.shape === 'word' && !COMMON_WORDS.has(after.word) && !/(?:ed|s)$/.test(after.word);
  return goesOn && hit.entry.trust !== 'flexible' ? -1 : -2;
}

/** “Pilot is open to all” begins with a name: a common noun would need an article. */
function weightOfVerb(sight: Sight, after: Token | undefined): number {
  const { hit, tokens, sentence } = sight;
  if (!after || hit.entry.trust === 'capitalised' || hit.last > hit.first) return 0;
  const says = SAYS_OF_IT.has(after.word) && tokens[hit.last + 2]?.shape !== 'number';
  if (!says && !isSaidOfProjects(tokens.slice(hit.last + 1, sentence.last + 1))) return 0;
  return startsSentence(sight) || tokens[hit.first]!.flags & FLAG.hashtag
    ? hit.entry.trust === 'flexible'
      ? 2
      : 1
    : 0;
}

/** “What’s New in Atlas”: in a headline, where capitals say little. */
function weightOfPreposition(sight: Sight, before: Token | undefined): number {
  if (!before || !AT.has(before.word) || sight.hit.entry.trust !== 'noun') return 0;
  return registerOf(sight) === 'headline' ? 1 : 0;
}

const AT = new Set('on in with for via from by to using inside'.split(' '));

/** “Charles Atlas”, “Atlas Mountains”: part of another name. “Target Corp.”: all of it. */
function weightOfOtherNames(sight: Sight, before: Token | undefined, after: Token | undefined): number {
  const { hit, tokens, sentence } = sight;
  if (after && after.flags & FLAG.capital && isLegalForm(after.word)) return 3;
  if (sight.besideName || tokens[hit.first]!.flags & FLAG.hashtag || registerOf(sight) !== 'plain') return 0;
  const precedes =
    before &&
    isName(before) &&
    !(before.flags & FLAG.possessive) &&
    !HERALDS.has(before.word) &&
    !(hit.first - 1 === sentence.first && COMMON_WORDS.has(before.word));
  const follows =
    after && isName(after) && !(tokens[hit.last]!.flags & FLAG.possessive) && !OF_PRODUCTS.has(after.word);
  return (precedes ? -3 : 0) + (follows ? -2 : 0);
}

function isName({ shape, flags, word }: Token): boolean {
  return shape === 'word' && (flags & (FLAG.capital | FLAG.hashtag)) === FLAG.capital && word !== 'i';
}
