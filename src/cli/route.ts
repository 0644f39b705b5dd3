// Which command is meant. In: the words after `policycheck`. Out: the command's name and the words that are left for it.
// Done before commander, because commander takes a file called `list` after `--` for the command, and because options
// may stand before the command's name.

import { takesValue } from './options.ts';

export interface Route<Name extends string> {
  readonly command: Name;
  readonly args: readonly string[];
}

/** The first operand, if `known` says that it is a command; else `otherwise` with all words. */
export function route<Name extends string>(
  argv: readonly string[],
  known: (word: string) => word is Name,
  otherwise: Name,
): Route<Name> {
  for (let n = 0; n < argv.length && argv[n] !== '--'; n++) {
    const word = argv[n]!;
    if (takesValue(word)) n++;
    else if (!word.startsWith('-') || word === '-') {
      return known(word) ? { command: word, args: argv.toSpliced(n, 1) } : { command: otherwise, args: argv };
    }
  }
  return { command: otherwise, args: argv };
}
