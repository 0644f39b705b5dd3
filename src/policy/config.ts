// The text of a policycheck.yaml in, settings out, or every problem in it with line and column. Pure. Names of packs,
// clauses and owners are not looked up here: that takes a policy.

import type { Outcome, Problem, ProblemPlace } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { check } from './check.ts';
import { type ConfigFile, configFile } from './config-schema.ts';
import { problemsOf } from './messages.ts';
import { readYaml, type YamlDocument, type YamlPath } from './yaml-document.ts';

/** `path` is only shown. */
export function readSettings(path: string, text: string): Outcome<Settings> {
  const document = readYaml(path, text);
  if (!document.sound || document.problems.length > 0) return failed(document.problems);
  const { extended, value } = withoutExtends(document);
  const checked = check(configFile, value ?? {});
  const problems = [...extended, ...(checked.ok ? [] : problemsOf(checked.faults, 'config', document))];
  return checked.ok && problems.length === 0
    ? { ok: true, value: settingsOf(checked.value, document) }
    : failed(problems);
}

/** The messages are those of pack files. */
function failed(problems: readonly Problem[]): Outcome<never> {
  return {
    ok: false,
    problems: inOrder(problems).map((problem) => ({
      ...problem,
      code: problem.code.replace(/^pack-/, 'config-'),
    })),
  };
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}

function withoutExtends(document: YamlDocument): { extended: readonly Problem[]; value: unknown } {
  const { value } = document;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'extends'))
    return { extended: [], value };
  const { extends: _, ...rest } = value as Readonly<Record<string, unknown>>; // an object, as just seen
  const problem = {
    code: 'config-extends',
    message: '“extends” is not there yet: a policycheck.yaml stands for itself.',
    hint: 'Copy what you need from the other file.',
    place: document.placeOf(['extends'], 'key'),
  };
  return { extended: [problem], value: rest };
}

function settingsOf(file: ConfigFile, document: YamlDocument): Settings {
  return {
    ...(file.packs && { packs: file.packs }),
    ...(file['fail-on'] && { failOn: file['fail-on'] }),
    ...(file.level && { level: file.level }),
    ...(file.baseline && { baseline: file.baseline }),
    clauses: file.clauses ?? {},
    overrides: (file.overrides ?? []).map(({ files, fields, ...meta }) => ({
      files: typeof files === 'string' ? [files] : files,
      meta: { ...fields, ...meta },
    })),
    ignore: file.ignore ?? [],
    ...(file['front-matter'] && { frontMatter: file['front-matter'] }),
    ...(file.columns && { columns: file.columns }),
    ...(file.posts && { posts: file.posts }),
    owners: file.owners ?? {},
    places: placesOf(file, document),
  };
}

function placesOf(file: ConfigFile, document: YamlDocument): Readonly<Record<string, ProblemPlace>> {
  const names = (key: 'clauses' | 'owners') => Object.keys(file[key] ?? {}).map((name) => [key, name]);
  const keys: readonly YamlPath[] = [
    ...Object.keys(file).map((key) => [key]),
    ...names('clauses'),
    ...names('owners'),
  ];
  const packs = (file.packs ?? []).map((_, n): YamlPath => ['packs', n]);
  return Object.fromEntries([
    ...keys.map((path) => [path.join('/'), document.placeOf(path, 'key')]),
    ...packs.map((path) => [path.join('/'), document.placeOf(path, 'value')]),
  ]);
}
