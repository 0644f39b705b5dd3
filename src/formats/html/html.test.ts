import { describe, expect, it } from 'vitest';
import { readDrafts } from '../index.ts';

async function read(text: string) {
  const { drafts, problems } = await readDrafts({ path: 'page.html', text });
  const draft = drafts[0];
  const regions = draft?.regions.map(
    ({ role, span }) => `${role}: ${draft.prose.text.slice(span.start, span.end)}`,
  );
  return { draft, text: draft?.prose.text, regions, problems, meta: draft?.meta };
}

describe('prose', () => {
  it.each([
    ['<p>We  <b>h</b>ire\n 340<br>people<p>next', 'We hire 340\npeople\n\nnext'],
    ['AT&amp;T &copyright &#150; &nosuch; &CounterClockwiseContourIntegral;', 'AT&T ©right – &nosuch; ∳'],
    [
      'a <code>b</code> c<script>d</script><style>e</style><pre>f</pre><p hidden>g</p><p style="display:none">h',
      'a \ufffc c',
    ],
    ['<nav>a</nav><header>b</header><p>c</p><footer>d</footer>', 'c'],
    ['<p>menu</p><article><header>Title</header><p>post</article>', 'Title\n\npost'],
    ['<article>one</article><article>two</article>', 'one\n\ntwo'],
    ['<main>m</main> other', 'm'],
    ['<table>stray<tr><td>cell<td>two', 'stray\n\ncell\n\ntwo'],
    ['<p>see <img src=x alt="Ann &amp; Bob"> here</p>', 'see \ufffc here\n\nAnn & Bob'],
  ])('of %j is %j', async (html, expected) => {
    expect((await read(html)).text).toBe(expected);
  });

  it('leads back through references, tags and line ends', async () => {
    const text = '\ufeff<p>We\r\n<b>h</b>ire &eacute;lan</p>\r\n<table>x<tr><td>y</table>';
    const { draft } = await read(text);
    const back = (words: string) => {
      const start = draft!.prose.text.indexOf(words);
      const span = draft!.prose.toSource({ start, end: start + words.length });
      return text.slice(span.start, span.end);
    };
    expect(['hire', 'élan', 'We hire', 'x', 'y'].map(back)).toEqual([
      'h</b>ire',
      '&eacute;lan',
      'We\r\n<b>h</b>ire',
      'x',
      'y',
    ]);
  });

  it('has regions and fields', async () => {
    const { regions, meta } = await read(
      '<html lang=en><head><title>A &amp; b</title><meta name="author" content="Ann"><meta property="og:title" content="C">' +
        '<body><h1>D <a href=x>e</a></h1><ul><li>f</ul><blockquote>g</blockquote><figure><figcaption>h</figcaption></figure>',
    );
    expect(regions).toEqual([
      'field: A & b',
      'field: C',
      'heading: D e',
      'link: e',
      'list: f',
      'quote: g',
      'caption: h',
    ]);
    expect(meta).toEqual({ author: 'Ann', lang: 'en', language: 'en' });
  });
});

it('says that a page shows no words', async () => {
  expect((await read('<script>app()</script>')).problems[0]?.code).toBe('draft-empty');
});

it.each([
  ['elements', '<p>x</p>' + '<div>'.repeat(100_000)],
  ['formatting', '<p>x</p>' + Array.from({ length: 50_000 }, (_, i) => `<font color=${i}><p>`).join('')],
])('reads %s that are nested too deeply up to there, and says so', async (_, html) => {
  const started = performance.now();
  const { text, problems } = await read(html);
  expect(text).toContain('x');
  expect(problems).toMatchObject([{ code: 'html-too-deep', place: { line: 1 } }]);
  expect(performance.now() - started).toBeLessThan(5000);
});
