// Findings that the change under check did not bring. In: what was found in a source, the source, and what it was before.
// Out: the same findings; those whose sentence the change did not touch, and that the sentence held before it, are
// `unchanged`. Promise: none is dropped, and what is not surely old stays open.

import { passageOf } from '../engine/passage.ts';
import { type ReadOptions, readDrafts } from '../formats/index.ts';
import type { Draft, Source } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import { overlaps } from '../text/span.ts';
import { compare, type Origin, originsOf } from '../triage/compare.ts';
import type { SourceChecks, SourceResult } from './check-source.ts';

export async function markUnchanged(
  result: SourceResult,
  now: Source,
  before: Source,
  { checker, reading }: SourceChecks,
): Promise<SourceResult> {
  const drafts = await draftsOf(now, reading);
  const older = await draftsOf(before, reading);
  // What a comment excused before, and none does now, is as good as new.
  const excuses = notesOf(drafts, now);
  if (notesOf(older, before).some((note) => !excuses.includes(note))) return result;
  const passages = drafts.map((draft) => passageOf(checker.document(draft)));
  const compared = compare(
    older.map((draft) => passageOf(checker.document(draft))),
    passages,
  );
  const old = new Map<number, Promise<readonly Finding[]>>();
  const findingsIn = (draft: number): Promise<readonly Finding[]> => {
    if (!old.has(draft))
      old.set(
        draft,
        Promise.resolve(checker.check(older[draft]!)).then(({ findings }) => findings),
      );
    return old.get(draft)!;
  };
  const held = async (rule: string, { draft, span }: Origin): Promise<boolean> =>
    (await findingsIn(draft)).some((finding) => finding.rule === rule && overlaps(finding.span, span));

  const findings: SourceResult['source']['findings'][number][] = [];
  for (const finding of result.source.findings) {
    if (finding.status.kind !== 'open') {
      findings.push(finding);
      continue;
    }
    const n = drafts.findIndex((draft) => holds(draft, finding));
    const origins = n < 0 ? undefined : originsOf(finding, passages[n]!, compared[n]!);
    const isOld = origins !== undefined && (await every(origins, (origin) => held(finding.rule, origin)));
    findings.push(isOld ? { ...finding, status: { kind: 'unchanged' } } : finding);
  }
  return { ...result, source: { ...result.source, findings } };
}

async function draftsOf(source: Source, reading: ReadOptions | undefined): Promise<readonly Draft[]> {
  return (await readDrafts(source, reading)).drafts;
}

function notesOf(drafts: readonly Draft[], { text }: Source): readonly string[] {
  return drafts.flatMap(({ notes = [] }) => notes.map(({ start, end }) => text.slice(start, end)));
}

function holds({ id, span }: Draft, finding: Pick<Finding, 'draft' | 'span'>): boolean {
  return id === finding.draft && span.start <= finding.span.start && finding.span.end <= span.end;
}

async function every<Item>(
  items: readonly Item[],
  holds: (item: Item) => Promise<boolean>,
): Promise<boolean> {
  for (const item of items) if (!(await holds(item))) return false;
  return true;
}
