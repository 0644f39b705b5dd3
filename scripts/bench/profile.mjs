// A CPU profile in, the share of time of each of our source files out. The bundle names the source of each stretch of
// its code in a comment, `//#region src/…`.

import { readFileSync } from 'node:fs';

/** `[['src/language/tokenizer.ts', 0.14], …]`, most first; what is not ours is under its own name: `garbage collector`. */
export function timeBySource(profilePath, bundlePath) {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(profilePath, 'utf8'));
  const sources = sourceOfLines(readFileSync(bundlePath, 'utf8'));
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame, sources)]));
  const taken = new Map();
  let all = 0;
  samples.forEach((node, i) => {
    const name = names.get(node);
    if (name === 'idle' || name === 'program') return;
    taken.set(name, (taken.get(name) ?? 0) + timeDeltas[i]);
    all += timeDeltas[i];
  });
  return [...taken].map(([name, time]) => [name, time / all]).sort((a, b) => b[1] - a[1]);
}

function sourceOfLines(code) {
  let source = '';
  return code.split('\n').map((line) => {
    source = /^\/\/#region (.+)/.exec(line)?.[1] ?? source;
    return source;
  });
}

function nameOf({ functionName, url, lineNumber }, sources) {
  if (/^\(.*\)$/.test(functionName)) return functionName.slice(1, -1);
  if (!url.endsWith('probe.mjs')) return 'Node';
  return sources[lineNumber] || 'Node';
}
