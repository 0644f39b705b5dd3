import { describe, expect, it } from 'vitest';
import { readDrafts } from '../index.ts';

async function read(text: string) {
  const { drafts, problems } = await readDrafts({ path: 'post.md', text });
  const draft = drafts[0];
  const regions = draft?.regions.map(
    ({ role, span }) => `${role}: ${draft.prose.text.slice(span.start, span.end)}`,
  );
  return { draft, text: draft?.prose.text, regions, problems, meta: draft?.meta };
}

const prose = async (text: string) => (await read(text)).text;

describe('prose', () => {
  it.each([
    ['**W**e are *not* ~~never~~ here', 'We are not never here'],
    ['one\ntwo  \nthree\\\nfour<br>five', 'one two\nthree\nfour\nfive'],
    ['AT&T &amp; caf&eacute; &#x41; &nosuch; \\*x\\*', 'AT&T & café A &nosuch; *x*'],
    ['run `npm i` now', 'run \ufffc now'],
    ['# One\n\nTwo\n===\n\nthree', 'One\n\nTwo\n\nthree'],
    ['```js\ncode\n```\n\n    more code\n\ntext', 'text'],
    ['- a\n  b\n- [x] c\n\n1. d', 'a b\n\nc\n\nd'],
    ['> a\n> b\nc', 'a b c'],
    ['|a|b|\n|-|-|\n|c \\| d|**e**|', 'a\n\nb\n\nc | d\n\ne'],
    ['see https://a.b/_c_/ and <https://d.e> now', 'see https://a.b/_c_/ and https://d.e now'],
    ['see [this **page**](https://a.b "t") now', 'see this page now'],
    ['[a][r], [r], [r][] and [TBD], [x][y]\n\n[r]: https://a.b', 'a, r, r and [TBD], [x][y]'],
    ['we ![Ann *and* Bob](p.png) work', 'we \ufffc work\n\nAnn and Bob'],
    ['a<!-- b --> <b>c</b> <span x="y">d</span>', 'a c d'],
    [
      '<div>One <b>two</b>\nthree<p>four</p><img src=x alt="five &amp; six"></div>',
      'One two three\n\nfour\n\nfive & six',
    ],
    ['<div>a <code>b</code> c<script>if (a < b) d</script>e', 'a \ufffc c\n\ne'],
    ['<!-- a -->b', 'b'],
    ['a<!-- b -- c --> d <!-- e', 'a d <!-- e'],
    ['<div>never <code>closed is shown', 'never closed is shown'],
    ['a\r\nb\r\n\r\nc', 'a b\n\nc'],
  ])('of %j is %j', async (text, expected) => {
    expect(await prose(text)).toBe(expected);
  });

  it('leads back through the markup', async () => {
    const text = '\ufeff---\na: b\n---\r\n\r\nWe **h**ire\r\n> 340 &amp; *more*\r\n> people';
    const { draft } = await read(text);
    const back = (words: string) => {
      const start = draft!.prose.text.indexOf(words);
      const span = draft!.prose.toSource({ start, end: start + words.length });
      return text.slice(span.start, span.end);
    };
    expect(draft!.prose.text).toBe('We hire\n\n340 & more people');
    expect(['hire', '340', '&', 'more people'].map(back)).toEqual([
      'h**ire',
      '340',
      '&amp;',
      'more*\r\n> people',
    ]);
  });

  it('has regions', async () => {
    const { regions } = await read('# A [b](c)\n\n> - d ![e](f)\n\n|g|\n|-|\n|h|');
    expect(regions).toEqual([
      'heading: A b',
      'link: b',
      'quote: d \ufffc',
      'list: d \ufffc',
      'quote: e',
      'list: e',
      'alt: e',
      'table: g',
      'table: h',
    ]);
  });
});

describe('front matter', () => {
  it('becomes meta', async () => {
    const { meta, text } = await read(
      '---\nrole: employee\napprovedBy: [Ann, Bob]\nTop_Level Key: 3\nnested: { a: 1 }\nnone:\n---\nHi',
    );
    expect(meta).toEqual({ role: 'employee', 'approved-by': ['Ann', 'Bob'], 'top-level-key': 3 });
    expect(text).toBe('Hi');
  });

  it('is skipped when it is TOML or holds nothing, and is text when it holds no fields', async () => {
    expect(await prose('+++\na = 1\n+++\nHi')).toBe('Hi');
    expect(await prose('---\n# nothing\n---\nHi')).toBe('Hi');
    expect(await prose('---\n\nJust text\n\n---\n\nHi')).toBe('Just text\n\nHi');
    expect(await prose('---\nnever: closed\n\nHi')).toBe('never: closed\n\nHi');
  });

  it.each([
    ['a: b: c', 2, 4],
    ['a: 1\nb: *x', 2, 1],
    ['a: 1\na: 2', 3, 1],
  ])(
    'that is broken (%j) is a problem at its place, and the body is still read',
    async (yaml, line, column) => {
      const { problems, text } = await read(`---\n${yaml}\n---\nHi`);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({
        code: 'front-matter-broken',
        place: { path: 'post.md', line, column },
      });
      expect(text).toBe('Hi');
    },
  );
});

