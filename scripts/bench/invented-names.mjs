// A facts file of as many names as are asked for, the same every time. All are invented from syllables; one in ten is an
// ordinary word, as names of products are.

const SYLLABLES =
  'bal cor dun el fen gar hol is jor kel lun mar nor os pel quin ros sel tor ul ven wex yar zel'.split(' ');
const WORDS =
  'beacon harbor summit anchor compass lantern orchard meadow canyon glacier ember falcon willow cedar quarry'.split(
    ' ',
  );
const TAILS = ['Foods', 'Rail', 'Bank', 'Logistics', 'Cloud', 'AS', 'Inc.', 'Group', '', ''];

export function factsOfNames(count) {
  const next = random(7);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const seen = new Set();
  const name = () => {
    for (;;) {
      const stem = Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(SYLLABLES)).join('');
      const word = next() < 0.1 ? `${pick(WORDS)} ${stem}` : stem;
      const made = `${word[0].toUpperCase()}${word.slice(1)} ${pick(TAILS)}`.trim();
      const key = made.toLowerCase();
      if (!seen.has(key)) {
        seen.add(key);
        return made;
      }
    }
  };
  const list = (part) => Array.from({ length: Math.round(count * part) }, name);
  return [
    'company: { name: Halden, handles: ["@halden"], tags: ["#HaldenLife"] }',
    'products:',
    ...list(0.1).map((one) => `  ${one}: { status: available }`),
    'code-names:',
    ...[...WORDS.map((word) => word[0].toUpperCase() + word.slice(1)), ...list(0.05)].map(
      (one) => `  - ${one}`,
    ),
    'customers:',
    ...list(0.8).map((one, n) => `  ${one}: { referenceable: ${n % 3 === 0} }`),
    `competitors:`,
    ...list(0.05).map((one) => `  - ${one}`),
    '',
  ].join('\n');
}

/** Mulberry32: small, and the same everywhere. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
