import { fc, it as property } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { readDrafts } from './index.ts';

/** Of each target: what it is, what stands in the source, the address if that is another, and the word of the prose it is at. */
async function told(path: string, text: string): Promise<readonly string[]> {
  const { drafts } = await readDrafts({ path, text });
  return drafts.flatMap(({ targets = [], prose }) =>
    targets.map(({ kind, span, address, at }) => {
      const written = text.slice(span.start, span.end);
      const word = /^[\p{L}\d]*/u.exec(prose.text.slice(at).trimStart())![0];
      const before = /[\p{L}\d]*$/u.exec(prose.text.slice(0, at))![0];
      return `${kind} ${written}${written === address ? '' : ` = ${address}`} @${before}${word}`;
    }),
  );
}

it.each([
  ['a.md', 'See [the rota](https://wiki.corp/r?a=1&amp;b=2 "Rota") now', [
    'link https://wiki.corp/r?a=1&amp;b=2 = https://wiki.corp/r?a=1&b=2 @rota',
  ]],
  ['a.md', '[One](<https://a.example/x y>) and [two](https://a.example/b\\_c)', [
    'link https://a.example/x y @One',
    'link https://a.example/b\\_c = https://a.example/b_c @two',
  ]],
  ['a.md', '[Plan][p], [p] and [Plan][P]\n\n[p]: <https://a.example/p> "The plan"\n[q]: https://a.example/unused', [
    'link https://a.example/p @Plan',
    'link https://a.example/p @p',
    'link https://a.example/p @Plan',
  ]],
  ['a.md', '> [Quoted][p]\n>\n> [p]: https://a.example/p', ['link https://a.example/p @Quoted']],
  ['a.md', '[a](./b.md) [c](#top) [d](/about) [e](b.example/x) [f](tel:+4722) [g](javascript:go) [h]() <https://i.example>', []],
  ['a.md', '[a](https://{{ host }}/x) [b]({{ site.url }}/y) ![](data:image/png;base64,aaaa)', []],
  ['a.md', '[Kari](mailto:kari%40halden.example?subject=Hi) [//](//cdn.example/x)', [
    'link mailto:kari%40halden.example?subject=Hi = kari@halden.example @Kari',
    'link //cdn.example/x = cdn.example/x @',
  ]],
  ['a.md', 'At the gate ![A gate](http://10.4.17.20/gate.jpg) and [![](https://a.example/b.svg)](https://a.example/c)', [
    'picture http://10.4.17.20/gate.jpg @',
    'picture https://a.example/b.svg @',
    'link https://a.example/c @',
  ]],
  ['a.md', '---\ntitle: T\n---\nRead <a class=x href="https://a.example/?a&amp;b">all of it</a>, <a href=https://a.example/c>more</a>', [
    'link https://a.example/?a&amp;b = https://a.example/?a&b @all',
    'link https://a.example/c @more',
  ]],
  ['a.md', '<p>\n<img src="https://a.example/i.png" alt="Quay"> <a href=https://a.example/?c=d>All</a>\n<code><a href="https://code.example">x</a></code></p>\n\n`[x](https://code.example)` <!-- [x](https://note.example) -->', [
    'picture https://a.example/i.png @Quay',
    'link https://a.example/?c=d @All',
  ]],
  ['a.md', '```\n[x](https://code.example)\n```\n\n    [x](https://code.example)\n\n\\[x](#y)', []],
  ['a.md', '---\nthread: true\n---\n[One](https://a.example/1)\n\n---\n\nAnd [two](https://a.example/2)', [
    'link https://a.example/1 @One',
    'link https://a.example/2 @two',
  ]],
  ['a.html', '<p>\r\nSee <a href="https://a.example/?a&amp;b">the\r\nrota</a> <a href=#x>x</a> <img src=\'//a.example/i.png\'> <a>y</a></p>', [
    'link https://a.example/?a&amp;b = https://a.example/?a&b @rota',
    'picture //a.example/i.png = a.example/i.png @',
  ]],
  ['a.html', '<nav><a href="https://a.example/menu">Menu</a></nav><p>Words <a hidden href="https://a.example/hidden">h</a></p>', []],
  ['a.mdx', 'export const a = "https://a.example/0"\n\nSee <a href="https://a.example/1">one</a>, <Link to={\'https://a.example/2\'}>two</Link>, [three](https://a.example/3)', [
    'link https://a.example/1 @one',
    'link https://a.example/2 @two',
    'link https://a.example/3 @three',
  ]],
  ['a.mdx', '<Card href="https://a.example/1" title="A card" />\n\n<Image src="https://a.example/i.png" alt="x" />\n\n<Link to={home}>x</Link> <Script src="https://a.example/s.js" />', [
    'link https://a.example/1 @x',
    'picture https://a.example/i.png @x',
  ]],
  ['a.txt', '[One](https://a.example)', []],
])('%s %j leads to %j', async (path, text, expected) => {
  expect(await told(path, text)).toEqual(expected);
}); // biome-ignore format: one sign beside another

const PIECES = [
  'We', ' ', '\n', '\n\n', '\r\n', '> ', '- ', '[a](', 'https://a.example/b', ')', '![', ']', '[', '](', '<a href="', '">', '</a>', '<img src=', '>',
  '[r]: https://r.example\n', '[r]', '&amp;', '\\', '`', 'mailto:kari@halden.example', 'mailto:', '//x.example', '<Link to={"https://t.example"}>', '{', '}', 'é', '😀',
]; // biome-ignore format: one sign beside another

property.prop([
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }),
  fc.constantFrom('a.md', 'a.mdx', 'a.html'),
])('stand in their draft, in order, and at a place of its prose', async (pieces, path) => {
  const text = pieces.join('');
  const { drafts } = await readDrafts({ path, text });
  for (const { targets = [], span: draft, prose } of drafts) {
    const starts = targets.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { span, at, address } of targets) {
      expect(span.start).toBeGreaterThanOrEqual(draft.start);
      expect(span.end).toBeLessThanOrEqual(draft.end);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(prose.text.length + 2);
      expect(address).not.toBe('');
    }
  }
});
