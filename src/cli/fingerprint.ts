// `policycheck fingerprint FOLDER --output FILE`: an index by which passages of confidential documents are known again, and
// that holds none of their text. A document that cannot be read is a problem; the others are taken all the same.

import { resolve } from 'node:path';
import { fingerprint as fingerprintOf } from '../language/fingerprints.ts';
import { SURE } from '../language/shingles.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { readDocuments } from '../node/confidential-folder.ts';
import { indexText, readSecret } from '../node/fingerprint-file.ts';
import { writeWhole } from '../node/write-file.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain } from './complain.ts';
import type { Words } from './options.ts';

const spec: CommandSpec = {
  name: 'fingerprint',
  about: 'make an index of confidential documents, so that copied passages are found',
  operands: '<folder>',
  options: ['output', 'public', 'key', 'anonymous', 'color', 'noColor'],
  examples: [
    ['policycheck fingerprint board/ --output board.fingerprints', 'an index of all documents in a folder'],
    ['policycheck fingerprint board/ --public site/ -o board.fingerprints', 'leave out what is public'],
    ['policycheck fingerprint board/ --key secret.txt -o board.fingerprints', 'of no use without the key'],
    ['policycheck check --fingerprints board.fingerprints posts/', 'look for copied passages'],
  ],
};

async function run({ operands, options }: Words, { world }: Surroundings): Promise<number> {
  const [folder = ''] = operands;
  const { output } = options;
  if (output === undefined && world.stdout.isTerminal) return complain([noFile(folder)], world, options);
  const secret: Outcome<string> =
    options.key === undefined ? { ok: true, value: '' } : readSecret(options.key, world.cwd);
  if (!secret.ok) return complain(secret.problems, world, options);
  const confidential = await readDocuments(folder, world.cwd);
  const known = await Promise.all((options.public ?? []).map((path) => readDocuments(path, world.cwd)));
  const problems = [...confidential.problems, ...known.flatMap((one) => one.problems)];
  const documents = options.anonymous
    ? confidential.documents.map(({ text }) => ({ text }))
    : confidential.documents;
  const publicTexts = known.flatMap((one) => one.documents.map(({ text }) => text));
  const index = fingerprintOf(documents, publicTexts, secret.value);
  const many = index.documents.reduce((sum, { shingles }) => sum + shingles.length, 0);
  if (many === 0) return complain([...problems, nothing(folder)], world, options);
  const bare = confidential.documents.filter((_, n) => index.documents[n]?.shingles.length === 0);
  const text = indexText(index);
  const unwritten = output === undefined ? undefined : writeWhole(output, text, world.cwd, WRITTEN);
  if (output === undefined) world.stdout.write(text);
  if (unwritten) return complain([...problems, unwritten], world, options);
  const where = output === undefined ? '' : ` It is in ${output}.`;
  const size = `${Math.ceil(text.length / 1000)} kB`;
  world.stderr.write(
    `${documents.length === 1 ? '1 document' : `${documents.length} documents`}, ${many} fingerprints, ${size}.${where} ${PROMISE}\n`,
  );
  for (const { name } of bare) world.stderr.write(`“${name}” has no fingerprint: it is short, or public.\n`);
  if (isInside(output, folder, world.cwd)) world.stderr.write(INSIDE);
  return problems.length > 0 ? complain(problems, world, options) : 0;
}

const PROMISE = `Any ${SURE} words in a row of them are found again, unless they are public.`;
const WRITTEN = {
  what: 'The index',
  hint: 'Name a file in a folder that exists and that you may write to.',
};
const INSIDE = 'The index lies in the folder of the documents: the next run would read it as one of them.\n';

function isInside(output: string | undefined, folder: string, cwd: string): boolean {
  return output !== undefined && resolve(cwd, output).startsWith(`${resolve(cwd, folder)}/`);
}

function noFile(folder: string): Problem {
  const hint = `Name one: policycheck fingerprint ${folder} --output confidential.fingerprints`;
  return { code: 'usage', message: 'The index goes into a file.', hint };
}

function nothing(folder: string): Problem {
  const message = `There is nothing to know again in “${folder}”: no eight words in a row that are not public.`;
  return { code: 'fingerprints-empty', message, place: { path: folder } };
}

export const fingerprint: Command = { spec, run };
