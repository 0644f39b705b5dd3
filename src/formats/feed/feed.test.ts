import { describe, expect, it } from 'vitest';
import { DRAFT_EXTENSIONS, readDrafts } from '../index.ts';

async function read(text: string, path = 'news.rss') {
  const { drafts, problems } = await readDrafts({ path, text });
  const back = (i: number, words: string): string => {
    const { prose } = drafts[i]!;
    const start = prose.text.indexOf(words);
    const span = prose.toSource({ start, end: start + words.length });
    return start < 0 ? '(not there)' : text.slice(span.start, span.end);
  };
  return { drafts, problems, texts: drafts.map(({ prose }) => prose.text), back };
}

const rss = (items: string) => `<?xml version="1.0"?>\n<rss version="2.0"><channel>${items}</channel></rss>`;
const atom = (entries: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${entries}</feed>`;

describe('RSS', () => {
  it('has a draft for the feed and one for each item, with what is said about it', async () => {
    const { drafts, problems } = await read(
      rss(
        '<title>Halden news</title><image><title>Logo</title></image><description>What we do</description>' +
          '<item><title>We hire</title><guid>h-1</guid><author>ann@halden.example</author><pubDate>Mon, 06 Jan 2025 09:00:00 GMT</pubDate>' +
          '<category>Jobs</category><category>Team &amp; culture</category><description>340 people</description></item>' +
          '<item><description>No id</description></item>',
      ),
    );
    expect(problems).toEqual([]);
    expect(drafts.map(({ id, prose, meta }) => [id, prose.text, meta])).toEqual([
      ['news.rss', 'Halden news\n\nWhat we do', {}],
      [
        'h-1',
        'We hire\n\n340 people',
        {
          author: 'ann@halden.example',
          date: 'Mon, 06 Jan 2025 09:00:00 GMT',
          categories: ['Jobs', 'Team & culture'],
        },
      ],
      ['news.rss#2', 'No id', {}],
    ]);
    expect(drafts[1]!.regions).toEqual([{ role: 'heading', span: { start: 0, end: 7 } }]);
  });

  it('leads back through escapes, CDATA and tags', async () => {
    const { texts, back } = await read(
      rss(
        '<item><title>caf&amp;eacute; &#8364;5 &amp;amp; more</title>\r\n<description>&lt;p&gt;We &lt;b&gt;h&lt;/b&gt;ire&lt;/p&gt;&lt;p&gt;all\r\nof you</description></item>' +
          '<item><content:encoded><![CDATA[<p>One &amp; <a href="x">two</a></p>]]> three</content:encoded></item>' +
          '<item><description>plain <b>t</b>ags &amp; <iframe src="x"/><![CDATA[a <i> b]]> end</description></item>',
      ),
    );
    expect(texts).toEqual(
      ['café €5 & more\n\nWe hire\n\nall of you', 'One & two\n\nthree', 'plain tags &\n\na <i> b end'].map(
        (text, i) => (i === 2 ? text.replace('&\n\n', '& ') : text),
      ),
    );
    expect([
      back(0, 'é'),
      back(0, '€5'),
      back(0, 'hire'),
      back(0, 'all of'),
      back(1, '& two'),
      back(2, 'tags'),
      back(2, '<i> b'),
    ]).toEqual([
      '&amp;eacute;',
      '&#8364;5',
      'h&lt;/b&gt;ire',
      'all\r\nof',
      '&amp; <a href="x">two',
      't</b>ags',
      '<i> b',
    ]);
  });

  it('knows prefixes by what they stand for', async () => {
    const { texts } = await read(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:c="http://purl.org/rss/1.0/modules/content/">' +
        '<channel><title>Feed</title></channel><item rdf:about="i1"><title>a</title><c:encoded>b</c:encoded><x:title>c</x:title></item></rdf:RDF>',
      'old.xml',
    );
    expect(texts).toEqual(['Feed', 'a\n\nb']);
  });
});

describe('Atom', () => {
  it('reads each text as what it says it is', async () => {
    const { drafts, texts, back, problems } = await read(
      atom(
        '<title>Feed</title><entry><id>e1</id><title>1 &lt; 2</title><author><name>Ann</name></author><updated>2025-01-06</updated>' +
          '<category term="jobs" label="Jobs"/><link rel="self" href="s"/>' +
          '<summary type="html">&lt;b&gt;W&lt;/b&gt;e</summary>' +
          '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a <b>b</b>c</p><script src="x"/><p>d</p></div></content></entry>' +
          '<entry><link href="http://x.example/2"/><content type="image/png">iVBOR</content><summary>one\ntwo\n\nthree</summary></entry>',
      ),
      'feed.atom',
    );
    expect(problems).toEqual([]);
    expect(texts).toEqual(['Feed', '1 < 2\n\nWe\n\na bc\n\nd', 'one two\n\nthree']);
    expect([back(1, '1 < 2'), back(1, 'We'), back(1, 'bc')]).toEqual(['1 &lt; 2', 'W&lt;/b&gt;e', 'b</b>c']);
    expect(drafts.map(({ id }) => id)).toEqual(['feed.atom', 'e1', 'http://x.example/2']);
    expect(drafts[1]!.meta).toEqual({ author: 'Ann', date: '2025-01-06', categories: ['Jobs'] });
  });
});

describe('what is broken', () => {
  const good = '<item><title>good</title></item>';

  it.each([
    ['a tag that is not closed', rss(`${good}<item><title>half`), /<title> is never closed|does not fit/],
    ['a tag that closes another', `<rss><channel>${good}<item><b>x</item>`, /does not fit/],
    [
      'a file that is cut off',
      `<rss><channel>${good}<item><description>more &lt;b`,
      /<description> is never closed/,
    ],
    ['no quotes', `<rss><channel>${good}<item a=b>`, /unquoted attribute value/],
  ])('%s: what stands before is checked', async (_, text, message) => {
    const { texts, problems } = await read(text);
    expect(texts[0]).toBe('good');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'feed-broken' });
    expect(problems[0]!.message).toMatch(message);
    expect(problems[0]!.place!.line).toBeGreaterThan(0);
  });

  it('and words of the item that is broken are checked as well', async () => {
    const { texts } = await read(`<rss><channel><item><title>half</title><description>a &lt;b&gt;c`);
    expect(texts).toEqual(['half\n\na c']);
  });

  it('entities are not expanded', async () => {
    const { drafts, problems } = await read(
      `<!DOCTYPE rss [\n<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>${rss('<item><title>&b;</title></item>')}`,
    );
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ code: 'feed-entities', place: { line: 2, column: 1 } }]);
  });

  it('names that only HTML knows are read, and told once', async () => {
    const { texts, problems } = await read(rss('<item><title>caf&eacute; AT & T</title></item>' + good));
    expect(texts).toEqual(['café AT & T', 'good']);
    expect(problems).toMatchObject([{ code: 'feed-reference', place: { line: 2, column: 45 } }]);
  });

  it('other XML is no feed', async () => {
    const { problems } = await read('<urlset><url/></urlset>', 'sitemap.xml');
    expect(problems).toMatchObject([{ code: 'feed-unknown' }]);
    expect(problems[0]!.message).toContain('<urlset>');
  });

  it('a feed without items, and an item without words', async () => {
    expect((await read(rss(''))).problems).toMatchObject([{ code: 'draft-empty' }]);
    expect((await read(rss(`<item><guid>1</guid></item>${good}`))).problems).toMatchObject([
      { code: 'draft-empty', place: { line: 2 } },
    ]);
  });
});

it('takes feeds from folders, but no other XML', () => {
  expect(['rss', 'atom', 'xml'].map((extension) => DRAFT_EXTENSIONS.includes(extension))).toEqual([
    true,
    true,
    false,
  ]);
});

it.each([
  ['references', rss(`<item><title>${'&amp;'.repeat(200_000)}x</title></item>`)],
  ['bare signs', rss(`<item><title>x${'& '.repeat(200_000)}</title></item>`)],
  [
    'CDATA that does not end',
    `<rss><channel><item><title>x</title><description>${'<![CDATA['.repeat(50_000)}`,
  ],
  ['tags', `<rss><channel><item><title>x</title><description>${'<b>'.repeat(100_000)}`],
  ['items', rss('<item><title>x</title></item>'.repeat(50_000))],
])('many %s are read in time', async (_, text) => {
  const started = performance.now();
  expect((await read(text)).texts[0]).toContain('x');
  expect(performance.now() - started).toBeLessThan(5000);
});
