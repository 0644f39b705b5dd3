// Faults of a file in, problems out: one plain sentence each that names the key, what is allowed and the nearest valid
// name, with its line and column. Faults that are two sides of one slip (`forbit` unknown, `forbid` missing) are one.

import { nearest } from '../language/distance.ts';
import type { Problem } from '../model/problem.ts';
import type { Fault } from './check.ts';
import { schemaRule } from './messages-of-rules.ts';
import { type FileKind, holder, nameAt, type Words } from './messages-words.ts';
import { plainKeys } from './schema-walk.ts';
import type { YamlDocument, YamlPath } from './yaml-document.ts';

export type { FileKind } from './messages-words.ts';

export function problemsOf(
  faults: readonly Fault[],
  kind: FileKind,
  document: YamlDocument,
): readonly Problem[] {
  const echoes = new Set(faults.flatMap((fault) => echoesOf(fault, faults)));
  return faults
    .filter((fault) => !echoes.has(fault))
    .map((fault) => {
      const { path, what } = whereToPoint(fault);
      return { ...wordsFor(fault, kind, faults), place: document.placeOf(path, what) };
    });
}

/** What a typing error in a key brings with it: the key that is missing, and rules of the block that seem broken. */
function echoesOf(fault: Fault, all: readonly Fault[]): readonly Fault[] {
  if (fault.kind !== 'unknown-key') return [];
  const meant = nearest(fault.key, missingBeside(fault, all));
  return all.filter(
    (other) =>
      samePath(other.path, fault.path) &&
      (other.kind === 'missing-key' ? other.key === meant : other.kind === 'rule-of-schema'),
  );
}

function missingBeside(fault: Fault, all: readonly Fault[]): readonly string[] {
  return all.flatMap((other) =>
    other.kind === 'missing-key' && samePath(other.path, fault.path) ? [other.key] : [],
  );
}

const samePath = (a: YamlPath, b: YamlPath) => a.length === b.length && a.every((step, i) => step === b[i]);

/** Faults of these kinds are about the block or the name, not about what stands behind it. */
const ABOUT_KEYS: readonly string[] = ['missing-key', 'no-member', 'empty'];
/** The rules of a schema that are about the words of a text. */
const ABOUT_TEXTS: readonly string[] = ['marks', 'needless-marks', 'instant'];

function whereToPoint(fault: Fault): { readonly path: YamlPath; readonly what: 'key' | 'value' } {
  const slip = fault.kind === 'unknown-key' ? fault.key : fault.kind === 'no-member' && slipIn(fault)?.key;
  if (slip) return { path: [...fault.path, slip], what: 'key' };
  const key =
    (ABOUT_KEYS.includes(fault.kind) && !(fault.kind === 'no-member' && fault.orText)) ||
    (fault.kind === 'bad-name' && fault.of === 'key') ||
    (fault.kind === 'rule-of-schema' && !ABOUT_TEXTS.includes(fault.is));
  return { path: fault.path, what: key ? 'key' : 'value' };
}

function wordsFor(fault: Fault, kind: FileKind, all: readonly Fault[]): Words {
  const here = nameAt(fault.path, kind);
  switch (fault.kind) {
    case 'unknown-key':
      return unknownKey(fault, kind, missingBeside(fault, all));
    case 'missing-key':
      return {
        code: 'pack-missing-key',
        message: `${holder(fault, kind).the} has no “${fault.key}”.`,
        ...hint(fault.help),
      };
    case 'no-member':
      return noMember(fault, kind, here);
    case 'wrong-type':
      return wrongType(fault, here);
    case 'wrong-value':
      return wrongValue(fault, here);
    default:
      return smallWords(fault, here);
  }
}

const hint = (text: string | undefined): { readonly hint?: string } =>
  text === undefined ? {} : { hint: text };

type Of<K extends Fault['kind']> = Extract<Fault, { kind: K }>;

/** Keys that are missing are the likeliest guess, as one of them may have been meant. */
function unknownKey(fault: Of<'unknown-key'>, kind: FileKind, missing: readonly string[]): Words {
  const { a, the } = holder(fault, kind);
  if (fault.rivals.includes(fault.key)) {
    const way = a === 'a rule' ? 'Make two rules of it.' : 'Give each an item of its own in a list.';
    return {
      code: 'pack-two-keys',
      message: `${the} has “${fault.beside}” and “${fault.key}”, and can have only one of them.`,
      hint: way,
    };
  }
  const meant =
    nearest(fault.key, missing) ?? nearest(fault.key, fault.allowed) ?? nearest(fault.key, fault.rivals);
  return {
    code: 'pack-unknown-key',
    message: `“${fault.key}” is not a key of ${a}.`,
    hint:
      meant === undefined
        ? `Its keys are: ${plainKeys(fault.allowed).join(', ')}.`
        : `Did you mean “${meant}”?`,
  };
}

