// Programs run beside one another. In: commands by name, the first of them the base. Out: for each, the median of its
// ratios to the base in the same round (wall and CPU), and the largest memory it took.
// Promise: every round runs every command once, so that what slows the machine slows all of them.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Writes what the process used to its fourth file when it ends: CPU microseconds and kilobytes. */
const USAGE = fileURLToPath(new URL('usage.cjs', import.meta.url));

/** `commands`: name → arguments for node; `cache`: folder for V8's compiled code, empty before the first run. */
export function compare(commands, { rounds, cache }) {
  const env = environment(cache);
  const names = Object.keys(commands);
  for (const name of names) for (let i = 0; i < 2; i++) runOnce(commands[name], env);
  const taken = Array.from({ length: rounds }, () =>
    Object.fromEntries(names.map((name) => [name, runOnce(commands[name], env)])),
  );
  const base = names[0];
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        wall: median(taken.map((round) => round[name].wall / round[base].wall)),
        cpu: median(taken.map((round) => round[name].cpu / round[base].cpu)),
        milliseconds: median(taken.map((round) => round[name].wall)),
        cpuMilliseconds: median(taken.map((round) => round[name].cpu)),
        mebibytes: Math.max(...taken.map((round) => round[name].mebibytes)),
      },
    ]),
  );
}

/** Once for the clock, with nothing else loaded, and once for CPU and memory. */
function runOnce(args, env) {
  const started = performance.now();
  const plain = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const wall = performance.now() - started;
  const measured = spawnSync(process.execPath, ['-r', USAGE, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  // 1: something was found, which is a result.
  if (![0, 1].includes(plain.status) || measured.output[3]?.length === 0)
    throw new Error(`node ${args.join(' ')} ended with ${plain.status}: ${plain.stderr}`);
  const { microseconds, kilobytes } = JSON.parse(measured.output[3].toString());
  return { wall, cpu: microseconds / 1000, mebibytes: kilobytes / 1024 };
}

/** A company's certificates cost every Node that starts several milliseconds, and would flatter every ratio. */
export function environment(cache) {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
  return { ...rest, XDG_CACHE_HOME: cache, NO_COLOR: '1' };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
