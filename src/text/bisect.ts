// Search in what is in order. In: how many there are, and a question that holds for the first ones and no later one. Out:
// the number of the last for which it holds; 0 where there is none. Asks logarithmically often.

export function lastWhere(count: number, holds: (number: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
