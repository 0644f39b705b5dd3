// What `why` listens to: every match, every condition asked, every finding. The judge works the same without it.

import type { Occurrence } from '../matchers/matcher.ts';
import type { Condition } from '../model/condition.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule } from '../model/policy.ts';

export interface Trace {
  /** A sitting begins, perhaps anew because an engine had to be loaded: what was heard before does not count. */
  began?(): void;
  matched(rule: Rule, found: Occurrence | undefined): void;
  /** `expected` is what the condition must be for the rule to speak: true under when, false under unless. */
  asked(rule: Rule, condition: Condition, expected: boolean, held: boolean): void;
  found(rule: Rule, found: Occurrence | undefined): void;
  /** A guard covers the finding: by which of its rules, and because of which words. */
  covered?(finding: Finding, rule: string, quote: string): void;
}
