// The file of `--baseline` → what was known, or what is wrong with the file and where. Missing is right only where it is
// about to be written.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { jsonFault } from '../formats/json-fault.ts';
import type { Outcome, Problem, ProblemPlace } from '../model/problem.ts';
import { readSource } from '../node/files.ts';
import type { World } from '../node/world.ts';
import { lineIndex } from '../text/lines.ts';
import { type Baseline, baselineOf } from '../triage/baseline.ts';

export function readBaseline(path: string, isUpdate: boolean, world: World): Outcome<Baseline> {
  if (!existsSync(resolve(world.cwd, path)))
    return isUpdate ? { ok: true, value: new Map() } : failed(missing(path));
  const read = readSource(path, world.cwd);
  if (!read.ok) return read;
  const { text } = read.value;
  const fault = jsonFault(text);
  if (fault) return failed(noJson(path, text, fault.at));
  const baseline = baselineOf(JSON.parse(text));
  if (baseline.ok) return baseline;
  const at = baseline.at === undefined ? -1 : text.indexOf(JSON.stringify(baseline.at));
  const message = `“${path}” is not a baseline: ${baseline.fault}.`;
  return failed({
    code: 'baseline-broken',
    message,
    hint: ANEW,
    place: placeIn(path, text, Math.max(at, 0)),
  });
}

const ANEW =
  'Name the baseline. If it is damaged, take it out of the way and write it anew with --update-baseline.';

function missing(path: string): Problem {
  return {
    code: 'baseline-missing',
    message: `There is no file “${path}” with what was known before.`,
    hint: 'To take as known what is found now, write it once: add --update-baseline.',
    place: { path },
  };
}

function noJson(path: string, text: string, at: number): Problem {
  const isMerge = /^(?:<{7}|={7}|>{7})/m.test(text);
  return {
    code: 'baseline-broken',
    message: isMerge
      ? `“${path}” holds both sides of a merge.`
      : `“${path}” is not a baseline: it is no JSON from here on.`,
    hint: isMerge
      ? 'Keep the lines of both sides and take out the marks of git, or take one side whole and add --update-baseline.'
      : ANEW,
    place: placeIn(path, text, at),
  };
}

function placeIn(path: string, text: string, at: number): ProblemPlace {
  const lines = lineIndex(text);
  const { line, column } = lines.position(at);
  const { start, end } = lines.lineAt(line);
  return { path, line, column, excerpt: text.slice(start, end), length: 1 };
}

function failed(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}
