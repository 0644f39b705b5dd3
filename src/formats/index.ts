// The formats, and the choice between them. In: a source. Out: its drafts, and what could not be read.
// A format is named by its file; parsers are loaded with the first source that needs them.

import type { Draft, Source } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import type { DraftsRead, FormatLoader, ReadOptions } from './format.ts';
import { hasYamlFrontMatter } from './front-matter.ts';
import { text } from './text.ts';

export type { DraftsRead, ReadOptions } from './format.ts';

export const formats = {
  text: async () => text,
  markdown: async (source) => {
    const { markdown } = await import('./markdown/index.ts');
    if (!hasYamlFrontMatter(source.text)) return markdown();
    return markdown((await import('./front-matter-yaml.ts')).readYamlFrontMatter);
  },
  mdx: async (source) => {
    const { mdx } = await import('./mdx/index.ts');
    if (!hasYamlFrontMatter(source.text)) return mdx();
    return mdx((await import('./front-matter-yaml.ts')).readYamlFrontMatter);
  },
  html: async () => (await import('./html/index.ts')).html,
  feed: async () => (await import('./feed/index.ts')).feed,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  document: async () => (await import('./documents/document.ts')).document,
  csv: async () => (await import('./csv.ts')).csv,
  json: async ({ text }) => {
    // Whoever names the posts of a feed wants them read as named.
    if (!text.includes(JSON_FEED)) return (await import('./data/json.ts')).json;
    const { isJsonFeed, jsonFeed } = await import('./feed/json-feed.ts');
    const { json } = await import('./data/json.ts');
    return (source, options) =>
      options.posts?.length || !isJsonFeed(text) ? json(source, options) : jsonFeed(source);
  },
  yaml: async () => (await import('./data/yaml.ts')).yaml,
  xArchive: async () => (await import('./data/x-archive.ts')).xArchive,
} satisfies Record<string, FormatLoader>;

export type FormatName = keyof typeof formats;

const BY_EXTENSION: Readonly<Record<string, FormatName>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mdx: 'mdx',
  html: 'html',
  htm: 'html',
  rss: 'feed',
  atom: 'feed',
  xml: 'feed',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  docx: 'document',
  eml: 'document',
  pdf: 'document',
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  js: 'xArchive',
};

/** What the version of a JSON Feed holds. */
const JSON_FEED = 'jsonfeed.org/version/';

/** Formats of files that are seldom posts: a repository is full of them, so they are taken only when somebody names them. */
const SELDOM_POSTS: ReadonlySet<FormatName> = new Set(['json', 'yaml', 'xArchive']);

/** Extensions that mark a file in a folder as a post, lower-case and without the dot. */
export const DRAFT_EXTENSIONS: readonly string[] = [
  'txt',
  ...Object.keys(BY_EXTENSION).filter(
    (extension) => extension !== 'xml' && !SELDOM_POSTS.has(BY_EXTENSION[extension]!),
  ),
];

/** By the end of the path; whatever has no known extension is plain text. */
export function formatOf(path: string): FormatName {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension]! : 'text';
}

/** Whether a file of this name holds bytes that an extractor (documents/index.ts) must first make a source of. */
export function isDocument(path: string): boolean {
  return formatOf(path) === 'document';
}

export async function readDrafts(
  source: Source,
  options: ReadOptions = {},
  format: FormatName = formatOf(source.path),
): Promise<DraftsRead> {
  // What is one post is not even read: its parser would need as much memory as the check.
  if (WHOLE.has(format) && source.text.length > LONGEST) return { drafts: [], problems: [tooLong(source)] };
  const load: FormatLoader = formats[format];
  const read = (await load(source, options))(source, options);
  if (!read.drafts.some(isTooLong)) return read;
  return {
    drafts: read.drafts.filter((draft) => !isTooLong(draft)),
    problems: [...read.problems, ...read.drafts.filter(isTooLong).map(() => tooLong(source))],
  };
}

/** Formats that read a source as one post. */
const WHOLE: ReadonlySet<FormatName> = new Set(['text', 'markdown', 'mdx', 'html', 'document']);
/** Characters of one post. A check takes some two hundred bytes for each. */
const LONGEST = 5_000_000;

function isTooLong({ prose }: Draft): boolean {
  return prose.text.length > LONGEST;
}

function tooLong({ path }: Source): Problem {
  return {
    code: 'post-too-long',
    message: `“${path}” holds a post of more than 5 million characters, the most that is checked as one: it was not checked.`,
    hint: 'Put each post into a file of its own, or all of them into JSON Lines, one on a line.',
    place: { path },
  };
}
