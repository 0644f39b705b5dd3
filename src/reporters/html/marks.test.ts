import { fc, test } from '@fast-check/vitest';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { holdable } from './escape.ts';
import { type Mark, marked } from './marks.ts';

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly Node[];
}

const parsed = (html: string): Node => parseFragment(html) as unknown as Node;
const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const tagsOf = (node: Node): readonly string[] => [
  node.nodeName,
  ...(node.childNodes ?? []).flatMap((child) => tagsOf(child)),
];

const mark = (number: number, start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  id: `f${number}`,
  number,
  level: 'block',
  open: true,
  start,
  end,
  ...more,
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '</script>',
        '&amp;',
        '"',
        '\r\n',
        '\r',
        '\u202e',
        '\0',
        '\ud800',
        ' 👩‍👩‍👧 ',
        'we',
      ),
    )
    .map((all) => all.join('')),
);
const marks = fc.array(
  fc.record({
    start: fc.integer({ min: -2, max: 70 }),
    length: fc.integer({ min: 0, max: 40 }),
    level: fc.constantFrom('block', 'review', 'advise'),
    open: fc.boolean(),
  }),
  { maxLength: 8 },
);

describe('marked', () => {
  test.prop([text, marks])('keeps the text, whatever is marked', (words, spans) => {
    const all = spans.map(({ start, length, ...look }, n) => mark(n + 1, start, start + length, look));
    const tree = parsed(marked(words, all));
    expect(textOf(tree)).toBe(holdable(words));
    expect(new Set(tagsOf(tree))).not.toContain('script');
  });

  it('names every finding that covers a stretch, and looks like the gravest', () => {
    const html = marked('one two three', [mark(1, 0, 7, { level: 'advise' }), mark(2, 4, 13)]);
    expect(html.match(/data-cards="[^"]*"/g)).toEqual([
      'data-cards="f1"',
      'data-cards="f1 f2"',
      'data-cards="f2"',
    ]);
    expect(html.match(/class="[^"]*"/g)).toEqual(['class="advise"', 'class="block"', 'class="block"']);
    expect(html.match(/data-ends="[^"]*"/g)).toEqual(['data-ends="●1"', 'data-ends="■2"']);
  });

  it('shows marks that turn the direction of writing, and ends them where they stand', () => {
    expect(marked('a\u202eb', [])).toBe('a<span class="control" data-name="U+202E">&#8238;</span>b');
  });

  it('cuts no half of a pair', () => {
    expect(marked('😀', [mark(1, 0, 1)])).toBe(marked('😀', [mark(1, 0, 2)]));
  });
});
