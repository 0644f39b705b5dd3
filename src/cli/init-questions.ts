// The four questions of `policycheck init`, asked at the terminal. In: what was found, as answers to begin with. Out: the
// answers; nothing where the user left (Ctrl-C, Ctrl-D, a closed terminal).

import { intro, isCancel, multiselect, text } from '@clack/prompts';
import type { Terminal } from '../node/world.ts';
import { type At, atTerminal } from './at-terminal.ts';
import { type Answers, CHANNELS } from './init-settings.ts';

export interface Offered {
  readonly packs: readonly { readonly id: string; readonly title: string }[];
  /** Answers to begin with. */
  readonly found: Answers;
  /** A folder as typed, from the root; undefined where there is none. */
  readonly folderFrom: (typed: string) => string | undefined;
}

export function ask(terminal: Terminal, offered: Offered): Promise<Answers | undefined> {
  return atTerminal(terminal, (at) => answers(at, offered));
}

async function answers(at: At, { packs, found, folderFrom }: Offered): Promise<Answers | undefined> {
  intro('policycheck: four questions. Nothing is written before the last. Ctrl-C leaves.', at);
  const company = await text({
    ...at,
    message: 'What is your company called?',
    placeholder: 'so that posts about it are known; may stay empty',
    defaultValue: '',
  });
  if (isCancel(company)) return undefined;
  const channels = await multiselect({
    ...at,
    message: 'Which channels do you post to?',
    options: Object.entries(CHANNELS).map(([value, label]) => ({ value, label })),
    initialValues: found.channels,
    required: false,
  });
  if (isCancel(channels)) return undefined;
  const chosen = await multiselect({
    ...at,
    message: 'Which packs of clauses hold for you?',
    options: packs.map(({ id, title }) => ({ value: id, label: id, hint: title })),
    initialValues: found.packs,
    required: true,
  });
  if (isCancel(chosen)) return undefined;
  const posts = await text({
    ...at,
    message: 'Where are your posts? Folders, with commas between them.',
    placeholder: 'empty: everywhere in this folder',
    initialValue: found.posts.join(', '),
    defaultValue: '.',
    validate: (typed) => missing(foldersOf(typed ?? ''), folderFrom),
  });
  if (isCancel(posts)) return undefined;
  const folders = foldersOf(posts).map((typed) => folderFrom(typed) ?? typed);
  return { company, channels, packs: chosen, posts: [...new Set(folders)] };
}

function foldersOf(typed: string): readonly string[] {
  const folders = typed.split(',').map((folder) => folder.trim());
  const named = folders.filter((folder) => folder !== '');
  return named.length === 0 ? ['.'] : named;
}

function missing(folders: readonly string[], folderFrom: Offered['folderFrom']): string | undefined {
  const none = folders.find((folder) => folderFrom(folder) === undefined);
  return none === undefined ? undefined : `There is no folder “${none}” here.`;
}
