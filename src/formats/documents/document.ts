// A document whose text was taken out already. In: its source. Out: one draft, whose prose is the text as it is, with
// what the extractor knew besides: regions, meta, and problems with parts of it.

import type { Source } from '../../model/draft.ts';
import { identityText } from '../../text/mapped-text.ts';
import { type DraftsRead, emptyDraft } from '../format.ts';
import { text } from '../text.ts';

export function document(source: Source): DraftsRead {
  const { extracted, path } = source;
  if (extracted === undefined) return text(source);
  const { regions, meta, problems } = extracted;
  if (source.text === '') return problems.length > 0 ? { drafts: [], problems } : emptyDraft(source);
  const span = { start: 0, end: source.text.length };
  const draft = { id: path, source: path, span, prose: identityText(source.text), regions, meta };
  return { drafts: [draft], problems };
}
