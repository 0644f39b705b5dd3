// Two versions of a list → which entries of the later one stood in the earlier one, in the same order (Myers' difference).
// Promise: entries that are paired are equal and in order; a list is kept whole by itself. Where the versions differ in
// more than `MOST` places, what lies between their common ends counts as new: too much is told rather than too little.

/** Bounds the memory (its square) and the time (times the length). */
const MOST = 1500;

/** For each entry of `after` its place in `before`; undefined where it is new. */
export function kept(before: readonly string[], after: readonly string[]): readonly (number | undefined)[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const shift = before.length - after.length;
  const pairs = middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return after.map((_, n) => {
    if (n < head) return n;
    if (n >= after.length - tail) return n + shift;
    const pair = pairs.get(n - head);
    return pair === undefined ? undefined : pair + head;
  });
}

/** The furthest `x` on each diagonal `x - y`, step by step, until the corner is reached; then back along the steps. */
function middle(before: readonly string[], after: readonly string[]): ReadonlyMap<number, number> {
  if (before.length === 0 || after.length === 0) return new Map();
  const most = Math.min(before.length + after.length, MOST);
  const furthest = new Int32Array(2 * most + 3);
  const steps: Int32Array[] = [];
  for (let step = 0; step <= most; step++) {
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      let x = comesDown(furthest, most, diagonal, step)
        ? furthest[most + 1 + diagonal + 1]!
        : furthest[most + 1 + diagonal - 1]! + 1;
      while (
        x < before.length &&
        x - diagonal < after.length &&
        x >= diagonal &&
        before[x] === after[x - diagonal]
      )
        x++;
      furthest[most + 1 + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return back(steps, before.length, after.length);
    }
    steps.push(furthest.slice(most + 1 - step, most + 2 + step));
  }
  return new Map();
}

/** Whether a path comes to this diagonal by an entry that is new, else by one that is gone. */
function comesDown(furthest: Int32Array, zero: number, diagonal: number, step: number): boolean {
  if (diagonal === -step) return true;
  return diagonal !== step && furthest[zero + diagonal]! < furthest[zero + diagonal + 2]!;
}

function back(steps: readonly Int32Array[], length: number, ofAfter: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let x = length;
  let y = ofAfter;
  for (let step = steps.length; step > 0; step--) {
    const last = steps[step - 1]!;
    const at = (diagonal: number): number => last[diagonal + step - 1] ?? -1;
    const diagonal = x - y;
    const down = diagonal === -step || (diagonal !== step && at(diagonal - 1) < at(diagonal + 1));
    const from = down ? diagonal + 1 : diagonal - 1;
    const fromX = at(from);
    const start = down ? fromX : fromX + 1;
    while (x > start) pairs.set(--y, --x);
    x = fromX;
    y = fromX - from;
  }
  while (x > 0 && y > 0) pairs.set(--y, --x);
  return pairs;
}
