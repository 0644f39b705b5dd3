import { describe, expect, it } from 'vitest';
import { type DraftsRead, readDrafts } from '../index.ts';

const read = (text: string, ...posts: string[]) => readDrafts({ path: 'plan.yaml', text }, { posts });
const texts = ({ drafts }: DraftsRead) => drafts.map(({ prose }) => prose.text);

describe('YAML', () => {
  it('has posts with id, meta and places through folded lines and escapes', async () => {
    const source =
      'common: &c {channel: LinkedIn, author: Ann}\r\nposts:\r\n- <<: *c\r\n  author: Bo\r\n  id: 7\r\n  text: >-\r\n    We are 40\r\n    people.\r\n- text: "caf\\xe9 40 \\\r\n    people"\r\n';
    const { drafts, problems } = await read(source);
    expect(problems).toEqual([]);
    expect(texts({ drafts, problems })).toEqual(['We are 40 people.', 'café 40 people']);
    expect(drafts[0]).toMatchObject({ id: '7', meta: { channel: 'LinkedIn', author: 'Bo' } });
    const at = (n: number) => {
      const start = drafts[n]!.prose.text.indexOf('40');
      const span = drafts[n]!.prose.toSource({ start, end: start + '40 people'.length });
      return source.slice(span.start, span.end);
    };
    expect([at(0), at(1)]).toEqual(['40\r\n    people', '40 \\\r\n    people']);
  });

  it('may hold several documents, of which a broken one does not hide the others', async () => {
    const said = await read('text: a\n---\n- text: b\n- text: c\n---\na: b: c\n---\nx: *gone\n---\n');
    expect(texts(said)).toEqual(['a', 'b', 'c']);
    expect(said.problems.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['yaml-broken', 6, 4],
      ['yaml-broken', 8, 4],
    ]);
    expect(said.problems[1]!.message).toBe(
      'A document in “plan.yaml” is not valid YAML: the alias *gone names nothing that stands before it.',
    );
  });

  it('gives a text that two posts share to both of them', async () => {
    const said = await read('- {text: &t a, channel: x}\n- {text: *t, channel: y}\n');
    expect(said.drafts.map(({ prose, meta }) => [prose.text, meta.channel])).toEqual([
      ['a', 'x'],
      ['a', 'y'],
    ]);
  });

  it('says of numbers and of nothing that they are no text, and of empty files that they are empty', async () => {
    const { problems } = await read('- text: a\n- text: 2026\n- text:\n- text: ""\n');
    expect(problems.map(({ message }) => message)).toEqual([
      'The text of post 2 of “plan.yaml” is a number, not a text in quotes, so it was not checked.',
      'The text of post 3 of “plan.yaml” is nothing, not a text in quotes, so it was not checked.',
      'Post 4 of “plan.yaml” has an empty text: there is nothing to check.',
    ]);
    expect((await read('# nothing\n')).problems.map(({ code }) => code)).toEqual(['draft-empty']);
    expect((await read('just words\n')).problems[0]!.hint).toContain('one text');
  });

  it('without texts is not taken for posts', async () => {
    expect((await read('a: 1\n')).problems[0]!.hint).toBe('It holds no texts. Is it the right file?');
  });

  it('is not brought down by aliases of aliases, circles or brackets', async () => {
    const levels = Array.from({ length: 40 }, (_, n) => `l${n + 1}: &l${n + 1} {a: *l${n}, b: *l${n}}`);
    const bomb = `l0: &l0 {wording: boom}\n${levels.join('\n')}\n`;
    expect((await read(bomb)).problems.map(({ code }) => code)).toEqual(['posts-unclear']);
    expect(texts(await read(bomb, `l40${'.*'.repeat(40)}.wording`))).toEqual(['boom']);
    expect(texts(await read('a: &a\n  text: x\n  b: *a\n  <<: *a\n', 'a.b.b.text'))).toEqual(['x']);
    const deep = await read('['.repeat(20_000));
    expect(deep.problems.map(({ code }) => code)).toEqual(['yaml-broken']);
  });
});
