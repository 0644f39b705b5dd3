// A vocabulary → a completion script for bash 3.2 (which macOS still has) and newer, with or without the package
// bash-completion. Where the script has no words of its own, bash completes files as it always does.

import { type CommandWords, type Option, type Values, valueFlags } from './vocabulary.ts';

export function bashScript(commands: readonly CommandWords[]): string {
  return `# Completion of policycheck for bash.
_policycheck() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" command='' n=1 at=0 words=none
  # bash parts --format=json into three words.
  if [[ $cur == = ]]; then cur=''; elif [[ $prev == = ]]; then prev="\${COMP_WORDS[COMP_CWORD - 2]}"; fi
  COMPREPLY=()
  while ((n < COMP_CWORD)); do
    case "\${COMP_WORDS[n]}" in
      ${valueFlags(commands).join(' | ')})
        [[ "\${COMP_WORDS[n + 1]}" == = ]] && n=$((n + 1))
        n=$((n + 1)) ;;
      -?*) ;;
      ${commands.map(({ name }) => name).join(' | ')})
        if [[ $command || $at -gt 0 ]]; then at=$((at + 1)); else command="\${COMP_WORDS[n]}"; fi ;;
      *) at=$((at + 1)) ;;
    esac
    n=$((n + 1))
  done
  case "\${command:-check} $prev" in
${commands.flatMap(valueCases).join('\n')}
  esac
  if [[ $words == none && $cur == -* ]]; then
    case "\${command:-check}" in
${commands.map(({ name, options }) => `      ${name}) words='${options.flatMap(({ flags }) => flags).join(' ')}' ;;`).join('\n')}
    esac
  elif [[ $words == none ]]; then
    case "\${command:-check} $((at > 1 ? 1 : at))" in
${commands.flatMap(operandCases).join('\n')}
    esac
    if [[ -z $command && $at -eq 0 ]]; then
      COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$cur"))
      words='/files'
    fi
  fi
  case "$words" in
    none | '') compopt +o default 2>/dev/null ;;
    /files) ((\${#COMPREPLY[@]})) && _policycheck_paths -f ;;
    /folders*)
      COMPREPLY=($(compgen -W "\${words#/folders}" -- "$cur"))
      _policycheck_paths -d ;;
    *)
      COMPREPLY=($(compgen -W "$words" -- "$cur"))
      compopt +o default 2>/dev/null ;;
  esac
  return 0
}

# Adds files to the words that are there.
_policycheck_paths() {
  local path
  compopt -o filenames 2>/dev/null
  while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$cur")
}

complete -o default -F _policycheck policycheck
`;
}

function valueCases({ name, options }: CommandWords): readonly string[] {
  return options.flatMap(({ flags, value }: Option) =>
    value
      ? [`    ${flags.map((flag) => `'${name} ${flag}'`).join(' | ')}) words='${wordsOf(value)}' ;;`]
      : [],
  );
}

function operandCases({ name, first, others }: CommandWords): readonly string[] {
  return [first, others].map((values, at) => `      '${name} ${at}') words='${wordsOf(values)}' ;;`);
}

/** Words, or `/files` and `/folders` for paths: no word of ours begins with a slash. */
function wordsOf({ entries, paths }: Values): string {
  const words = entries.map(([word]) => word);
  return [...(paths ? [`/${paths}`] : []), ...words].join(' ');
}
