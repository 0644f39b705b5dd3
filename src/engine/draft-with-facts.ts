// A draft and the company's facts in; the draft with the fields that follow from them out, and a problem where the hour at
// which it goes out cannot be read: then nothing that depends on the hour may pass in silence.

import { PUBLISH_AT, publishTime, withFacts } from '../facts/draft-facts.ts';
import type { Draft } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import type { FactsOfRun } from './checker.ts';

export interface KnownDraft {
  readonly draft: Draft;
  readonly problem?: Problem;
}

export function withFactsOf(draft: Draft, { facts, today }: FactsOfRun): KnownDraft {
  const at = publishTime(draft.meta, today);
  const known = { ...draft, meta: withFacts(draft.meta, facts, at ?? today) };
  return at ? { draft: known } : { draft: known, problem: unclear(draft) };
}

function unclear({ meta, id, source }: Draft): Problem {
  const where = id === source ? '' : ` of draft ${id}`;
  return {
    code: 'publish-at-unclear',
    message: `“${meta[PUBLISH_AT]}” is no time at which the post${where} goes out.`,
    hint: 'Write publish-at as 2026-03-01, or 2026-03-01T10:00+01:00.',
    place: { path: source },
  };
}
