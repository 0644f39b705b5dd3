// How many posts of the fixture world get the right verdict: the two violating and two complying posts of each clause in
// ../shared/reference/clauses.json, with what stands in brackets as metadata, under the facts of rules/example-facts.yaml.
// Without that file it says so and ends well. What is kept of it is numbers: docs/fixture-world.md, scripts/fixture-world/floor.json.
//
// --check  writes nothing, and fails when a pack has fewer right verdicts than in floor.json
// --show   prints the words and findings of wrong verdicts, and the brackets that were read as words of a post
// --write  writes the two files

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './accuracy/corpus.mjs';
import { disagreements } from './fixture-world/agree.mjs';
import { casesOf } from './fixture-world/drafts.mjs';
import { page, tableOf } from './fixture-world/page.mjs';
import { findingsOfCases } from './fixture-world/run.mjs';
import { isHere, readSamples, readWorld } from './fixture-world/samples.mjs';
import { judge, scoreByPack } from './fixture-world/verdict.mjs';

const FLOOR = join(root, 'scripts/fixture-world/floor.json');
const DOCUMENT = join(root, 'docs/fixture-world.md');
/** The packs whose clauses need facts and fields first, then those that wording decides. */
const PACKS = [
  'employee-disclosure',
  'platform-format',
  'rights-guard',
  'security-dlp',
  'core-social',
  'b2b-policy',
];

const options = process.argv.slice(2);
if (!isHere()) console.log('fixture world: skipped, there is no ../shared/reference/clauses.json here.');
else process.exitCode = run();

function run() {
  const facts = parse(readFileSync(join(root, 'rules/example-facts.yaml'), 'utf8'));
  const unlike = disagreements(readWorld(), facts);
  for (const line of unlike) console.log(`rules/example-facts.yaml does not agree with the world: ${line}`);
  const cases = findingsOfCases(casesOf(readSamples(PACKS), facts), facts).map(judge);
  const packs = scoreByPack(PACKS, cases);
  console.log(`${tableOf(packs)}\n`);
  printWrong(cases);
  if (options.includes('--show')) printKept(cases);
  if (options.includes('--write')) {
    writeFileSync(FLOOR, `${JSON.stringify(floorOf(packs), null, 2)}\n`);
    writeFileSync(DOCUMENT, page(packs, cases));
  }
  return options.includes('--check') ? check(packs, unlike) : 0;
}

function printWrong(cases) {
  for (const { name, written, expected, verdict, findings, cannot } of cases.filter(
    ({ verdict, expected, clean }) => verdict !== 'right' || (expected.startsWith('silence') && !clean),
  )) {
    const says = {
      wrong: `wrong: ${name} (expected: ${expected})`,
      right: `right, but held back by another clause: ${name}`,
    };
    console.log(says[verdict] ?? `not expressible: ${name}`);
    if (!options.includes('--show')) continue;
    console.log(`    ${written}`);
    for (const { rule, clause, level, quote } of findings)
      console.log(`    ${level} ${clause} ${rule} “${quote}”`);
    for (const words of cannot) console.log(`    no field for: ${words}`);
  }
}

/** Brackets that were read as part of the post, for people to look over. */
function printKept(cases) {
  for (const { name, kept } of cases.filter((one) => one.kept.length > 0))
    console.log(`part of the post: ${name} ${kept.join(' ')}`);
}

function floorOf(packs) {
  return Object.fromEntries(packs.map(({ pack, right, of }) => [pack, { right, of }]));
}

function check(packs, unlike) {
  const floor = JSON.parse(readFileSync(FLOOR, 'utf8'));
  const fallen = packs.filter(({ pack, right }) => right < floor[pack].right);
  for (const { pack, right } of fallen) console.log(`${pack}: ${right} right, ${floor[pack].right} before`);
  return fallen.length + unlike.length > 0 ? 1 : 0;
}
