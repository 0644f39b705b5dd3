// The archive that X (Twitter) gives to people who ask for their data: tweets.js, tweets-part1.js, tweet.js, note-tweet.js.
// In: a source. Out: one draft for each post, with `&amp;` and the like as the signs they stand for. Replies have the
// type “reply”, those to the person's own posts are parts of a thread; a repost (“RT @…”) is somebody else's words and is read as a quotation of the type “repost”.

import type { Draft, MetaValue, Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { lazyText, type MappedText, textBuilder, through } from '../../text/mapped-text.ts';
import { type DraftsRead, emptyDraft, textStart } from '../format.ts';
import { decodeEntity } from '../markdown/entities.ts';
import { placeAt } from '../place.ts';
import { isJson, notJson } from './json.ts';
import { jsonTree } from './json-tree.ts';
import { fieldOf, type MapTree, scalarOf, type TextTree, type Tree } from './tree.ts';

/** `window.YTD.tweets.part0 = `: what of the archive this is. */
const HEAD = /^\s*(?:window\.)?YTD\.(\w+)\.part\d+\s*=\s*/;
const POSTS: ReadonlySet<string> = new Set(['tweet', 'tweets', 'note_tweet']);

export function xArchive(source: Source): DraftsRead {
  if (source.text.trim() === '') return emptyDraft(source);
  const base = textStart(source.text);
  const head = HEAD.exec(source.text.slice(base, base + 200));
  if (head === null) return failed(noArchive(source));
  if (!POSTS.has(head[1]!)) return failed(otherPart(source, head[1]!));
  const start = base + head[0].length;
  const end = source.text.trimEnd().replace(/;$/, '').length;
  if (!isJson(source.text.slice(start, end))) return failed(notJson(source, start, end));
  const list = jsonTree(source.text, start);
  const posts = (list.kind === 'list' ? list.items : [list]).map((item) => readPost(source, item));
  const drafts = withThreads(posts.flatMap((post) => (post && 'prose' in post ? [post] : [])));
  const problems = posts.flatMap((post) => (post && 'code' in post ? [post] : []));
  return drafts.length + problems.length === 0 ? emptyDraft(source) : { drafts, problems };
}

/** Undefined for a post without words: a picture has nothing to check. */
function readPost(source: Source, item: Tree): Draft | Problem | undefined {
  const post = fieldOf(item, 'tweet') ?? fieldOf(item, 'noteTweet') ?? item;
  const core =
    fieldOf(post, 'core') ?? fieldOf(post, 'noteTweetResults') ?? fieldOf(post, 'noteTweetContents') ?? post;
  const text = fieldOf(core, 'full_text') ?? fieldOf(core, 'text');
  if (post.kind !== 'map' || text?.kind !== 'text') return noText(source, item);
  if (text.words.trim() === '') return undefined;
  return draftOf(source, post, text);
}

function draftOf(source: Source, post: MapTree, text: TextTree): Draft {
  const said = (...names: readonly string[]): string => {
    const found = names.map((name) => fieldOf(post, name)).find((tree) => tree !== undefined);
    return found === undefined ? '' : String(scalarOf(found) ?? '').trim();
  };
  const prose = decoded(text.prose());
  const isRepost = said('retweeted') === 'true' || /^RT @\w+:/.test(prose.text);
  const isReply =
    said('in_reply_to_status_id_str', 'in_reply_to_status_id', 'in_reply_to_user_id_str') !== '';
  const meta: [string, MetaValue][] = [['channel', 'x']];
  const date = isoDate(said('created_at', 'createdAt'));
  if (date !== undefined) meta.push(['publish-at', date]);
  if (isRepost || isReply) meta.push(['type', isRepost ? 'repost' : 'reply']);
  if (said('lang') !== '') meta.push(['lang', said('lang')]);
  const parent = said('in_reply_to_status_id_str', 'in_reply_to_status_id');
  if (parent !== '') meta.push(['in-reply-to', parent]);
  return {
    id: said('id_str', 'id', 'tweetId', 'noteTweetId') || `${source.path}#${post.span.start}`,
    source: source.path,
    span: post.span,
    prose,
    regions: isRepost ? [{ role: 'quote', span: { start: 0, end: prose.text.length } }] : [],
    meta: Object.fromEntries(meta),
  };
}

/** An archive holds the posts of one person: who answers one of them goes on with a thread, and replies to nobody. */
function withThreads(drafts: readonly Draft[]): readonly Draft[] {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const parentOf = ({ meta }: Draft) => byId.get(String(meta['in-reply-to'] ?? ''));
  const roots = new Map<Draft, Draft>();
  for (const draft of drafts) {
    const way = new Set<Draft>();
    let part = draft;
    for (
      let next: Draft | undefined = draft;
      next && !roots.has(next) && !way.has(next);
      next = parentOf(next)
    )
      way.add((part = next));
    const root = roots.get(parentOf(part) ?? part) ?? part;
    for (const one of way) roots.set(one, root);
  }
  const begun = new Map<Draft, string>();
  for (const [draft, root] of roots)
    if (draft !== root) for (const part of [draft, root]) begun.set(part, root.id);
  return drafts.map((draft) => {
    const thread = begun.get(draft);
    if (thread === undefined) return draft;
    const { type, ...meta } = draft.meta;
    const kept = type === undefined || parentOf(draft) ? {} : { type };
    return { ...draft, meta: { ...meta, ...kept, thread } };
  });
}

/** `Wed Oct 10 20:19:24 +0000 2018` and dates that are written as ISO 8601 already. */
function isoDate(words: string): string | undefined {
  const time = Date.parse(words);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** X writes &amp;, &lt; and &gt; for the signs. */
function decoded(prose: MappedText): MappedText {
  const pattern = /&(?:amp|lt|gt);/g;
  if (!prose.text.includes('&')) return prose;
  const words = prose.text.replace(pattern, (entity) => decodeEntity(entity)!);
  return lazyText(words, () => {
    const builder = textBuilder(prose.text);
    let from = 0;
    for (const { 0: entity, index } of prose.text.matchAll(pattern)) {
      builder.copy(from, index);
      builder.replace(index, index + entity.length, decodeEntity(entity)!);
      from = index + entity.length;
    }
    builder.copy(from, prose.text.length);
    return through(prose, builder.build());
  });
}

function failed(problem: Problem): DraftsRead {
  return { drafts: [], problems: [problem] };
}

function noArchive(source: Source): Problem {
  const message = `“${source.path}” is a program, and not posts from an archive of X (Twitter), so it was not checked.`;
  const hint =
    'An archive has its posts in data/tweets.js. To check a text in any other file, save it as .txt.';
  return { code: 'archive-unknown', message, hint, place: placeAt(source, 0) };
}

function otherPart(source: Source, part: string): Problem {
  const message = `“${source.path}” holds the part “${part}” of an archive of X (Twitter), in which there are no posts.`;
  const hint =
    'Posts are in data/tweets.js, data/tweets-part1.js and so on, and long ones in data/note-tweet.js.';
  return { code: 'archive-unknown', message, hint, place: placeAt(source, 0) };
}

function noText(source: Source, item: Tree): Problem {
  const message = `A post in “${source.path}” has no text under a name that is known, so it was not checked.`;
  return {
    code: 'post-text-missing',
    message,
    hint: 'The other posts were checked.',
    place: placeAt(source, item.span.start),
  };
}
