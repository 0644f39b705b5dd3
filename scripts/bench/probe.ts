// The engine alone, without the program around it. In: a JSON Lines file of posts and the folder of the built policy.
// Out, as JSON: how many posts there are, the milliseconds that one thread takes for all of them when it is warm, and
// how many of them asked for the tagger.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChecker, type EngineLoaders } from '../../src/engine/checker.ts';
import { unpackPolicy } from '../../src/engine/packed-policy.ts';
import { jsonl } from '../../src/formats/jsonl.ts';
import type { Tagger } from '../../src/language/tagger.ts';
import { DETECTORS } from '../../src/matchers/detectors.ts';
import { createRegexEngine } from '../../src/matchers/regex-engine.ts';
import { looks } from '../../src/matchers/writing/index.ts';
import type { Draft } from '../../src/model/draft.ts';
import type { Policy } from '../../src/model/policy.ts';
import { createPlatforms } from '../../src/platforms/platforms.ts';

const [posts = '', dist = ''] = process.argv.slice(2);
const read = (file: string) => readFileSync(join(dist, file), 'latin1');
const rules = read('rules.txt');
const policy = unpackPolicy(read('policy.txt'), (start, end) => rules.slice(start, end));
const { drafts } = jsonl({ path: posts, text: readFileSync(posts, 'utf8') });

const asked = await askedForTagger(policy, drafts);
const milliseconds = await timeOf(policy, drafts);
process.stdout.write(JSON.stringify({ posts: drafts.length, milliseconds, asked }));

/** The tagger is a stub that notes that it was asked: how often, not with what result, is the question. */
async function askedForTagger(policy: Policy, drafts: readonly Draft[]): Promise<number> {
  let asked = false;
  const ask = () => {
    asked = true;
    return [];
  };
  const checker = createChecker(policy, loaders({ tag: ask, match: ask }));
  let count = 0;
  for (const draft of drafts) {
    asked = false;
    await checker.check(draft);
    if (asked) count++;
  }
  return count;
}

async function timeOf(policy: Policy, drafts: readonly Draft[]): Promise<number> {
  const silent = () => [];
  const checker = createChecker(policy, loaders({ tag: silent, match: silent }));
  for (const draft of drafts.slice(0, 2000)) await checker.check(draft);
  const started = process.cpuUsage();
  for (const draft of drafts) {
    const verdict = checker.check(draft);
    if (verdict instanceof Promise) await verdict;
  }
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function loaders(tagger: Tagger): EngineLoaders {
  return {
    tagger: async () => tagger,
    regex: async () => createRegexEngine(),
    writing: async () => looks,
    platforms: async () => createPlatforms(),
    ...DETECTORS,
  };
}
