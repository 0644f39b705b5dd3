// Two texts of a file → a unified diff, as `git apply` and `patch` take it. In: the path as a patch names it, and both
// texts. Out: lines with their line ends. Promise: what stands in the file is in the diff as it is, carriage returns too.

import { structuredPatch } from 'diff';
import type { Paint } from '../reporters/paint.ts';
import { visible } from '../text/width.ts';

/** Lines of the file around a change. */
const AROUND = 3;

export function unifiedDiff(path: string, before: string, after: string): string {
  const { hunks } = structuredPatch(path, path, before, after, undefined, undefined, { context: AROUND });
  if (hunks.length === 0) return '';
  const lines = hunks.flatMap((hunk) => [
    `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`,
    ...hunk.lines,
  ]);
  return `${[`--- ${named(`a/${path}`)}`, `+++ ${named(`b/${path}`)}`, ...lines].join('\n')}\n`;
}

function range(start: number, count: number): string {
  return count === 1 ? String(start) : `${count === 0 ? start - 1 : start},${count}`;
}

/** A name with blanks ends with a tab; one with stranger signs stands in quotation marks, as git writes it. */
function named(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be escaped.
  if (/["\\\u0000-\u001f\u007f]/.test(name)) return JSON.stringify(name);
  return name.includes(' ') ? `${name}\t` : name;
}

/** For a terminal: in colour, and with nothing that would act on the terminal itself. */
export function paintedDiff(diff: string, paint: Paint): string {
  return diff
    .split('\n')
    .map((line) => paintOf(line, paint)(visible(line.replace(/\r$/, ''))))
    .join('\n');
}

function paintOf(line: string, paint: Paint): (text: string) => string {
  if (/^(?:---|\+\+\+) /.test(line)) return paint.strong;
  if (line.startsWith('@@')) return paint.faint;
  if (line.startsWith('+')) return paint.good;
  return line.startsWith('-') ? paint.bad : (text) => text;
}
