// Samples → the drafts that stand for them, with the facts and documents they need. In: samples. Out: cases, each with its
// drafts (as JSON Lines takes them), the run it belongs to, what is expected of it, and what could not be expressed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../accuracy/corpus.mjs';
import { readContext } from './context.mjs';
import { fillIn, inputOf } from './inputs.mjs';

/** Posts go out on a day after all that the world has published, outside a closed window, before the embargo ends. */
const TODAY = '2026-02-20';

/** `facts`: of the company that posts, from rules/example-facts.yaml. */
export function casesOf(samples, facts) {
  const [embargo] = facts.embargoes;
  const day = embargo.until.slice(0, 10);
  const slur = anySlur();
  return samples.map((sample, n) => {
    const { text, meta, channels, lift, expects, document, batch, cannot, kept } = readContext(sample);
    const fields = { ...meta, 'publish-at': meta['publish-at']?.replace('{day}', day) ?? TODAY };
    const base = {
      ...sample,
      expected: expected(sample, expects),
      cannot,
      kept,
      lift: lift?.replace('{day}', day),
    };
    if (batch) return batchOf(base, n, text);
    if (cannot.length > 0) return { ...base, drafts: [] };
    // Nothing but a time: the post is about what the embargo is about.
    const words = fillIn(text || `${facts.company.name}: ${embargo.about}`, slur);
    const passage = document && words.replaceAll(/^"|"$/g, '');
    const drafts = (channels ?? [undefined]).flatMap((channel) =>
      draftsOf({ id: `${n}${channel ? `-${channel}` : ''}`, text: passage ?? words, channel, fields }),
    );
    return { ...base, drafts, ...(document ? { document, passage } : {}) };
  });
}

function draftsOf({ id, text, channel, fields }) {
  const { parts, pictures } = inputOf(text);
  const shared = {
    ...fields,
    ...(channel ? { channel } : {}),
    ...(pictures.length > 0 ? { images: pictures } : {}),
  };
  if (parts.length === 1) return [{ id, text: parts[0], ...shared }];
  return parts.map((part, n) => ({ id: `${id}-${n + 1}`, text: part, thread: id, ...shared }));
}

/** Numbers of promotions and replies: so many posts of such a type, in a run of their own. */
function batchOf(base, n, text) {
  const counts = [...text.matchAll(/(\d+) (promo|repl)(?:s|y|ies)\b/g)];
  const drafts = counts.flatMap(([, count, kind]) =>
    Array.from({ length: Number(count) }, (_, k) => ({
      id: `${n}-${kind}-${k}`,
      text: 'The gate is open and the yard is dry.',
      type: kind === 'promo' ? 'promotion' : 'reply',
    })),
  );
  return {
    ...base,
    drafts,
    alone: true,
    cannot: drafts.length > 0 ? [] : ['how fast questions are answered, or a waiver for a batch'],
  };
}

/** Whether something must be found, and by whom: the sample's own clause, or whoever it is. */
function expected({ guard, side }, said) {
  if (!guard) return side === 'violates' ? 'finding of the clause' : 'silence of the clause';
  return (said ?? (side === 'violates' ? 'silence' : 'finding')) === 'silence'
    ? 'silence of all'
    : 'finding of any';
}

/** A post of clauses.json that has `[slur]` in it means any; this repository has them in one place only. */
function anySlur() {
  const clause = readFileSync(join(root, 'rules/core-social/inflammatory-language.yaml'), 'utf8');
  return `${/\n {2}slurs:\n.*\n {4}nouns: \[([^,]+),/.exec(clause)[1]}s`;
}
