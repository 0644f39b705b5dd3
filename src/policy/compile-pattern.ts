// A pattern's syntax tree → the compiled pattern, with its words looked up in the vocabularies in reach of the clause.
// Words pass through the same tokenizer as drafts, so that both sides agree on what a word is.

import { adjectiveForms, nounForms, verbForms } from '../language/inflect.ts';
import {
  COUNT_WORDS,
  DATE_WORDS,
  MONEY_WORDS,
  ORDINALS,
  PERCENT_WORDS,
  QUANTITY_WORDS,
  SHARE_WORDS,
} from '../language/number-words.ts';
import { stem } from '../language/stem.ts';
import { createTokenizer, type Tokenizer } from '../language/tokenizer.ts';
import { type Pattern, TOKEN_KINDS, type TokenKind } from '../model/pattern.ts';
import { type LexiconBuilder, lexiconBuilder, type WordSet } from './lexicon-builder.ts';
import type { KindWords } from './needs.ts';
import { PatternError, type PatternSyntax, parsePattern } from './pattern-syntax.ts';
import type { VocabularyEntry, VocabularyFile } from './schema.ts';

/** Vocabularies in reach, nearest first: the clause's, the pack's, the shared ones. */
export interface VocabularyScope {
  readonly id: string;
  readonly file: VocabularyFile;
  readonly parent?: VocabularyScope;
}

export interface PatternCompiler {
  readonly lexicon: LexiconBuilder;
  readonly kindWords: KindWords;
  /** Throws `PatternError`. */
  pattern(source: string, scope: VocabularyScope): Pattern;
  /** The set of these plain words, for the `anchors:` of regular expressions. */
  wordSet(words: readonly string[]): number;
  vocabularyNames(scope: VocabularyScope): readonly string[];
}

export function patternCompiler(): PatternCompiler {
  return new Compiler();
}

/** A class because lexicon, tokenizer and the memory of compiled vocabularies serve every pattern of a policy. */
class Compiler implements PatternCompiler {
  readonly lexicon = lexiconBuilder();
  readonly kindWords: KindWords;
  private readonly tokenize: Tokenizer = createTokenizer();
  private readonly compiled = new Map<string, Pattern>();
  private readonly open = new Set<string>();

  constructor() {
    this.kindWords = {
      quantity: this.wordSet(QUANTITY_WORDS),
      number: this.wordSet(COUNT_WORDS),
      money: this.wordSet(MONEY_WORDS),
      percent: this.wordSet(PERCENT_WORDS),
      share: this.wordSet(SHARE_WORDS),
      date: this.wordSet(DATE_WORDS),
      ordinal: this.wordSet([...ORDINALS]),
    };
  }

  pattern(source: string, scope: VocabularyScope): Pattern {
    return this.compile(parsePattern(source), scope);
  }

  wordSet(words: readonly string[]): number {
    return this.lexicon.set({ ...NO_WORDS, words: new Set(words.map((word) => word.toLowerCase())) });
  }

  vocabularyNames(scope: VocabularyScope): readonly string[] {
    return [...Object.keys(scope.file), ...(scope.parent ? this.vocabularyNames(scope.parent) : [])];
  }

  private compile(syntax: PatternSyntax, scope: VocabularyScope): Pattern {
    switch (syntax.k) {
      case 'word':
      case 'class':
        return this.either([syntax], scope);
      case 'sequence':
        return { k: 'sequence', of: syntax.of.flatMap((part) => flat(this.compile(part, scope))) };
      case 'either':
        return this.either(syntax.of, scope);
      case 'optional':
        return { k: 'optional', of: this.compile(syntax.of, scope) };
      case 'mark':
        return { k: 'mark', of: this.compile(syntax.of, scope) };
      case 'gap':
        return syntax;
    }
  }

