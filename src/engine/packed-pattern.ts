// Patterns as they are stored: nested lists, a quarter of the size of the objects they stand for. A word set is its
// number, a kind its name; all else is a list that begins with a letter for its kind.

import type { PartOfSpeech, Pattern, TokenKind } from '../model/pattern.ts';

export type PackedPattern =
  | number
  | TokenKind
  | readonly ['k', TokenKind, number | null, number | null]
  | readonly ['v', number]
  | readonly ['s' | 'e', ...PackedPattern[]]
  | readonly ['o' | 'm', PackedPattern]
  | readonly ['g', number, number]
  | readonly ['a', PartOfSpeech, PackedPattern];

export function packPattern(pattern: Pattern): PackedPattern {
  switch (pattern.k) {
    case 'set':
      return pattern.set;
    case 'kind': {
      const { kind, min, max } = pattern;
      return min === undefined && max === undefined ? kind : ['k', kind, min ?? null, max ?? null];
    }
    case 'vocabulary':
      return ['v', pattern.id];
    case 'sequence':
      return ['s', ...pattern.of.map(packPattern)];
    case 'either':
      return ['e', ...pattern.of.map(packPattern)];
    case 'optional':
      return ['o', packPattern(pattern.of)];
    case 'mark':
      return ['m', packPattern(pattern.of)];
    case 'gap':
      return ['g', pattern.min, pattern.max];
    case 'as':
      return ['a', pattern.pos, packPattern(pattern.of)];
  }
}

export function unpackPattern(packed: PackedPattern): Pattern {
  if (typeof packed === 'number') return { k: 'set', set: packed };
  if (typeof packed === 'string') return { k: 'kind', kind: packed };
  switch (packed[0]) {
    case 'k': {
      const [, kind, min, max] = packed;
      return { k: 'kind', kind, ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
    }
    case 'v':
      return { k: 'vocabulary', id: packed[1] };
    case 's':
    case 'e': {
      const [kind, ...parts] = packed;
      return { k: kind === 's' ? 'sequence' : 'either', of: parts.map(unpackPattern) };
    }
    case 'o':
      return { k: 'optional', of: unpackPattern(packed[1]) };
    case 'm':
      return { k: 'mark', of: unpackPattern(packed[1]) };
    case 'g':
      return { k: 'gap', min: packed[1], max: packed[2] };
    case 'a':
      return { k: 'as', pos: packed[1], of: unpackPattern(packed[2]) };
  }
}
