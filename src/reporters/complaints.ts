// Problems in words for standard error. In: problems. Out: for each its sentence, where it is, the line with carets,
// and the way out. The same problem is said once.

import type { Problem, ProblemPlace } from '../model/problem.ts';
import { visible } from '../text/width.ts';
import { excerptOf } from './excerpt.ts';
import { caretLines } from './layout.ts';
import type { View } from './reporter.ts';

const INDENT = 2;

export function complaints(problems: readonly Problem[], view: View): string {
  const said = new Set(problems.map((problem) => complaint(problem, view)));
  return [...said].map((text) => `${text}\n`).join('');
}

function complaint({ message, hint, place }: Problem, view: View): string {
  const lines = [`${view.paint.bad('problem')}: ${visible(message)}`];
  if (place?.line !== undefined)
    lines.push(`  ${view.paint.strong(visible(whereIs(place)))}`, ...excerptLines(place, view));
  else if (place && !message.includes(place.path)) lines.push(`  ${view.paint.strong(visible(place.path))}`);
  if (hint) lines.push(`  ${visible(hint)}`);
  return lines.join('\n');
}

function whereIs({ path, line, column }: ProblemPlace): string {
  return [path, line, column].filter((part) => part !== undefined).join(':');
}

function excerptLines({ excerpt, column, length }: ProblemPlace, view: View): readonly string[] {
  if (excerpt === undefined || column === undefined) return [];
  const start = column - 1;
  return caretLines(excerptOf(excerpt, start, start + (length ?? 1)), INDENT, view.columns, view.paint.bad);
}
