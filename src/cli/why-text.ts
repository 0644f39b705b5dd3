// An explanation as text: what the draft was read as, what each rule made of it, and why the other rules kept quiet.

import type { ExplainedMatch, ExplainedRule, ExplainedSentence, Explanation } from '../engine/explain.ts';
import type { NearMiss } from '../engine/near-misses.ts';
import { count } from '../reporters/closing.ts';
import { shortened } from '../reporters/excerpt.ts';
import { factInWords } from '../reporters/fact-in-words.ts';
import type { Paint } from '../reporters/paint.ts';
import { visible } from '../text/width.ts';

const QUOTE = 100;

export function explanationText(title: string, explanation: Explanation, paint: Paint): string {
  const { rules, sentences, findings, covered } = explanation;
  const matched = rules.filter(({ matches }) => matches.length > 0);
  const lines = [
    paint.strong(visible(title)),
    '',
    'How it was read:',
    ...sentences.flatMap((sentence) => sentenceLines(sentence, paint)),
    '',
    matched.length > 0 ? 'What the rules made of it:' : 'No rule matches anything in it.',
    ...matched.flatMap((rule) => ruleLines(rule, paint)),
    '',
    ...silentLines(explanation),
    ...nearLines(explanation.near),
    ...coverLines(covered),
    ...factLines(findings),
    paint.strong(sumOf(findings, covered.length)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** What no clause may flag, and why it was taken for that. */
function coverLines(covered: Explanation['covered']): readonly string[] {
  if (covered.length === 0) return [];
  const lines = covered.flatMap(({ rule, quote, by, because }) => [
    `  ${visible(rule)}: ${quote === '' ? 'the draft as a whole' : `“${visible(shortened(quote, QUOTE))}”`}`,
    `    ${because === '' ? '' : `“${visible(shortened(because, QUOTE))}” is read as `}protected speech: ${visible(by)}`,
  ]);
  return ['Covered by a guard, so that it counts for nothing:', ...lines, ''];
}

/** What the company's facts made of findings. */
function factLines(findings: Explanation['findings']): readonly string[] {
  const lines = findings.flatMap(({ rule, quote, level, status, against, question }) => {
    const said =
      status.kind === 'cleared'
        ? `cleared by ${status.by.fact}: ${factInWords(status.by)}`
        : against
          ? `${level} because of ${against.fact}: ${factInWords(against)}`
          : question && `no fact decides: ${question}`;
    if (said === undefined) return [];
    const words = quote === '' ? 'the draft as a whole' : `“${visible(shortened(quote, QUOTE))}”`;
    return [`  ${visible(rule)}: ${words}`, `    ${visible(said)}`];
  });
  return lines.length === 0 ? [] : ['What your facts say of it:', ...lines, ''];
}

function sumOf(findings: Explanation['findings'], covered: number): string {
  const cleared = findings.filter(({ status }) => status.kind === 'cleared').length;
  const settled = [
    ...(covered > 0 ? [[covered, 'covered by a guard'] as const] : []),
    ...(cleared > 0 ? [[cleared, 'cleared by your facts'] as const] : []),
  ];
  const words = settled.map(([n, how]) => (n === findings.length ? how : `${n} of them ${how}`));
  return `${[count(findings.length, 'finding'), ...words].join(', ')}.`;
}

function sentenceLines({ text, tokens, readings }: ExplainedSentence, paint: Paint): readonly string[] {
  const words = [`    ${paint.faint('words')}  ${visible(tokens.join(' · '))}`];
  const read = readings.length === 0 ? [] : [`    ${paint.faint('read ')}  ${visible(readings.join(', '))}`];
  return [`  ${visible(shortened(text, QUOTE))}`, ...words, ...read];
}

function ruleLines({ rule, announcedBy, matches }: ExplainedRule, paint: Paint): readonly string[] {
  const because = announcedBy.length === 0 ? '' : paint.faint(`  tried because of ${quoted(announcedBy)}`);
  return [
    `  ${paint.strong(visible(rule))}${because}`,
    ...matches.flatMap((match) => matchLines(match, paint)),
  ];
}

function matchLines({ quote, pattern, asked, fired }: ExplainedMatch, paint: Paint): readonly string[] {
  const words = quote === '' ? 'the draft as a whole' : `“${visible(shortened(quote, QUOTE))}”`;
  const found = pattern === '' ? words : `${words} matches ${visible(pattern)}`;
  const answers = asked.map(({ condition, held, stopped, because }) => {
    const reason = because === undefined ? '' : ` (${because})`;
    const end = stopped ? ', so the rule stays silent' : '';
    return `      ${visible(`${condition}: ${held ? 'yes' : 'no'}${reason}${end}`)}`;
  });
  const result = fired ? paint.bad('→ a finding') : paint.faint('→ no finding');
  return [`    ${found}`, ...answers, `      ${result}`];
}

function silentLines({ rules, untried }: Explanation): readonly string[] {
  const silent = rules.filter(({ matches }) => matches.length === 0);
  const tried = silent.map(
    ({ rule, announcedBy }) =>
      `  ${visible(rule)}${announcedBy.length > 0 ? `  (${quoted(announcedBy)})` : ''}`,
  );
  const head =
    silent.length === 0
      ? []
      : [
          `Had all words they need, but not in their order, close enough or of the right kind (${silent.length}):`,
          ...tried,
        ];
  const rest =
    untried === 0
      ? []
      : [`${count(untried, 'more rule')}: the words they need are not together in any sentence.`];
  return [...head, ...rest];
}

/** What would have made the difference, for whoever wonders about a miss. */
function nearLines(near: readonly NearMiss[]): readonly string[] {
  if (near.length === 0) return [];
  return ['', 'Came near, and lacked one kind of word:', ...near.flatMap(nearMissLines), ''];
}

function nearMissLines({ rule, pattern, has, lacks, more }: NearMiss): readonly string[] {
  const rest = more > 0 ? ` or ${more} more` : '';
  return [
    `  ${visible(rule)}`,
    `    has ${quoted(has)}; lacks ${visible(lacks.join(', '))}${rest}`,
    `    ${visible(shortened(pattern, QUOTE))}`,
  ];
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${visible(word)}”`).join(', ');
}
