// All matcher kinds, by the key that a rule uses for them.

import type { Matcher } from '../model/matcher.ts';
import { find as all } from './all.ts';
import { find as any } from './any.ts';
import { find as copiedFrom } from './copied-from.ts';
import { find as detect } from './detect.ts';
import { find as field } from './field.ts';
import { find as grammar } from './grammar.ts';
import { find as link } from './link.ts';
import { find as longerThan } from './longer-than.ts';
import type { Find, Occurrence, Scope } from './matcher.ts';
import { find as near } from './near.ts';
import { find as phrase } from './phrase.ts';
import { find as picture } from './picture.ts';
import { find as regex } from './regex.ts';
import { find as sentenceWords } from './sentence-words.ts';
import { find as sequence } from './sequence.ts';
import { find as writing } from './writing.ts';

const finders = {
  phrase,
  any,
  all,
  near,
  sequence,
  regex,
  grammar,
  link,
  field,
  'longer-than': longerThan,
  'sentence-words': sentenceWords,
  writing,
  picture,
  'copied-from': copiedFrom,
  detect,
} satisfies {
  readonly [K in Matcher['kind']]: Find<K>;
};

/** Everything that a matcher finds, by place. */
export function search(matcher: Matcher, scope: Scope): readonly Occurrence[] {
  // The registry pairs each kind with the finder of that kind; TypeScript cannot follow the pairing through an index.
  const find = finders[matcher.kind] as (matcher: Matcher, scope: Scope) => readonly Occurrence[];
  const found = find(matcher, scope);
  return found.length < 2 ? found : [...found].sort((a, b) => a.start - b.start || b.end - a.end);
}
