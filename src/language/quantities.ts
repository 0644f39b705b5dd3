// Our own reader of counts, money, shares, dates and the like, over tokens. Parsers of other libraries read `45%, three
// hundred` as one number; a policy about figures needs to know what kind of figure it sees. Each token starts at most
// one quantity; a quantity never crosses the end of a sentence.

import type { TokenKind } from '../model/pattern.ts';
import {
  BEFORE_YEAR,
  CURRENCY_CODES,
  CURRENCY_WORDS,
  MAGNITUDE,
  MONTHS,
  MULTIPLES,
  ORDINALS,
  SHARES,
  WEEKDAYS,
} from './number-words.ts';
import { FLAG, type Sentence, type Token } from './token.ts';
import { countAt, hintedPercentAt, isShareAt, type Reading } from './written-quantities.ts';

export interface Quantity {
  readonly kind: Extract<
    TokenKind,
    | 'number'
    | 'money'
    | 'percent'
    | 'share'
    | 'multiple'
    | 'year'
    | 'quarter'
    | 'date'
    | 'time'
    | 'version'
    | 'ordinal'
    | 'phone'
  >;
  /** Number of its first and last token, inclusive. */
  readonly first: number;
  readonly last: number;
  /** Count, amount in whatever currency, per cent (45 for 45 %), factor; 0 where it has none. The upper end of a range. */
  readonly value: number;
}

type Kind = Quantity['kind'];

/** The quantities of one sentence, by the number of their first token. */
export function quantitiesOf(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
): ReadonlyMap<number, Quantity> {
  const found = new Map<number, Quantity>();
  let i = sentence.first;
  while (i <= sentence.last) {
    const quantity = new Reader(text, tokens, sentence).at(i);
    if (quantity) found.set(i, quantity);
    i = quantity ? quantity.last + 1 : i + 1;
  }
  return found;
}

const PARTS =
  /^((?:us|a|au|c|ca|can|nz|hk|s|sg|r)?[$€£¥₹₩₽₦₪₫฿₺]|usd|eur|gbp|inr|rs\.?|chf|cad|aud|nzd|sek|nok|dkk|rmb|jpy|cny|sgd|hkd)?(\d+(?:[.,]\d+)*)(%)?([a-z]*)(\+)?$/;
const TIMES = new Set(['am', 'pm']);
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

/** Reads at one place. A class only to keep text, tokens and sentence out of every parameter list. */
class Reader {
  constructor(text: string, tokens: readonly Token[], sentence: Sentence) {
    this.text = text;
    this.tokens = tokens;
    this.sentence = sentence;
    this.reading = { word: (i) => this.word(i), joint: (i) => this.joint(i) };
  }
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly sentence: Sentence;
  private readonly reading: Reading;

  at(i: number): Quantity | undefined {
    const token = this.tokens[i]!;
    if (token.flags & FLAG.hashtag) return undefined;
    return token.shape === 'number' ? this.digits(i) : token.shape === 'word' ? this.words(i) : undefined;
  }

  private word(i: number): string {
    return i >= this.sentence.first && i <= this.sentence.last ? this.tokens[i]!.word : '';
  }

  private digits(i: number): Quantity | undefined {
    const parts = PARTS.exec(this.word(i));
    const make = (kind: Kind, last = i, value = 0): Quantity => ({ kind, first: i, last, value });
    if (!parts) return make('ordinal');
    const [, currency, figure = '', percent, suffix = ''] = parts;
    const value = parseFigure(figure);
    if (TIMES.has(suffix)) return make('time');
    if (ORDINAL_ENDINGS.has(suffix)) return this.ordinal(i, value);
    if (suffix === 's') return make('year', i, value);
    if (suffix === 'x') return make('multiple', i, value);
    if (percent || suffix === 'pc' || suffix === 'pp' || suffix === 'bps')
      return this.range(make('percent', i, value));
    const scaled =
      MAGNITUDE.get(suffix) ?? (suffix === 't' || suffix === 'tr' ? 1e12 : suffix === 'mil' ? 1e6 : 1);
    if (currency) return this.range(this.scale(make('money', i, value * scaled)));
    return this.plain(i, figure, value, scaled);
  }

