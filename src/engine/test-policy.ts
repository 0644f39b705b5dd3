// For tests: a policy from one clause in YAML, and checks of texts against it, without files.

import { compilePolicy } from '../policy/compile.ts';
import { loadPacks } from '../policy/load.ts';
import type { Finding } from '../model/finding.ts';
import type { Draft, Meta } from '../model/draft.ts';
import type { Policy } from '../model/policy.ts';
import { identityText } from '../text/mapped-text.ts';
import { checkGrammar } from '../language/check-grammar.ts';
import { loadTagger } from '../language/tagger.ts';
import { checkRegex, createRegexEngine } from '../matchers/regex-engine.ts';
import { createChecker, type EngineLoaders } from './checker.ts';

const PACK = `title: Test
about: For tests.
source: tests
as-of: "2026-01-01"
owners: { legal: { title: Legal, ask: Ask Legal. } }
`;
const HEAD = `title: A clause
clause: Do not.
kind: dont
why: Because.
source: tests
owner: legal
level: block
waivable: false
`;

export const loaders: EngineLoaders = { tagger: loadTagger, regex: async () => createRegexEngine() };

/** `clauses`: YAML from `rules:` (and `vocabulary:`) on, by clause name. */
export function compiled(clauses: Readonly<Record<string, string>>): ReturnType<typeof compilePolicy> {
  const files = Object.entries(clauses).map(([name, text]) => ({ path: `test/${name}.yaml`, text: HEAD + text }));
  const loaded = loadPacks([{ path: 'test/pack.yaml', text: PACK }, ...files], () => 'hash');
  const result = compilePolicy(loaded.packs, loaded.shared, { grammar: checkGrammar, regex: checkRegex });
  return { ...result, problems: [...loaded.problems, ...result.problems] };
}

/** One rule of one clause: `forbid: "…"` and what goes with it, at six spaces or in one line. */
export function ruleOf(rule: string): Policy {
  const { policy, problems } = compiled({ clause: `rules:\n  rule:\n    message: M\n    instead: I\n    ${rule}\n` });
  if (problems.length > 0) throw new Error(problems.map(({ message, hint }) => `${message} ${hint ?? ''}`).join('\n'));
  return policy;
}

export function draftOf(text: string, meta: Meta = {}): Draft {
  return { id: 'draft', source: 'draft', span: { start: 0, end: text.length }, prose: identityText(text), regions: [], meta };
}

export async function findingsOf(policy: Policy, text: string, meta: Meta = {}): Promise<readonly Finding[]> {
  return (await createChecker(policy, loaders).check(draftOf(text, meta))).findings;
}

/** The words that the policy finds in a text. */
export async function quotesOf(policy: Policy, text: string, meta: Meta = {}): Promise<readonly string[]> {
  return (await findingsOf(policy, text, meta)).map(({ quote }) => quote);
}
