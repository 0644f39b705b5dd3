// Prose → tokens and sentences, in one pass. Offsets are exact: every token is a slice of the text as written.
// Words are cut at hyphens and slashes, hashtags at their capitals, contractions into their two words.

import { foldWord, isAscii } from '../text/fold.ts';
import {
  CHAR,
  characterClasses,
  isBlank,
  isDigit,
  isJoiner,
  isLetter,
  isMask,
  isMostlyLatin,
  isPlain,
} from './characters.ts';
import { endOfLeetWord, spacedWord } from './disguise.ts';
import { UNKNOWN_WORD, type WordLookup } from './lexicon.ts';
import { readBetween } from './punctuation.ts';
import { FLAG, type Sentence, type Token, type TokenShape, type Tokens } from './token.ts';
import { type WordReader, wordReader } from './word-reader.ts';

export type Tokenizer = (text: string) => Tokens;

const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"”]*[^\s<>"”.,;:!?)\]'’…]|(?:[a-z0-9-]+\.)+(?:com|org|net|io|co|dev|app|ai|example|info|biz|gov|edu|eu|uk|de|fr|us|ca|au|in|jp|cn|nl|se|no|ch|es|it|tv|me|ly|gl|gd|to|be|ac)(?:\/[^\s<>"”]*[^\s<>"”.,;:!?)\]'’…])?(?![a-z\d])/iy;
const INNER_DOT = /:\/\/|[a-z0-9]\.[a-z0-9]/i;
const EMAIL = /[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/iy;
const MENTION = /@[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?/iy;
const CASHTAG = /\$[a-z]{1,6}(?:\.[a-z]{1,2})?(?![a-z0-9])/iy;
const NUMBER = /(?:[$€£¥₹₩₽₦₪₫฿₺]\s?)?\d+(?:[.,]\d+)*(?:\s?%)?/y;
const SUFFIX = /^(?:k|m|mn|mm|mil|b|bn|t|tn|tr|x|pc|pp|bps|st|nd|rd|th|am|pm|s)$/i;
const CURRENCY_CODE = /(?:usd|eur|gbp|inr|rs\.?|chf|cad|aud|nzd|sek|nok|dkk|rmb|jpy|cny|sgd|hkd)(?=\d)/iy;
const CURRENCY_COUNTRY = /^(?:us|a|au|c|ca|can|nz|hk|s|sg|r)$/i;
const HASHTAG_PIECE = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[\u0080-\uffff]+/g;

/** Tokens after which a sentence is cut: no prose is like that, and work per sentence must be bounded. */
const LONGEST_SENTENCE = 400;

/** `lookup` knows the words of the rules; without it, no token is in any word set. */
export function createTokenizer(lookup: WordLookup = NO_LOOKUP): Tokenizer {
  const classOf = characterClasses();
  const readers = { latin: wordReader(true, lookup), other: wordReader(false, lookup) };
  return (text) => {
    const latin = isAscii(text) || isMostlyLatin(text);
    return new Scan(text, latin, { classOf, lookup, readWord: latin ? readers.latin : readers.other }).run();
  };
}

const NO_LOOKUP: WordLookup = { setsOf: () => UNKNOWN_WORD, setsOfMasked: () => UNKNOWN_WORD };

interface ScanTools {
  readonly classOf: (code: number) => number;
  readonly lookup: WordLookup;
  readonly readWord: WordReader;
}

/** One run over one text. A class because position, tokens and sentence grow together. */
class Scan {
  private readonly text: string;
  private readonly latin: boolean;
  private readonly classOf: (code: number) => number;
  private readonly lookup: WordLookup;
  private readonly readWord: WordReader;
  /** Whether the text holds anything like an address or a link at all: most do not, and are spared the question. */
  private readonly hasAt: boolean;
  private readonly hasLink: boolean;
  private readonly tokens: Token[] = [];
  private readonly sentences: Sentence[] = [];
  private at = 0;
  private sentenceStart = 0;
  /** The sentence at work is the rest of one that was cut. */
  private continues = false;
  private lastEnd = 0;

  constructor(text: string, latin: boolean, { classOf, lookup, readWord }: ScanTools) {
    this.text = text;
    this.latin = latin;
    this.classOf = classOf;
    this.lookup = lookup;
    this.readWord = readWord;
    this.hasAt = text.includes('@');
    this.hasLink = INNER_DOT.test(text);
  }

  run(): Tokens {
    const { text } = this;
    while (this.at < text.length) {
      const kind = this.classOf(text.charCodeAt(this.at));
      if (kind === CHAR.space || kind === CHAR.newline || kind === CHAR.inside) this.at++;
      else if (kind === CHAR.letter) this.word();
      else if (kind === CHAR.digit || kind === CHAR.currency) this.number(kind);
      else if (kind === CHAR.high || kind === CHAR.emoji) this.pair();
      else this.sign();
    }
    this.closeSentence(readBetween(text, this.lastEnd, text.length, this.tokens.at(-1)).mark || '');
    return { tokens: this.tokens, sentences: this.sentences };
  }

  private word(): void {
    const plain = this.endOfPlainWord(this.at);
    if (plain > 0) this.pushWord(this.at, plain);
    else this.anyWord();
  }

  /** The end of a word of ASCII letters alone that a blank or a simple sign follows, as most do; 0 for all others. */
  private endOfPlainWord(start: number): number {
    const { text } = this;
    let end = start;
    while (isLetter(text.charCodeAt(end))) end++;
    const sign = text.charCodeAt(end);
    const ends =
      sign === 32 || sign === 44 || sign === 10 || (sign === 46 && isBlank(text.charCodeAt(end + 1)));
    return ends && end - start > 1 ? end : 0;
  }

  private anyWord(): void {
    const { text } = this;
    if (this.hasLink && this.take(LINK, 'link', this.mayBeLink())) return;
    if (this.hasAt && this.take(EMAIL, 'email', this.mayBeEmail())) return;
    const start = this.at;
    const code = this.currencyCode(start);
    if (code) {
      this.at += code[0].length;
      if (this.number(CHAR.digit, start)) return;
      this.at = start;
    }
    let end = this.endOfWord(start);
    if (
      this.classOf(text.charCodeAt(end)) === CHAR.currency &&
      CURRENCY_COUNTRY.test(text.slice(start, end))
    ) {
      this.at = end;
      if (this.number(CHAR.currency, start)) return;
      end = this.endOfWord(start);
    }
    const spaced = end - start === 1 ? spacedWord(text, start, this.latin, this.lookup) : undefined;
    if (spaced) {
      this.pushSign(start, spaced.end, spaced.word, 'word', 0);
      return;
    }
    if (text.charCodeAt(end) === 46 && end - start === 1) end = this.endOfInitials(start, end);
    this.pushWord(start, end);
  }

  private currencyCode(start: number): RegExpExecArray | null {
    if (!isDigit(this.text.charCodeAt(start + 2)) && !isDigit(this.text.charCodeAt(start + 3))) return null;
    CURRENCY_CODE.lastIndex = start;
    return CURRENCY_CODE.exec(this.text);
  }

  /** Letters, digits, zero-width characters, inner apostrophes; `*`, `@`, `$` only between letters (f*ck, a$$). */
  private endOfWord(start: number): number {
    const { text } = this;
    let i = start;
    while (isPlain(text.charCodeAt(i))) i++;
    if (text.charCodeAt(i) === 32) return i;
    while (i < text.length) {
      const code = text.charCodeAt(i);
      const kind = this.classOf(code);
      if (kind === CHAR.letter || kind === CHAR.digit || kind === CHAR.inside) i++;
      else if (kind === CHAR.high && this.isLetterPair(i)) i += 2;
      else if (isJoiner(code) && i > start && this.isLetterAt(i + 1)) i++;
      else if (isMask(code) && i > start && this.endsMasked(i)) i++;
      else if (code === 46 && /^v\d+$/i.test(text.slice(start, i)) && this.isDigitAt(i + 1)) i++;
      else break;
    }
    while (i > start + 1 && this.classOf(text.charCodeAt(i - 1)) === CHAR.inside) i--;
    return i;
  }

  /** `U.S.`, `e.g.`: single letters with dots. The last dot belongs to it only if more text follows in lower case. */
  private endOfInitials(start: number, end: number): number {
    const match = /^(?:\p{L}\.){2,}/u.exec(this.text.slice(start, start + 12));
    return match ? start + match[0].length - 1 : end;
  }

  private number(kind: number, from = this.at): boolean {
    if (kind === CHAR.currency && this.take(CASHTAG, 'cashtag', from === this.at)) return true;
    NUMBER.lastIndex = this.at;
    const match = NUMBER.exec(this.text);
    if (!match) {
      if (from === this.at) this.pushSign(this.at, this.at + 1, this.text[this.at]!, 'symbol', 0);
      return false;
    }
    if (
      this.take(
        LINK,
        'link',
        match[0].includes('.') && /[a-z]/i.test(this.text[this.at + match[0].length] ?? ''),
      )
    )
      return true;
    const end = this.endOfNumber(this.at + match[0].length);
    const leet = from === this.at ? endOfLeetWord(this.text, from, this.lookup) : from;
    if (leet > from) {
      this.pushWord(from, leet);
      return true;
    }
    this.pushSign(from, end, this.text.slice(from, end).replace(/\s/g, '').toLowerCase(), 'number', 0);
    return true;
  }

  /** Takes a suffix that belongs to a number (`3k`, `2.9bn`, `5pm`, `2nd`, `100+`). */
  private endOfNumber(end: number): number {
    let letters = end;
    while (letters < end + 4 && /[a-z]/i.test(this.text[letters] ?? '')) letters++;
    let taken = SUFFIX.test(this.text.slice(end, letters)) ? letters : end;
    if (this.text[taken] === '+') taken++;
    return taken;
  }

  private sign(): void {
    const { text } = this;
    const sign = text[this.at]!;
    if (sign === '@' && this.take(MENTION, 'mention', true)) return;
    if (sign === '#' && this.hashtag()) return;
    if (sign === '+' && this.isDigitAt(this.at + 1)) this.at++;
    else if ('%&+='.includes(sign)) this.pushSign(this.at, this.at + 1, sign, 'symbol', 0);
    else this.at++;
  }

  private hashtag(): boolean {
    const start = this.at;
    if (!this.isLetterAt(start + 1) && !this.isDigitAt(start + 1)) return false;
    if (/^#\d+(?![\p{L}\d_])/u.test(this.text.slice(start, start + 12))) {
      const end = this.endOfWord(start + 1);
      this.pushSign(start, end, this.text.slice(start, end), 'number', 0);
      return true;
    }
    let end = start + 1;
    while (end < this.text.length && (this.isLetterAt(end) || this.isDigitAt(end) || this.text[end] === '_'))
      end++;
    let flags: number = FLAG.hashtag | FLAG.hashtagStart;
    for (const piece of this.text.slice(start + 1, end).matchAll(HASHTAG_PIECE)) {
      const at = start + 1 + piece.index;
      const first = (flags & FLAG.hashtagStart) !== 0;
      const shape = /^\d/.test(piece[0]) ? 'number' : 'word';
      this.pushSign(first ? start : at, at + piece[0].length, foldWord(piece[0], this.latin), shape, flags);
      flags = FLAG.hashtag;
    }
    this.at = end;
    return flags === FLAG.hashtag;
  }

  private pair(): void {
    if (this.isLetterPair(this.at)) {
      this.word();
      return;
    }
    const match =
      /^(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*)*)/u.exec(
        this.text.slice(this.at, this.at + 32),
      );
    const end =
      this.at + (match?.[0].length ?? (this.classOf(this.text.charCodeAt(this.at)) === CHAR.high ? 2 : 1));
    this.pushSign(this.at, Math.min(end, this.text.length), this.text.slice(this.at, end), 'emoji', 0);
  }

  private take(pattern: RegExp, shape: TokenShape, likely: boolean): boolean {
    if (!likely) return false;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) return false;
    this.pushSign(this.at, this.at + match[0].length, match[0].toLowerCase(), shape, 0);
    return true;
  }

  private mayBeLink(): boolean {
    const { text, at } = this;
    const code = text.charCodeAt(at) | 32;
    if (code === 104 && text.startsWith('ttp', at + 1)) return true;
    if (code === 119 && text.startsWith('ww.', at + 1)) return true;
    const end = this.endOfPlain(at);
    return text.charCodeAt(end) === 46 && /[a-z0-9]/i.test(text[end + 1] ?? '');
  }

  private mayBeEmail(): boolean {
    let i = this.at;
    while (isPlain(this.text.charCodeAt(i)) || '._%+-'.includes(this.text[i] ?? ' ')) i++;
    return this.text.charCodeAt(i) === 64 && i > this.at;
  }

  private endOfPlain(start: number): number {
    let i = start;
    while (isPlain(this.text.charCodeAt(i)) || this.text.charCodeAt(i) === 45) i++;
    return i;
  }

  private pushWord(start: number, end: number): void {
    const { word, second, flags, sets, secondSets } = this.readWord(this.text.slice(start, end));
    this.push({ start, end, word, shape: 'word', flags, sets });
    if (second !== '')
      this.tokens.push({ start, end, word: second, shape: 'word', flags: FLAG.implied, sets: secondSets });
  }

  /** A figure, a handle, a link …; only words, handles and signs can be words in disguise. */
  private pushSign(start: number, end: number, word: string, shape: TokenShape, flags: number): void {
    const plain = shape === 'number' || shape === 'link' || shape === 'emoji';
    const sets = plain ? this.lookup.setsOf(word) : this.lookup.setsOfMasked(word);
    this.push({ start, end, word, shape, flags, sets });
  }

  private push(token: Token): void {
    const { tokens } = this;
    const between = readBetween(this.text, this.lastEnd, token.start, tokens[tokens.length - 1]);
    if (between.ends) this.closeSentence(between.mark);
    else if (tokens.length - this.sentenceStart >= LONGEST_SENTENCE) this.cutSentence();
    tokens.push(between.flags === 0 ? token : { ...token, flags: token.flags | between.flags });
    this.at = token.end;
    this.lastEnd = token.end;
  }

  private closeSentence(mark: Sentence['mark']): void {
    if (this.tokens.length > this.sentenceStart) {
      const part = { first: this.sentenceStart, last: this.tokens.length - 1, mark };
      this.sentences.push(this.continues ? { ...part, continues: true } : part);
      this.sentenceStart = this.tokens.length;
    }
    this.continues = false;
  }

  private cutSentence(): void {
    this.closeSentence('');
    this.continues = true;
  }

  private isLetterAt(i: number): boolean {
    const kind = i < this.text.length ? this.classOf(this.text.charCodeAt(i)) : CHAR.other;
    return kind === CHAR.letter || (kind === CHAR.high && this.isLetterPair(i));
  }

  private isDigitAt(i: number): boolean {
    return i < this.text.length && this.classOf(this.text.charCodeAt(i)) === CHAR.digit;
  }

  private isLetterPair(i: number): boolean {
    return /\p{L}/u.test(String.fromCodePoint(this.text.codePointAt(i)!));
  }

  /** Stars and signs inside a word, as in f**k or a$$hole: a letter must follow the run. */
  private endsMasked(i: number): boolean {
    let j = i;
    while (j < this.text.length && isMask(this.text.charCodeAt(j))) j++;
    return (
      (this.isLetterAt(j) && j - i <= 3) || (this.text.charCodeAt(i) === 42 && j - i >= 2 && i - this.at >= 1)
    );
  }
}
