// A handle that is one slip away from one that the facts name: `@FjordRall` for `@FjordRail`. In: a document and the handles of the
// facts. Out: the places of such handles, each with the one that was meant. Without facts there is none.
// A handle that the facts name is right, whatever it is near; so is one that says more (`@FjordRailHQ`, `@FjordRail_2`).

import type { Document } from '../../language/document.ts';
import { isSlip } from '../../text/one-away.ts';
import type { KnownFacts, Stretch } from '../matcher.ts';

/** In shorter handles, one other letter is another account. */
const SHORTEST = 6;

export function handleSlips({ tokens, text }: Document, facts: KnownFacts | undefined): readonly Stretch[] {
  const known = (facts?.handles ?? []).map((handle) => ({ handle, plain: plainHandle(handle) }));
  if (known.length === 0) return [];
  return tokens.flatMap(({ shape, start, end }) => {
    if (shape !== 'mention') return [];
    const written = plainHandle(text.slice(start, end));
    if (written.length < SHORTEST - 1 || known.some(({ plain }) => plain === written)) return [];
    const meant = known.find(({ plain }) => plain.length >= SHORTEST && isSlip(written, plain));
    return meant ? [{ start, end, detail: meant.handle }] : [];
  });
}

/** `@Fjord.Rail@social.example`, `@fjord_rail`: the name alone, in small letters. */
function plainHandle(handle: string): string {
  const [user = ''] = handle.replace(/^@/, '').toLowerCase().split('@');
  return user.replace(/\.bsky\.social$/, '').replace(/[._-]/g, '');
}