  private plain(i: number, figure: string, value: number, scaled: number): Quantity {
    const make = (kind: Kind, last = i): Quantity => ({ kind, first: i, last, value: value * scaled });
    const phone = this.phone(i);
    if (phone) return phone;
    const before = this.word(i - 1);
    const sign = this.joint(i);
    if (sign === ':' || this.joint(i + 1) === ':') return make('time');
    if (sign === '/' || (this.joint(i + 1) === '/' && this.tokens[i + 1]?.shape === 'number'))
      return make('date');
    const isAmount = CURRENCY_CODES.has(before);
    if (scaled === 1 && !isAmount && isVersion(figure, before, this.tokens[i - 1])) return make('version');
    if (scaled === 1 && this.sticksToLetters(i)) return make('version');
    if (before === 'no' || before === 'number' || before === '#') return make('ordinal');
    if (MONTHS.has(before) || (MONTHS.has(this.word(i + 1)) && value <= 31 && this.word(i + 1) !== 'may')) {
      return value <= 31 ? make('date', MONTHS.has(this.word(i + 1)) ? i + 1 : i) : make('year');
    }
    if (scaled === 1 && !isAmount && this.isYear(i, figure, value)) return make('year');
    const last = scaled === 1 ? this.endOfGroups(i) : i;
    const whole =
      last > i
        ? Number(
            this.tokens
              .slice(i, last + 1)
              .map(({ word }) => word)
              .join(''),
          )
        : value * scaled;
    return this.range(this.scale({ kind: isAmount ? 'money' : 'number', first: i, last, value: whole }));
  }

  /** `12 000`, `1 250 000`: groups of three digits with one blank between. */
  private endOfGroups(i: number): number {
    if (!/^[1-9]\d{0,2}$/.test(this.word(i))) return i;
    let last = i;
    while (/^\d{3}$/.test(this.word(last + 1)) && this.tokens[last + 1]!.start - this.tokens[last]!.end === 1)
      last++;
    return last;
  }

  /** Takes what may follow a figure: a magnitude, `per cent`, a currency, `times`. */
  private scale(quantity: Quantity): Quantity {
    let { last, value, kind } = quantity;
    for (let next = this.word(last + 1); MAGNITUDE.has(next) && next.length > 0; next = this.word(last + 1)) {
      if (next.length === 1 && this.tokens[last + 1]!.flags & FLAG.possessive) break;
      value *= MAGNITUDE.get(next)!;
      last++;
    }
    const next = this.word(last + 1);
    if (kind === 'number') {
      if (next === 'percent' || next === '%' || next === 'pct')
        return { ...quantity, kind: 'percent', last: last + 1, value };
      if (next === 'per' && this.word(last + 2) === 'cent')
        return { ...quantity, kind: 'percent', last: last + 2, value };
      if (next === 'percentage' || next === 'basis')
        return {
          ...quantity,
          kind: 'percent',
          last: last + 2 <= this.sentence.last ? last + 2 : last + 1,
          value,
        };
      if (next === 'times' || (next === 'fold' && this.joint(last + 1) === '-'))
        return { ...quantity, kind: 'multiple', last: last + 1, value };
    }
    if (CURRENCY_WORDS.has(next) && next !== 'p') {
      kind = 'money';
      last++;
    }
    return { ...quantity, kind, last, value };
  }

  /** `10-12`, `10 to 12`, `$1.5-1.7 billion`: the second end is taken in, and its magnitude and unit with it. */
  private range(quantity: Quantity): Quantity {
    const next = quantity.last + 1;
    const sign = this.joint(next);
    const skip =
      sign === '-' || sign === '–' || sign === '—'
        ? 0
        : ['to', 'and', 'or'].includes(this.word(next))
          ? 1
          : -1;
    if (skip < 0 || next + skip > this.sentence.last || this.tokens[next + skip]!.shape !== 'number')
      return quantity;
    if (this.word(next) === 'and' && this.word(quantity.first - 1) !== 'between') return quantity;
    const second = this.at(next + skip);
    if (
      !second ||
      (second.kind !== quantity.kind &&
        second.kind !== 'money' &&
        second.kind !== 'percent' &&
        second.kind !== 'multiple' &&
        quantity.kind !== 'money')
    )
      return quantity;
    if (!['number', 'money', 'percent', 'multiple'].includes(second.kind)) return quantity;
    if (quantity.kind !== 'number' && quantity.kind !== second.kind && second.kind !== 'number')
      return quantity;
    const kind = quantity.kind === 'number' ? second.kind : quantity.kind;
    return { kind, first: quantity.first, last: second.last, value: second.value };
  }

  private words(i: number): Quantity | undefined {
    const word = this.word(i);
    const make = (kind: Kind, last = i, value = 0): Quantity => ({ kind, first: i, last, value });
    if (/^v\d+(?:\.\d+)*$/.test(word)) return make('version');
    if (/^(?:q[1-4]|h[12]|[1-4]q\d*|fy\d{2,4}|q[1-4]fy\d+)$/.test(word))
      return make('quarter', this.isYearAt(i + 1) ? i + 1 : i);
    if (ORDINALS.has(word) && ['quarter', 'half'].includes(this.word(i + 1))) return make('quarter', i + 1);
    if (MONTHS.has(word)) return this.month(i);
    if (WEEKDAYS.has(word)) return make('date');
    const hinted = hintedPercentAt(this.reading, i);
    if (hinted) return make('percent', hinted.last, hinted.value);
    const multiple = MULTIPLES.get(word);
    if (multiple) return make('multiple', i, multiple);
    if (SHARES.has(word)) return isShareAt(this.reading, i) ? make('share') : undefined;
    return this.written(i);
  }

