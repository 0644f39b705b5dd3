// What every format promises, for arbitrary sources: it never throws, drafts stay in their source, and every sign of
// the prose leads back to what it was made from.

import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Draft } from '../model/draft.ts';
import { type FormatName, formats, readDrafts } from './index.ts';
import { decodeEntity } from './markdown/entities.ts';

const MARKUP = [
  'We', ' 340 people', 'é', '😀', ' ', '\t', '\n', '\n\n', '\r\n', '\r', '*', '**', '_', '~~', '`', '```\n', '[', ']',
  '](', ')', '](x)', '![', '<', '>', '<b>', '</p>', '<br>', '<div>\n', '<pre>', '</pre>', '<!--', '-->', '&amp;', '&#65;',
  '&', '\\', '\\*', '# ', '> ', '- ', '1. ', '[x] ', '| ', '|-|-|\n', '---\n', '+++\n', '===\n', '    ', 'https://a.b/c_d_',
  'a: b', '[r]: u\n', '"', "'", '<img alt="x y">', '<code>', '{', '}', '"text"', ':', ',', '\\u00e9', '\\n', '\ufeff', '\0',
  '<table>', '<td>', '<article>', '<title>', '&copy', '&#150;', '&nosuch;', "<meta name=description content='a &amp; b'>",
]; // biome-ignore format: one sign beside another

