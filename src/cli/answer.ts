// `policycheck answer draft.txt`: what only the company can know, asked once. In: posts, and an answer: at the terminal, or
// typed with the command. Out: the facts file with the answer in it, and what it means for the posts. The exit code is 0 when
// no question is left, 1 when one is, 2 when something was not understood.

import type { Outcome, Problem } from '../model/problem.ts';
import type { Report, ReportedFinding } from '../model/report.ts';
import { closingLine, count } from '../reporters/closing.ts';
import { shortened } from '../reporters/excerpt.ts';
import { factInWords } from '../reporters/fact-in-words.ts';
import { shellWord, shellWords } from '../text/shell.ts';
import { visible } from '../text/width.ts';
import { type Checking, openChecking } from './answer-check.ts';
import { givenAnswer, questionMeant, unfit } from './answer-given.ts';
import { type Listed, listJson, listText } from './answer-list.ts';
import type { Answer, Question } from './answer-question.ts';
import { type Written, writeAnswer } from './answer-write.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain, UNUSABLE } from './complain.ts';
import { viewOf } from './look.ts';
import { inCi } from './observe.ts';
import { DRAFT_OPTIONS, flagsOf, OPTIONS, type OptionName, readFormat, type Words } from './options.ts';

const FORMATS = ['pretty', 'json'] as const;

const spec: CommandSpec = {
  name: 'answer',
  about: 'answer the questions about a post once, in policycheck.facts.yaml',
  operands: '[paths...]',
  takesDrafts: true,
  options: [
    'question',
    'source',
    'asOf',
    'value',
    'no',
    'list',
    'format',
    'facts',
    ...DRAFT_OPTIONS,
    'pack',
    'clause',
    'config',
    'noConfig',
    'stdinFilename',
    'frontMatter',
    'columns',
    'posts',
    'noMask',
    'color',
    'noColor',
  ],
  formats: FORMATS,
  examples: [
    ['policycheck answer draft.txt', 'be asked, one question after the other'],
    ['policycheck answer draft.txt --list', 'see the questions, and what to type for each'],
    ['policycheck answer draft.txt --source "Annual report 2026, p. 4"', 'yes, it is published there'],
    ['policycheck answer draft.txt --question "Orrin Foods" --no', 'no, this customer may not be named'],
    ['policycheck answer posts/ --list --format json', 'the questions for other programs'],
  ],
  more: [
    'What the exit code means here',
    [
      ['0', 'no question is open'],
      ['1', 'a question is open; whether the post may go out, “policycheck draft.txt” says'],
      ['2', 'something was not understood; nothing was written'],
    ],
  ],
};

/** The exit code of a program that was left with Ctrl-C. */
const LEFT = 130;

/** A run of the command. */
interface Sitting extends Surroundings {
  readonly words: Words;
  readonly paths: readonly string[];
  readonly checking: Checking;
}

async function run(words: Words, surroundings: Surroundings): Promise<number> {
  const { world } = surroundings;
  const { operands, options } = words;
  const paths = operands.length === 0 && options.stdinFilename !== undefined ? ['-'] : [...new Set(operands)];
  const format = await readFormat(options.format?.at(-1), FORMATS);
  const given = givenAnswer(options, world.today());
  const problems = [format, given].flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (!format.ok || !given.ok) return complain(problems, world, options);
  const unclear = misuse(paths, given.value, options);
  if (unclear) return complain([unclear], world, options);
  const checking = await openChecking(paths, words, surroundings);
  if (!checking.ok) return complain(checking.problems, world, options);
  const sitting = { ...surroundings, words, paths, checking: checking.value };
  const report = await reportNow(sitting.checking);
  if (!report.ok) return complain(report.problems, world, options);
  await complain(report.value.problems, world, options);
  const code = await seat(given.value, format.value, report.value, sitting);
  return code !== LEFT && report.value.problems.length > 0 ? UNUSABLE : code;
}

function seat(
  answer: Answer | undefined,
  format: (typeof FORMATS)[number],
  report: Report,
  sitting: Sitting,
): Promise<number> | number {
  if (answer) return answerOne(answer, report, sitting);
  const { paths, words, world } = sitting;
  const canAsk = world.stdin.isTerminal && !paths.includes('-');
  if (words.options.list || format === 'json' || !canAsk) return list(format, report, sitting);
  return askAll(report, sitting);
}

function misuse(
  paths: readonly string[],
  answer: Answer | undefined,
  { list, question }: Words['options'],
): Problem | undefined {
  const usage = (message: string, hint: string): Problem => ({ code: 'usage', message, hint });
  if (paths.length === 0)
    return usage(
      '“policycheck answer” needs to know which post its questions are about.',
      'Name the file: policycheck answer draft.txt',
    );
  if (list && answer)
    return usage('“--list” shows the questions, and an answer is given, too.', 'Leave one of them out.');
  if (question !== undefined && !answer)
    return usage(
      '“--question” says for which question the answer is, and there is no answer.',
      'Add --source "where it is published", or --no.',
    );
  return undefined;
}

async function reportNow(checking: Checking): Promise<Outcome<Report>> {
  const text = await checking.textNow();
  return text.ok ? checking.reportWith(text.value ?? '') : text;
}