  private written(i: number): Quantity | undefined {
    const count = countAt(this.reading, i, this.sentence.last);
    if (!count) return undefined;
    const { last, value } = count;
    if (SHARES.has(this.word(last + 1)) && value < 10)
      return { kind: 'share', first: i, last: last + 1, value: 0 };
    return this.range(this.scale({ kind: 'number', first: i, last, value }));
  }

  private month(i: number): Quantity | undefined {
    const word = this.word(i);
    const capital = (this.tokens[i]!.flags & FLAG.capital) !== 0;
    if (
      (word === 'may' || word === 'march' || word === 'mar' || word === 'sep' || word === 'dec') &&
      !capital
    )
      return undefined;
    const next = PARTS.exec(this.word(i + 1));
    if (
      word === 'may' &&
      !next &&
      !BEFORE_YEAR.has(this.word(i - 1)) &&
      !['this', 'next', 'last'].includes(this.word(i - 1))
    )
      return undefined;
    const takesNext = next && !next[1] && this.tokens[i + 1]!.shape === 'number';
    return { kind: 'date', first: i, last: takesNext ? i + 1 : i, value: 0 };
  }

  private ordinal(i: number, value: number): Quantity {
    if (this.word(i + 1) === 'quarter') return { kind: 'quarter', first: i, last: i + 1, value };
    const month = MONTHS.has(this.word(i - 1)) || MONTHS.has(this.word(i + 1));
    return {
      kind: month ? 'date' : 'ordinal',
      first: i,
      last: MONTHS.has(this.word(i + 1)) ? i + 1 : i,
      value,
    };
  }

  private phone(i: number): Quantity | undefined {
    let last = i;
    let digits = this.word(i).replace(/\D/g, '').length;
    while (
      last < this.sentence.last &&
      this.tokens[last + 1]!.shape === 'number' &&
      this.tokens[last + 1]!.start - this.tokens[last]!.end <= 2
    ) {
      if (
        !/^\d+$/.test(this.word(last + 1)) ||
        /[,:/–—]/.test(this.text.slice(this.tokens[last]!.end, this.tokens[last + 1]!.start))
      )
        break;
      last++;
      digits += this.word(last).length;
    }
    const plus = this.text[this.tokens[i]!.start - 1] === '+';
    const long = last - i >= 2 && digits >= 9;
    return (long || (plus && digits >= 8) || (last - i === 1 && digits >= 10)) &&
      digits <= 15 &&
      /^\d+$/.test(this.word(i))
      ? { kind: 'phone', first: i, last, value: 0 }
      : undefined;
  }

  private isYearAt(i: number): boolean {
    return /^(?:19|20)\d\d$/.test(this.word(i));
  }

  /** 2000 may count people; it is a year after `in` or `by`, before nothing or a name, or near the present. */
  private isYear(i: number, figure: string, value: number): boolean {
    if (!/^(?:19|20)\d\d$/.test(figure)) return false;
    if (
      BEFORE_YEAR.has(this.word(i - 1)) ||
      MONTHS.has(this.word(i - 1)) ||
      this.tokens[i + 1] === undefined ||
      i === this.sentence.last
    )
      return true;
    const next = this.tokens[i + 1]!;
    return (
      next.shape !== 'word' ||
      (next.flags & (FLAG.capital | FLAG.comma)) !== 0 ||
      (value >= 2005 && value <= 2035)
    );
  }

  /** The single sign that joins token `i` to the one before it; '' when they do not touch like that. */
  private joint(i: number): string {
    if (i <= this.sentence.first || i > this.sentence.last) return '';
    const from = this.tokens[i - 1]!.end;
    return this.tokens[i]!.start - from === 1 ? (this.text[from] ?? '').trim() : '';
  }

  private sticksToLetters(i: number): boolean {
    const next = this.tokens[i + 1];
    return (
      next !== undefined &&
      i < this.sentence.last &&
      next.shape === 'word' &&
      next.start === this.tokens[i]!.end
    );
  }
}

function parseFigure(figure: string): number {
  const grouped = /^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/.test(figure) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(figure);
  return Number(
    grouped
      ? figure.replace(figure.includes(',') ? /,/g : /\./g, '')
      : figure.replace(',', '.').replace(/[.,](?=.*[.,])/g, ''),
  );
}

function isVersion(figure: string, before: string, token: Token | undefined): boolean {
  if (before === 'version' || before === 'v' || before === 'release' || figure.split('.').length > 2)
    return true;
  return (
    figure.includes('.') &&
    !/\.\d{3}$/.test(figure) &&
    token !== undefined &&
    (token.flags & FLAG.capital) !== 0 &&
    token.shape === 'word'
  );
}
