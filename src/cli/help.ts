// The help texts. In: the commands' specs. Out: text for somebody who may never have used a terminal.

import { table } from '../reporters/layout.ts';
import { COMMAND_NAMES, type CommandSpec } from './command.ts';
import { COMMANDS } from './index.ts';
import { OPTIONS } from './options.ts';

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

const AFTERWARDS = `What the result means (the exit code, for scripts):
  0  nothing found that stops the post
  1  something found: see the report
  2  something could not be read or understood, so not everything was checked
  3  a bug in policycheck

Nothing you check leaves your computer.
`;

const EXAMPLES: CommandSpec['examples'] = [
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
    section('Options', optionRows(check)),
    'More about a command: policycheck <command> --help\n',
    AFTERWARDS,
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
    section('Options', optionRows(spec)),
  ].join('\n');
}

function optionRows(spec: CommandSpec): readonly (readonly [string, string])[] {
  const own = spec.options.map(
    (name) => [OPTIONS[name].flags.replace(' [', '[='), OPTIONS[name].about] as const,
  );
  return [...own, ['-h, --help', 'this help'], ['-V, --version', 'the version of policycheck']];
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  return `${title}:\n${table(rows)
    .map((row) => `  ${row}\n`)
    .join('')}`;
}
