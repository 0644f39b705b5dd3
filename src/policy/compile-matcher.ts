// What stands after forbid:, require:, limit:, when: and unless: → matchers and conditions. Problems are collected with
// their path in the YAML; a part that has one compiles to nothing, and the rest goes on.

import { nearest } from '../language/distance.ts';
import { CONTEXTS, type Condition, type ContextName } from '../model/condition.ts';
import type { Matcher } from '../model/matcher.ts';
import { TOKEN_KINDS } from '../model/pattern.ts';
import { type PatternCompiler, UnknownVocabulary, type VocabularyScope } from './compile-pattern.ts';
import { ANNOUNCED } from './detectable.ts';
import { PatternError } from './pattern-syntax.ts';
import type { ConditionFile, MatcherFile } from './schema.ts';

export type Path = readonly (string | number)[];

export interface MatcherContext {
  readonly patterns: PatternCompiler;
  readonly scope: VocabularyScope;
  nextLeaf(): number;
  /** Says why a grammar or a regular expression cannot be used; undefined when it can. */
  checkGrammar(source: string): string | undefined;
  checkRegex(source: string): string | undefined;
  problem(path: Path, code: string, message: string, hint?: string): void;
}

export function compileMatcher(value: MatcherFile, path: Path, context: MatcherContext): Matcher | undefined {
  if (typeof value === 'string') return phrase(value, path, context);
  if (isList(value))
    return several(value, path, context, (of) => (of.length === 1 ? of[0]! : { kind: 'any', of }));
  if ('any' in value) return several(value.any, [...path, 'any'], context, (of) => ({ kind: 'any', of }));
  if ('all' in value)
    return several(value.all, [...path, 'all'], context, (of) => ({
      kind: 'all',
      of,
      within: value.in ?? 'sentence',
    }));
  if ('near' in value)
    return several(value.near, [...path, 'near'], context, (of) => ({
      kind: 'near',
      of,
      words: value.words,
    }));
  if ('sequence' in value)
    return several(value.sequence, [...path, 'sequence'], context, (of) => ({ kind: 'sequence', of }));
  if ('link' in value)
    return {
      kind: 'link',
      leaf: context.nextLeaf(),
      hosts: value.link,
    };
  if ('longer-than' in value)
    return {
      kind: 'longer-than',
      leaf: context.nextLeaf(),
      ...(value.field === undefined ? {} : { field: value.field }),
    };
  if ('field' in value) return { kind: 'field', leaf: context.nextLeaf(), field: value.field };
  if ('sentence-words' in value)
    return {
      kind: 'sentence-words',
      leaf: context.nextLeaf(),
      moreThan: value['sentence-words']['more-than'],
    };
  if ('writing' in value) return { kind: 'writing', leaf: context.nextLeaf(), look: value.writing };
  if ('picture' in value) {
    const { picture } = value;
    if (typeof picture === 'string') return { kind: 'picture', leaf: context.nextLeaf(), look: picture };
    const moreThan = picture['alt-longer-than'];
    return { kind: 'picture', leaf: context.nextLeaf(), look: 'alt-longer-than', moreThan };
  }
  if ('copied-from' in value) return { kind: 'copied-from', leaf: context.nextLeaf() };
  if ('regex' in value) return expression('regex', value.regex, value.anchors, path, context);
  if ('detect' in value)
    return {
      kind: 'detect',
      leaf: context.nextLeaf(),
      what: value.detect,
      anchors: context.patterns.wordSet(ANNOUNCED[value.detect].words),
    };
  return expression('grammar', value.grammar, value.anchors, path, context);
}

export function compileConditions(
  value: ConditionFile | readonly ConditionFile[] | undefined,
  path: Path,
  context: MatcherContext,
): readonly Condition[] {
  if (value === undefined) return [];
  const conditions: readonly ConditionFile[] = isList(value) ? value : [value];
  return conditions.flatMap(
    (condition, i) => compileCondition(condition, isList(value) ? [...path, i] : path, context) ?? [],
  );
}

