// Hashtags of several words without a capital between them. In: a text. Out: those hashtags.
// Decided by splitting into everyday words: three or more must come out, with at most one piece between that no list knows (a
// name). Promise: a single word, or two, is left alone (#homework, #realestate); time is bounded, as hashtags are.

import { COMMON_WORDS } from '../../language/common-words.ts';
import type { Span } from '../../text/span.ts';

const LOWER_TAG = /(?<![\p{L}\p{N}_&/])#([a-z]{10,40})(?![\p{L}\p{N}_])/gu;
const LONGEST_WORD = 14;

export function runOnHashtags(text: string): readonly Span<'text'>[] {
  return [...text.matchAll(LOWER_TAG)]
    .filter(({ 1: letters }) => wordsIn(letters!).length >= 3)
    .map(({ 0: tag, index }) => ({ start: index, end: index + tag.length }));
}

interface Split {
  readonly words: readonly string[];
  /** Letters that no list knows. */
  readonly unknown: number;
}

/** The words that a run of letters is made of; itself alone where it is one word, or cannot be split. */
export function wordsIn(letters: string): readonly string[] {
  if (isWord(letters) || ONE_WORD.test(letters)) return [letters];
  const [whole, gapped] = bestSplits(letters);
  if (whole && isPlain(whole)) return whole.words;
  return gapped && isPlain(gapped) ? gapped.words : [letters];
}

/** From the left: for each length the split into fewest words, without and with one unknown piece. */
function bestSplits(letters: string): readonly [Split | undefined, Split | undefined] {
  const whole: (Split | undefined)[] = [{ words: [], unknown: 0 }];
  const gapped: (Split | undefined)[] = [undefined];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const piece = letters.slice(start, end);
      if (isWord(piece)) {
        whole[end] = better(whole[end], withWord(whole[start], piece, 0));
        gapped[end] = better(gapped[end], withWord(gapped[start], piece, 0));
      } else if (piece.length >= SHORTEST_NAME && piece.length <= LONGEST_NAME)
        gapped[end] = better(gapped[end], withWord(whole[start], piece, piece.length));
    }
  }
  return [whole[letters.length], gapped[letters.length]];
}

function withWord(split: Split | undefined, word: string, unknown: number): Split | undefined {
  return split && { words: [...split.words, word], unknown: split.unknown + unknown };
}

function better(a: Split | undefined, b: Split | undefined): Split | undefined {
  if (!a || !b) return a ?? b;
  return b.unknown < a.unknown || (b.unknown === a.unknown && b.words.length < a.words.length) ? b : a;
}

const SHORTEST_NAME = 4;
const LONGEST_NAME = 9;

/** Chance finds words in any letters: small words alone, or around a long unknown piece, prove nothing. */
function isPlain({ words, unknown }: Split): boolean {
  const known = words.filter((word) => isWord(word));
  const letters = known.reduce((sum, word) => sum + word.length, 0);
  const sure = known.filter((word) => word.length > 3).length;
  if (unknown === 0) return words.length >= 3 && sure >= 2;
  return known.filter((word) => word.length >= 3).length >= 3 && sure >= 2 && letters > unknown * 2;
}

function isWord(piece: string): boolean {
  if (piece.length < 3) return SMALL.has(piece);
  return (COMMON_WORDS.has(piece) && !NO_WORD.has(piece)) || TAG_WORDS.has(piece);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const SMALL = set('a i an as at be by do go he if in is it me my no of on or so to up us we');
const NO_WORD = set(
  'per via don didn doesn isn aren wasn won couldn wouldn shouldn haven hasn yep nope ever one ate her him his its own men man app art ran set put act age led met sad saw lot war',
);
/** Words that everyday words seem to make. */
const ONE_WORD =
  /^(?:(?:mis)?underst|outstanding|notwithstanding|never(?:the)?less|none(?:the)?less|withst|withholding|afterthought|forthcoming|(?:what|where|how)soever|heretofore|hereinafter|inasmuch|insofar|overwhelm|overproduc|undertak|(?:in)?significan|sentimental|weatherstrip)|(?:or|an)ship$/;
/** Frequent in hashtags, and no part of the list of common words. */
const TAG_WORDS = set(
  `love life live lives happy dream dreams hope peace war fight stand strong power voice voices matter matters change climate
  earth planet green clean ocean care cares caring health mental body mind heart soul family mom dad mum baby babies mother father
  sister brother girl girls boy boys people world wide nation national women woman men kids youth student students teacher teachers
  school schools college learn learning lesson lessons teach teaching read reading write writing writer writers author book books
  throwback thursday monday tuesday wednesday friday saturday sunday january february march april june july august september
  october november december motivation motivational inspire inspired inspiring quote quotes thought thoughts wisdom mindset goal
  goals success winning winner winners hustle grind boss entrepreneur startup startups founder founders small business smart
  social media digital content creator creators marketing brand brands branding advert advertising sales seo growth hack hacks tip
  tips trick tricks tech technology data science machine artificial intelligence cloud cyber code coder coders coding developer
  finance money invest investing investor investors stock stocks market markets trade trading trader wealth rich bitcoin crypto
  job jobs hiring hire career careers work works working worker workers office remote home team teams teamwork leader leaders
  leadership culture talent human resources diversity equality equity inclusion justice rights freedom pride proud black lives
  food foods foodie eat eating cook cooking recipe recipes kitchen coffee tea wine beer drink lunch dinner breakfast vegan chicken
  travel traveling wander adventure adventures trip trips holiday vacation beach sea sun summer winter spring autumn snow rain
  nature wild animal animals dog dogs cat cats bird birds horse fish tree trees garden flower flowers photo photos photography
  picture pictures camera film movie movies music song songs singer band concert dance dancing party parties fun funny laugh
  smile weekend day days night nights morning week weeks month year years time today tonight tomorrow yesterday moment moments
  fit fitness gym workout run running runner runners yoga sport sports game games gaming gamer football soccer team coach
  fashion style outfit beauty makeup hair skin shop shopping sale deal deals gift gifts free save saving giveaway
  god faith pray prayer bless blessed church bible jesus thank thanks thankful grateful gratitude kind kindness
  build builds building built make makes maker making made design designer designs create creative creativity art artist artists
  air water fire energy solar electric car cars drive driver drivers driving road roads truck trucks bus train trains plane
  freight cargo depot port ship shipping supply chain warehouse logistics delivery
  end ends ending hunger poverty violence gun guns law order police vote votes voter voters election president government
  worst best better good great big bigger biggest bad sorry wrong right real true truth fake news story stories
  service customer customers support airline airlines flight flights phone phones mobile apps web site online internet
  dead death die dying kill killed save saved saving fail fails failed broken sick tired angry mad crazy weird stupid
  throw back look looks looking forward follow following friends friend best friend ever never always again still together
  save earth say says said tell tells show shows watch watching listen hear see seen feel feels feeling know knows
  think thinking believe wait waiting want wants need needs give giving take taking keep keeps stay stays leave left
  start starts started stop stops stopped let lets dont cant wont isnt yall gonna wanna because until while
  city cities street streets town village country state states house houses room rooms place places future past next
  hashtag tweet tweets twitter instagram insta facebook youtube video videos blog blogger podcast selfie
  stem tribe squad crew gang club community member members volunteer volunteers charity donate fundraiser
  cancer disease virus vaccine doctor doctors nurse nurses hospital patient patients medicine medical wellness safety safe
  healthcare caregivers storytelling assets outcomes headphones blackout door doors workplace wellbeing
  event events forum summit conference conf expo show webinar workshop launch launched launching`,
);
