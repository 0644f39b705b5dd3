// The words for a place in a pack file: what the thing there is called, and what it is a part of.

import type { Problem } from '../model/problem.ts';
import type { Fault } from './check.ts';
import type { YamlPath } from './yaml-place.ts';

export type FileKind = 'clause' | 'pack' | 'vocabulary' | 'config' | 'facts';
export type Words = Omit<Problem, 'place'>;

/** The block that a key stands in: `a rule` and `The rule “team-size”`, or “near” for both. */
export function holder(fault: Fault, kind: FileKind): { readonly a: string; readonly the: string } {
  if (kind === 'config' && fault.path.length === 0) return { a: 'policycheck.yaml', the: 'policycheck.yaml' };
  if (kind === 'facts' && fault.path.length === 0) return { a: 'a facts file', the: 'The facts file' };
  const noun = nounAt(fault.path, kind);
  if (noun !== undefined) {
    const name = fault.path.at(-1);
    return {
      a: `${/^[aeo]/.test(noun) ? 'an' : 'a'} ${noun}`,
      the: `The ${noun}${typeof name === 'string' ? ` “${name}”` : ''}`,
    };
  }
  const word = fault.beside === undefined ? nameAt(fault.path, kind) : `“${fault.beside}”`;
  return { a: word.replace(/^An/, 'an'), the: word };
}

/** What the things in a facts file are called, by the block that they stand in. */
const FACTS: Readonly<Record<string, string>> = {
  products: 'product',
  customers: 'customer',
  spokespeople: 'spokesperson',
  accounts: 'account',
  'closed-windows': 'closed window',
  embargoes: 'embargo',
  approvals: 'approval',
  'crisis-holds': 'crisis hold',
  announcements: 'announcement',
};

function nounAt(path: YamlPath, kind: FileKind): string | undefined {
  if (path.length === 0) return kind === 'vocabulary' ? 'vocabulary file' : kind;
  const [top, second, third] = path;
  if (kind === 'facts') {
    const listed = typeof second === 'number' && path.length === 2;
    const figure = top === 'numbers' && path.length === (typeof third === 'number' ? 3 : 2);
    return figure ? 'figure' : listed || path.length === 2 ? FACTS[String(top)] : undefined;
  }
  if (kind === 'vocabulary') return path.length === 1 ? 'word list' : undefined;
  if (path.length === 2 && top === 'owners') return 'owner';
  if (kind === 'config') return path.length === 2 && top === 'overrides' ? 'override' : undefined;
  if (path.length === 2 && top === 'vocabulary') return 'word list';
  if (path.length === 2 && top === 'rules') return 'rule';
  return path.length === 3 && top === 'examples' && typeof third === 'number' ? 'example' : undefined;
}

/** The value at a path, as the subject of a sentence. */
export function nameAt(path: YamlPath, kind: FileKind): string {
  const key = path.findLast((step) => typeof step === 'string');
  if (key === undefined) return kind === 'clause' || kind === 'pack' ? `The ${kind}` : 'The file';
  return typeof path.at(-1) === 'number' ? `An item of “${key}”` : `“${key}”`;
}