const sources = fc.oneof(
  fc.array(fc.constantFrom(...MARKUP), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

const xmlSources = fc.oneof(
  sources,
  sources.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  sources.map((text) => text.replaceAll(/[<]/g, '')),
);

const posts = fc
  .array(fc.oneof(fc.record({ id: fc.string(), text: fc.string({ unit: 'binary' }) }).map(toJson), sources), {
    maxLength: 4,
  })
  .map((lines) => lines.join('\n'));

const tables = sources.map((text) => `Date;Text;Note\n${text}\n1;"""a""\r\n${text.replaceAll('"', '""')}";b`);

/** JSON with posts in a list, in an object, or no JSON at all. */
const records = fc.record({ id: fc.string(), text: fc.string({ unit: 'binary' }), n: fc.json() });
const data = fc.oneof(
  fc.array(records, { maxLength: 3 }).map(toJson),
  fc.array(records, { maxLength: 3 }).map((list) => JSON.stringify({ note: 'é', posts: list }, null, '\t')),
  fc.json(),
  sources,
);

const tweets = fc
  .array(fc.record({ tweet: fc.record({ id_str: fc.string(), full_text: fc.oneof(sources, fc.string()) }) }))
  .map((list) => `window.YTD.tweets.part0 = ${toJson(list)}`);

const FIELDS = [
  'title',
  'description',
  'content:encoded',
  'summary type="html"',
  'content type="xhtml"',
  'guid',
];
const feeds = fc
  .tuple(
    fc.constantFrom('<rss><channel>', '<feed>', '<rdf:RDF>'),
    fc.array(
      fc.tuple(
        fc.constantFrom('item', 'entry'),
        fc.constantFrom(...FIELDS),
        fc.constantFrom('', '<![CDATA['),
        xmlSources,
      ),
    ),
  )
  .map(([root, items]) =>
    [
      root,
      ...items.map(
        ([item, field, cdata, text]) =>
          `<${item}><${field}>${cdata}${text}${cdata && ']]>'}</${field.split(' ')[0]}></${item}>`,
      ),
    ].join('\n'),
  );

function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('é', '\\u00e9');
}

const JSX = [
  '{', '}', '{x}', "{'a\\'b'}", '{"caf\\u00e9"}', '{`x`}', '<Card title="a &amp; b">', '</Card>', "<Pic alt='", '/>', '<A b={', '\n\nimport a from "b"\n',
  '\nexport const a = {', '{/* no */}', '<>', '</>', '<code>', '</code>', '<br/>', "'", '`', '=', '<C label={"x\\ny"} />',
]; // biome-ignore format: one sign beside another

const ANY: Readonly<Partial<Record<FormatName, fc.Arbitrary<string>>>> = {
  feed: fc.oneof(feeds, sources),
  mdx: fc.array(fc.oneof(sources, fc.constantFrom(...JSX)), { maxLength: 12 }).map((parts) => parts.join('')),
  jsonl: posts,
  csv: fc.oneof(tables, sources),
  json: data,
  xArchive: fc.oneof(tweets, sources),
};

/** What a stretch of the source may stand for as one sign of prose. */
function readAs(written: string): readonly string[] {
  const spoken = [written, '\ufffc', ''];
  if (/^[\s>]*$/.test(written)) spoken.push(' ', '\n');
  // MDX takes white space around a tag for one blank.
  if (/^(?:\s|<[^>]*>)*$/.test(written)) spoken.push(' ');
  if (/^(?:\\?\s*|<br[^>]*>)$/i.test(written)) spoken.push('\n');
  if (written.startsWith('&')) spoken.push(decodeEntity(written) ?? '', shownInBrowser(written));
  if (written === '""') spoken.push('"');
  // HTML in a feed: escaped once more, or parted by marks of CDATA.
  const inXml = written
    .replaceAll(/<!\[CDATA\[|\]\]>/g, '')
    .replaceAll(/&(?:amp|lt);/g, (name) => (name === '&lt;' ? '<' : '&'));
  if (inXml !== written) spoken.push(...readAs(inXml));
  if (written.startsWith('\\')) spoken.push(unescaped(written), unescaped(written).replaceAll('\n', ' '));
  return spoken;
}

function shownInBrowser(written: string): string {
  const [child] = parseFragment(written).childNodes;
  return child !== undefined && 'value' in child ? child.value : '';
}

function unescapedYaml(written: string): string {
  try {
    return String(parse(`"${written}"`)).replaceAll('\r', '\n');
  } catch {
    return '';
  }
}

function unescaped(written: string): string {
  try {
    return String(JSON.parse(`"${written}"`)).replaceAll('\r', '\n');
  } catch {
    return '';
  }
}

function checkDraft(draft: Draft, source: string): void {
  const { text, toSource } = draft.prose;
  expect(text).not.toContain('\r');
  for (let i = 0; i < text.length; i++) {
    const { start, end } = toSource({ start: i, end: i + 1 });
    expect(start).toBeGreaterThanOrEqual(draft.span.start);
    expect(end).toBeLessThanOrEqual(draft.span.end);
    const written = source.slice(start, end);
    // Nothing in the source: a break between blocks. Longer: part of what it was decoded to.
    if (written === '') expect(text[i]).toBe('\n');
    else
      expect(
        readAs(written).some((spoken) => spoken.includes(text[i]!)),
        JSON.stringify([written, text[i]]),
      ).toBe(true);
  }
  for (const { span } of draft.regions) {
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(span.start).toBeLessThan(span.end);
  }
}

async function check(format: FormatName, text: string, start: number, length: number): Promise<void> {
  const { drafts, problems } = await readDrafts({ path: 'x', text }, {}, format);
  expect(drafts.length + problems.length).toBeGreaterThan(0);
  for (const { place } of problems) expect(place?.column ?? 1).toBeGreaterThan(0);
  for (const draft of drafts) {
    expect(draft.span.end).toBeLessThanOrEqual(text.length);
    checkDraft(draft, text);
    const from = Math.min(start, draft.prose.text.length);
    const span = draft.prose.toSource({ start: from, end: Math.min(from + length, draft.prose.text.length) });
    expect(span.start).toBeLessThanOrEqual(span.end);
    if (draft.prose.text === '') continue;
    expect(span.start).toBeGreaterThanOrEqual(draft.span.start);
    expect(span.end).toBeLessThanOrEqual(draft.span.end);
  }
}

describe.each(Object.keys(formats) as FormatName[])('%s', (format) => {
  // The keys of `formats` are what FormatName is made from.
  it('keeps its promises for any source', async () => {
    const any = ANY[format] ?? sources;
    await fc.assert(
      fc.asyncProperty(any, fc.nat(40), fc.nat(40), (text, start, length) =>
        check(format, text, start, length),
      ),
      { numRuns: 400 },
    );
  });
});

/** Values in any style of YAML, without the field they belong to. */
const yamlValues = fc
  .tuple(
    fc.constantFrom(['', ''], ["'", "'"], ['"', '"'], ['|\n  ', '\n'], ['>-\n  ', '\n'], ['[', ']']),
    fc.array(
      fc.constantFrom(
        ...['a', "''", '\\n', '\\u00e9', '\\', ' ', '\n  ', '\n\n  ', '\r\n  ', '😀', '#', '- ', ': '],
      ),
      { maxLength: 12 },
    ),
  )
  .map(([[open, close], parts]) => `${open}${parts.join('')}${close}`);

function checkYaml({ prose, span }: Draft, from: number, to: number, source: string): void {
  for (let i = from; i < to; i++) {
    const { start, end } = prose.toSource({ start: i, end: i + 1 });
    const written = source.slice(start, end);
    const said = prose.text[i]!;
    const escaped = written.startsWith('\\') ? [unescapedYaml(written)] : [];
    const folded = /^\s*$/.test(said) && /^\\?\s*$/.test(written);
    expect(
      folded || [written, ...escaped].some((one) => one.includes(said)),
      JSON.stringify([source, written, said]),
    ).toBe(true);
    expect(start).toBeGreaterThanOrEqual(span.start);
    expect(end).toBeLessThanOrEqual(span.end);
  }
}

it('keeps its promises for fields of front matter in any style', async () => {
  await fc.assert(
    fc.asyncProperty(yamlValues, async (value) => {
      const text = `---\ntitle: ${value}\n---\nbody`;
      const { drafts } = await readDrafts({ path: 'x.md', text }, { frontMatter: ['title'] });
      for (const draft of drafts)
        for (const { role, span } of draft.regions)
          if (role === 'field') checkYaml(draft, span.start, span.end, text);
    }),
    { numRuns: 1000 },
  );
});

it('keeps its promises for posts in YAML in any style, and says what the parser says', async () => {
  await fc.assert(
    fc.asyncProperty(yamlValues, async (value) => {
      const text = `\ufeff- text: ${value}\n- text: &a ${value}\n- text: *a\n`;
      const { drafts, problems } = await readDrafts({ path: 'x.yaml', text });
      for (const draft of drafts) checkYaml(draft, 0, draft.prose.text.length, text);
      if (problems.some(({ code }) => code === 'yaml-broken')) return;
      const said = (parse(text.slice(1)) as { text: unknown }[]).flatMap(({ text }) =>
        typeof text === 'string' && text.trim() !== '' ? [text.trim().replaceAll(/\r\n?/g, '\n')] : [],
      );
      expect(drafts.map(({ prose }) => prose.text)).toEqual(said);
    }),
    { numRuns: 1000 },
  );
});
