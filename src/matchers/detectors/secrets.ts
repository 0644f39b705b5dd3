// Keys and tokens in a document: what secretlint's recommended rules find, and what known-keys.ts adds. secretlint answers later
// (it is asynchronous), so a document is read once before it is judged. In: a document. Out: places.
// Promise: no file is read, nothing is sent or printed; comments in a post do not switch it off.

import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { Document } from '../../language/document.ts';
import type { Detector, Stretch } from '../matcher.ts';
import { withoutOverlaps } from './documents.ts';
import { DOCUMENTED, isVaried, knownKeysIn } from './known-keys.ts';

const PRESET = '@secretlint/secretlint-rule-preset-recommend';
const OPTIONS = {
  noPhysicFilePath: true,
  config: {
    rules: [
      {
        id: PRESET,
        rule: creator,
        rules: [{ id: '@secretlint/secretlint-rule-filter-comments', disabled: true }],
      },
    ],
  },
};

export function createSecrets(): Detector {
  const known = new WeakMap<Document, readonly Stretch[]>();
  return {
    of: (document) => known.get(document),
    async read(document) {
      for (const part of [document, document.targets()?.document])
        if (part)
          known.set(part, withoutOverlaps([...(await secretlintIn(part.text)), ...knownKeysIn(part.text)]));
    },
  };
}

async function secretlintIn(text: string): Promise<readonly Stretch[]> {
  const source = { content: text, filePath: 'post.txt', ext: '.txt', contentType: 'text' as const };
  const { messages } = await lintSource({ source, options: OPTIONS });
  return messages.flatMap(({ range: [start, end] }) => {
    const whole = { start, end: endOfRun(text, end) };
    const words = text.slice(whole.start, whole.end);
    return DOCUMENTED.test(words) || !isVaried(words) ? [] : [whole];
  });
}

/** Some of its rules give the place of a value too short: what is a key up to here is one to the end of its run. */
function endOfRun(text: string, end: number): number {
  let at = end;
  while (/[A-Za-z0-9+/=_-]/.test(text[at] ?? '')) at++;
  return at;
}
