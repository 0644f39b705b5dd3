// A fix tried on an example of its own clause. In: the example, the fixes of the policy by rule, a checker. Out: the rules
// whose fixes were made, and what is wrong with them as a sentence.

import type { Catalogue, Example, RuleFix } from '../model/catalogue.ts';
import type { Checker } from './checker.ts';
import { exampleThread } from './example-draft.ts';
import { fixText, type Look } from './fix.ts';
import { type Fixable, offerFixes } from './offer-fixes.ts';
import { placeFindings } from './summarise.ts';

export type Fixes = ReadonlyMap<string, RuleFix>;

export function fixesOf({ clauses }: Catalogue): Fixes {
  const rules = clauses.flatMap((clause) => clause.rules);
  return new Map(rules.flatMap(({ id, fix }) => (fix ? [[id, fix] as const] : [])));
}

export interface FixTrial {
  readonly made: ReadonlySet<string>;
  readonly wrong?: string;
}

export async function tryFixes(
  example: Pick<Example, 'text' | 'meta' | 'thread'>,
  fixes: Fixes,
  checker: Checker,
): Promise<FixTrial> {
  const made = new Set<string>();
  const check = async (text: string): Promise<Look> => {
    const { draft, others } = exampleThread({ ...example, text });
    const { findings } = await checker.check(draft, undefined, others);
    const source = { path: draft.source, text };
    const offered = offerFixes({ source, drafts: [draft], fixes, insert }, placeFindings(source, findings));
    for (const { rule, fix } of offered) if (fix) made.add(rule);
    return { drafts: 1, problems: 0, findings: offered };
  };
  const fixed = await fixText(example.text, check, () => true);
  const [back] = fixed.takenBack;
  if (back)
    return {
      made,
      wrong:
        back.because === back.rule
          ? `The fix of ${back.rule} does not help here: “${back.title}”`
          : `The fix of ${back.rule} would break ${back.because} here: “${back.title}”`,
    };
  const again = await fixText(fixed.text, check, () => true);
  if (again.text === fixed.text) return { made };
  return { made, wrong: `Fixed once it is “${fixed.text}”, and fixed again “${again.text}”.` };
}

/** Examples are plain text of one paragraph. */
const insert: Fixable['insert'] = (_source, { span: { end } }, words, at) =>
  at === 'start'
    ? { span: { start: 0, end: 0 }, text: `${words} ` }
    : { span: { start: end, end }, text: `\n\n${words}` };
