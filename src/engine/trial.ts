// For tests: a small pack written in the test itself, compiled and asked about one post.
// In: the rules (and word lists) of a clause as YAML, a post. Out: what was found, as short words.

import { checkGrammar } from '../language/check-grammar.ts';
import { loadTagger } from '../language/tagger.ts';
import { DETECTORS } from '../matchers/detectors.ts';
import { checkRegex, createRegexEngine } from '../matchers/regex-engine.ts';
import { looks } from '../matchers/writing/index.ts';
import type { Draft, Meta } from '../model/draft.ts';
import { createPlatforms } from '../platforms/platforms.ts';
import { type CompiledPolicy, compilePolicy } from '../policy/compile.ts';
import { loadPacks, type PackFileText } from '../policy/load.ts';
import { identityText } from '../text/mapped-text.ts';
import { createChecker, type EngineLoaders, type Verdict } from './checker.ts';

export const ENGINES: EngineLoaders = {
  tagger: loadTagger,
  regex: async () => createRegexEngine(),
  platforms: async () => createPlatforms(),
  writing: async () => looks,
  ...DETECTORS,
};

const PACK = `
title: Trial
about: A pack for tests.
source: Nowhere
as-of: 2025-01-31
owners: { legal: { title: Legal, ask: Ask legal. } }
`;
const CLAUSE = `
title: Trial
clause: Do not do this.
kind: dont
why: It is a test.
source: Nowhere
owner: legal
level: block
waivable: false
`;

/** The files of a pack with one clause, `trial/clause`. `more`: further keys of the clause, such as `examples:`. */
export function trialFiles(rules: string, more = ''): readonly PackFileText[] {
  return [
    { path: 'trial/pack.yaml', text: PACK },
    { path: 'trial/clause.yaml', text: `${CLAUSE}rules:\n${indent(rules)}\n${more}\n` },
  ];
}

export function compileTrial(files: readonly PackFileText[]): CompiledPolicy {
  const loaded = loadPacks(files, (text) => String(text.length));
  const compiled = compilePolicy(loaded.packs, loaded.shared, { grammar: checkGrammar, regex: checkRegex });
  return { ...compiled, problems: [...loaded.problems, ...compiled.problems] };
}

/** A policy of one rule, `it`; throws when it has a problem. */
export function ruleTrial(
  rule: string,
  more = '',
): (text: string, meta?: Meta) => Promise<readonly string[]> {
  const { policy, problems } = compileTrial(trialFiles(ruleOf(rule), more));
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const checker = createChecker(policy, ENGINES);
  return async (text, meta = {}) => wordsOf(await checker.check(draftOf(text, meta)));
}

/** The sentences about what is wrong with such a rule, hints included. */
export function problemsOfRule(rule: string, more = ''): readonly string[] {
  return compileTrial(trialFiles(ruleOf(rule), more)).problems.map(({ message, hint }) =>
    hint ? `${message} ${hint}` : message,
  );
}

export function draftOf(text: string, meta: Meta = {}): Draft {
  const span = { start: 0, end: text.length };
  return { id: 'post', source: 'post', span, prose: identityText(text), regions: [], meta };
}

function ruleOf(rule: string): string {
  return `it:\n${indent(`${rule}\nmessage: m\ninstead: i`)}`;
}

/** Quotes; `(missing)` for what the whole post lacks, `(needs …)` for what could not be decided. */
function wordsOf({ findings, undecided }: Verdict): readonly string[] {
  return [
    ...findings.map(({ kind, quote }) => (kind === 'missing' ? `(missing) ${quote}`.trim() : quote)),
    ...undecided.map(({ needs }) => `(needs ${needs})`),
  ];
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
