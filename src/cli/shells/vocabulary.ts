// Everything that may be typed after `policycheck`, as plain data: what completion scripts and the man page are made of.
// In: the commands' specs, and the names of packs and clauses. Out: for each command its options, and what each option
// and operand takes. Promise: it is read off the specs, so a new command or option is completed without further ado.

import type { Catalogue } from '../../model/catalogue.ts';
import type { CommandSpec } from '../command.ts';
import { LEVEL_MEANS } from '../levels.ts';
import { shortId } from '../names.ts';
import { FORMATS, flagsOf, OPTIONS, type OptionName, type OptionSpec } from '../options.ts';

/** A word and what it means; no meaning where the word says it all. */
export type Entry = readonly [word: string, about: string];

/** What may stand in a place: words of a list, paths, or both. */
export interface Values {
  readonly entries: readonly Entry[];
  readonly paths?: 'files' | 'folders';
}

export interface Option {
  readonly flags: readonly string[];
  readonly about: string;
  readonly many: boolean;
  /** Absent: the option is a switch. */
  readonly value?: Values;
}

export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly options: readonly Option[];
  readonly first: Values;
  readonly others: Values;
}

/** The shells that a script can be made for. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Names = Pick<Catalogue, 'packs' | 'clauses'>;

const NOTHING: Values = { entries: [] };

export function vocabularyOf(specs: readonly CommandSpec[], names: Names): readonly CommandWords[] {
  return specs.map((spec) => {
    const [first = '', second = ''] = spec.operands.split(' ');
    return {
      name: spec.name,
      about: spec.about,
      options: [...spec.options.map((name) => optionOf(name, spec, names)), ...ALWAYS],
      first: valuesOf(first, names),
      others: valuesOf(first.includes('...') ? first : second, names),
    };
  });
}

/** Flags of all commands that take the next word. */
export function valueFlags(commands: readonly CommandWords[]): readonly string[] {
  const valued = commands.flatMap(({ options }) => options.filter(({ value }) => value));
  return [...new Set(valued.flatMap(({ flags }) => flags))];
}

const ALWAYS: readonly Option[] = [
  { flags: ['-h', '--help'], about: 'help', many: false },
  { flags: ['-V', '--version'], about: 'the version', many: false },
];

function optionOf(name: OptionName, spec: CommandSpec, names: Names): Option {
  const { flags, about, many }: OptionSpec = OPTIONS[name];
  const placeholder = /<.*>/.exec(flags)?.[0];
  const value =
    name === 'format'
      ? { entries: (spec.formats ?? FORMATS).map((format) => [format, ''] as const) }
      : valuesOf(name === 'pack' || name === 'clause' ? `<${name}>` : (placeholder ?? ''), names);
  return { flags: flagsOf(flags), about, many: many === true, ...(placeholder ? { value } : {}) };
}

/** What a placeholder of a spec stands for: `<file>`, `[paths...]`, `<print|why>` … */
function valuesOf(placeholder: string, { packs, clauses }: Names): Values {
  const word = placeholder.replace(/[<>[\]]|\.\.\./g, '');
  if (word.includes('|')) return { entries: word.split('|').map((one) => [one, ''] as const) };
  if (/^(?:file|paths?|drafts?)$/.test(word)) return { entries: [], paths: 'files' };
  if (/^(?:folder|dir)$/.test(word)) return { entries: [], paths: 'folders' };
  if (/^packs?$/.test(word))
    return { entries: packs.map(({ id, title }) => [id, title] as const), paths: 'folders' };
  if (/^(?:clause|key)$/.test(word)) return { entries: clauseNames(clauses) };
  if (word === 'shell') return { entries: SHELLS.map((shell) => [shell, ''] as const) };
  if (word === 'level') return { entries: Object.entries(LEVEL_MEANS) };
  return NOTHING;
}

/** Short names, as people type them; each once, though two packs may have it. */
function clauseNames(clauses: Names['clauses']): readonly Entry[] {
  return [...new Map(clauses.map(({ id, title }) => [shortId(id), title]))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
}
