// What was measured in, docs/performance.md out. `NOTES` is what people found in profiles and is kept by hand.

import { NOTES } from './notes.mjs';

export function page(result) {
  const { machine, rounds, engine } = result;
  return `# How fast it is

Written by \`npm run bench\`; the words under “What the rest is spent on” are by hand. Ratios to \`node -e 0\`, each run beside
it in the same round, median of the rounds: ${rounds.small} for single drafts, ${rounds.large} for 2 MB. CPU is user and system time
together; memory is the largest resident set. Compiled code of V8 is cached, as on every run but the first.
Measured at commit ${machine.commit} with Node ${machine.node} on ${machine.cores} cores (${machine.processor}).

| what | measured | target | |
|---|--:|--:|---|
${rowsOf(result)
  .map(
    ([what, measured, target, reached]) =>
      `| ${what} | ${measured} | ${target} | ${reached ? 'reached' : '**not reached**'} |`,
  )
  .join('\n')}

- Posts: ${engine.posts.toLocaleString('en')} ${result.corpus ? 'real ones' : 'generated ones'} with ${Math.round(engine.characters)} characters on average, on one thread, by CPU time. “Engine”
  is the check alone, warm; “program” is one file of all posts with \`--format jsonl\`, less the start of the program.
- Posts that reach the tagger: ${engine.asked} of ${engine.posts.toLocaleString('en')}. It is asked whether a word such as “fires” is a verb, and only where
  the rest of the pattern is there.

## Where a checked post's time goes

By source file, from a CPU profile of the engine over the same posts:
${result.sources
  .slice(0, 8)
  .map(([name, share]) => `${name.replace(/^src\//, '')} ${(share * 100).toFixed(0)} %`)
  .join(', ')}.

## What the rest is spent on

${NOTES}
`;
}

function rowsOf({ clean, tagged, many, linear, whole, engine }) {
  const times = (name, { wall, cpu, milliseconds }, most) => [
    name,
    `${wall.toFixed(2)}× (CPU ${cpu.toFixed(2)}×, ${milliseconds.toFixed(0)} ms)`,
    `≤ ${most}×`,
    wall <= most,
  ];
  const memory = (name, { mebibytes }, most) => [
    `memory: ${name}`,
    `${mebibytes.toFixed(0)} MiB`,
    `≤ ${most} MiB`,
    mebibytes <= most,
  ];
  const speed = (name, { perSecond }) => [
    `posts a second, ${name}`,
    Math.round(perSecond).toLocaleString('en'),
    '≥ 20,000',
    perSecond >= 20_000,
  ];
  return [
    times('a clean draft of 600 characters', clean, 1.4),
    times('the same with one sentence for the tagger', tagged, 5),
    times('200 Markdown files, 2 MB', many, 18),
    [
      'the same 2 MB as one file, against 200',
      `${linear.wall.toFixed(2)}× (CPU ${linear.cpu.toFixed(2)}×)`,
      '≤ 1.1×',
      linear.wall <= 1.1,
    ],
    speed('engine', engine),
    speed('program', whole),
    memory('clean draft', clean, 45),
    memory('200 Markdown files', many, 60),
    memory('one file of 2 MB', linear, 60),
    memory('with the tagger', tagged, 80),
  ];
}