it('says that a source without a body is empty', async () => {
  expect((await read(' \n')).problems[0]?.code).toBe('draft-empty');
  expect((await read('---\na: b\n---\n')).problems[0]?.code).toBe('draft-empty');
  expect((await read('```\ncode\n```')).problems).toEqual([]);
});

describe('hostile sources', () => {
  it.each([
    ['block quotes', '> '.repeat(20_000) + 'x'],
    ['lists', Array.from({ length: 500 }, (_, i) => '  '.repeat(i) + '- x').join('\n')],
    ['emphasis', '*a _b '.repeat(5000) + 'x' + ' c_ d*'.repeat(5000)],
    ['brackets', '['.repeat(20_000) + 'x' + ']'.repeat(20_000)],
    ['links that do not end', '[x]('.repeat(5000)],
    ['a definition that does not end', '[' + 'x\n'.repeat(50_000)],
    ['tags that do not end', '<div>' + '<x "'.repeat(20_000)],
  ])('%s are read to their end', async (_, text) => {
    const started = performance.now();
    expect(await prose(text)).toContain('x');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('fields of front matter that are asked for', () => {
  const wanted = { frontMatter: ['title', 'social', 'seo.Meta_title'] };

  it.each([
    ['title: We hire 340 people', ['We hire 340 people', 'We hire 340 people']],
    ['title: We hire\n  340 people', ['We hire 340 people', 'We hire\n  340 people']],
    ["title: 'it''s 340'", ["it's 340", "it''s 340"]],
    ['title: "caf\\u00e9 \\U0001F600 \\\n  x"', ['café 😀 x', 'caf\\u00e9 \\U0001F600 \\\n  x']],
    ['title: |\n  one\n  two\n\n  three\nb: c', ['one\ntwo\n\nthree', 'one\n  two\n\n  three']],
    ['title: >-\n  one\n  two\n\n  three\nb: c', ['one two\nthree', 'one\n  two\n\n  three']],
    ['title: 2024', ['2024', '2024']],
    ['seo: { meta-title: x y, other: z }', ['x y', 'x y']],
  ])('%j are prose with their place', async (yaml, [said, written]) => {
    const text = `---\n${yaml}\n---\n\nThe *body*`;
    const { drafts } = await readDrafts({ path: 'post.md', text }, wanted);
    const { prose, regions } = drafts[0]!;
    expect(prose.text).toBe(`${said}\n\nThe body`);
    expect(regions).toEqual([{ role: 'field', span: { start: 0, end: said!.length } }]);
    const { start, end } = prose.toSource({ start: 0, end: said!.length });
    expect(text.slice(start, end)).toBe(written);
  });

  it('are every text under a name, once, and nothing else', async () => {
    const text = '---\nsocial: { x: &a [one, *a], y: { z: two } }\ntitle: *a\nother: no\n---\n';
    const { drafts } = await readDrafts({ path: 'post.md', text: text.replace(', *a]', ']') }, wanted);
    expect(drafts[0]?.prose.text).toBe('one\n\ntwo');
  });

  it('of TOML cannot be read: a problem', async () => {
    const { drafts, problems } = await readDrafts(
      { path: 'p.md', text: '+++\ntitle = "x"\n+++\nHi' },
      wanted,
    );
    expect(problems).toMatchObject([{ code: 'front-matter-toml', place: { line: 1, column: 1 } }]);
    expect(drafts[0]?.prose.text).toBe('Hi');
  });
});

it.each([
  [
    '# Hi *a*\n\n**b** [c](https://d.e) &amp; <i>f</i>',
    ['# Hi *a*', '*a*', '**b**', '[c](https://d.e)', '&amp;', '<i>', '</i>'],
  ],
  ['> ## Hi\n\n<p>a &amp; b</p><!-- c -->', ['> ## Hi', '<p>', '</p>']],
  ['Hi ![](a.png) `**b**` and https://d.e', []],
])('notes the markup of %j', async (text, written) => {
  const { draft } = await read(text);
  const markup = draft?.markup ?? [];
  expect(markup.map((mark) => mark.written)).toEqual(written);
  for (const mark of markup) expect(text.slice(mark.span.start, mark.span.end)).toBe(mark.written);
});
