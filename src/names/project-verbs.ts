// What is said of projects and not of birds or pilots: “passed its last test”, “went live”, “slipped two weeks”. In: the words after a
// name that begins a sentence without an article. Out: whether they say that it is a project.

import type { Token } from '../language/token.ts';

/** With one of these just after it, the verb is said of a project. */
const GOES_ON: Readonly<Record<string, string>> = {
  passed: 'its all every qa uat acceptance certification security testing',
  passes: 'its all every qa uat acceptance certification security testing',
  failed: 'qa uat acceptance certification',
  went: 'live ga green',
  got: 'approved funded delayed postponed cancelled canceled greenlit renamed funding budget',
  gets: 'approved funded delayed postponed cancelled canceled greenlit renamed funding budget',
  rolls: 'out back',
  rolled: 'out back',
  starts: 'shipping rolling beta testing',
  started: 'shipping rolling beta testing',
  enters: 'beta alpha testing production',
  entered: 'beta alpha testing production',
  exits: 'beta alpha stealth',
};
/** Verbs that are said of much, and the things that only projects do this to, some words later. */
const DOES = new Set(
  'passed passes failed fails met meets missed misses hit hits cleared clears reached reaches completed completes slipped slips entered enters'.split(
    ' ',
  ),
);
const TO_THESE = new Set(
  (
    'deadline deadlines milestone milestones target targets goal goals numbers budget kpi kpis sla beta ga uat qa launch test tests testing audit ' +
    'review checks requirements spec certification weeks months quarter quarters sprint sprints release production'
  ).split(' '),
);
const REACH = 5;

/** `after`: the words of the sentence from the verb on. */
export function isSaidOfProjects(after: readonly Token[]): boolean {
  const [verb, next] = after;
  if (verb?.shape !== 'word') return false;
  if (next && GOES_ON[verb.word]?.split(' ').includes(next.word)) return true;
  return DOES.has(verb.word) && after.slice(1, REACH + 1).some(({ word }) => TO_THESE.has(word));
}
