// Where front matter stands. In: the text of a source. Out: its span, the span of what it holds, and its language.
// Front matter is what stands at the very beginning between two lines `---` (YAML) or `+++` (TOML).

import type { Span } from '../text/span.ts';
import { textStart } from './format.ts';

export interface FrontMatter {
  readonly kind: 'yaml' | 'toml';
  /** Between the fences. */
  readonly inner: Span<'source'>;
  /** Where the body begins. */
  readonly bodyStart: number;
}

export function frontMatterOf(text: string): FrontMatter | undefined {
  const start = textStart(text);
  const fence = text.startsWith('---', start) ? '---' : text.startsWith('+++', start) ? '+++' : undefined;
  if (fence === undefined || !isOnly(text, start, fence)) return undefined;
  const innerStart = nextLine(text, start);
  for (let line = innerStart; line < text.length; line = nextLine(text, line)) {
    const closes = isOnly(text, line, fence) || (fence === '---' && isOnly(text, line, '...'));
    if (!closes) continue;
    const inner = { start: innerStart, end: line };
    return { kind: fence === '---' ? 'yaml' : 'toml', inner, bodyStart: nextLine(text, line) };
  }
  return undefined;
}

/** Whether a YAML parser is needed: there is front matter, and it holds more than white space and comments. */
export function hasYamlFrontMatter(text: string): boolean {
  const found = frontMatterOf(text);
  return found?.kind === 'yaml' && holdsSomething(text.slice(found.inner.start, found.inner.end));
}

function holdsSomething(yaml: string): boolean {
  return yaml.split(/[\r\n]/).some((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
}

/** Whether the line that begins at `at` is `fence` and nothing else but white space. */
function isOnly(text: string, at: number, fence: string): boolean {
  if (!text.startsWith(fence, at)) return false;
  let end = at + fence.length;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end >= text.length || text[end] === '\n' || text[end] === '\r';
}

function nextLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) return at + 1;
    if (unit === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return text.length;
}
