import { describe, expect, it } from 'vitest';
import { readDrafts } from '../formats/index.ts';
import type { Finding } from '../model/finding.ts';
import { shownDraft } from './shown-draft.ts';

/** What is marked when `words` of the prose were found. */
async function markedIn(path: string, text: string, words: string) {
  const source = { path, text };
  const [draft] = (await readDrafts(source)).drafts;
  const start = draft!.prose.text.indexOf(words);
  const span = draft!.prose.toSource({ start, end: start + words.length });
  const shown = shownDraft(draft!, source, [{ span, quote: words } as Finding]);
  return { text: shown.text, marked: shown.marks.map(({ at }) => shown.text.slice(at.start, at.end)) };
}

describe('shownDraft', () => {
  it('shows Markdown as it is written, without its front matter', async () => {
    const text = '---\nrole: employee\n---\nWe are **340** people.\n';
    expect(await markedIn('a.md', text, '340 people')).toEqual({
      text: 'We are **340** people.\n',
      marked: ['340** people'],
    });
  });

  it('shows the words of a post in JSON, and finds its place behind escapes', async () => {
    const text = '{"id":"a","text":"\\u201cHi\\u201d \\ud83d\\ude00\\nWe are 340\\tpeople"}\n';
    expect(await markedIn('a.jsonl', text, '340\tpeople')).toEqual({
      text: '“Hi” 😀\nWe are 340\tpeople',
      marked: ['340\tpeople'],
    });
  });
});
