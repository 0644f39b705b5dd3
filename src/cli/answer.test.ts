// `policycheck answer` on posts in a folder of their own: answers typed with the command, at a keyboard, and in a real
// terminal; what stands in the facts file afterwards, and what a check then says.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answers, HAS_PTY, inPty, runIn, typing } from './fake-house.ts';
import { shippedDoors } from './shipped-doors.ts';

const FACTS = 'policycheck.facts.yaml';
const HEADS = 'We are now 2,400 people, and it shows.\n';
const CUSTOMER = 'Brackwater Mills signed with us last week.\n';
const DEAL = "We're in talks to buy Tidewell.\n";
const SOURCE = ['--source', 'Annual report 2026, p. 4'];

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'policycheck-answer-'));
  mkdirSync(join(cwd, '.git'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(cwd, path, '..'), { recursive: true });
  writeFileSync(join(cwd, path), text);
}
const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');

const policycheck = (...argv: readonly string[]) => runIn(argv, { cwd, doors: shippedDoors, stdin: '' });
const answer = (...argv: readonly string[]) => policycheck('answer', ...argv);

/** Status or level of each finding of a clause. */
async function verdicts(path: string, clause: string): Promise<readonly string[]> {
  const { out } = await policycheck('--format', 'json', '--no-mask', '--clause', clause, path);
  const { findings } = JSON.parse(out) as {
    readonly findings: readonly {
      readonly level: string;
      readonly status: { readonly kind: string };
      readonly question?: string;
    }[];
  };
  return findings.map(({ level, status, question }) =>
    status.kind === 'open' ? `${level}${question === undefined ? '' : ', asks'}` : status.kind,
  );
}

describe('an answer typed with the command', () => {
  it('that a number is published makes the file and clears the finding', async () => {
    write('draft.txt', HEADS);
    const { code, out, err } = await answer('draft.txt', ...SOURCE, '--as-of', '2026-01-31');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      `Wrote ${FACTS}:4: numbers.employees.\n` +
        '  “We are now 2,400 people” is cleared. The published figure is 2,400 (as of 2026-01-31). Source: Annual report 2026, p. 4.\n' +
        'No question is open.\n1 draft checked, nothing found that your facts do not clear.\n',
    );
    expect(read(FACTS)).toContain(
      '\nnumbers:\n  employees: { value: 2400, as-of: 2026-01-31, source: "Annual report 2026, p. 4" }\n',
    );
    expect(await verdicts('draft.txt', 'headcount')).toEqual(['cleared']);
    expect(await answer('draft.txt', ...SOURCE)).toMatchObject({
      code: 0,
      out: 'No question is open, so nothing was written.\n',
    });
  });

  it('that it is not published stands against this post and the next one', async () => {
    write('draft.txt', HEADS);
    const { code, out } = await answer('draft.txt', '--no');
    expect(code).toBe(0);
    expect(out).toContain('must not go out (block). 2,400 is not public (as of 2026-03-02).');
    write('next.txt', 'There are 2,400 of us.\n');
    expect(await verdicts('next.txt', 'headcount')).toEqual(['block']);
  });

  it('gives the published figure where the post says another one', async () => {
    write('draft.txt', HEADS);
    const { out } = await answer('draft.txt', ...SOURCE, '--value', '1,850');
    expect(out).toContain(
      'must not go out (block). The published figure is 1,850 (as of 2026-03-02); the post says 2,400.',
    );
  });

  it('puts a customer beside the others and leaves every other line as it was', async () => {
    const before =
      '# Ours.\ncustomers:\n    Fjord Rail: { referenceable: true }   # since May\n\n# Later.\ncompetitors: [ Corvid ]\n';
    write(FACTS, before);
    write('draft.txt', HEADS + CUSTOMER);
    const { out } = await answer('draft.txt', '--question', 'brackwater', '--no');
    expect(out).toContain(`Wrote ${FACTS}:4: customers.Brackwater Mills.\n`);
    expect(out).toContain('1 question is still open: policycheck answer draft.txt\n');
    expect(read(FACTS)).toBe(
      before.replace('May\n', 'May\n    Brackwater Mills: { referenceable: false }\n'),
    );
    expect(await verdicts('draft.txt', 'customer-naming')).toEqual(['block']);
  });

  it('says since when a customer may be named', async () => {
    write('draft.txt', CUSTOMER);
    await answer('draft.txt', '--as-of', '2026-02-01');
    expect(read(FACTS)).toContain('  Brackwater Mills: { referenceable: true, since: 2026-02-01 }\n');
    expect(await verdicts('draft.txt', 'customer-naming')).toEqual(['cleared']);
  });

  it('about one deal speaks of it in other words too, and of no other deal', async () => {
    write('draft.txt', DEAL);
    await answer('draft.txt', '--source', 'https://halden.example/tidewell', '--as-of', '2026-03-01');
    expect(await verdicts('draft.txt', 'mergers-acquisitions')).toEqual(['cleared']);
    write('same.txt', 'Yes, we are about to buy Tidewell!\n');
    expect(await verdicts('same.txt', 'mergers-acquisitions')).toEqual(['cleared']);
    write('other.txt', 'After Tidewell, we are about to buy Orrin Foods!\n');
    expect(await verdicts('other.txt', 'mergers-acquisitions')).toEqual(['review, asks']);
  });

  it('is about what is piped in', async () => {
    const ran = await runIn(['answer', '-', '--no'], { cwd, doors: shippedDoors, stdin: CUSTOMER });
    expect(ran.code).toBe(0);
    expect(read(FACTS)).toContain('Brackwater Mills: { referenceable: false }');
  });
});

