import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault.ts';
import { jsonl } from './jsonl.ts';

const read = (text: string) => jsonl({ path: 'posts.jsonl', text });
const only = (text: string) => read(text).problems[0];

describe('a line of JSON', () => {
  it('is a draft with an id, meta, and positions through its escapes', () => {
    const line =
      '  {"meta": {"text": "no"}, "text": "caf\\u00e9\\n\\ud83d\\ude00 40 people", "id": 7, "approvedBy": ["Ann"], "x_y": true}';
    const [draft] = read(`\n${line}\r\n`).drafts;
    expect(draft).toMatchObject({
      id: '7',
      source: 'posts.jsonl',
      meta: { 'approved-by': ['Ann'], 'x-y': true },
    });
    expect(draft!.prose.text).toBe('café\n😀 40 people');
    const start = draft!.prose.text.indexOf('40');
    const span = draft!.prose.toSource({ start, end: start + 2 });
    expect(`\n${line}`.slice(span.start, span.end)).toBe('40');
    const smile = draft!.prose.toSource({ start: start - 3, end: start - 1 });
    expect(`\n${line}`.slice(smile.start, smile.end)).toBe('\\ud83d\\ude00');
    expect(`\n${line}`.slice(draft!.span.start, draft!.span.end)).toBe(line.trim());
  });

  it('has the last of two texts, whatever the spelling of the key', () => {
    const source = '{"text":"one","te\\u0078t":"two"}';
    const [draft] = read(source).drafts;
    expect(draft!.prose.text).toBe('two');
    const { start, end } = draft!.prose.toSource({ start: 0, end: 3 });
    expect(source.slice(start, end)).toBe('two');
    expect(draft!.id).toBe('posts.jsonl#1');
  });

  it('is a problem by itself when it cannot be read, and the others are still read', () => {
    const { drafts, problems } = read(
      '{"text":"a"}\n{"text" "b"}\n{"text":"c"}\n[1]\n{"body":"d"}\n{"text":" "}\n{"text":5}',
    );
    expect(drafts.map((draft) => draft.prose.text)).toEqual(['a', 'c']);
    expect(problems.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['json-broken', 2, 9],
      ['json-not-object', 4, 1],
      ['json-text-missing', 5, 1],
      ['draft-empty', 6, 9],
      ['json-text-missing', 7, 9],
    ]);
    expect(problems[0]!.message).toBe(
      'Line 2 of “posts.jsonl” is not valid JSON: at column 9 should stand a colon.',
    );
    expect(problems[2]!.hint).toBe('Is the post in "body"? Name that field "text".');
  });
});

it('says of an empty file that it is empty, and of ordinary JSON that it is no JSON Lines', () => {
  expect(only(' \n')?.code).toBe('draft-empty');
  expect(read('[\n  {"text": "a"}\n]').problems.map(({ code }) => code)).toEqual(['json-not-lines']);
});

it('keeps a key that other objects are made from as an ordinary field', () => {
  const [draft] = read('{"text":"a","__proto__":"x","constructor":"y"}').drafts;
  expect(Object.keys(draft!.meta)).toEqual(['-proto-', 'constructor']);
});

describe('the reason why a text is no JSON', () => {
  it('is there exactly when JSON.parse refuses the text', () => {
    const signs = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '1.5e3',
      '01',
      'true',
      'nul',
      ' ',
      '\\',
      '\\u12',
      '\t',
    ];
    const texts = fc.oneof(
      fc.array(fc.constantFrom(...signs)).map((parts) => parts.join('')),
      fc.json(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(jsonFault(text) === undefined).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });
});
