// Where reports go. In: the words after --format and --output. Out: each format with its file, or with none for the
// screen; or a sentence about the first thing that cannot be meant.

import { resolve } from 'node:path';
import type { Outcome, Problem } from '../model/problem.ts';
import type { ReporterName } from '../reporters/index.ts';
import { FORMATS, readFormat } from './options.ts';

export interface Output {
  readonly format: ReporterName;
  /** Absent: standard output. */
  readonly file?: string;
}

export async function readOutputs(
  words: readonly string[],
  output: string | undefined,
  cwd: string,
): Promise<Outcome<readonly Output[]>> {
  const read = await Promise.all((words.length === 0 ? [undefined] : words).map((word) => readOutput(word)));
  const wrong = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const asked = read.flatMap((one) => (one.ok ? [one.value] : []));
  const outputs = asked.map((one) =>
    one.file === undefined && output !== undefined ? { ...one, file: output } : one,
  );
  const problem = clash(asked, output) ?? sameFile(outputs, cwd);
  return problem ? { ok: false, problems: [problem] } : { ok: true, value: outputs };
}

async function readOutput(word: string | undefined): Promise<Outcome<Output>> {
  const at = word?.indexOf('=') ?? -1;
  const format = await readFormat(at < 0 ? word : word?.slice(0, at), FORMATS);
  if (!format.ok) return format;
  const file = at < 0 ? undefined : word?.slice(at + 1);
  if (file === '') {
    const message = `“${word}” names no file after the “=”.`;
    return {
      ok: false,
      problems: [
        { code: 'output-unnamed', message, hint: `Write, for example: --format ${format.value}=report.txt` },
      ],
    };
  }
  return { ok: true, value: file === undefined ? { format: format.value } : { format: format.value, file } };
}

/** One report at most goes to the screen, or to the file of --output. */
function clash(asked: readonly Output[], output: string | undefined): Problem | undefined {
  const [first, second] = asked.filter(({ file }) => file === undefined);
  if (first && second) {
    const message = `“--format ${first.format}” and “--format ${second.format}” both go to ${output === undefined ? 'the screen' : `“${output}”`}.`;
    return {
      code: 'output-twice',
      message,
      hint: `Give one of them a file of its own: --format ${second.format}=FILE`,
    };
  }
  if (first || output === undefined) return undefined;
  const message = `Nothing is left for “--output ${output}”: each --format has a file of its own.`;
  return { code: 'output-twice', message, hint: 'Leave --output out.' };
}

function sameFile(outputs: readonly Output[], cwd: string): Problem | undefined {
  const seen = new Set<string>();
  for (const { file } of outputs) {
    if (file === undefined) continue;
    const target = resolve(cwd, file);
    if (seen.has(target))
      return {
        code: 'output-twice',
        message: `Two reports would be written to “${file}”.`,
        hint: 'Give each a file of its own.',
      };
    seen.add(target);
  }
  return undefined;
}