describe('the facts file', () => {
  it('is made beside policycheck.yaml, and found from below', async () => {
    write('policycheck.yaml', 'packs: [core-social]\n');
    write('posts/draft.txt', HEADS);
    const ran = await runIn(['answer', 'draft.txt', '--no'], {
      cwd: join(cwd, 'posts'),
      doors: shippedDoors,
      stdin: '',
    });
    expect(ran.out).toContain(`Wrote ../${FACTS}:4`);
    expect(existsSync(join(cwd, FACTS))).toBe(true);
  });

  it('is made where the next check finds it, wherever one works', async () => {
    write('here/other.txt', HEADS);
    write('posts/draft.txt', HEADS);
    const around = { cwd: join(cwd, 'here'), doors: shippedDoors, stdin: '' };
    expect((await runIn(['answer', '../posts/draft.txt', '--no'], around)).code).toBe(0);
    expect(existsSync(join(cwd, 'posts', FACTS))).toBe(true);
    const { out } = await runIn(['answer', '../posts/draft.txt', '--list'], around);
    expect(out).toBe('No question is open.\n');
  });

  it('is the one that is named, and made where it is not there', async () => {
    write('draft.txt', HEADS + CUSTOMER);
    const { out } = await answer('draft.txt', '--facts', 'ours.yaml', '--question', '1', '--no');
    expect(out).toContain('Wrote ours.yaml:4');
    expect(out).toContain('policycheck answer draft.txt --facts ours.yaml\n');
    expect(existsSync(join(cwd, FACTS))).toBe(false);
  });

  it.each([
    ['is wrong', 'numbers: {employees: {value: 1}}\n', 'has no “as-of”'],
    [
      'has no sure place',
      'numbers: &n {}\ncode-names: [Heron]\n...\n',
      'Add it by hand: customers: { Brackwater Mills: { referenceable: false } }',
    ],
  ])('stays as it is where it %s', async (_, before, message) => {
    write(FACTS, before);
    write('draft.txt', CUSTOMER);
    const { code, err } = await answer('draft.txt', '--no');
    expect([code, read(FACTS)]).toEqual([2, before]);
    expect(err).toContain(message);
  });

  it('gets no answer that would be asked for again', async () => {
    write('draft.md', `---\npublish-at: 2026-01-01\n---\n${CUSTOMER}`);
    const { code, err } = await answer('draft.md', '--source', 'x', '--as-of', '2026-02-01');
    // Named before its time, it stands against the post: that is an answer.
    expect([code, err]).toEqual([0, '']);
    write('deal.md', `---\npublish-at: 2026-01-01\n---\n${DEAL}`);
    const later = await answer('deal.md', '--source', 'x', '--as-of', '2026-02-01');
    expect(later.code).toBe(2);
    expect(later.err).toContain('“in talks to buy Tidewell” would be asked about again');
  });
});

describe('what is not understood', () => {
  it.each([
    [['answer'], 'needs to know which post'],
    [['answer', 'draft.txt', '--no', '--source', 'x'], 'Leave one of them out.'],
    [['answer', 'draft.txt', '--list', '--no'], '“--list” shows the questions'],
    [['answer', 'draft.txt', '--question', '1'], 'there is no answer'],
    [['answer', 'draft.txt', '--question', 'Corvid', '--no'], 'No open question is about “Corvid”.'],
    [['answer', 'draft.txt', '--question', 'Brackwater', '--value', '3'], 'asks for none'],
    [['answer', 'draft.txt', '--question', '1', '--as-of', '2026-02-30', '--no'], '“2026-02-30” is no day'],
    [['answer', 'none.txt', '--no'], 'none.txt'],
    [['answer', 'draft.txt', '--facts', 'posts'], 'posts'],
  ])('%j', async (argv, message) => {
    mkdirSync(join(cwd, 'posts'));
    write('draft.txt', HEADS + CUSTOMER);
    const { code, err } = await policycheck(...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(join(cwd, FACTS))).toBe(false);
  });
});

