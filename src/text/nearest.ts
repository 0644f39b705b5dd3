// The name that someone most likely meant. In: a word that is not known and the words that are. Out: the nearest of
// them, or undefined when none is near enough to be a slip of the fingers. Case counts as a small slip.

/** Slips that are forgiven: one in a short word, up to a third of a longer one, three at most. */
function forgiven(length: number): number {
  return Math.min(3, Math.max(1, Math.floor(length / 3)));
}

export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = forgiven(word.length) + 1;
  for (const candidate of known) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= least) continue;
    const slips = editDistance(wanted, candidate.toLowerCase(), least);
    if (slips >= least) continue;
    best = candidate;
    least = slips;
  }
  return best;
}

/** Letters added, left out, changed or swapped with their neighbour; gives up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= limit) return limit;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
