// A handle that is one slip away from one that the facts name: `@FjordRai1` for `@FjordRail`. In: a document and the handles of the
// facts. Out: the places of such handles, each with the one that was meant. Without facts there is none.
// A handle that the facts name is right, whatever it is near; so is one that says more (`@FjordRailHQ`, `@FjordRail_2`).

import type { Document } from '../../language/document.ts';
import { isSlip, lookAlike } from '../../text/one-away.ts';
import type { KnownFacts, Stretch } from '../matcher.ts';

/** In shorter handles, one other letter is another account. */
const SHORTEST = 6;

export function handleSlips({ tokens, text }: Document, facts: KnownFacts | undefined): readonly Stretch[] {
  if (!facts || facts.handles.length === 0) return [];
  const known = indexOf(facts);
  return tokens.flatMap(({ shape, start, end }) => {
    if (shape !== 'mention') return [];
    const written = plainHandle(text.slice(start, end));
    const meant = known.meantBy(written);
    return meant === undefined ? [] : [{ start, end, detail: meant }];
  });
}

interface Handles {
  meantBy(written: string): string | undefined;
}

const made = new WeakMap<KnownFacts, Handles>();

/** One slip leaves the first three letters or the last three as they are, or changes nothing to the eye: handles are looked up by these. */
function indexOf(facts: KnownFacts): Handles {
  let index = made.get(facts);
  if (!index) made.set(facts, (index = handlesOf(facts.handles)));
  return index;
}

function handlesOf(handles: readonly string[]): Handles {
  const known = handles.map((handle) => ({ handle, plain: plainHandle(handle) }));
  const right = new Set(known.map(({ plain }) => plain));
  const byKey = new Map<string, (typeof known)[number][]>();
  for (const one of known) {
    if (one.plain.length < SHORTEST) continue;
    for (const key of keysOf(one.plain)) {
      const others = byKey.get(key);
      if (others) others.push(one);
      else byKey.set(key, [one]);
    }
  }
  return {
    meantBy(written) {
      if (written.length < SHORTEST - 1 || right.has(written)) return undefined;
      const near = keysOf(written).flatMap((key) => byKey.get(key) ?? []);
      return near.find(({ plain }) => isSlip(written, plain))?.handle;
    },
  };
}

function keysOf(name: string): readonly string[] {
  return [`${name.slice(0, 3)}-`, `-${name.slice(-3)}`, `=${lookAlike(name)}`];
}

/** `@Fjord.Rail@social.example`, `@fjord_rail`: the name alone, in small letters. */
function plainHandle(handle: string): string {
  const [user = ''] = handle.replace(/^@/, '').toLowerCase().split('@');
  return user.replace(/\.bsky\.social$/, '').replace(/[._-]/g, '');
}
