// The help texts. In: the commands' specs. Out: text for somebody who may never have used a terminal.

import { table, wrapped } from '../reporters/layout.ts';
import { COMMAND_NAMES, type CommandSpec } from './command.ts';
import { grouped } from './help-groups.ts';
import { COMMANDS } from './index.ts';
import { FORMATS, OPTIONS, type OptionName } from './options.ts';

type Rows = readonly (readonly [string, string])[];

export const SHORT_HELP = `Nothing to check. Name the file that your post is in:

  policycheck draft.txt

Or hand the words over directly:

  echo "We are about to buy Brightvale." | policycheck -

All that policycheck can do: policycheck --help
`;

const FIRST_STEPS = `policycheck reads a post before you publish it and says which clause of your company's social media
policy it breaks, why the clause is there, what to write instead, and whom to ask.

How to check your first post:
  1. Save the post as plain text, for example as draft.txt.
  2. Open a terminal in the folder that draft.txt is in.
  3. Type this and press Enter:

       policycheck draft.txt
`;

/** Exit codes. */
export const RESULTS: Rows = [
  ['0', 'nothing found that stops the post'],
  ['1', 'something found: see the report'],
  ['2', 'something could not be read or understood, so not everything was checked'],
  ['3', 'a bug in policycheck'],
];

export const EXAMPLES: Rows = [
  ['policycheck draft.txt', 'check one post'],
  ['policycheck posts/', 'check every post in a folder'],
  ['policycheck "posts/*.md"', 'check all files of a kind'],
  ['echo "Our words" | policycheck -', 'check words without a file'],
  ['policycheck --format json posts.jsonl', 'a report for other programs'],
  ['policycheck explain headcount', 'what a clause wants, with examples'],
];

export async function programHelp(): Promise<string> {
  const specs = await Promise.all(COMMAND_NAMES.map(async (name) => (await COMMANDS[name]()).spec));
  const check = specs.find(({ name }) => name === 'check')!;
  return [
    FIRST_STEPS,
    section('Examples', EXAMPLES),
    section(
      'Commands',
      specs.map((spec) => [`policycheck ${spec.name} ${spec.operands}`.trim(), spec.about]),
    ),
    ...optionSections({ ...check, options: DAILY }),
    'All options: policycheck check --help\nMore about a command: policycheck <command> --help\n',
    section('What the result means (the exit code, for scripts)', RESULTS),
    'Nothing you check leaves your computer.\n',
  ].join('\n');
}

export function commandHelp(spec: CommandSpec): string {
  const usage = ['policycheck', spec.name, spec.operands, '[options]']
    .filter((part) => part !== '')
    .join(' ');
  return [
    `${spec.about.charAt(0).toUpperCase()}${spec.about.slice(1)}.\n`,
    `Write it like this:\n  ${usage}\n`,
    section('Examples', spec.examples),
    ...(spec.more ? [section(...spec.more)] : []),
    ...optionSections(spec),
  ].join('\n');
}

/** A few options are easier to find in one list, many in groups. All lists have the same columns. */
function optionSections(spec: CommandSpec): readonly string[] {
  const always: Rows = [
    ['-h, --help', 'this help'],
    ['-V, --version', 'the version of policycheck'],
  ];
  const groups = grouped(spec.options);
  const lists: Rows[] = groups.map(({ options }) => options.map((name) => optionRow(name, spec)));
  const lines = table([...lists.flat(), ...always]);
  if (spec.options.length < MANY) return [block('Options', lines)];
  const sections = [...groups.map(({ title }) => title), 'Help'].map((title, n) => {
    const from = lists.slice(0, n).flat().length;
    return block(title, lines.slice(from, lists[n] && from + lists[n].length));
  });
  return spec.formats ? sections : [...sections, `${wrapped(formatsLine(), WIDTH).join('\n')}\n`];
}

/** What people need in their first weeks. */
const DAILY: readonly OptionName[] = [
  'clause',
  'staged',
  'changed',
  'level',
  'quiet',
  'format',
  'output',
  'fix',
  'diff',
  'failOn',
];

const MANY = 10;
const WIDTH = 100;

export function formatsLine(): string {
  return `Kinds of report for --format: ${FORMATS.join(', ')}.`;
}

/** A value that may be left out stands behind `=`. */
export function asTyped(name: OptionName): string {
  return OPTIONS[name].flags.replace(' [', '[=');
}

function optionRow(name: OptionName, { formats }: CommandSpec): readonly [string, string] {
  const about =
    name === 'format' && formats ? `how to show it: ${formats.join(' or ')}` : OPTIONS[name].about;
  return [asTyped(name), about];
}

function section(title: string, rows: Rows): string {
  return block(title, table(rows));
}

function block(title: string, lines: readonly string[]): string {
  return `${title}:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
