// Plain text. In: a source. Out: one draft, which is the whole text; its id is the path.

import type { Source } from '../model/draft.ts';
import { withLineFeeds } from '../text/line-ends.ts';
import { type DraftsRead, emptyDraft, textStart } from './format.ts';

export function text(source: Source): DraftsRead {
  if (source.text.trim() === '') return emptyDraft(source);
  const start = textStart(source.text);
  const draft = {
    id: source.path,
    source: source.path,
    span: { start, end: source.text.length },
    prose: withLineFeeds(source.text.slice(start), start),
    regions: [],
    meta: {},
  };
  return { drafts: [draft], problems: [] };
}
