// The specs of the commands → man/policycheck.1, for `man policycheck`. Run by the build. Written in the macros of
// man(7), which every system's `man` knows. Promise: the same specs give the same bytes.

import { VERSION } from '../model/version.ts';
import { COMMAND_NAMES, type CommandSpec } from './command.ts';
import { asTyped, EXAMPLES, formatsLine, RESULTS } from './help.ts';
import { grouped } from './help-groups.ts';
import { COMMANDS } from './index.ts';
import { LEVEL_MEANS } from './levels.ts';
import { OPTIONS, type OptionName } from './options.ts';

/** When what this page says was last looked over. A date of the build would make each build another file. */
const DATE = '2026-11-25';

export async function manPage(): Promise<string> {
  const specs = await Promise.all(COMMAND_NAMES.map(async (name) => (await COMMANDS[name]()).spec));
  const used = [...new Set(specs.flatMap(({ options }) => options))];
  return [
    `.TH POLICYCHECK 1 ${DATE} "policycheck ${VERSION}" "User commands"`,
    '.SH NAME',
    'policycheck \\- check posts against your company\\(cqs social media policy',
    '.SH SYNOPSIS',
    '.B policycheck',
    ...italicOperands('[options] [paths...]'),
    '.br',
    '.B policycheck',
    ...italicOperands('<command> [options] [operands]'),
    '.SH DESCRIPTION',
    ...text(ABOUT),
    '.SH COMMANDS',
    ...specs.flatMap(commandEntry),
    '.SH OPTIONS',
    'Not every command takes every option:',
    '.B policycheck',
    '.I command',
    '.B \\-\\-help',
    'lists those of one.',
    ...grouped(used).flatMap(({ title, options }) => [
      `.SS ${escaped(title)}`,
      ...options.flatMap(optionEntry),
    ]),
    '.PP',
    ...text(formatsLine()),
    '.SS Always',
    ...entry('-h, --help', 'how to use policycheck, or a command'),
    ...entry('-V, --version', 'the version of policycheck'),
    '.SH LEVELS',
    ...Object.entries(LEVEL_MEANS).flatMap(([level, means]) => entry(level, means)),
    '.SH EXIT STATUS',
    ...RESULTS.flatMap(([code, means]) => entry(code, means)),
    '.SH FILES',
    ...entry('policycheck.yaml', 'the settings of a folder and of all folders in it'),
    ...entry('policycheck.facts.yaml', 'what is public about the company, and who may say what'),
    '.SH EXAMPLES',
    ...[...new Map([...specs.flatMap(({ examples }) => examples), ...EXAMPLES])].flatMap(([line, effect]) =>
      entry(line, effect),
    ),
    '',
  ].join('\n');
}

const ABOUT =
  'policycheck reads posts before they are published and says which clause of the policy they break, why the clause is there, what to write instead, and whom to ask. Nothing that is checked leaves the computer.';

function commandEntry({ name, operands, about }: CommandSpec): readonly string[] {
  return entry(`${name} ${operands}`.trim(), about);
}

function optionEntry(name: OptionName): readonly string[] {
  return entry(asTyped(name), OPTIONS[name].about);
}

/** What is typed in bold, and what it does under it. */
function entry(typed: string, meaning: string): readonly string[] {
  return ['.TP', `.B ${escaped(typed)}`, ...text(meaning)];
}

function italicOperands(words: string): readonly string[] {
  return [`.I ${escaped(words)}`];
}

/** One sentence a line, as roff wants it, and none that begins like a command of roff. */
function text(words: string): readonly string[] {
  return words.split(/(?<=[.!?]) (?=\p{Lu})/u).map((line) => escaped(line).replace(/^[.']/, '\\&$&'));
}

const LETTERS: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '"': '\\(dq',
  '“': '\\(lq',
  '”': '\\(rq',
  '’': '\\(cq',
  '…': '...',
};

function escaped(words: string): string {
  return words
    .replace(/[\\\-'`^~"“”’…]/g, (letter) => LETTERS[letter]!)
    .replace(
      /[^\n -~]/gu,
      (letter) => `\\[u${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}
