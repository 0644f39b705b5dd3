// For tests: a world that remembers what was written, and a house whose one rule finds numbers of people.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import type { Checker } from '../engine/checker.ts';
import { DETECTORS } from '../matchers/detectors.ts';
import type { Accuracy } from '../model/accuracy.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { OutputEnd, Terminal, World } from '../node/world.ts';
import type { Doors } from './doors.ts';
import { main } from './main.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Around {
  readonly cwd?: string;
  readonly env?: World['env'];
  /** What comes through standard input; absent: a terminal. */
  readonly stdin?: string;
  readonly terminal?: boolean;
  readonly doors?: Doors;
  /** Where questions are answered. */
  readonly keyboard?: Terminal;
  /** Gets what Ctrl-C would call. */
  readonly onInterrupt?: World['onInterrupt'];
  /** Absent: time stands still. */
  readonly now?: () => number;
}

export async function runIn(argv: readonly string[], around: Around = {}): Promise<Ran> {
  const written = { out: '', err: '' };
  const end = (to: 'out' | 'err'): OutputEnd => ({
    isTerminal: around.terminal === true,
    columns: around.terminal ? 80 : undefined,
    write: (text) => {
      written[to] += text;
    },
  });
  const { stdin } = around;
  const world: World = {
    cwd: around.cwd ?? '/',
    env: around.env ?? {},
    stdin: {
      isTerminal: stdin === undefined,
      async *bytes() {
        if (stdin === undefined) throw new Error('The keyboard was asked.');
        yield new TextEncoder().encode(stdin);
      },
    },
    stdout: end('out'),
    stderr: end('err'),
    terminal: () => {
      if (!around.keyboard) throw new Error('A question was asked.');
      return around.keyboard;
    },
    onInterrupt: around.onInterrupt ?? (() => {}),
    now: around.now ?? (() => 0),
    today: () => '2026-03-02',
  };
  const code = await main(argv, world, around.doors ?? house());
  return { code, ...written };
}

const CLAUSES = ['core-social/headcount', 'core-social/pay', 'b2b-policy/pay'];

const policy: Policy = {
  format: 1,
  packs: [{ id: 'core-social', title: 'Social media', hash: '0123456789abcdef' }],
  clauses: CLAUSES.map((id) => ({ id, level: 'block' })),
  rules: CLAUSES.slice(0, 2).map((id, clause) => ({
    id: `${id}/count`,
    clause,
    level: 'block',
    polarity: 'forbid',
    matcher: { kind: 'any', of: [] },
    when: [],
    unless: [],
  })),
  balances: [],
  lexicon: { words: '', setsOf: '', prefixes: [], stems: [], quantityWords: 0, vocabularies: [] },
  index: {
    needsOfSets: '',
    needsOfShapes: {},
    routes: '',
    parts: {},
    always: [],
    rules: [],
    ofFields: { channel: [], thread: [] },
    looks: [],
    targets: [],
    ruleOf: [],
  },
};

export const catalogue: Catalogue = {
  packs: ['core-social', 'b2b-policy'].map((id) => ({
    id,
    title: `Title of ${id}`,
    source: 's',
    about: 'a',
  })),
  clauses: CLAUSES.map((id, n) => ({
    id,
    title: `Title of ${id}`,
    clause: 'Do not give headcounts.',
    kind: 'dont',
    why: 'Rivals read them.',
    owner: 'people-team',
    ask: 'Ask the people team.',
    source: 'The policy, page 2',
    level: 'block',
    waivable: false,
    ...(n === 0 ? { needs: 'published figures' } : {}),
    rules:
      n === 2
        ? []
        : [
            {
              id: `${id}/count`,
              level: 'review',
              inWords: ['Do not write a number of people.'],
              message: '“{match}” counts.',
              instead: 'Say “us”.',
            },
          ],
    examples: {
      violates: ['1 we are [[20 people]]', '2', '3', '4'].map((text) => exampleOf(text)),
      complies: [exampleOf('We are many.')],
      knownGaps: [],
      batches: { violates: [], complies: [] },
      conditions: [],
    },
  })),
};

