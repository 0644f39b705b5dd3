// Line ends of any kind made into line feeds. In: a text. Out: the same text with `\n` only, and the way back.
// Promise: a text without carriage returns comes back as it is; else the map is built when it is first asked for.

import { identityText, lazyText, type MappedText, textBuilder, through } from './mapped-text.ts';

/** `base` is where `text` stands in the source. */
export function withLineFeeds(text: string, base = 0): MappedText {
  if (!text.includes('\r')) return identityText(text, base);
  return lazyText(text.replaceAll(/\r\n?/g, '\n'), () => lineFeedMap(text, base));
}

function lineFeedMap(text: string, base: number): MappedText {
  const builder = textBuilder(text);
  let from = 0;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', from)) {
    const end = text[at + 1] === '\n' ? at + 2 : at + 1;
    builder.copy(from, at);
    builder.replace(at, end, '\n');
    from = end;
  }
  builder.copy(from, text.length);
  return through(identityText(text, base), builder.build());
}
