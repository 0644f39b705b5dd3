import { describe, expect, it } from 'vitest';
import { readDrafts } from '../index.ts';

const read = (text: string, path = 'tweets.js') => readDrafts({ path, text });

const ARCHIVE = `window.YTD.tweets.part0 = [
  { "tweet": { "id_str": "1", "created_at": "Wed Oct 10 20:19:24 +0000 2018", "full_text": "Q&amp;A &lt;3 &amp;amp; 40 people", "lang": "en" } },
  { "tweet": { "id_str": "2", "in_reply_to_status_id_str": "77", "full_text": "@halden caf\\u00e9" } },
  { "tweet": { "id_str": "3", "full_text": "RT @halden: Our words", "retweeted": false } },
  { "tweet": { "id_str": "4", "full_text": "" } },
  { "tweet": { "id_str": "5" } }
];
`;

describe('the archive of X', () => {
  it('has posts, replies and reposts, with the signs that entities stand for', async () => {
    const { drafts, problems } = await read(ARCHIVE);
    expect(drafts.map(({ id, prose, meta }) => ({ id, text: prose.text, meta }))).toEqual([
      {
        id: '1',
        text: 'Q&A <3 &amp; 40 people',
        meta: { channel: 'x', 'publish-at': '2018-10-10T20:19:24.000Z', lang: 'en' },
      },
      { id: '2', text: '@halden café', meta: { channel: 'x', type: 'reply', 'in-reply-to': '77' } },
      { id: '3', text: 'RT @halden: Our words', meta: { channel: 'x', type: 'repost' } },
    ]);
    expect(drafts.map(({ regions }) => regions)).toEqual([
      [],
      [],
      [{ role: 'quote', span: { start: 0, end: 'RT @halden: Our words'.length } }],
    ]);
    const { start, end } = drafts[0]!.prose.toSource({ start: 0, end: 6 });
    expect(ARCHIVE.slice(start, end)).toBe('Q&amp;A &lt;3');
    expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([['post-text-missing', 6]]);
  });

  it('has threads: posts that answer the own ones, in any order, however long or circular', async () => {
    const post = (id: string, to?: string) => ({
      tweet: { id_str: id, full_text: 'a', ...(to && { in_reply_to_status_id_str: to }) },
    });
    const chain = Array.from({ length: 20_000 }, (_, n) => post(`c${n + 1}`, `c${n}`)).reverse();
    const list = [
      post('3', '2'),
      post('2', '1'),
      post('1'),
      post('9', '77'),
      post('x', 'y'),
      post('y', 'x'),
      post('c0'),
      ...chain,
    ];
    const { drafts } = await read(`window.YTD.tweets.part0 = ${JSON.stringify(list)}`);
    const of = (id: string) => drafts.find((draft) => draft.id === id)!.meta;
    for (const id of ['1', '2', '3']) expect(of(id)).toMatchObject({ thread: '1' });
    expect([of('3').type, of('9').type, of('9').thread]).toEqual([undefined, 'reply', undefined]);
    expect(of('x').thread).toBe(of('y').thread);
    expect(new Set(drafts.filter(({ id }) => id.startsWith('c')).map(({ meta }) => meta.thread))).toEqual(
      new Set(['c0']),
    );
  });

  it('has older and newer names, and long posts in a file of their own', async () => {
    const old = await read('window.YTD.tweet.part0 = [{"id": "1", "full_text": "a"}]', 'tweet.js');
    expect(old.drafts.map(({ id, prose }) => [id, prose.text])).toEqual([['1', 'a']]);
    const long = await read(
      'window.YTD.note_tweet.part0 = [{"noteTweet": {"noteTweetId": "9", "createdAt": "2024-03-09T13:14:15.000Z", "core": {"text": "Long words"}}}]',
      'note-tweet.js',
    );
    expect(long.drafts.map(({ id, prose, meta }) => [id, prose.text, meta['publish-at']])).toEqual([
      ['9', 'Long words', '2024-03-09T13:14:15.000Z'],
    ]);
  });

  it('is told from programs, its other parts, and files that are cut off', async () => {
    const codes = async (text: string) =>
      (await read(text)).problems.map(({ code, place }) => [code, place?.line]);
    expect(await codes('const a = 1;\n')).toEqual([['archive-unknown', 1]]);
    expect(await codes('window.YTD.like.part0 = [ ]')).toEqual([['archive-unknown', 1]]);
    expect(await codes('window.YTD.tweets.part0 = [\n  {"tweet": {"full_text": "a"}}')).toEqual([
      ['json-broken', 2],
    ]);
    expect(await codes('window.YTD.tweets.part0 = [ ]')).toEqual([['draft-empty', undefined]]);
  });
});
