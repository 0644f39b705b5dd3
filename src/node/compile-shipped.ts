// Run by the build: the packs under rules/ → dist/policy.txt, dist/rules.txt, dist/catalogue.json and dist/lore.json, and the schemas for editors.
// A shipped pack with a problem stops the build.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packCatalogue } from '../engine/packed-catalogue.ts';
import { packGuards, packPolicy } from '../engine/packed-policy.ts';
import {
  clauseSchema,
  configSchema,
  factsSchema,
  packSchema,
  vocabularySchema,
} from '../policy/json-schema.ts';
import { findingSchema, reportSchema } from '../reporters/report-schema.ts';
import { compileFiles } from './compile-packs.ts';
import { readPackFiles, readSharedVocabulary } from './packs.ts';

export async function compileShipped(root: string): Promise<void> {
  const rules = join(root, 'rules');
  const packs = readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const files = packs.flatMap((pack) => {
    const read = readPackFiles(join(rules, pack));
    if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
    return read.value;
  });
  const { policy, guards, catalogue, problems } = compileFiles([...readSharedVocabulary(rules), ...files]);
  if (problems.length > 0) {
    throw new Error(
      problems
        .map(
          ({ message, hint, place }) =>
            `${place?.path}:${place?.line ?? 1}:${place?.column ?? 1} ${message} ${hint ?? ''}`,
        )
        .join('\n'),
    );
  }
  const { first, rest } = packPolicy(policy);
  write(join(root, 'dist'), 'policy.txt', first);
  write(join(root, 'dist'), 'rules.txt', rest);
  if (guards) write(join(root, 'dist'), 'guards.json', JSON.stringify(packGuards(guards)));
  const { texts, lore } = packCatalogue(catalogue);
  write(join(root, 'dist'), 'catalogue.json', JSON.stringify(texts));
  write(join(root, 'dist'), 'lore.json', JSON.stringify(lore));
  const schemas = {
    pack: packSchema(),
    clause: clauseSchema(),
    vocabulary: vocabularySchema(),
    config: configSchema(),
    facts: factsSchema(),
    report: reportSchema(),
    finding: findingSchema(),
  };
  for (const [name, schema] of Object.entries(schemas))
    write(join(root, 'schema'), `${name}.schema.json`, JSON.stringify(schema, null, 2) + '\n');
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
}
