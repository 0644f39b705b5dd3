import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readDrafts } from './index.ts';
import { threadParts } from './thread-parts.ts';

const partsOf = (body: string) => threadParts(body).map(({ start, end }) => body.slice(start, end).trim());

describe('threadParts', () => {
  it.each([
    ['lines of ---', 'one\n---\ntwo\n\n---\nthree\n', ['one', 'two', 'three']],
    ['lines of --- win over numbers', '1/ one\n2/ more\n---\ntwo', ['1/ one\n2/ more', 'two']],
    ['numbers', '1/3 one\nmore\n\n2/3 two\n3/3 three', ['1/3 one\nmore', '2/3 two', '3/3 three']],
    ['other ways to number', '(1/n) one\r\n(2/n) two\r\n3/ three', ['(1/n) one', '(2/n) two', '3/ three']],
    [
      'numbers that do not count up',
      '1/ one\n4/5 of all lorries\n2/ two',
      ['1/ one\n4/5 of all lorries', '2/ two'],
    ],
    ['words before the first number', 'Hello.\n1/ one\n2/ two', ['Hello.\n1/ one', '2/ two']],
    ['no sign of parts', 'one\n\ntwo', ['one\n\ntwo']],
    ['empty parts', '---\none\n---\n \n---', ['one']],
    ['nothing', ' \n', []],
  ])('%s', (_, body, expected) => {
    expect(partsOf(body)).toEqual(expected);
  });
});

const PIECES = [
  'one',
  '---\n',
  '---',
  '\n',
  '\r\n',
  '1/ ',
  '2/ ',
  '*b*',
  '![alt](p.png)',
  '[r]: u\n',
  'e\u0301',
  '😀',
  ' ',
  '> q',
  '```\n',
];
const bodies = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join(''));

test.prop([bodies])(
  'parts of a thread are posts in order, and every sign leads back to its part',
  async (body) => {
    const text = `---\nthread: true\nchannel: x\n---\n${body}`;
    const { drafts, problems } = await readDrafts({ path: 't.md', text });
    expect(drafts.length + problems.length).toBeGreaterThan(0);
    let before = text.indexOf('---\n', 4) + 4;
    for (const { span, prose, meta } of drafts) {
      expect(span.start).toBeGreaterThanOrEqual(before);
      before = span.end;
      expect(meta).toEqual({ thread: true, channel: 'x' });
      for (let at = 0; at < prose.text.length; at++) {
        const { start, end } = prose.toSource({ start: at, end: at + 1 });
        expect(start).toBeGreaterThanOrEqual(span.start);
        expect(end).toBeLessThanOrEqual(span.end);
        if (/[a-z😀]/u.test(prose.text[at]!)) expect(text.slice(start, end)).toContain(prose.text[at]);
      }
    }
  },
);

test.prop([bodies])('without the field, the same file is one post', async (body) => {
  const { drafts } = await readDrafts({ path: 't.md', text: `---\nchannel: x\n---\n${body}` });
  expect(drafts.length).toBeLessThanOrEqual(1);
});
