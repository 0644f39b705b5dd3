// A vocabulary → a completion script for zsh: to be read in .zshrc, or put as `_policycheck` into a folder of $fpath.
// Options and their values are left to zsh's own _arguments; only which command is meant is found here, because
// “check” may be left out and options may stand before the command.

import { type CommandWords, type Entry, type Option, type Values, valueFlags } from './vocabulary.ts';

export function zshScript(commands: readonly CommandWords[]): string {
  const lists = new Map<string, string>();
  const functions = commands.map((command) => commandFunction(command, lists));
  return `#compdef policycheck
# Completion of policycheck for zsh.
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }

_policycheck() {
  local n=2
  while (( n < CURRENT )); do
    case $words[n] in
      ${valueFlags(commands).join('|')}) (( n++ )) ;;
      -?*) ;;
      ${commands.map(({ name }) => name).join('|')})
        local command=$words[n]
        words[n]=()
        (( CURRENT-- ))
        _policycheck_command_$command
        return ;;
      *) _policycheck_command_check; return ;;
    esac
    (( n++ ))
  done
  _policycheck_command_check first
}

# The first word is a command or a draft.
_policycheck_first() {
  local -a list=(
${itemLines(commands.map(({ name, about }) => [name, about]))}
  )
  _describe -t commands command list
  _files
}

${[...lists].map(([body, name]) => `${name}() {\n${body}\n}`).join('\n\n')}

${functions.join('\n\n')}

if [[ $funcstack[1] == _policycheck ]]; then _policycheck "$@"; else compdef _policycheck policycheck; fi
`;
}

function commandFunction({ name, options, first, others }: CommandWords, lists: Map<string, string>): string {
  const lines = options.map((option) => optionLine(option, lists));
  const firstAction = actionOf(first, lists);
  const start =
    name === 'check'
      ? `  local first=${firstAction}\n  [[ $1 == first ]] && first=_policycheck_first\n`
      : `  local first=${quoted(firstAction)}\n`;
  const all = [...lines, `"1: :$first"`, quoted(`*: :${actionOf(others, lists)}`)];
  return `_policycheck_command_${name}() {\n${start}  _arguments -S : \\\n${all.map((line) => `    ${line}`).join(' \\\n')}\n}`;
}

function optionLine({ flags, about, many, value }: Option, lists: Map<string, string>): string {
  const sign = (flag: string) => (value ? (flag.startsWith('--') ? `${flag}=` : `${flag}+`) : flag);
  const apart = many ? `'*'` : flags.length > 1 ? `'(${flags.join(' ')})'` : '';
  const names = flags.length > 1 ? `{${flags.map(sign).join(',')}}` : sign(flags[0]!);
  const takes = value ? `:value:${actionOf(value, lists)}` : '';
  return `${apart}${names}${quoted(`[${about.replace(/[[\]:\\]/g, '\\$&')}]${takes}`)}`;
}

/** The function that completes these values: one for each list, however many options take it. */
function actionOf({ entries, paths }: Values, lists: Map<string, string>): string {
  const files = paths === 'folders' ? '_files -/' : '_files';
  if (entries.length === 0) return paths ? files : ' ';
  const body = `  local -a list=(\n${itemLines(entries)}\n  )\n  _describe -t values value list "$@"${paths ? `\n  ${files}` : ''}`;
  const known = lists.get(body) ?? `_policycheck_list_${lists.size + 1}`;
  lists.set(body, known);
  return known;
}

function itemLines(entries: readonly Entry[]): string {
  return entries.map(([word, about]) => `    ${quoted(about === '' ? word : `${word}:${about}`)}`).join('\n');
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`;
}
