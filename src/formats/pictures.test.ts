import { fc, it as property } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { applyEdits } from '../text/edits.ts';
import { readDrafts } from './index.ts';
import { pictureName } from './pictures.ts';

async function pictures(path: string, text: string) {
  const { drafts } = await readDrafts({ path, text });
  return drafts.flatMap((draft) => draft.pictures ?? []);
}

/** What is said of each picture: `name: alt`, or `name (decorative)`. */
async function told(path: string, text: string): Promise<string> {
  const found = await pictures(path, text);
  return found
    .map(({ name, alt, decorative }) => (decorative ? `${name} (decorative)` : `${name}: ${alt}`))
    .join(', ');
}

it.each([
  [
    'a.md',
    '![A gate](img/gate.jpg?w=2) ![](b.png "decorative") ![]( <c d.png> )',
    'gate.jpg: A gate, b.png (decorative), c d.png: ',
  ],
  ['a.md', '[![](badge.svg)](/x) ![x][ref]\n\n[ref]: y.png', 'badge.svg: , picture: x'],
  [
    'a.md',
    '<img src="a.png"> <img alt=\'B\' src=b.png>\n\n<div><img alt="" role=none src=c.png></div>',
    'a.png: , b.png: B, c.png (decorative)',
  ],
  ['a.md', '---\nimage: x/cover.jpg\nimageAlt: ""\n---\nHello', 'cover.jpg: '],
  ['a.md', '---\nimage: cover.jpg\n---\nHello `![](code.png)`', ''],
  [
    'a.mdx',
    '<Image src="a.png" /> <img {...all} /> <img src="b.png" alt={name} /> <img src={"c.png"} alt={\'C\'} />',
    'a.png: , c.png: C',
  ],
  [
    'a.html',
    '<p>Hi <img src=a.png><img src=b.png alt="B &amp; b"><img aria-hidden=true alt="" src=c.png></p>',
    'a.png: , b.png: B & b, c.png (decorative)',
  ],
  [
    'a.jsonl',
    '{"text":"Hi","images":[{"url":"a.png"},{"src":"b.png","altText":"B"},"c.png",{"src":"d.png","decorative":true}]}',
    'a.png: , b.png: B, d.png (decorative)',
  ],
  ['a.jsonl', '{"text":"Hi","imageUrl":"a.png","alt":null}\n{"text":"Ho","image":"b.png"}', 'a.png: '],
  [
    'a.json',
    '[{"text":"Hi","images":[{"src":"a.png","alt":"A"}]},{"text":"Ho","photo":"b.png","alt-text":""}]',
    'a.png: A, b.png: ',
  ],
  ['a.csv', 'text,image,alt text\nHi,a.png,\nHo,b.png,B\nHa,,\n', 'a.png: , b.png: B'],
  ['a.csv', 'text,image\nHi,a.png\n', ''],
  ['a.txt', 'No ![](a.png) here', ''],
])('%s %j shows %j', async (path, text, expected) => {
  expect(await told(path, text)).toBe(expected);
});

it('says where a picture stands, and where its words would', async () => {
  const text = '> Hi\r\n> ![](a.png)\r\n\r\n<img src=b.png>';
  const [a, b] = await pictures('a.md', text);
  expect(text.slice(a!.span.start, a!.span.end)).toBe('![](a.png)');
  expect(text.slice(b!.span.start, b!.span.end)).toBe('<img src=b.png>');
});

const markup = fc.constantFrom(
  ...[
    '![](a.png)',
    '![ ](b.png)',
    '<img src=c.png>',
    '<img alt="" src=d.png>',
    "<img\nalt='' src=e.png/>",
    '<img alt src=f.png>',
  ],
  ...['<Image src="g.png" />', 'words', '> ', '\r\n', '\n\n', '`x`', '<!-- -->', '{1}'],
);

property.prop([fc.constantFrom('md', 'mdx', 'html'), fc.array(markup, { maxLength: 12 })])(
  'words that are put where the format says are the alt text that it reads then',
  async (ending, pieces) => {
    const path = `a.${ending}`;
    const text = pieces.join(' ');
    const before = await pictures(path, text);
    const edits = before.flatMap(({ alt, altAt }) =>
      altAt && alt.trim() === '' ? [{ span: altAt.span, text: `${altAt.before}TODO it${altAt.after}` }] : [],
    );
    const after = await pictures(path, applyEdits(text, edits));
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(after.filter(({ alt }) => alt.includes('TODO it'))).toHaveLength(edits.length);
  },
);

it.each([
  ['https://halden.example/a/gate.jpg?w=2#x', 'gate.jpg'],
  ['data:image/png;base64,AAAA', 'picture'],
  ['', 'picture'],
  ['C:\\a\\b.png', 'b.png'],
])('calls %j %j', (address, name) => {
  expect(pictureName(address)).toBe(name);
});
