// A file that the program itself needs (settings, facts) → its text, or why it cannot be read. `shown` is the path as
// problems show it, `code` what kind of problem that is.

import { existsSync, readFileSync } from 'node:fs';
import type { Outcome, Problem } from '../model/problem.ts';
import { decode } from './decode.ts';
import { missing, unreadable } from './path-problems.ts';

export function readText(file: string, shown: string, code: string): Outcome<string> {
  const failed = (problem: Problem) => ({ ok: false as const, problems: [{ ...problem, code }] });
  try {
    const decoded = decode(readFileSync(file), shown);
    return decoded.ok ? { ok: true, value: decoded.text } : failed(decoded.problem);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (!existsSync(file)) return failed(missing(shown, ''));
    return failed(unreadable(shown, String(error.code)));
  }
}
