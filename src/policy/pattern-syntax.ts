// A pattern as written → its syntax tree, or what is wrong with it and where. Knows signs, not vocabularies.

import { PARTS_OF_SPEECH, type PartOfSpeech } from '../model/pattern.ts';

export type PatternSyntax =
  | { readonly k: 'word'; readonly text: string; readonly form: 'exact' | 'any-form' | 'beginning' }
  | {
      readonly k: 'class';
      readonly name: string;
      readonly pos?: PartOfSpeech;
      readonly bound?: Bound;
      readonly at: number;
    }
  | { readonly k: 'sequence'; readonly of: readonly PatternSyntax[] }
  | { readonly k: 'either'; readonly of: readonly PatternSyntax[] }
  | { readonly k: 'optional'; readonly of: PatternSyntax }
  | { readonly k: 'mark'; readonly of: PatternSyntax }
  | { readonly k: 'gap'; readonly min: number; readonly max: number };

export interface Bound {
  readonly min?: number;
  readonly max?: number;
}

/** `at` counts UTF-16 units from the start of the pattern. */
export class PatternError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Words that a bare `…` may skip. */
const DEFAULT_GAP = 4;
const LONGEST_GAP = 30;
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '<': '>' };

/** Throws `PatternError`. */
export function parsePattern(source: string): PatternSyntax {
  const parser = new Parser(source);
  const pattern = parser.alternatives('');
  if (parser.at < source.length)
    throw new PatternError(`“${source[parser.at]}” closes nothing that was opened`, parser.at);
  return pattern;
}

/** A class because the place in the text moves with every call. */
class Parser {
  at = 0;
  /** Inside ( ) and [ ] every `|` parts sequences; elsewhere only ` | ` does, and `a|b` joins words. */
  private bracketed = false;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  /** Sequences parted by ` | `, up to `closer`, which is left unread. */
  alternatives(closer: string): PatternSyntax {
    const options: PatternSyntax[] = [this.sequence(closer)];
    while (this.source[this.at] === '|') {
      this.at++;
      options.push(this.sequence(closer));
    }
    return options.length === 1 ? options[0]! : { k: 'either', of: options };
  }

  private sequence(closer: string): PatternSyntax {
    const parts: PatternSyntax[] = [];
    for (this.skipSpace(); this.at < this.source.length; this.skipSpace()) {
      const sign = this.source[this.at]!;
      if (sign === closer || ')]>'.includes(sign) || (sign === '|' && parts.length > 0)) break;
      parts.push(this.part(sign));
    }
    if (parts.length === 0) throw new PatternError('a pattern, or a part of it, is empty', this.at);
    return parts.length === 1 ? parts[0]! : { k: 'sequence', of: parts };
  }

  private part(sign: string): PatternSyntax {
    if (sign === '<' && /^<\s*=?\d/.test(this.source.slice(this.at)))
      throw new PatternError('bounds stand inside the braces: {number<=10}', this.at);
    const closer = CLOSERS[sign];
    if (closer) return this.bracket(sign, closer);
    const gap = /^(?:…|\.\.\.)(\d*)/.exec(this.source.slice(this.at));
    if (gap) return this.gap(gap[0].length, gap[1]!);
    if (/^_(?=\s|$|[)\]>|])/.test(this.source.slice(this.at))) {
      this.at++;
      return { k: 'gap', min: 1, max: 1 };
    }
    return this.atom();
  }

  private bracket(sign: string, closer: string): PatternSyntax {
    const open = this.at++;
    const outside = this.bracketed;
    this.bracketed = sign !== '<';
    const inner = this.alternatives(closer);
    this.bracketed = outside;
    if (this.source[this.at] !== closer)
      throw new PatternError(`“${sign}” is never closed with “${closer}”`, open);
    this.at++;
    return sign === '[' ? { k: 'optional', of: inner } : sign === '<' ? { k: 'mark', of: inner } : inner;
  }

  private gap(length: number, figure: string): PatternSyntax {
    const max = figure === '' ? DEFAULT_GAP : Number(figure);
    if (max > LONGEST_GAP)
      throw new PatternError(`a gap of ${max} words is too wide; ${LONGEST_GAP} is the most`, this.at);
    this.at += length;
    return { k: 'gap', min: 0, max };
  }

  /** One word or class, or several joined by `|` without spaces. */
  private atom(): PatternSyntax {
    const options: PatternSyntax[] = [this.single()];
    while (
      !this.bracketed &&
      this.source[this.at] === '|' &&
      /[^\s|]/.test(this.source[this.at + 1] ?? ' ')
    ) {
      this.at++;
      options.push(this.source[this.at] === '(' ? this.bracket('(', ')') : this.single());
    }
    return options.length === 1 ? options[0]! : { k: 'either', of: options };
  }

  private single(): PatternSyntax {
    if (this.source[this.at] === '{') return this.braces();
    const match = /^[^\s|()[\]{}<>…]+/.exec(this.source.slice(this.at));
    if (!match) throw new PatternError(`“${this.source[this.at] ?? ''}” makes no sense here`, this.at);
    const start = this.at;
    this.at += match[0].length;
    if (match[0] === ',') return { k: 'class', name: 'comma', at: start };
    const anyForm = match[0].startsWith('~');
    const beginning = match[0].endsWith('*');
    const text = match[0].slice(anyForm ? 1 : 0, beginning ? -1 : undefined);
    if (text === '') throw new PatternError(`“${match[0]}” needs a word`, start);
    if (beginning && text.length < 3)
      throw new PatternError(`“${match[0]}” is too short: at least three letters before the star`, start);
    return { k: 'word', text, form: anyForm ? 'any-form' : beginning ? 'beginning' : 'exact' };
  }

  private braces(): PatternSyntax {
    const open = this.at;
    const close = this.source.indexOf('}', open);
    if (close < 0) throw new PatternError('“{” is never closed with “}”', open);
    this.at = close + 1;
    const options = this.source
      .slice(open + 1, close)
      .split('|')
      .map((text) => classOf(text.trim(), open));
    return options.length === 1 ? options[0]! : { k: 'either', of: options };
  }

  private skipSpace(): void {
    while (/\s/.test(this.source[this.at] ?? '')) this.at++;
  }
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, '': 1 };

function classOf(text: string, at: number): PatternSyntax {
  const match = /^([a-z][a-z0-9-]*)(?::([a-z]+))?(?:\s*(>=|<=|>|<)\s*(\d+(?:\.\d+)?)(k|m|bn)?)?$/.exec(text);
  if (!match) throw new PatternError(`“{${text}}” is no name of a word list or kind`, at);
  const [, name = '', pos, operator, figure, scale = ''] = match;
  if (pos !== undefined && !PARTS_OF_SPEECH.includes(pos as PartOfSpeech)) {
    throw new PatternError(
      `“:${pos}” is no part of speech; use ${PARTS_OF_SPEECH.map((p) => `:${p}`).join(', ')}`,
      at,
    );
  }
  const bound =
    operator && figure !== undefined ? boundOf(operator, Number(figure) * SCALES[scale]!) : undefined;
  // The check above proves that `pos`, where given, is one of the parts of speech.
  return { k: 'class', name, at, ...(pos ? { pos: pos as PartOfSpeech } : {}), ...(bound ? { bound } : {}) };
}

function boundOf(operator: string, value: number): Bound {
  const tiny = 1e-9 * Math.max(1, Math.abs(value));
  if (operator === '>=') return { min: value };
  if (operator === '<=') return { max: value };
  return operator === '>' ? { min: value + tiny } : { max: value - tiny };
}
