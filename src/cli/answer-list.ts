// The open questions as a list, for people and for programs, with what to type for each. In: the questions, and what was
// typed. Out: text.

import type { ReportedFinding } from '../model/report.ts';
import { shortened } from '../reporters/excerpt.ts';
import { harmless } from '../reporters/json.ts';
import { wrapped } from '../reporters/layout.ts';
import type { View } from '../reporters/reporter.ts';
import { visible } from '../text/width.ts';
import { placeOf, type Question } from './answer-question.ts';

export interface Listed {
  readonly questions: readonly Question[];
  /** Paths and options to type again. */
  readonly typed: string;
  /** The facts file. */
  readonly file: string;
  readonly isThere: boolean;
  /** The finding without what must not be shown. */
  readonly shown: (question: Question) => ReportedFinding;
}

export function listText(listed: Listed, { paint, columns }: View): string {
  const { questions, file, isThere } = listed;
  if (questions.length === 0) return 'No question is open.\n';
  const blocks = questions.map((question, n) => {
    const { finding } = question;
    const { source, address, place } = finding;
    const where = address === undefined ? `${source}:${place.line}` : `${source}, ${address}`;
    const head = `${n + 1}  ${visible(where)}  “${visible(words(question, listed))}”`;
    const lines = [
      ...wrapped(visible(asked(question, listed)), columns === undefined ? undefined : columns - 3),
      `yes: ${yesCommand(listed, n, question)}`,
      `no:  ${command(listed, n)} --no`,
    ];
    return [
      `${paint.strong(head)}  ${paint.faint(visible(finding.clause))}`,
      ...lines.map((line) => `   ${line}`),
    ].join('\n');
  });
  const last = isThere
    ? `Answers go into ${visible(file)}.`
    : `Answers go into ${visible(file)}, which the first one makes.`;
  return `${[...blocks, last].join('\n\n')}\n`;
}

export function listJson(listed: Listed): string {
  const { questions, file, isThere, shown } = listed;
  const value = {
    schema: 'policycheck/questions@1',
    facts: { path: file, exists: isThere },
    questions: questions.map((question, n) => {
      const { finding, fact } = question;
      const { quote, asks } = shown(question);
      return {
        number: n + 1,
        question: asked(question, listed),
        quote,
        clause: finding.clause,
        fingerprint: finding.fingerprint,
        source: finding.source,
        draft: finding.draft,
        place: finding.place,
        fact: asks ? placeOf(fact) : placeOf(fact).replace(/\..*/s, ''),
        ...(asks ? { passage: asks.passage } : {}),
        ...(asks && fact.kind === 'number' ? { value: fact.value } : {}),
        yes: yesCommand(listed, n, question),
        no: `${command(listed, n)} --no`,
      };
    }),
  };
  return `${harmless(JSON.stringify(value, null, 2))}\n`;
}

/** Characters of the post's words. */
const PASSAGE = 100;

/** In their sentence: “Word is that” alone says little. */
function words(question: Question, { shown }: Listed): string {
  const { quote, asks } = shown(question);
  return asks ? shortened(asks.passage, PASSAGE) : quote;
}

/** Of a name, with the name first: one sentence may hold two. */
function asked(question: Question, { shown }: Listed): string {
  const { fact, words } = question;
  return 'name' in fact && shown(question).asks ? `“${fact.name}”: ${words}` : words;
}

function command({ questions, typed }: Listed, n: number): string {
  const which = questions.length === 1 ? '' : ` --question ${n + 1}`;
  return `policycheck answer ${typed}${which}`;
}

function yesCommand(listed: Listed, n: number, { fact }: Question): string {
  const source = fact.kind === 'customer' ? [] : ['--source "where it is published"'];
  const day = fact.kind === 'announcement' ? [] : ['--as-of 2026-03-31'];
  return [command(listed, n), ...source, ...day].join(' ');
}
