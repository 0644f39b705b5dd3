// `policycheck completion bash`: a script that teaches a shell to complete what is typed after `policycheck`. In: the
// name of the shell. Out: the script, made from the specs of the commands and the packs that come with the program.
// Promise: the script works alone; it starts no program while somebody types.

import type { Command, CommandSpec, Surroundings } from './command.ts';
import { COMMAND_NAMES } from './command.ts';
import { complain } from './complain.ts';
import { COMMANDS } from './index.ts';
import { type Words, withGuess } from './options.ts';
import { bashScript } from './shells/bash.ts';
import { fishScript } from './shells/fish.ts';
import { powershellScript } from './shells/powershell.ts';
import { SHELLS, vocabularyOf } from './shells/vocabulary.ts';
import { zshScript } from './shells/zsh.ts';

const spec: CommandSpec = {
  name: 'completion',
  about: 'print a script with which the Tab key completes what you type',
  operands: '<shell>',
  options: [],
  examples: [['policycheck completion zsh', 'the script for zsh; also for bash, fish and powershell']],
  more: [
    'To switch it on, type one line and open a new terminal',
    [
      ['bash', `echo 'eval "$(policycheck completion bash)"' >> ~/.bashrc`],
      ['zsh', `echo 'eval "$(policycheck completion zsh)"' >> ~/.zshrc`],
      ['fish', 'policycheck completion fish > ~/.config/fish/completions/policycheck.fish'],
      [
        'powershell',
        `Add-Content $PROFILE 'policycheck completion powershell | Out-String | Invoke-Expression'`,
      ],
    ],
  ],
};

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };

async function run({ operands }: Words, { world, doors }: Surroundings): Promise<number> {
  const [word = ''] = operands;
  const shell = SHELLS.find((name) => name === word);
  if (shell === undefined) {
    const message = `There is no completion for “${word}”: it is there for bash, zsh, fish and powershell.`;
    return complain([await withGuess({ code: 'shell-unknown', message }, word, SHELLS)], world);
  }
  const specs = await Promise.all(COMMAND_NAMES.map(async (name) => (await COMMANDS[name]()).spec));
  world.stdout.write(SCRIPTS[shell](vocabularyOf(specs, await doors.catalogue([]))));
  return 0;
}

export const completion: Command = { spec, run };