/** A text without quotes is often read as a block: `{people}`, or `Our plan: 300 people`. */
function noMember(fault: Of<'no-member'>, kind: FileKind, here: string): Words {
  const { a, the } = holder(fault, kind);
  const slip = slipIn(fault);
  if (slip !== undefined) {
    const message = `“${slip.key}” is not a key of ${a}.`;
    return { code: 'pack-unknown-key', message, hint: `Did you mean “${slip.meant}”?` };
  }
  if (fault.orText) return unquoted(here);
  return {
    code: 'pack-missing-key',
    message: `${the} needs one of these keys: ${fault.members.join(', ')}.`,
  };
}

const unquoted = (here: string): Words => ({
  code: 'pack-unquoted',
  message: `${here} is meant as a text, and YAML reads it as something else.`,
  hint: 'Put the text in quotes.',
});

/** The key that was meant to say what the block is. */
function slipIn(fault: Of<'no-member'>): { readonly key: string; readonly meant: string } | undefined {
  for (const key of fault.keys) {
    const meant = nearest(key, fault.members);
    if (meant !== undefined) return { key, meant };
  }
  return undefined;
}

function wrongType(fault: Of<'wrong-type'>, here: string): Words {
  const code = 'pack-wrong-type';
  const { found, expected } = fault;
  if (expected === 'text' && (typeof found === 'number' || typeof found === 'boolean'))
    return {
      code,
      message: `${here} must be text, and YAML reads ${found} as ${typeof found === 'number' ? 'a number' : 'yes or no'}.`,
      hint: `Put it in quotes: "${found}".`,
    };
  if (expected === 'text' && typeof found === 'object' && !Array.isArray(found)) return unquoted(here);
  const message = `${here} must be ${expected}, and it is ${kindOf(found)}.`;
  return expected === 'a list' && typeof found === 'string'
    ? { code, message, hint: `Put it in brackets: [${found}].` }
    : { code, message };
}

function kindOf(found: unknown): string {
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object') return 'a block of keys';
  return typeof found === 'string'
    ? `the text “${found.length > 40 ? `${found.slice(0, 40)}…` : found}”`
    : String(found);
}

function wrongValue(fault: Of<'wrong-value'>, here: string): Words {
  const meant = typeof fault.found === 'string' ? nearest(fault.found, fault.allowed) : undefined;
  const found = typeof fault.found === 'string' ? `“${fault.found}”` : kindOf(fault.found);
  return {
    code: 'pack-wrong-value',
    message: `${here} is ${found}, and must be ${fault.allowed.length > 1 ? 'one of: ' : ''}${fault.allowed.join(', ')}.`,
    ...hint(meant && `Did you mean “${meant}”?`),
  };
}

type Small = Exclude<
  Fault['kind'],
  'unknown-key' | 'missing-key' | 'no-member' | 'wrong-type' | 'wrong-value'
>;

function smallWords(fault: Of<Small>, here: string): Words {
  switch (fault.kind) {
    case 'bad-name':
      return {
        code: 'pack-bad-name',
        message: `“${fault.name}” is not a name that works here.`,
        hint: 'Use lower-case letters and digits, with “-” between words: my-name.',
      };
    case 'empty':
      return { code: 'pack-empty', message: `${here} is empty.`, ...hint(fault.help) };
    case 'out-of-range':
      return {
        code: 'pack-wrong-value',
        message: `${here} is ${fault.found}, and must be ${fault.least === undefined ? `${fault.most} or less` : `${fault.least} or more`}.`,
      };
    case 'too-few':
      return { code: 'pack-wrong-value', message: `${here} needs at least ${fault.least} items.` };
    case 'bad-date':
      return {
        code: 'pack-wrong-value',
        message: `${here} must be a day that exists.`,
        hint: 'Write it as year-month-day: 2025-03-31.',
      };
    case 'too-deep':
      return { code: 'pack-syntax', message: 'The file is nested too deeply to be read.' };
    case 'rule-of-schema':
      return schemaRule(fault.is, fault.found, here);
  }
}
