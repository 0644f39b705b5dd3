// A file read while nobody writes it. In: how to look at it, and how to read it. Out: its bytes, or undefined where it
// was another file after reading than before, twice: half an old text and half a new one must not pass for a draft.

interface Look {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

export function readSteadily(look: () => Look, read: () => Uint8Array): Uint8Array | undefined {
  for (let tries = 0; tries < 2; tries++) {
    const before = look();
    const bytes = read();
    const after = look();
    if (before.size === after.size && before.mtimeMs === after.mtimeMs && before.ino === after.ino)
      return bytes;
  }
  return undefined;
}
