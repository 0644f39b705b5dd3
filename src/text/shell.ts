// Paths in, the words out that a person types for them: quoted where a shell would read more than a name.

/** A path that begins with a dash is no option. */
export function shellWords(paths: readonly string[]): string {
  return paths.map((path) => shellWord(/^-./.test(path) ? `./${path}` : path)).join(' ');
}

export function shellWord(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