it('lists no confidential words where lists end up in logs', async () => {
  write('draft.txt', 'This is confidential but we moved the launch to June.\nWe are 2,400 people.\n');
  const { out } = await answer('draft.txt', '--list', '--format', 'json');
  const { questions } = JSON.parse(out) as { readonly questions: readonly { readonly quote: string }[] };
  expect(questions.map(({ quote }) => quote)).toContain('▇▇▇');
  expect(out).not.toMatch(/confidential but|June/);
  expect((await answer('draft.txt', '--list', '--format', 'json', '--no-mask')).out).toContain('June');
});

const ENTER = '\r';
const DOWN = '\u001b[B';

async function answering(answers: Answers, meanwhile = () => {}) {
  const { keyboard, waiting } = typing(answers);
  const ran = runIn(['answer', 'draft.txt'], { cwd, doors: shippedDoors, keyboard });
  meanwhile();
  const done = await ran;
  expect(waiting).toEqual([]);
  return done;
}

describe('at the keyboard', () => {
  it('asks one question after the other, and each once', async () => {
    write('draft.txt', HEADS + CUSTOMER + DEAL + CUSTOMER);
    const { code, out, err } = await answering([
      ['(2 more after this one)', ENTER],
      ['Which figure', ENTER],
      ['Where is it', ENTER],
      ['Say where people can read it.', `https://halden.example/report${ENTER}`],
      ['As of which day', ENTER],
      ['Brackwater Mills', DOWN + ENTER],
      ['Tidewell', DOWN + DOWN + ENTER],
    ]);
    expect([code, err]).toEqual([1, '']);
    expect(out.match(/Wrote/g)).toHaveLength(2);
    expect(read(FACTS)).toContain(
      '{ value: 2400, as-of: 2026-03-02, source: "https://halden.example/report" }',
    );
    expect(out).toContain('1 question is still open: policycheck answer draft.txt\n1 draft: 3 block');
  });

  it('takes a name for that of a product where somebody says so', async () => {
    write('draft.txt', 'Good to see Orrin Foods running on Atlas since spring.\n');
    const { code, out } = await answering([
      ['“Orrin Foods” may be named', ENTER],
      ['Where can people', ENTER],
      ['Since which day', ENTER],
      ['“Atlas” is no customer', DOWN + DOWN + ENTER],
    ]);
    expect(code).toBe(0);
    expect(out).toContain('is cleared');
    expect(read(FACTS)).toMatch(/products:\n {2}Atlas: { status: available }/);
  });

  it('keeps what was answered when it is left', async () => {
    write('draft.txt', HEADS + CUSTOMER);
    const { code, err } = await answering([
      ['(1 more after this one)', DOWN + ENTER],
      ['Brackwater Mills', '\u0003'],
    ]);
    expect([code, err]).toEqual([130, `What was answered stands in ${FACTS}.\n`]);
    expect(read(FACTS)).toContain('public: false');
  });

  it('overwrites nothing that somebody else broke in the meantime', async () => {
    write('draft.txt', HEADS);
    write(FACTS, 'competitors: [Corvid]\n');
    const broken = 'competitors: [Corvid\n';
    const { keyboard, waiting } = typing([['must not be said', DOWN + ENTER]]);
    const { screen } = keyboard;
    const shown = screen.write.bind(screen);
    screen.write = ((...words: Parameters<typeof shown>) => {
      write(FACTS, broken);
      return shown(...words);
    }) as typeof screen.write;
    const { code } = await runIn(['answer', 'draft.txt'], { cwd, doors: shippedDoors, keyboard });
    expect([code, waiting.length, read(FACTS)]).toEqual([2, 0, broken]);
  });
});

describe.skipIf(!HAS_PTY)('in a real terminal (needs python3 for the pty)', () => {
  it('asks, writes, and says what the post is now', () => {
    write('draft.txt', CUSTOMER);
    const { status, stdout } = inPty(
      ['answer', 'draft.txt'],
      [
        ['May this customer be named', ENTER],
        ['Where can people', ENTER],
        ['Since which day', ENTER],
      ],
      cwd,
    );
    expect(stdout).toContain(`Wrote ${FACTS}:4: customers.Brackwater Mills.`);
    expect(stdout).toContain('is cleared.');
    expect(status).toBe(0);
  }, 60_000);
});