/** 1: a question is open, as a check would say that something was found. */
async function list(format: (typeof FORMATS)[number], report: Report, sitting: Sitting): Promise<number> {
  const { world, words } = sitting;
  const listed = await listedOf(format, report, sitting);
  const view = await viewOf(world.stdout, world.env, words.options);
  world.stdout.write(format === 'json' ? listJson(listed) : listText(listed, view));
  return listed.questions.length > 0 ? 1 : 0;
}

async function listedOf(format: (typeof FORMATS)[number], report: Report, sitting: Sitting): Promise<Listed> {
  const { checking, words, world } = sitting;
  const questions = checking.questionsOf(report);
  const hides = words.options.mask !== false && (format === 'json' || inCi(world.env));
  const shown = hides ? (await import('../engine/mask.ts')).masked(report) : report;
  const at = new Map(report.findings.map((finding, n) => [finding, n]));
  const text = await checking.textNow();
  return {
    questions,
    typed: typedAgain(sitting),
    file: checking.file,
    isThere: !text.ok || text.value !== undefined,
    shown: ({ finding }) => shown.findings[at.get(finding)!]!,
  };
}

/** What the same questions need to be asked again. What policycheck.yaml says need not be typed. */
function typedAgain({ paths, words: { options }, applied }: Sitting): string {
  const names = [
    'facts',
    'clause',
    ...(applied ? [] : (['pack'] as const)),
    ...DRAFT_OPTIONS,
    'stdinFilename',
  ];
  const typed = (names as readonly OptionName[]).flatMap((name) => {
    const [flag = ''] = flagsOf(OPTIONS[name].flags);
    const value = options[name as keyof Words['options']];
    return [value].flat().flatMap((one) => (typeof one === 'string' ? [`${flag} ${shellWord(one)}`] : []));
  });
  return [shellWords(paths), ...typed].join(' ');
}

async function answerOne(answer: Answer, report: Report, sitting: Sitting): Promise<number> {
  const { world, words, checking } = sitting;
  const questions = checking.questionsOf(report);
  if (questions.length === 0) {
    world.stdout.write('No question is open, so nothing was written.\n');
    return 0;
  }
  const meant = questionMeant(words.options.question, questions);
  if (!meant.ok || !meant.value) {
    await complain(meant.ok ? [] : meant.problems, world, words.options);
    const view = await viewOf(world.stderr, world.env, words.options);
    world.stderr.write(`\n${listText(await listedOf('pretty', report, sitting), view)}`);
    return UNUSABLE;
  }
  const problem = unfit(meant.value, answer);
  if (problem) return complain([problem], world, words.options);
  const written = await writeAnswer(meant.value, answer, checking, world.cwd);
  if (!written.ok) return complain(written.problems, world, words.options);
  tell(meant.value, report, written.value, sitting);
  return close(written.value.report, sitting);
}

async function askAll(first: Report, sitting: Sitting): Promise<number> {
  const { world, words, checking } = sitting;
  const { askQuestion } = await import('./answer-questions.ts');
  const skipped = new Set<string>();
  let report = first;
  for (;;) {
    const open = checking.questionsOf(report).filter(({ key }) => !skipped.has(key));
    const question = open[0];
    if (!question) return close(report, sitting);
    const answer = await askQuestion(world.terminal(), question, open.length, world.today());
    if (answer === undefined) return left(report, first, sitting);
    if (answer === 'skip') {
      skipped.add(question.key);
      continue;
    }
    const written = await writeAnswer(question, answer, checking, world.cwd);
    if (!written.ok) return complain(written.problems, world, words.options);
    tell(question, report, written.value, sitting);
    report = written.value.report;
  }
}

function left(report: Report, first: Report, { world, checking }: Sitting): number {
  world.stderr.write(
    report === first ? 'Nothing was written.\n' : `What was answered stands in ${visible(checking.file)}.\n`,
  );
  return LEFT;
}

/** What was written, and what it means for the words it is about. */
function tell(
  question: Question,
  before: Report,
  { place, fact, report }: Written,
  { world, checking }: Sitting,
): void {
  const { finding } = question;
  const what = [fact.section, ...(fact.name === undefined ? [] : [fact.name])].join('.');
  const others = checking.questionsOf(before).length - checking.questionsOf(report).length - 1;
  const more = others > 0 ? ` It answers ${count(others, 'other question')}, too.` : '';
  world.stdout.write(
    `Wrote ${visible(place)}: ${visible(what)}.${more}\n  ${visible(`“${shortened(finding.quote, 60)}” ${nowIs(finding, report)}`)}\n`,
  );
}

function nowIs({ fingerprint, source }: ReportedFinding, { findings }: Report): string {
  const now = findings.find((one) => one.fingerprint === fingerprint && one.source === source);
  if (!now) return 'is not found any more.';
  if (now.status.kind === 'cleared') return `is cleared. ${factInWords(now.status.by)}`;
  if (now.against) return `must not go out (${now.level}). ${factInWords(now.against)}`;
  return 'stays open for now: it is also about something else.';
}

async function close(report: Report, sitting: Sitting): Promise<number> {
  const { world, words, checking } = sitting;
  const { paint } = await viewOf(world.stdout, world.env, words.options);
  const open = checking.questionsOf(report).length;
  const left =
    open === 0
      ? 'No question is open.'
      : `${count(open, 'question')} ${open === 1 ? 'is' : 'are'} still open: policycheck answer ${typedAgain(sitting)}`;
  world.stdout.write(`${left}\n${closingLine(report, paint)}\n`);
  return open === 0 ? 0 : 1;
}

export const answer: Command = { spec, run };
