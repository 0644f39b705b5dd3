// The options of all commands, each said once, and the reading of their values.
// In: words as typed. Out: checked values, or one sentence about the first word that is not understood.

import { LEVELS, type Level } from '../model/finding.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { REPORTER_NAMES, type ReporterName } from '../reporters/index.ts';

export interface OptionSpec {
  readonly flags: string;
  readonly about: string;
  /** May be given more than once. */
  readonly many?: true;
  /** Its value stands behind `=` or not at all: the word after it is none. */
  readonly attached?: true;
}

export const OPTIONS = {
  format: {
    flags: '-f, --format <name>',
    about: 'the kind of report, listed below; html=page.html writes it to a file (repeatable)',
    many: true,
  },
  config: { flags: '--config <file>', about: 'use these settings, not the nearest policycheck.yaml' },
  noConfig: { flags: '--no-config', about: 'use no policycheck.yaml' },
  for: {
    flags: '--for <path>',
    about: 'the settings that hold for this draft or folder, not for the folder you are in',
  },
  facts: { flags: '--facts <file>', about: 'use these facts, not the nearest policycheck.facts.yaml' },
  noFacts: { flags: '--no-facts', about: 'use no facts' },
  fingerprints: {
    flags: '--fingerprints <file>',
    about: 'find passages of the documents of this index, which “policycheck fingerprint” made (repeatable)',
    many: true,
  },
  key: { flags: '--key <file>', about: 'the file with the secret of an index of fingerprints' },
  public: {
    flags: '--public <folder>',
    about: 'documents that are public: what they say is no secret (repeatable)',
    many: true,
  },
  anonymous: { flags: '--anonymous', about: 'leave the names of the documents out of the index' },
  author: { flags: '--author <name>', about: 'who speaks: a name or a handle' },
  role: { flags: '--role <role>', about: 'as what: employee, brand, agency, influencer, spokesperson' },
  channel: {
    flags: '--channel <channel>',
    about: 'where the post goes: x, linkedin, instagram, blog or another',
  },
  region: { flags: '--region <region>', about: 'for whom: us, uk, de or another' },
  language: { flags: '--language <language>', about: 'in which language: en, de, fr or another' },
  publishAt: {
    flags: '--publish-at <time>',
    about: 'when the post goes out: 2026-03-01, or 2026-03-01T10:00+01:00 (default: today)',
  },
  approvedBy: { flags: '--approved-by <name>', about: 'who has approved the post' },
  fix: { flags: '--fix', about: 'make the changes that are safe, in your files, and report what remains' },
  fixAll: { flags: '--fix-all', about: 'make those too that somebody should look at afterwards' },
  diff: { flags: '--diff', about: 'show what --fix would change, and change nothing' },
  noMask: { flags: '--no-mask', about: 'show the words of confidential clauses in logs and reports, too' },
  level: {
    flags: '--level <level>',
    about: 'show findings of this level and above: advise, review or block',
  },
  failOn: { flags: '--fail-on <level>', about: 'fail on findings of this level and above (default: block)' },
  pack: {
    flags: '--pack <id>',
    about: 'use this pack only: its id, or the path of its folder (repeatable)',
    many: true,
  },
  clause: { flags: '--clause <id>', about: 'use this clause only (repeatable)', many: true },
  cache: {
    flags: '--cache',
    about: 'keep what is found for the next run: files that did not change are not checked again',
  },
  quiet: { flags: '-q, --quiet', about: 'show only what fails, and the last line' },
  timing: { flags: '--timing', about: 'after the report, show where the time went' },
  stats: { flags: '--stats', about: 'after the report, count findings by clause, channel and author' },
  accuracy: { flags: '--accuracy', about: 'show how often each clause was right on real posts' },
  output: { flags: '-o, --output <file>', about: 'write the report to a file instead of the screen' },
  stdinFilename: {
    flags: '--stdin-filename <name>',
    about: 'the name of what is piped in; its ending says how to read it: post.md',
  },
  frontMatter: {
    flags: '--front-matter <fields>',
    about: 'check these fields of front matter as text, too: title,description,seo.title',
    many: true,
  },
  columns: {
    flags: '--columns <field=column>',
    about: 'which column of a table holds what: text=Message,channel=Network',
    many: true,
  },
  staged: { flags: '--staged', about: 'check what is staged in git; only what it changes counts' },
  changed: {
    flags: '--changed [base]',
    about: 'check what differs from a commit or branch (default: the branch that pull requests go into)',
    attached: true,
  },
  posts: {
    flags: '--posts <path>',
    about: 'where posts stand in JSON and YAML: "items[].text" (repeatable)',
    many: true,
  },
  watch: {
    flags: '-w, --watch',
    about: 'check again whenever a post, the settings, the facts or a pack changes',
  },
  list: { flags: '--list', about: 'show the questions, and ask none' },
  question: {
    flags: '--question <which>',
    about: 'which question the answer is for: its number in the list, its clause, or words that it is about',
  },
  source: {
    flags: '--source <where>',
    about: 'the answer is yes, and this is where it is published: an address, or the name of a report',
  },
  asOf: {
    flags: '--as-of <day>',
    about: 'the day for which the answer holds, or since when: 2026-03-31 (default: today)',
  },
  value: { flags: '--value <figure>', about: 'the published figure, where the post says another one' },
  no: { flags: '--no', about: 'the answer is no: it is not public, or may not be named' },
  yes: { flags: '-y, --yes', about: 'ask nothing, take what is found' },
  baseline: {
    flags: '--baseline <file>',
    about: 'what stands in this file was known before, and does not count',
  },
  updateBaseline: {
    flags: '--update-baseline',
    about: 'write the file of --baseline from what is found now',
  },
  color: { flags: '--color', about: 'use colour even where it would be off' },
  noColor: { flags: '--no-color', about: 'use no colour' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

/** What a draft may say of itself, typed for all drafts of a run. */
export const DRAFT_OPTIONS = [
  'author',
  'role',
  'channel',
  'region',
  'language',
  'publishAt',
  'approvedBy',
] as const satisfies readonly OptionName[];

/** Nobody can type it. */
export const NO_VALUE = '\0';

/** Flags that are followed by a value: `-f`, `--format` … */
export function takesValue(flag: string): boolean {
  return Object.values<OptionSpec>(OPTIONS).some(
    ({ flags }) => flags.includes('<') && flagsOf(flags).includes(flag),
  );
}

/** `-f, --format <name>` → -f, --format */
export function flagsOf(flags: string): readonly string[] {
  return flags.split(/[ ,]+/).filter((word) => word.startsWith('-'));
}

/** Values as typed, by the name of their option. */
export interface Words {
  readonly operands: readonly string[];
  readonly options: Readonly<
    Partial<
      Record<
        | 'question'
        | 'source'
        | 'asOf'
        | 'value'
        | 'level'
        | 'failOn'
        | 'output'
        | 'for'
        | 'stdinFilename'
        | 'baseline'
        | (typeof DRAFT_OPTIONS)[number],
        string
      >
    >
  > & {
    readonly fingerprints?: readonly string[];
    readonly public?: readonly string[];
    readonly key?: string;
    readonly anonymous?: boolean;
    readonly format?: readonly string[];
    /** False: `--no-config`. */
    readonly config?: string | false;
    /** False: `--no-facts`. */
    readonly facts?: string | false;
    /** False: `--no-mask`. */
    readonly mask?: boolean;
    readonly pack?: readonly string[];
    readonly clause?: readonly string[];
    readonly frontMatter?: readonly string[];
    readonly columns?: readonly string[];
    readonly cache?: boolean;
    readonly staged?: boolean;
    /** `NO_VALUE`: `--changed` alone. */
    readonly changed?: string;
    readonly fix?: boolean;
    readonly fixAll?: boolean;
    readonly diff?: boolean;
    readonly posts?: readonly string[];
    readonly updateBaseline?: boolean;
    readonly quiet?: boolean;
    readonly accuracy?: boolean;
    readonly watch?: boolean;
    readonly yes?: boolean;
    readonly list?: boolean;
    readonly no?: boolean;
    readonly timing?: boolean;
    readonly stats?: boolean;
    readonly color?: boolean;
  };
}

export function readFormat<Name extends string = ReporterName>(
  word: string | undefined,
  names: readonly Name[],
): Promise<Outcome<Name>> {
  return readChoice(word, '--format', names[0]!, names);
}

export const FORMATS = REPORTER_NAMES;

export function readLevel(word: string | undefined, flag: string, absent: Level): Promise<Outcome<Level>> {
  return readChoice(word, flag, absent, LEVELS);
}

/** `text=Message,channel=Network`. A comma parts two columns only where a field and `=` follow, so names may hold commas. */
export function readColumns(words: readonly string[]): Outcome<Readonly<Record<string, string>>> {
  const pairs = words.flatMap((word) => word.split(/,(?=\s*[\w-]+\s*=)/));
  const columns: [string, string][] = [];
  for (const pair of pairs) {
    const [, field, column] = /^\s*([\w-]+)\s*=\s*(\S.*?)\s*$/.exec(pair) ?? [];
    if (field === undefined || column === undefined) {
      const message = `“${pair}” is not understood by --columns.`;
      const hint = 'Write the field, =, and the name of its column: --columns text=Message,channel=Network';
      return { ok: false, problems: [{ code: 'columns-unclear', message, hint }] };
    }
    columns.push([field, column]);
  }
  return { ok: true, value: Object.fromEntries(columns) };
}

/** The language of paths is loaded with the first of them only. */
export async function readPosts(words: readonly string[] = []): Promise<Outcome<readonly string[]>> {
  if (words.length === 0) return { ok: true, value: words };
  const { readPath } = await import('../formats/data/posts-path.ts');
  const unclear = words.find((word) => readPath(word) === undefined);
  if (unclear === undefined) return { ok: true, value: words };
  const { unclearPath } = await import('../formats/data/posts-problems.ts');
  return { ok: false, problems: [unclearPath(unclear)] };
}

async function readChoice<Name extends string>(
  word: string | undefined,
  flag: string,
  absent: Name,
  names: readonly Name[],
): Promise<Outcome<Name>> {
  const value = word === undefined ? absent : names.find((name) => name === word);
  if (value !== undefined) return { ok: true, value };
  const message = `“${word}” is not something that ${flag} knows: it takes ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`;
  return { ok: false, problems: [await withGuess({ code: 'value-unknown', message }, word ?? '', names)] };
}

/** Adds “Did you mean …?” where a name is near. The distance is loaded with the first mistake only. */
export async function withGuess(problem: Problem, word: string, names: readonly string[]): Promise<Problem> {
  const { nearest } = await import('../language/distance.ts');
  const guess = nearest(word, names);
  return guess === undefined ? problem : { ...problem, hint: `Did you mean “${guess}”?` };
}

/** `title,description` and more than one of them → each name. */
export function fieldNames(words: readonly string[] = []): readonly string[] {
  return words
    .flatMap((word) => word.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
