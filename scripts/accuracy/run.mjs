// The built program on many posts. Out: what it found, without what is only advised.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lines } from './corpus.mjs';

/** `program`: the folder of a built policycheck. Findings with `draft` (the post's id), `clause`, `rule`, `level` and `quote`. */
export function findingsOf(posts, program) {
  const folder = mkdtempSync(join(tmpdir(), 'policycheck-accuracy-'));
  try {
    const input = join(folder, 'posts.jsonl');
    const output = join(folder, 'findings.jsonl');
    writeFileSync(input, posts.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'));
    const options = ['--format', 'jsonl', '--output', output];
    const run = (more) =>
      spawnSync(process.execPath, [join(program, 'bin/policycheck.cjs'), input, ...options, ...more]);
    const first = run(['--no-mask']);
    // An older program, which `--diff` compares with, hides nothing and does not know the option.
    const { status, stderr } = `${first.stderr}`.includes('“--no-mask” is not an option') ? run([]) : first;
    if (status > 1) throw new Error(stderr.toString());
    return lines(readFileSync(output, 'utf8')).filter(
      ({ level, status }) => level !== 'advise' && status === 'open',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `core-social/headcount` → `headcount`: the corpus labels by clause, whatever the pack. */
export const clauseOf = ({ clause }) => clause.slice(clause.indexOf('/') + 1);
