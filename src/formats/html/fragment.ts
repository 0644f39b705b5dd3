// HTML that is a part of something else, as in a feed. In: the HTML, which may itself have been made from a source. Out: the
// words that readers see, with the way back to that source.
// Promise: all of it is the post, so that no header or footer is left out, and no part is taken for the whole.

import type { Region } from '../../model/draft.ts';
import { withLineFeeds } from '../../text/line-ends.ts';
import { type MappedText, through } from '../../text/mapped-text.ts';
import { writer } from '../markdown/writer.ts';
import { elementsNamed, treeOf } from './tree.ts';
import { writeElement } from './walk.ts';
import { wordWriter } from './words.ts';

export interface Fragment {
  readonly prose: MappedText;
  readonly regions: readonly Region[];
  /** Where in the source elements are nested too deeply, if anywhere. What follows was not read. */
  readonly tooDeep?: number;
}

export function fragmentOf(html: MappedText): Fragment {
  const body = through(html, withLineFeeds(html.text));
  const out = writer(body.text);
  const words = wordWriter(body.text, out);
  if (!body.text.includes('<')) {
    // Most titles are but words, and need no parser.
    words(0, body.text.length);
    const { prose, regions } = out.finish();
    return { prose: through(body, prose), regions };
  }
  const { document, tooDeep } = treeOf(body.text);
  const [root] = elementsNamed(document, 'body');
  if (root !== undefined) writeElement({ html: body.text, out, words, inPost: true }, root);
  const { prose, regions } = out.finish();
  const read = { prose: through(body, prose), regions };
  return tooDeep === undefined
    ? read
    : { ...read, tooDeep: body.toSource({ start: tooDeep, end: tooDeep }).start };
}