function compileCondition(value: ConditionFile, path: Path, context: MatcherContext): Condition | undefined {
  if (value === 'before-fold') return { kind: 'fold', side: 'before' };
  if (value === 'after-fold') return { kind: 'fold', side: 'after' };
  if (typeof value === 'string')
    return isContext(value) ? { kind: 'context', name: value } : withMatcher('overlap', value, path, context);
  if ('context' in value) return { kind: 'context', name: value.context };
  if ('overlap' in value) return withMatcher('overlap', value.overlap, [...path, 'overlap'], context);
  if ('sentence' in value) return withMatcher('sentence', value.sentence, [...path, 'sentence'], context);
  if ('draft' in value) return withMatcher('draft', value.draft, [...path, 'draft'], context);
  if ('before' in value) return beside('before', value.before, value.words, [...path, 'before'], context);
  if ('after' in value) return beside('after', value.after, value.words, [...path, 'after'], context);
  if ('thread' in value) return withMatcher('thread', value.thread, [...path, 'thread'], context);
  if ('parts' in value) return { kind: 'parts', least: value.parts };
  if ('says' in value) return { kind: 'meta', field: value.says, values: [] };
  if ('has' in value) return { kind: 'has', field: value.has };
  if ('missing' in value) return { kind: 'missing', field: value.missing };
  if ('region' in value) return { kind: 'region', roles: value.region };
  const field = 'role' in value ? 'role' : 'channel' in value ? 'channel' : 'type';
  const values = 'role' in value ? value.role : 'channel' in value ? value.channel : value.type;
  return { kind: 'meta', field, values };
}

function withMatcher(
  kind: 'overlap' | 'sentence' | 'draft' | 'thread',
  value: MatcherFile,
  path: Path,
  context: MatcherContext,
): Condition | undefined {
  const matcher = compileMatcher(value, path, context);
  return matcher && { kind, matcher };
}

const DEFAULT_DISTANCE = 3;

function beside(
  kind: 'before' | 'after',
  value: MatcherFile,
  words = DEFAULT_DISTANCE,
  path: Path,
  context: MatcherContext,
): Condition | undefined {
  const matcher = compileMatcher(value, path, context);
  return matcher && { kind, matcher, words };
}

function several(
  values: readonly MatcherFile[],
  path: Path,
  context: MatcherContext,
  make: (of: readonly Matcher[]) => Matcher,
): Matcher | undefined {
  const of = values.map((value, i) => compileMatcher(value, [...path, i], context));
  return of.every((matcher) => matcher !== undefined) ? make(of) : undefined;
}

function phrase(source: string, path: Path, context: MatcherContext): Matcher | undefined {
  try {
    const pattern = context.patterns.pattern(source, context.scope);
    return { kind: 'phrase', leaf: context.nextLeaf(), pattern, text: source };
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    context.problem(
      path,
      'pattern',
      `The pattern “${source}” cannot be read: ${error.message}.`,
      hintFor(error, context),
    );
    return undefined;
  }
}

function hintFor(error: PatternError, context: MatcherContext): string | undefined {
  if (!(error instanceof UnknownVocabulary)) return undefined;
  const near = nearest(error.vocabulary, [
    ...context.patterns.vocabularyNames(context.scope),
    ...TOKEN_KINDS,
  ]);
  return near === undefined ? undefined : `Did you mean “{${near}}”?`;
}

function expression(
  kind: 'regex' | 'grammar',
  source: string,
  words: readonly string[] | undefined,
  path: Path,
  context: MatcherContext,
): Matcher | undefined {
  const wrong = kind === 'regex' ? context.checkRegex(source) : context.checkGrammar(source);
  if (wrong !== undefined) {
    context.problem([...path, kind], kind, wrong);
    return undefined;
  }
  const anchors = words ? context.patterns.wordSet(words) : null;
  return { kind, leaf: context.nextLeaf(), source, anchors };
}

function isContext(word: string): word is ContextName {
  return (CONTEXTS as readonly string[]).includes(word);
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}
