// The built program on the drafts of cases. Out: for each case, what was found open in its drafts.
// One run for all cases that the same facts hold for; a batch has a run of its own.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { lines, root } from '../accuracy/corpus.mjs';

const AROUND =
  'These words stand before the passage and others follow it in this document of the fixture world.';

export function findingsOfCases(cases, facts) {
  const folder = mkdtempSync(join(tmpdir(), 'policycheck-world-'));
  try {
    const options = fingerprints(folder, cases);
    const found = new Map();
    for (const [n, run] of runsOf(cases).entries())
      for (const finding of check(join(folder, `${n}`), run, facts, options))
        found.set(finding.draft, [...(found.get(finding.draft) ?? []), finding]);
    return cases.map((one) => ({ ...one, findings: one.drafts.flatMap(({ id }) => found.get(id) ?? []) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runsOf(cases) {
  const runs = new Map();
  for (const [n, one] of cases.entries()) {
    const key = one.alone ? `alone ${n}` : (one.lift ?? '');
    if (one.drafts.length > 0) runs.set(key, [...(runs.get(key) ?? []), one]);
  }
  return [...runs.values()];
}

/** Documents that hold the passages of the cases, and the index of them. A public passage stands in both. */
function fingerprints(folder, cases) {
  const [inside, open] = [join(folder, 'inside'), join(folder, 'public')];
  for (const path of [inside, open]) mkdirSync(path);
  for (const [n, { document, passage }] of cases.entries()) {
    if (!document) continue;
    writeFileSync(join(inside, `${n}.txt`), `${AROUND}\n\n${passage}\n`);
    if (document === 'public') writeFileSync(join(open, `${n}.txt`), passage);
  }
  const index = join(folder, 'index.fingerprints');
  const documents = cases.some(({ document }) => document);
  if (!documents) return [];
  const { status, stderr } = policycheck(['fingerprint', inside, '--public', open, '--output', index]);
  if (status !== 0) throw new Error(stderr);
  return ['--fingerprints', index];
}

function check(path, cases, facts, options) {
  const [input, output, known] = [`${path}.jsonl`, `${path}.found.jsonl`, `${path}.facts.yaml`];
  const [embargo, ...others] = facts.embargoes;
  const until = cases[0].lift ?? embargo.until;
  writeFileSync(known, stringify({ ...facts, embargoes: [{ ...embargo, until }, ...others] }));
  writeFileSync(
    input,
    cases.flatMap(({ drafts }) => drafts.map((draft) => JSON.stringify(draft))).join('\n'),
  );
  const where = ['--no-config', '--facts', known, ...options];
  const { status, stderr } = policycheck([
    input,
    ...where,
    '--no-mask',
    '--format',
    'jsonl',
    '--output',
    output,
  ]);
  if (status > 1) throw new Error(stderr);
  const found = lines(readFileSync(output, 'utf8')).filter((finding) => finding.status === 'open');
  // What a batch as a whole shows stands on the file or on one of its posts.
  return cases[0].alone ? found.map((finding) => ({ ...finding, draft: cases[0].drafts[0].id })) : found;
}

function policycheck(words) {
  const run = spawnSync(process.execPath, [join(root, 'bin/policycheck.cjs'), ...words], {
    encoding: 'utf8',
  });
  if (run.error) throw run.error;
  return run;
}
