import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

const read = (path: string, text: string) => csv({ path, text });

function wordsAt(text: string, draft: ReturnType<typeof read>['drafts'][number], words: string): string {
  const start = draft.prose.text.indexOf(words);
  const span = draft.prose.toSource({ start, end: start + words.length });
  return text.slice(span.start, span.end);
}

describe('the data export of LinkedIn', () => {
  it('has lines in quotes in Shares.csv', () => {
    const text =
      'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\r\n' +
      '2026-01-05 10:00:00,https://l.example/1,"We are hiring.""\n""""\n""40 people, and """"more"""".",,,MEMBER_NETWORK\r\n' +
      '2026-01-06 10:00:00,https://l.example/2,,https://halden.example,,MEMBER_NETWORK\r\n' +
      '2026-01-07 10:00:00,https://l.example/3,Plain words,,,MEMBER_NETWORK\r\n';
    const { drafts, problems } = read('Shares.csv', text);
    expect(problems).toEqual([]);
    expect(drafts.map(({ prose }) => prose.text)).toEqual([
      'We are hiring.\n\n40 people, and "more".',
      'Plain words',
    ]);
    expect(drafts[0]!.meta).toMatchObject({ channel: 'linkedin', 'publish-at': '2026-01-05 10:00:00' });
    expect(wordsAt(text, drafts[0]!, '40 people')).toBe('40 people');
    expect(wordsAt(text, drafts[0]!, '"more"')).toBe('""""more""""');
  });

  it('has quotes after backslashes in Comments.csv, which are replies', () => {
    const text =
      'Date,Link,Message\n2026-01-05 10:00:00,https://l.example/1,"He said \\"40, I think\\" and left.\n\\"Yes\\""\n2026-01-06 10:00:00,https://l.example/2,""\n2026-01-07 10:00:00,https://l.example/3,Thanks\n';
    const { drafts, problems } = read('Comments.csv', text);
    expect(problems).toEqual([]);
    expect(drafts.map(({ prose, meta }) => [prose.text, meta.type])).toEqual([
      ['He said "40, I think" and left.\n"Yes"', 'reply'],
      ['Thanks', 'reply'],
    ]);
    expect(wordsAt(text, drafts[0]!, '"40, I think"')).toBe('\\"40, I think\\"');
  });

  it('is known by its header only', () => {
    const [draft] = read('Comments.csv', 'Date,Message\n1,"a \\"" b"\n').drafts;
    expect(draft!.meta.type).toBeUndefined();
    expect(draft!.prose.text).toBe('a \\" b');
  });
});
