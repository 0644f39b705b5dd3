// A path as it stands in a file of settings → the same path from another folder. Texts only, with slashes.

/** `base`: the folder of the file, from where the path shall begin; empty: the same. */
export function pathFrom(base: string, written: string): string {
  if (base === '' || isAbsolute(written)) return written;
  const steps: string[] = [];
  for (const step of `${base}/${written}`.replaceAll('\\', '/').split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && (step !== '' || steps.length === 0)) steps.push(step);
  }
  const path = steps.join('/');
  return /^(?:\.\.|[A-Za-z]:)?(?:\/|$)/.test(path) ? path : `./${path}`;
}

function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);
}