  /** Alternatives: all plain single words become one set, the rest stays a choice. */
  private either(options: readonly PatternSyntax[], scope: VocabularyScope): Pattern {
    const words = new Set<string>();
    const prefixes = new Set<string>();
    const others: Pattern[] = [];
    for (const option of options) {
      if (option.k === 'word' && option.form === 'beginning')
        prefixes.add(this.wordsOf(option.text).join(''));
      else if (option.k === 'word' && /^#\p{L}/u.test(option.text)) others.push(this.hashtag(option.text));
      else if (option.k === 'word') for (const form of this.forms(option)) this.addWords(form, words, others);
      else if (option.k === 'class') others.push(this.classPattern(option, scope));
      else others.push(this.compile(option, scope));
    }
    // Last, so that of `zoom|zoom in` the longer one is taken.
    if (words.size + prefixes.size > 0)
      others.push({ k: 'set', set: this.lexicon.set({ words, prefixes, stems: new Set() }) });
    return others.length === 1 ? others[0]! : { k: 'either', of: others };
  }

  private forms(word: Extract<PatternSyntax, { k: 'word' }>): readonly string[] {
    if (word.form === 'exact') return [word.text];
    return [...verbForms(word.text), ...nounForms(word.text)];
  }

  /** A form of one token joins the set; a longer one becomes a sequence of its own. */
  private addWords(form: string, words: Set<string>, others: Pattern[]): void {
    const tokens = this.wordsOf(form);
    if (tokens.length === 0) throw new PatternError(`“${form}” holds no word`, 0);
    if (tokens.length === 1) words.add(tokens[0]!);
    else others.push({ k: 'sequence', of: tokens.map((token) => this.exactly(token)) });
  }

  /** `#ad`: the hashtag of exactly these words. Elsewhere a hashtag is read as its words, and words match in it. */
  private hashtag(text: string): Pattern {
    const words = this.wordsOf(text).map((word) => this.exactly(word));
    if (words.length === 0) throw new PatternError(`“${text}” holds no word`, 0);
    return {
      k: 'sequence',
      of: [{ k: 'kind', kind: 'tag-start' }, ...words, { k: 'kind', kind: 'tag-end' }],
    };
  }

  private exactly(word: string): Pattern {
    return { k: 'set', set: this.lexicon.set({ ...NO_WORDS, words: new Set([word]) }) };
  }

  private wordsOf(text: string): readonly string[] {
    return this.tokenize(text).tokens.map(({ word }) => word);
  }

  private classPattern(syntax: Extract<PatternSyntax, { k: 'class' }>, scope: VocabularyScope): Pattern {
    const found = this.lookUp(syntax.name, scope);
    const pattern = found ?? this.kindPattern(syntax);
    if (!pattern) throw new UnknownVocabulary(syntax.name, syntax.at);
    if (found && syntax.bound)
      throw new PatternError(
        `“{${syntax.name}}” is a word list: only numbers, money and per cent have bounds`,
        syntax.at,
      );
    return syntax.pos ? { k: 'as', pos: syntax.pos, of: pattern } : pattern;
  }

  private kindPattern(syntax: Extract<PatternSyntax, { k: 'class' }>): Pattern | undefined {
    const kind = TOKEN_KINDS.find((name) => name === syntax.name) satisfies TokenKind | undefined;
    return kind && { k: 'kind', kind, ...syntax.bound };
  }

  private lookUp(name: string, scope: VocabularyScope | undefined): Pattern | undefined {
    if (!scope) return undefined;
    const entry = Object.hasOwn(scope.file, name) ? scope.file[name] : undefined;
    return entry ? this.vocabulary(name, entry, scope) : this.lookUp(name, scope.parent);
  }

  private vocabulary(name: string, entry: VocabularyEntry, scope: VocabularyScope): Pattern {
    const key = `${scope.id}:${name}`;
    const known = this.compiled.get(key);
    if (known) return known;
    if (this.open.has(key)) throw new PatternError(`the word list “${name}” includes itself`, 0);
    this.open.add(key);
    const pattern = this.vocabularyPatternOnce(key, entry, scope);
    const stored: Pattern =
      pattern.k === 'set' ? pattern : { k: 'vocabulary', id: this.lexicon.vocabulary(name, pattern) };
    this.compiled.set(key, stored);
    return stored;
  }

  private vocabularyPatternOnce(key: string, entry: VocabularyEntry, scope: VocabularyScope): Pattern {
    try {
      return this.vocabularyPattern(entry, scope);
    } finally {
      this.open.delete(key);
    }
  }

  private vocabularyPattern(entry: VocabularyEntry, scope: VocabularyScope): Pattern {
    const words = new Set<string>();
    const others: Pattern[] = [];
    const except = new Set((entry.except ?? []).map((form) => form.toLowerCase()));
    for (const form of formsOf(entry))
      if (!except.has(form.toLowerCase())) this.addWords(form, words, others);
    const stems = new Set((entry.stems ?? []).map((word) => stem(word.toLowerCase())));
    for (const included of entry.include ?? []) {
      const other = this.lookUp(included, scope);
      if (!other) throw new UnknownVocabulary(included, 0);
      others.push(other);
    }
    for (const phrase of entry.phrases ?? []) others.push(this.pattern(phrase, scope));
    // Last, so that of `paradigm` and `paradigm shift` the longer one is taken.
    if (words.size + stems.size > 0)
      others.push({ k: 'set', set: this.lexicon.set({ words, prefixes: new Set(), stems }) });
    return others.length === 1 ? others[0]! : { k: 'either', of: others };
  }
}

/** A name that is neither a word list in reach nor a built-in kind. */
export class UnknownVocabulary extends PatternError {
  readonly vocabulary: string;
  constructor(name: string, at: number) {
    super(`there is no word list or kind “{${name}}”`, at);
    this.vocabulary = name;
  }
}

const NO_WORDS: WordSet = { words: new Set(), prefixes: new Set(), stems: new Set() };

function formsOf(entry: VocabularyEntry): readonly string[] {
  return [
    ...(entry.words ?? []),
    ...(entry.nouns ?? []).flatMap(nounForms),
    ...(entry.verbs ?? []).flatMap(verbForms),
    ...(entry.adjectives ?? []).flatMap(adjectiveForms),
  ];
}

function flat(pattern: Pattern): readonly Pattern[] {
  return pattern.k === 'sequence' ? pattern.of : [pattern];
}
