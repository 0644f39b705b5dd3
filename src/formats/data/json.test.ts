import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftsRead, readDrafts } from '../index.ts';
import { jsonTree } from './json-tree.ts';
import { plainFields, scalarOf, type Tree } from './tree.ts';

const read = (text: string, ...posts: string[]) => readDrafts({ path: 'plan.json', text }, { posts });
const texts = ({ drafts }: DraftsRead) => drafts.map(({ prose }) => prose.text);
const codes = ({ problems }: DraftsRead) => problems.map(({ code }) => code);

describe('JSON', () => {
  it('has posts in a list of objects, with id, meta and exact places', async () => {
    const source =
      '\ufeff{"week": 48, "authors": [{"name": "Ann"}],\n "posts": [{"Post_ID": 7, "network": "X", "approvedBy": ["Ann"], "more": {"a": 1},\n  "text": "caf\\u00e9\\n40 people"}, {"message": "two"}]}';
    const { drafts, problems } = await read(source);
    expect(problems).toEqual([]);
    expect(drafts.map(({ id, meta }) => ({ id, meta }))).toEqual([
      { id: '7', meta: { channel: 'X', network: 'X', 'approved-by': ['Ann'], 'post-id': 7 } },
      { id: 'plan.json#2', meta: {} },
    ]);
    const { start, end } = drafts[0]!.prose.toSource({ start: 3, end: 7 });
    expect(source.slice(start, end)).toBe('\\u00e9\\n40');
  });

  it('may be one post, or wrap its list', async () => {
    expect(texts(await read('{"title": "t", "content": "a"}'))).toEqual(['a']);
    expect(
      texts(await read('{"data": {"result": {"posts": [{"caption": "a"}, {"caption": "b"}]}}}')),
    ).toEqual(['a', 'b']);
  });

  it('is not guessed at where more than one list could be meant', async () => {
    const said = await read('{"posts": [{"text": "one one"}], "drafts": [{"text": "two"}], "n": ["x"]}');
    expect(texts(said)).toEqual([]);
    expect(said.problems[0]).toMatchObject({
      code: 'posts-unclear',
      hint: 'Texts in it are at: posts[].text, drafts[].text, n[]. Say which are posts, for example: --posts "posts[].text"',
    });
    expect(codes(await read('{"message": "ok", "posts": [{"text": "a"}]}'))).toEqual(['posts-unclear']);
  });

  it('keeps checking where one post has no text', async () => {
    const said = await read('[{"text": "a"},\n {"note": "b"}, {"text": 5},\n "c", null, {"text": " "}]');
    expect(texts(said)).toEqual(['a', 'c']);
    expect(said.problems.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['post-text-missing', 2, 2],
      ['post-text-missing', 2, 26],
      ['post-text-missing', 3, 7],
      ['draft-empty', 3, 22],
    ]);
  });

  it('that is broken is a problem with its place', async () => {
    expect((await read('{"posts": [\n  {"text" "a"}]}')).problems).toEqual([
      {
        code: 'json-broken',
        message: '“plan.json” is not valid JSON: at line 2, column 11 should stand a colon.',
        hint: 'Mend it there; nothing in this file was checked.',
        place: { path: 'plan.json', line: 2, column: 11, excerpt: '  {"text" "a"}]}', length: 1 },
      },
    ]);
    expect((await read('{"text": "a"}\n{"text": "b"}')).problems[0]!.hint).toContain('.jsonl');
    expect(codes(await read(' \n'))).toEqual(['draft-empty']);
  });
});

describe('--posts', () => {
  const plan =
    '{"weeks": [{"x": "a1", "y": {"text": "b1", "who": "Ann"}}, {"x": "a2", "z": ["c1", "c2"]}], "a.b c": {"k": {"v": "d"}}}';

  it.each([
    ['weeks[].x', ['a1', 'a2']],
    ['weeks[1].x', ['a2']],
    ['$.weeks[].z[]', ['c1', 'c2']],
    ['weeks[].z', ['c1', 'c2']],
    ['weeks[0].*.text', ['b1']],
    ['weeks[0].y', ['b1']],
    ['"a.b c".*.v', ['d']],
    ['Weeks[].X', ['a1', 'a2']],
  ])('%s', async (path, wanted) => {
    const said = await read(plan, path);
    expect(texts(said)).toEqual(wanted);
  });

  it('takes meta from the object around the text, and each text once', async () => {
    const said = await read(plan, 'weeks[].y.text', 'weeks[].y');
    expect(said.drafts[0]!.meta).toEqual({ who: 'Ann' });
    expect(texts(await read(plan, 'weeks[].x', 'weeks[].x'))).toEqual(['a1', 'a2']);
  });

  it('gives each text of one object an id of its own', async () => {
    const said = await read('[{"id": "mon", "x": "a", "z": ["b", "c"]}, {"x": "d"}]', '[].x', '[].z');
    expect(said.drafts.map(({ id }) => id)).toEqual(['mon', 'mon#2', 'mon#3', 'plan.json#4']);
  });

  it('says which objects have no such field', async () => {
    const said = await read('{"items": [{"a": "1"}, {"b": "2"}, {"c": "3"}]}', 'items[].a', 'items[].b');
    expect(texts(said)).toEqual(['1', '2']);
    expect(codes(said)).toEqual(['post-text-missing']);
  });

  it('that is no path is said to be none, also where it comes from the settings', async () => {
    for (const path of ['items[', 'a..b', '.a', '[x]', '', '"a'])
      expect(codes(await read('{"items": [{"text": "a"}]}', path))).toEqual(['posts-path-unclear']);
  });

  it('that leads nowhere is a problem that knows better', async () => {
    expect((await read('{"items": [{"wording": "a"}]}', 'items[].wordin')).problems[0]).toMatchObject({
      message: '“plan.json” has nothing at “items[].wordin”, so nothing in it was checked.',
      hint: 'Did you mean --posts "items[].wording"?',
    });
  });
});

function plain(tree: Tree): unknown {
  if (tree.kind === 'list') return tree.items.map(plain);
  if (tree.kind !== 'map') return scalarOf(tree);
  return Object.fromEntries([...tree.fields].map(([name, value]) => [name, plain(value)]));
}

describe('the tree of any JSON', () => {
  it('holds what JSON.parse reads, each value in its place', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (json, indent) => {
        const text = ` ${JSON.stringify(JSON.parse(json), null, indent)}\n`;
        const tree = jsonTree(text, 0);
        expect(plain(tree)).toEqual(JSON.parse(text));
        const waiting = [tree];
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
          expect(JSON.parse(text.slice(next.span.start, next.span.end))).toEqual(plain(next));
          if (next.kind === 'map') waiting.push(...next.fields.values());
          if (next.kind === 'list') waiting.push(...next.items);
        }
      }),
    );
  });

  it('may be as deep as it likes', async () => {
    const deep = 100_000;
    const said = await read(`${'['.repeat(deep)}{"x": "a"}${']'.repeat(deep)}`);
    expect(codes(said)).toEqual(['posts-unclear']);
  });

  it('keeps a key that other objects are made from as an ordinary field', () => {
    const tree = jsonTree('{"__proto__": "x", "constructor": 1}', 0);
    expect(tree.kind === 'map' && Object.keys(plainFields(tree))).toEqual(['__proto__', 'constructor']);
  });
});
