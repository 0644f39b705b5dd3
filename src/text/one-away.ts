// Names that the eye takes for one another. In: two names. Out: is one a slip of the other, do both look the same? Pure.

/** One letter too many, missing, other, or changed places with the next. The same name is no slip. */
export function isOneAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** In longer names, one other letter is a slip; in shorter ones it is another name (Halden, Holden). */
const LONG = 8;

/**
 * Would somebody who means `known` write `written` by mistake? Letters that look alike, two that changed places, one twice; in
 * longer names also one that is missing or other. A figure more or other at the end is meant.
 */
export function isSlip(written: string, known: string): boolean {
  if (written === known || written.replace(/\d+$/, '') === known.replace(/\d+$/, '')) return false;
  if (lookAlike(written) === lookAlike(known)) return true;
  if (!isOneAway(written, known)) return false;
  if (written.length > known.length) return /(.)\1/.test(written) && undoubled(written) === undoubled(known);
  if (written.length === known.length && sorted(written) === sorted(known)) return true;
  return known.length >= LONG;
}

function undoubled(name: string): string {
  return name.replace(/(.)\1/g, '$1');
}

function sorted(name: string): string {
  return [...name].sort().join('');
}

const TWINS: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'l', i: 'l', '3': 'e', '5': 's' },
  // Cyrillic and Greek letters that no eye can tell from Latin ones, and the i without a dot.
  ...{ а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y', к: 'k', ѕ: 's', ј: 'j', һ: 'h', ԁ: 'd' },
  ...{ ӏ: 'l', і: 'l', ο: 'o', α: 'a', ν: 'v', ρ: 'p', κ: 'k', ι: 'l', τ: 't', υ: 'u', ı: 'l' },
};

/** Names in small letters that look alike become the same: `ha1den`, `häldеn` → `halden`. Accents count for nothing. */
export function lookAlike(name: string): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const pairs = plain.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('cl', 'd');
  return [...pairs].map((letter) => TWINS[letter] ?? letter).join('');
}
