// Fixes, made and checked. In: the text of a source, a way to check a text, which fixes are wanted. Out: the text with the
// fixes that hold, and those that do not. Promise: pure but for the check; a fix that leaves its finding open or opens
// another one is taken back; what comes out, put in again, comes out the same: every fix that is left has failed on it,
// alone and with the others.

import type { Fix } from '../model/report.ts';
import { apart, applyEdits } from '../text/edits.ts';
import type { PlacedFinding } from './summarise.ts';

/** What a check of a text says. `problems`: how many parts could not be read. */
export interface Look {
  readonly drafts: number;
  readonly problems: number;
  readonly findings: readonly PlacedFinding[];
}

export interface TakenBack {
  readonly rule: string;
  readonly title: string;
  /** The rule that it would break; its own, where it did not help. */
  readonly because: string;
}

export interface Fixed {
  readonly text: string;
  /** Titles of the fixes that were made. */
  readonly made: readonly string[];
  readonly takenBack: readonly TakenBack[];
}

/** How a draft is being fixed. Whatever is made in it begins anew, so that every refusal holds for the final text. */
interface Course {
  /** One fix at a time, because all at once broke something. */
  readonly single: boolean;
  readonly refused: ReadonlyMap<string, TakenBack>;
}

type Fixing = PlacedFinding & { readonly fix: Fix };

const FRESH: Course = { single: false, refused: new Map() };
/** Rounds of a source; each makes a fix or refuses one. More than anybody's draft needs. */
const ROUNDS = 1000;

export async function fixText(
  before: string,
  check: (text: string) => Promise<Look>,
  wants: (fix: Fix) => boolean,
): Promise<Fixed> {
  const courses = new Map<string, Course>();
  const made: string[] = [];
  let text = before;
  let look = await check(text);
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = choose(look.findings, courses, wants);
    if (chosen.size === 0) break;
    const tried = await check(applied(text, [...chosen.values()].flat()));
    const failures = failuresOf(chosen, look, tried);
    const good = [...chosen].filter(([draft]) => !failures.has(draft));
    for (const [draft, failure] of failures)
      courses.set(draft, after(courses.get(draft) ?? FRESH, chosen.get(draft)!, failure));
    for (const [draft, fixes] of good) {
      courses.delete(draft);
      made.push(...fixes.map(({ fix }) => fix.title));
    }
    if (good.length === 0) continue;
    text = applied(
      text,
      good.flatMap(([, fixes]) => fixes),
    );
    look = failures.size === 0 ? tried : await check(text);
  }
  const takenBack = [...courses.values()].flatMap(({ refused }) => [...refused.values()]);
  return { text, made, takenBack };
}

function applied(text: string, fixes: readonly Fixing[]): string {
  return applyEdits(
    text,
    fixes.flatMap(({ fix }) => fix.edits),
  );
}

/** By draft the fixes that are tried next: none over another. */
function choose(
  findings: readonly PlacedFinding[],
  courses: ReadonlyMap<string, Course>,
  wants: (fix: Fix) => boolean,
): ReadonlyMap<string, readonly Fixing[]> {
  const chosen = new Map<string, Fixing[]>();
  for (const finding of findings) {
    if (!isOpen(finding) || !finding.fix || !wants(finding.fix)) continue;
    const fixing = { ...finding, fix: finding.fix };
    const { single, refused } = courses.get(finding.draft) ?? FRESH;
    const others = chosen.get(finding.draft) ?? [];
    if (refused.has(keyOf(fixing)) || (single && others.length > 0)) continue;
    if (others.every(({ fix }) => apart(fix.edits, fixing.fix.edits)))
      chosen.set(finding.draft, [...others, fixing]);
  }
  return chosen;
}

function isOpen({ status }: PlacedFinding): boolean {
  return status.kind === 'open';
}

function keyOf({ rule, fix }: Fixing): string {
  return `${rule}\n${fix.title}`;
}

/** By draft the rule that speaks against what was tried in it. */
function failuresOf(
  chosen: ReadonlyMap<string, readonly Fixing[]>,
  before: Look,
  after: Look,
): ReadonlyMap<string, string> {
  const [had, has] = [sums(before), sums(after)];
  const unreadable = after.problems > before.problems || after.drafts !== before.drafts;
  const failures = new Map<string, string>();
  for (const [draft, fixes] of chosen) {
    const [was, is] = [had.get(draft) ?? NONE, has.get(draft) ?? NONE];
    const broken = [...is].find(([rule, count]) => count > (was.get(rule) ?? 0))?.[0];
    // What was missing must be there now. Of words that may stand so often, another one may be too much in its turn.
    const useless = fixes.find(
      ({ kind, rule }) => kind === 'missing' && (is.get(rule) ?? 0) >= (was.get(rule) ?? 0),
    );
    const because = broken ?? useless?.rule ?? (unreadable ? fixes[0]?.rule : undefined);
    if (because !== undefined) failures.set(draft, because);
  }
  return failures;
}

type Sums = ReadonlyMap<string, number>;
const NONE: Sums = new Map();

/** Open findings by draft and rule. */
function sums({ findings }: Look): ReadonlyMap<string, Sums> {
  const counted = new Map<string, Map<string, number>>();
  for (const finding of findings) {
    if (!isOpen(finding)) continue;
    const own = counted.get(finding.draft) ?? new Map<string, number>();
    counted.set(finding.draft, own.set(finding.rule, (own.get(finding.rule) ?? 0) + 1));
  }
  return counted;
}

function after({ single, refused }: Course, fixes: readonly Fixing[], because: string): Course {
  const [only] = fixes;
  if (!only || fixes.length > 1) return { single: true, refused };
  const taken = { rule: only.rule, title: only.fix.title, because };
  return { single, refused: new Map([...refused, [keyOf(only), taken]]) };
}
