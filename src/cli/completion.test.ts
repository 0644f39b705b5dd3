// The completion scripts, in the real shells: a line goes in as somebody types it, what the shell offers comes out.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIn } from './fake-house.ts';
import { SHELLS } from './shells/vocabulary.ts';
import { shippedDoors } from './shipped-doors.ts';

let cwd: string;
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'policycheck-completion-'));
  mkdirSync(join(cwd, 'contents'));
  for (const name of ['campaign.txt', 'my draft.txt']) writeFileSync(join(cwd, name), 'A fine day.\n');
  for (const shell of SHELLS) {
    const { code, out } = await runIn(['completion', shell], { doors: shippedDoors });
    expect(code).toBe(0);
    writeFileSync(join(cwd, `.script.${shell}`), out);
  }
});
afterAll(() => rmSync(cwd, { recursive: true }));

function ran(program: string, words: readonly string[], input = ''): string {
  const { stdout, stderr } = spawnSync(program, words, { cwd, input, encoding: 'utf8', timeout: 60_000 });
  expect(stderr).toBe('');
  return stdout;
}

/** Words as bash parts them, the last one being completed. */
function bash(line: string): readonly string[] {
  const parted = line.replace(/=/g, ' = ').split(/ +/);
  const words = parted.map((word) => `'${word}'`).join(' ');
  const script = `${BASH_COMPLETION}; source ./.script.bash; COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _policycheck; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return lines(ran('bash', ['--norc', '-c', script]));
}

const BASH_COMPLETION =
  '[[ -r /usr/share/bash-completion/bash_completion ]] && source /usr/share/bash-completion/bash_completion';

function fish(line: string): readonly string[] {
  const script = 'source ./.script.fish; complete -C (cat | string collect)';
  return lines(ran('fish', ['--no-config', '-c', script], line)).map((row) => row.split('\t')[0]!);
}

/** zsh completes in a terminal only, so it gets one; what is offered is written down on the way to the list. */
function zsh(line: string): readonly string[] {
  writeFileSync(join(cwd, '.rc.zsh'), ZSH_RC);
  writeFileSync(join(cwd, '.capture.zsh'), ZSH_CAPTURE);
  return [...new Set(lines(ran('zsh', ['-f', './.capture.zsh', line])))];
}

const ZSH_RC = String.raw`
PROMPT=
autoload -Uz compinit; compinit -D -u
source ./.script.zsh
compadd() {
  if [[ ${'$'}{@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  local -a offered
  builtin compadd -O offered "$@"
  print -rl -- $offered >> .offered
  builtin compadd "$@"
}
leave() { exit }
zle -N leave
bindkey '^I' complete-word '^X' leave
print REA''DY
`;

const ZSH_CAPTURE = String.raw`
zmodload zsh/zpty
: > .offered
zpty z 'zsh -f -i'
zpty -w z 'source ./.rc.zsh'
zpty -r z row '*READY*'
zpty -n -w z "$1"$'\t\x18'
while zpty -r z row; do :; done
cat .offered
`;

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');
}

/** A line, and what every shell offers for its last word, in any order. */
const CASES: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['policycheck ch', ['check']],
  ['policycheck c', ['check', 'completion', 'config', 'campaign.txt', 'contents']],
  ['policycheck --fo', ['--format']],
  ['policycheck campaign.txt --quiet --no-c', ['--no-config', '--no-color']],
  ['policycheck list --acc', ['--accuracy']],
  ['policycheck explain --acc', []],
  ['policycheck --format js', ['json', 'jsonl']],
  ['policycheck list --format js', ['json']],
  ['policycheck --fail-on ', ['block', 'review', 'advise']],
  ['policycheck --clause head', ['headcount']],
  ['policycheck --no-color explain head', ['headcount']],
  ['policycheck --pack co', ['core-social', 'contents']],
  ['policycheck config ', ['print', 'why']],
  ['policycheck completion z', ['zsh']],
  ['policycheck list ', []],
];

describe.each([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
] as const)('%s', (shell, offers) => {
  const here = spawnSync(shell, ['-c', ':']).error === undefined;
  if (!here) console.log(`${shell} is not installed here, so its completion was not tried.`);

  it.skipIf(!here).each(CASES)('“%s”', (line, offered) => {
    const found = offers(line).map((word) => word.replace(/\/$/, ''));
    expect([...found].sort()).toEqual([...offered].sort());
  });
});

it.skipIf(spawnSync('bash', ['-c', ':']).error !== undefined)(
  'bash parts words at =, and still knows',
  () => {
    expect(bash('policycheck list --format=js')).toEqual(['json']);
    expect(bash('policycheck --level=')).toEqual(['block', 'review', 'advise']);
  },
);

it('is a script for PowerShell, too, with the same words', async () => {
  const { out } = await runIn(['completion', 'powershell'], { doors: shippedDoors });
  expect(out).toContain('Register-ArgumentCompleter -Native -CommandName policycheck');
  expect(out).toMatch(/'list --format' = \[ordered\]@\{ 'pretty' = ''; 'json' = '' \}/);
});

it('guesses which shell was meant', async () => {
  const { code, out, err } = await runIn(['completion', 'fisch']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('There is no completion for “fisch”');
  expect(err).toContain('Did you mean “fish”?');
});