function exampleOf(marked: string): Catalogue['clauses'][number]['examples']['violates'][number] {
  const start = marked.indexOf('[[');
  const text = marked.replace('[[', '').replace(']]', '');
  return { text, spans: start < 0 ? [] : [{ start, end: marked.indexOf(']]') - 2 }], also: [], meta: {} };
}

/** Finds `340 people` for the first clause, where it is wanted; cannot decide the second one. */
function checker(wanted: (clause: string) => boolean): Checker {
  const findingsOf = (draft: Draft): readonly Finding[] =>
    [...draft.prose.text.matchAll(/\d+ people/g)].map((match) => ({
      clause: CLAUSES[0]!,
      rule: `${CLAUSES[0]}/count`,
      level: 'block',
      status: { kind: 'open' },
      draft: draft.id,
      source: draft.source,
      kind: 'words',
      span: draft.prose.toSource({ start: match.index, end: match.index + match[0].length }),
      quote: match[0],
    }));
  return {
    check: (draft) => ({
      findings: wanted(CLAUSES[0]!) ? findingsOf(draft) : [],
      undecided: wanted(CLAUSES[1]!) ? [{ clause: CLAUSES[1]!, needs: 'front matter: role' }] : [],
      places: new Map(),
      wanted: [],
    }),
    balances: { counts: () => [], verdict: () => ({ findings: [], decided: new Set() }) },
    document: () => {
      throw new Error('No test asks for a document.');
    },
  };
}

const SCORE = { right: 19, wrong: 1, missed: 0 };
const MEASURED = {
  posts: 50,
  clean: { posts: 30, flagged: 1 },
  all: SCORE,
  clauses: { [CLAUSES[0]!]: SCORE },
};
const accuracy: Accuracy = { dev: MEASURED, seen: MEASURED, 'held-out': MEASURED };

export function house(more: Partial<Doors> = {}): Doors {
  return {
    policy: async () => ({ ok: true, value: policy }),
    catalogue: async () => catalogue,
    accuracy: async () => accuracy,
    checker: (_, wanted) => checker(wanted),
    engines: {
      tagger: () => Promise.reject(new Error('no tagger')),
      regex: () => Promise.reject(new Error('no regex')),
      platforms: () => Promise.reject(new Error('no platforms')),
      writing: () => Promise.reject(new Error('no looks')),
      ...DETECTORS,
    },
    ...more,
  };
}

/** What to type when some words are on the screen. */
export type Answers = readonly (readonly [question: string, keys: string])[];

/** A keyboard on which each answer is typed when its question is on the screen. */
export function typing(answers: Answers): { readonly keyboard: Terminal; readonly waiting: Answers } {
  const keys = new PassThrough();
  const waiting = [...answers];
  let shown = '';
  const screen = new Writable({
    write: (text, _, done) => {
      shown += text;
      const next = waiting[0];
      if (next && shown.includes(next[0])) {
        waiting.shift();
        shown = '';
        setTimeout(() => keys.write(next[1]), 50);
      }
      done();
    },
  });
  return { keyboard: { keys, screen }, waiting };
}

/** Python's pty makes a real terminal. */
export const HAS_PTY = spawnSync('python3', ['-c', 'import pty']).status === 0;

const DRIVER = `
import fcntl, json, os, pty, struct, sys, termios
argv, answers = json.loads(sys.argv[1])
pid, fd = pty.fork()
if pid == 0:
    os.execvp(argv[0], argv)
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
out, seen = b"", 0
while True:
    try:
        part = os.read(fd, 65536)
    except OSError:
        break
    if not part:
        break
    out += part
    if answers and answers[0][0].encode() in out[seen:]:
        seen = len(out)
        os.write(fd, answers.pop(0)[1].encode())
sys.stdout.buffer.write(out)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

/** The built program in a real terminal. */
export function inPty(argv: readonly string[], answers: Answers, cwd: string) {
  const program = join(import.meta.dirname, '../../bin/policycheck.cjs');
  return spawnSync(
    'python3',
    ['-c', DRIVER, JSON.stringify([[process.execPath, program, ...argv], answers])],
    {
      cwd,
      encoding: 'utf8',
      timeout: 40_000,
      env: { ...process.env, NO_COLOR: '1', TERM: 'xterm' },
    },
  );
}
