// Comments to policycheck in Markdown and HTML, followed. In: a source, its drafts, what was found in it, the clauses. Out: the
// same findings, the excused ones marked, and a problem for each comment that excuses nothing or may not: what does not work
// must not pass in silence. Loaded with the first such comment.

import { placeAt } from '../formats/place.ts';
import { nearest } from '../language/distance.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Source } from '../model/draft.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { Span } from '../text/span.ts';
import {
  type Directive,
  type Excuse,
  ends,
  excused,
  reaches,
  reachesOf,
  readDirective,
  VERBS,
} from '../triage/excuse.ts';
import type { Excuser } from './check-source.ts';
import { clausesNamed, shortId } from './names.ts';
import { withGuess } from './options.ts';

export interface ExcuseRules {
  readonly catalogue: () => Promise<Catalogue>;
  /** Whether this run looks for a clause. */
  readonly looksFor: (clause: string) => boolean;
  /** Whether the user chose packs: then a name may be that of another pack. */
  readonly isPart: boolean;
}

export function excuser({ catalogue, looksFor, isPart }: ExcuseRules): Excuser {
  return async (source, drafts, findings) => {
    const { clauses } = await catalogue();
    const problems: Problem[] = [];
    let marks = findings;
    for (const draft of drafts) {
      if (!draft.notes) continue;
      const followed: Excuse[] = [];
      for (const span of draft.notes) {
        const read = await excuseAt(source, span, clauses, isPart);
        if (!read.ok) problems.push(...read.problems);
        else if (read.value?.targets.some((target) => looksFor(clauseOf(target)))) followed.push(read.value);
      }
      const list = reachesOf(followed, draft);
      const own = (found: (typeof findings)[number]) => found.draft === draft.id;
      problems.push(...idle(source, followed, list, findings.filter(own)));
      marks = marks.map((found) => (own(found) ? excused([found], list)[0]! : found));
    }
    return { findings: marks, problems };
  };
}

const clauseOf = (target: string): string => target.split('/').slice(0, 2).join('/');

/** Undefined: it is about a pack that this run does not have. */
async function excuseAt(
  source: Source,
  span: Span<'source'>,
  clauses: Catalogue['clauses'],
  isPart: boolean,
): Promise<Outcome<Excuse | undefined>> {
  const comment = source.text.slice(span.start, span.end);
  const directive = readDirective(comment);
  const place = placeAt(source, span.start);
  const refuse = (problem: Problem): Outcome<never> => ({ ok: false, problems: [{ ...problem, place }] });
  const unclear = await faultOf(directive, comment.startsWith('{'));
  if (unclear) return refuse(unclear);
  const { name, reason } = directive;
  const verb = VERBS.find((one) => one === directive.verb)!;
  const ids = clauses.map(({ id }) => id);
  const isRule = clauses.some(({ rules }) => rules.some(({ id }) => id === name));
  const meant = isRule ? { ok: true as const, value: [name] } : await clausesNamed(name, ids);
  const isOfOther = isPart && nearest(name.toLowerCase(), [...ids, ...ids.map(shortId)]) === undefined;
  if (!meant.ok && isOfOther) return { ok: true, value: undefined };
  if (!meant.ok) return refuse({ ...meant.problems[0]!, code: 'suppression-unknown' });
  const fixed = clauses.find(
    ({ id, waivable }) => waivable === false && meant.value.map(clauseOf).includes(id),
  );
  if (fixed && verb !== 'enable') return refuse(notAllowed(fixed.id));
  return { ok: true, value: { verb, targets: meant.value, reason, span } };
}

async function faultOf({ verb, name, reason }: Directive, isMdx: boolean): Promise<Problem | undefined> {
  const code = 'suppression-unclear';
  if (!VERBS.some((one) => one === verb)) {
    const message = `“policycheck-${verb}” is nothing that a comment can ask for.`;
    const hint = `It can be: ${VERBS.map((one) => `policycheck-${one}`).join(', ')}.`;
    return withGuess(
      { code, message, hint },
      `policycheck-${verb}`,
      VERBS.map((one) => `policycheck-${one}`),
    );
  }
  const example = (clause: string): string => {
    const words = `policycheck-${verb} ${clause}${verb === 'enable' ? '' : ' -- published in the annual report'}`;
    return isMdx ? `{/* ${words} */}` : `<!-- ${words} -->`;
  };
  if (name === '' || /\s/.test(name)) {
    const message =
      name === ''
        ? `“policycheck-${verb}” does not say which clause.`
        : `“policycheck-${verb}” takes one clause, and “${name}” is more than a name.`;
    const one = name.split(/[\s,]+/)[0] || 'headcount';
    const hint = `One comment for each clause, like this: ${example(one)}`;
    return { code, message, hint };
  }
  if (reason !== '' || verb === 'enable') return undefined;
  return {
    code: 'suppression-no-reason',
    message: `“policycheck-${verb} ${name}” gives no reason, so it excuses nothing.`,
    hint: `Write it behind two hyphens: ${example(name)}`,
  };
}

function notAllowed(clause: string): Problem {
  return {
    code: 'suppression-not-allowed',
    message: `“${clause}” has no exceptions, so no comment can excuse what it finds.`,
    hint: `Change the words. What to write instead: policycheck explain ${clause}`,
  };
}

/** Comments that change nothing. */
function idle(
  source: Source,
  followed: readonly Excuse[],
  list: ReturnType<typeof reachesOf>,
  findings: Parameters<typeof excused>[0],
): readonly Problem[] {
  const isIdle = (excuse: Excuse): boolean => {
    if (excuse.verb === 'enable')
      return !followed.some(
        (other) => other.verb === 'disable' && other.span.start < excuse.span.start && ends(excuse, other),
      );
    const reach = list.find((one) => one.excuse === excuse)!;
    return !findings.some((finding) => reaches(reach, finding));
  };
  return followed.filter(isIdle).map(({ verb, targets, span }) => ({
    code: 'suppression-unused',
    message:
      verb === 'enable'
        ? `“policycheck-enable” ends nothing: “${targets.join('”, “')}” is not disabled above it.`
        : `“policycheck-${verb}” excuses nothing: “${targets.join('”, “')}” finds nothing ${verb === 'disable' ? 'below it' : 'in the block that follows'}.`,
    hint:
      verb === 'enable'
        ? 'Take the comment out, or name in it what is disabled above.'
        : 'Take the comment out, or put it right before the words that it is about.',
    place: placeAt(source, span.start),
  }));
}
