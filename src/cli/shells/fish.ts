// A vocabulary → a completion script for fish 3 and newer. fish completes files by itself, so the script says only where
// there are none, and the words that stand for something, with their meaning beside them.

import { type CommandWords, type Option, type Values, valueFlags } from './vocabulary.ts';

export function fishScript(commands: readonly CommandWords[]): string {
  return `# Completion of policycheck for fish.

# Prints the command that the line names (check, where it names none) and how many operands stand after it.
function __policycheck_line
    set -l words (commandline -opc)
    set -e words[1]
    set -l command ''
    set -l operands 0
    while set -q words[1]
        switch $words[1]
            case ${valueFlags(commands).join(' ')}
                set -e words[1]
            case '-?*'
            case ${commands.map(({ name }) => name).join(' ')}
                if test -z "$command" -a $operands -eq 0
                    set command $words[1]
                else
                    set operands (math $operands + 1)
                end
            case '*'
                set operands (math $operands + 1)
        end
        set -e words[1]
    end
    echo "$command"
    echo $operands
end

# Whether the line is one of these commands: __policycheck_is list config
function __policycheck_is
    set -l line (__policycheck_line)
    test -n "$line[1]"; or set line[1] check
    contains -- $line[1] $argv
end

# Whether the next operand of the command has this number, from 0; 1 stands for all further ones.
function __policycheck_at
    set -l line (__policycheck_line)
    __policycheck_is $argv[1]; and test (math "min($line[2], 1)") -eq $argv[2]
end

function __policycheck_starts
    set -l line (__policycheck_line)
    test -z "$line[1]" -a "$line[2]" -eq 0
end

complete -c policycheck -e
${commands.map(({ name, about }) => `complete -c policycheck -n __policycheck_starts -a ${name} -d ${quoted(about)}`).join('\n')}
${commands.flatMap(commandLines).join('\n')}
`;
}

function commandLines({ name, options, first, others }: CommandWords): readonly string[] {
  const operands = [first, others].flatMap((values, at) => {
    const condition = `complete -c policycheck -n '__policycheck_at ${name} ${at}'`;
    return [
      ...(values.paths ? [] : [`${condition} -f`]),
      ...(values.entries.length > 0 ? [`${condition} -a ${list(values)}`] : []),
    ];
  });
  return [...operands, ...options.map((option) => optionLine(name, option))];
}

function optionLine(command: string, { flags, about, value }: Option): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const takes = value
    ? ` ${value.paths ? '-r -F' : '-x'}${value.entries.length > 0 ? ` -a ${list(value)}` : ''}`
    : '';
  return `complete -c policycheck -n '__policycheck_is ${command}' ${names.join(' ')}${takes} -d ${quoted(about)}`;
}

/** One word a line, its meaning after a tab. */
function list({ entries }: Values): string {
  const lines = entries.map(([word, about]) => (about === '' ? word : `${word}\t${about}`));
  return `"(printf '%s\\n' ${lines.map(inner).join(' ')})"`;
}

/** Quoted for the command that stands in double quotes. */
function inner(text: string): string {
  return quoted(text).replace(/["$\\]/g, '\\$&');
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
