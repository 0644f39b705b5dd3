// A verdict and the company's facts in, the same verdict with its findings marked out. Loaded with the first finding of a
// run that has facts: a clean draft asks nothing of them.

import { holdOn, publishTime, textOf } from '../facts/draft-facts.ts';
import { foundWords, type NamesAt } from '../facts/found-words.ts';
import { settleByFacts } from '../facts/settle.ts';
import type { Document } from '../language/document.ts';
import type { Facts } from '../model/facts.ts';
import type { Policy } from '../model/policy.ts';
import type { Instant } from '../text/instant.ts';
import type { Verdict } from './judge.ts';

export function settledVerdict(
  verdict: Verdict,
  document: Document,
  { clauses }: Policy,
  facts: Facts,
  today: Instant,
): Verdict {
  const { meta, id, source } = document.draft;
  const at = publishTime(meta, today) ?? today;
  const hold = holdOn(meta, facts, at);
  const namesAt: NamesAt = (token) => document.factNamesAt(token);
  const findings = settleByFacts(verdict.findings, {
    facts,
    clauses,
    at,
    ...(hold ? { hold } : {}),
    author: textOf(meta.account) ?? textOf(meta.author),
    draftNames: [id, source],
    wordsOf: (finding) => {
      const found = verdict.places.get(finding);
      return found && foundWords(document, found, namesAt);
    },
  });
  return { ...verdict, findings };
}
