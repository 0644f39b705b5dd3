// The first run of a repository that was just set up. In: its folders of posts. Out: what a check says of them in a few
// lines, and how to see it all. What it finds does not make the setting up fail.

import type { Report } from '../model/report.ts';
import { closingLine } from '../reporters/closing.ts';
import { shellWords } from '../text/shell.ts';
import type { Surroundings } from './command.ts';
import { complain } from './complain.ts';
import { viewOf } from './look.ts';
import { readLevel, type Words } from './options.ts';
import { packsOf } from './packs.ts';
import { runCheck } from './run-check.ts';
import { configured } from './settings.ts';

/** Clauses that are named. */
const MOST = 3;

export async function firstLook(
  posts: readonly string[],
  options: Words['options'],
  surroundings: Surroundings,
): Promise<number> {
  const { world } = surroundings;
  // Further threads would run the same command line: they would set up once more.
  const { crew: _, ...alone } = world;
  const set = await configured({ operands: posts, options }, { ...surroundings, world: alone }, posts);
  if (!set.ok) return complain(set.problems, world, options);
  const report = await look(posts, set.value.words, set.value.surroundings);
  if (!report.ok) return complain(report.problems, world, options);
  const { drafts } = report.value.summary;
  const all = `policycheck ${shellWords(posts)}`;
  const empty = drafts === 0 && report.value.problems.every(({ code }) => NO_DRAFT.includes(code));
  if (empty) {
    world.stdout.write(`\nThere are no posts yet. When there are, check them with: ${all}\n`);
    return 0;
  }
  await complain(report.value.problems, world, options);
  const { paint } = await viewOf(world.stdout, world.env, options);
  const most = mostly(report.value);
  world.stdout.write(
    [
      '',
      'A first look at your posts:',
      `  ${closingLine(report.value, paint)}`,
      ...(most === '' ? [] : [`  Most often: ${most}.`]),
      `  To ${report.value.findings.length === 0 ? 'check again' : 'see all of it'}: ${all}`,
      '',
    ].join('\n'),
  );
  return 0;
}

const NO_DRAFT = ['directory-empty', 'no-draft'];

async function look(posts: readonly string[], { options }: Words, surroundings: Surroundings) {
  const failOn = await readLevel(options.failOn, '--fail-on', 'block');
  if (!failOn.ok) return failOn;
  return runCheck(
    {
      paths: posts,
      stdinName: undefined,
      reading: surroundings.applied?.reading ?? {},
      packs: packsOf(options.pack, surroundings.world.cwd),
      clauses: [],
      failOn: failOn.value,
      show: 'advise',
      allTexts: false,
    },
    surroundings,
  );
}

/** `core-social/headcount (3), …` */
function mostly({ findings }: Report): string {
  const counts = new Map<string, number>();
  for (const { clause, status } of findings)
    if (status.kind === 'open') counts.set(clause, (counts.get(clause) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([clause, n]) => `${clause} (${n})`)
    .join(', ');
}
