// Options in the order in which people ask for them. In: a command's options. Out: groups with a title, for the help
// and the man page. An option that no group names is listed under “More”, so that none is ever missing.

import type { OptionName } from './options.ts';

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly OptionName[];
}

const GROUPS: readonly OptionGroup[] = [
  {
    title: 'What to check',
    options: [
      'pack',
      'clause',
      'config',
      'noConfig',
      'for',
      'frontMatter',
      'columns',
      'stdinFilename',
      'staged',
      'changed',
      'cache',
    ],
  },
  { title: 'What the answer is', options: ['question', 'source', 'asOf', 'value', 'no', 'list'] },
  {
    title: 'What is known',
    options: [
      'facts',
      'noFacts',
      'fingerprints',
      'key',
      'public',
      'anonymous',
      'author',
      'role',
      'channel',
      'region',
      'language',
      'publishAt',
      'approvedBy',
    ],
  },
  {
    title: 'What to show',
    options: ['level', 'quiet', 'noMask', 'stats', 'timing', 'accuracy', 'color', 'noColor'],
  },
  { title: 'Where to write the report, and how', options: ['format', 'output'] },
  { title: 'What to change', options: ['fix', 'fixAll', 'diff'] },
  { title: 'When to fail', options: ['failOn'] },
];

export function grouped(options: readonly OptionName[]): readonly OptionGroup[] {
  const named = new Set(GROUPS.flatMap((group) => group.options));
  const groups = [...GROUPS, { title: 'More', options: options.filter((name) => !named.has(name)) }];
  return groups
    .map((group) => ({ ...group, options: group.options.filter((name) => options.includes(name)) }))
    .filter((group) => group.options.length > 0);
}
