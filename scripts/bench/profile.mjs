// A CPU profile in, the share of time of each of our source files out, by the source map of the bundle that ran.

import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/** `[['src/language/tokenizer.ts', 0.14], …]`, most first; what is not ours is under its own name: `garbage collector`. */
export function timeBySource(profilePath, bundlePath) {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(profilePath, 'utf8'));
  const map = new SourceMap(JSON.parse(readFileSync(`${bundlePath}.map`, 'utf8')));
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame, map)]));
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

function nameOf({ functionName, url, lineNumber, columnNumber }, map) {
  if (/^\(.*\)$/.test(functionName)) return functionName.slice(1, -1);
  const source = url.endsWith('probe.mjs')
    ? map.findEntry(lineNumber, columnNumber).originalSource
    : undefined;
  return /(?:src|node_modules)\/.*$/.exec(source ?? '')?.[0] ?? 'Node';
}
