import { describe, expect, it } from 'vitest';
import { readDrafts } from '../index.ts';

async function read(text: string) {
  const { drafts, problems } = await readDrafts({ path: 'post.mdx', text });
  const draft = drafts[0];
  const regions = draft?.regions.map(
    ({ role, span }) => `${role}: ${draft.prose.text.slice(span.start, span.end)}`,
  );
  const back = (words: string): string => {
    const start = draft!.prose.text.indexOf(words);
    const span = draft!.prose.toSource({ start, end: start + words.length });
    return start < 0 ? '(not there)' : text.slice(span.start, span.end);
  };
  return { draft, text: draft?.prose.text, regions, problems, meta: draft?.meta, back };
}

describe('prose', () => {
  it.each([
    ["import A from './a'\nimport {\n  b,\n} from 'b';\nexport const c = [\n  '}', `{`,\n]\n\nText", 'Text'],
    ['export default function Page({ children }) {\n\n  return children\n}\nText after', 'Text after'],
    ['export const x = a\n  .map((y) => y)\n\nText', 'Text'],
    [
      'import taxes rose again\n\nexport figures are from May',
      'import taxes rose again\n\nexport figures are from May',
    ],
    ['<Card title={x}>\n    # Big\n\n    We *hire* people\n</Card>\nmore', 'Big\n\nWe hire people\n\nmore'],
    ['We <Hi a="b">h</Hi>ire {count} people{/* no */} <Icon/> now', 'We hire \ufffc people \ufffc now'],
    ['We{\' \'}hire {`340`} {"caf\\u00e9 <b>"} people', 'We hire 340 café <b> people'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text that is read.
    ['{list.map((x) => ({ a: `${x}}`, b: "}" }))}\n\nText', 'Text'],
    [
      '`<A b={c}>` and ``{`x`}``\n\n```jsx\n<B {\n```\n\nText \\{ \\< 1 < 2 <3',
      '\ufffc and \ufffc\n\nText { < 1 < 2 <3',
    ],
    ['> ```\n> {\n\n{a} b', '\ufffc b'],
    ['<p>One</p><p>Two</p><Card>Three</Card><Card>Four</Card>', 'One\n\nTwo\n\nThree\n\nFour'],
    ['<>\n\na<br />b <code>{`x`}</code> c<!-- d --> e\n\n</>', 'a\nb \ufffc c e'],
    ['| a | b |\n|-|-|\n| <A b="|" /> c | {d \\|\\| e} f |', 'a\n\nb\n\n\ufffc c\n\n\ufffc f'],
    ['- <A>one</A>\n- <A>\n  two\n  </A>', 'one\n\ntwo'],
    ['See <https://halden.example/a> now', 'See https://halden.example/a now'],
    ["{show && <p>Don't</p>}\n\nText", 'Text'],
  ])('of %j is %j', async (text, expected) => {
    const { text: prose, problems } = await read(text);
    expect(prose).toBe(expected);
    expect(problems).toEqual([]);
  });

  it('leads back through tags, and has words of attributes', async () => {
    const { regions, meta, text, back } = await read(
      '---\nrole: employee\n---\r\nWe <B>h</B>ire\r\n\r\n<Pic\r\n  alt="Ann &amp;\r\n Bob" src="no" caption={\'It\\\'s us\'} title={t} label={`L`}\r\n/>',
    );
    expect(meta).toEqual({ role: 'employee' });
    expect(text).toBe("We hire\n\nAnn & Bob\n\nIt's us\n\nL");
    expect(regions).toEqual(['alt: Ann & Bob', "caption: It's us", 'field: L']);
    expect(['hire', 'Ann & Bob', "It's", 'L'].map(back)).toEqual([
      'h</B>ire',
      'Ann &amp;\r\n Bob',
      "It\\'s",
      'L',
    ]);
  });
});

describe('what is never closed', () => {
  it.each([
    ['We { hire\n\n340 people', 'We { hire\n\n340 people', 4],
    ['We <Card title="hire\n\n340 people', 'We <Card title="hire\n\n340 people', 4],
    ['We <!-- hire', 'We <!-- hire', 4],
    ['export const a = {\n\nWe hire', 'export const a = {\n\nWe hire', 1],
  ])('in %j is text, and a problem', async (text, expected, column) => {
    const { text: prose, problems } = await read(text);
    expect(prose).toBe(expected);
    expect(problems[0]).toMatchObject({ code: 'mdx-broken', place: { line: 1, column } });
    expect(problems[0]!.hint).toContain('read as text');
  });

  it.each([
    ['braces', '{ '.repeat(200_000)],
    ['tags', '<a b={'.repeat(100_000)],
    ['closed tags', '<a b="c">'.repeat(100_000)],
    ['quotes', `<a b="`.repeat(100_000)],
    ['backticks', Array.from({ length: 1500 }, (_, n) => '`'.repeat(n)).join(' ')],
    ['exports', 'export const a = {\n\n'.repeat(20_000)],
    ['imports', 'import {a}\n\n'.repeat(50_000)],
    ['empty comments', '{/*'.repeat(100_000)],
    ['module lines', "import a from 'b'\n".repeat(20_000)],
  ])('many %s are read in time', async (_, text) => {
    const started = performance.now();
    const { text: prose, problems } = await read(`${text}\n\nx`);
    expect(prose).toContain('x');
    expect(problems.length).toBeLessThanOrEqual(10);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
