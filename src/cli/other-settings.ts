// Drafts that this run's settings or facts are not for. In: drafts with a nearer policycheck.yaml or policycheck.facts.yaml
// of their own. Out: one problem for each such file. Promise: no draft is judged by settings that are not its own, and none
// is left out without a word.

import { dirname, relative } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { CONFIG_NAME } from '../node/config-file.ts';
import { slashes } from '../node/folders.ts';
import type { World } from '../node/world.ts';
import { count } from '../reporters/closing.ts';
import { visible } from '../text/width.ts';
import type { Near } from './settings.ts';

/** `nearer`: drafts, each with its file; `flag`: by which they were asked for. */
export function elsewhere(
  nearer: ReadonlyMap<string, string>,
  near: Near,
  cwd: string,
  flag: '--staged' | '--changed' | undefined,
): readonly Problem[] {
  const files = new Map<string, string[]>();
  for (const [draft, file] of nearer) files.set(file, [...(files.get(file) ?? []), draft]);
  return [...files].map(([file, drafts]) => ofOtherFile({ file, drafts, near, cwd, flag }));
}

interface OfOther {
  readonly file: string;
  readonly drafts: readonly string[];
  readonly near: Near;
  readonly cwd: string;
  readonly flag: string | undefined;
}

function ofOtherFile({ file, drafts, near, cwd, flag: asked }: OfOther): Problem {
  const shown = slashes(relative(cwd, file));
  const isConfig = shown.endsWith(CONFIG_NAME);
  const own = isConfig ? near.config : near.facts;
  const one = drafts.length === 1;
  const what = one ? `“${drafts[0]}” was` : `${count(drafts.length, 'draft')} were`;
  const followed =
    own === undefined ? 'this run follows none' : `this run follows ${slashes(relative(cwd, own))}`;
  const folder = slashes(relative(cwd, dirname(file))) || '.'; // with a slash, it is no command
  const flag = isConfig ? '--config' : '--facts';
  const forAll = own === undefined ? `--no-${flag.slice(2)}` : `${flag} ${slashes(relative(cwd, own))}`;
  return {
    code: 'settings-elsewhere',
    message: `${what} not checked: ${one ? 'it follows' : 'they follow'} ${shown}, and ${followed}.`,
    hint: `Check ${one ? 'it' : 'them'} in a run of its own: policycheck ${asked ? `${asked} ` : ''}${folder}/. To judge all drafts alike, add ${forAll}.`,
    place: { path: one ? drafts[0]! : shown },
  };
}

/** Drafts elsewhere do not follow the settings of the folder that one works in. `here`: those settings, by the name of the file. */
export function tellUnfollowed(
  here: Readonly<Record<string, string | undefined>>,
  { facts }: Near,
  drafts: readonly string[],
  world: World,
): void {
  const lines = Object.entries(here).flatMap(([name, file]) => {
    if (file === undefined || (name !== CONFIG_NAME && facts !== undefined)) return [];
    const shown = slashes(relative(world.cwd, file));
    const flag = name === CONFIG_NAME ? '--config' : '--facts';
    const what = drafts.length === 1 ? `“${drafts[0]}” is` : 'the drafts are';
    return [`${shown} is not followed: ${what} not in its folder. To follow it, add ${flag} ${shown}.`];
  });
  world.stderr.write(lines.map((line) => `${visible(line)}\n`).join(''));
}
