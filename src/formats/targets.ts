// Where links and pictures lead, as formats find it. In: an address as it is written, and its place. Out: the target for the
// draft; undefined for what stays within the site or the page (`./next.md`, `#top`, `/about`), holds its own bytes
// (`data:`), or is not known before the page is made (`{{ site }}`).

import type { Draft, Target } from '../model/draft.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { Span } from '../text/span.ts';

const LEADS_OUT = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^\s?#]/i;
const MAIL = /^mailto:/i;
const OPEN = /\{\{|\{%|\$\{|<%/;

/** `address` is without references (`&amp;`) and escapes. */
export function targetOf(target: Target): Target | undefined {
  const written = target.address.trim();
  if (OPEN.test(written)) return undefined;
  if (MAIL.test(written)) {
    const address = written.replace(MAIL, '').replace(/\?.*$/s, '').replace(/%40/g, '@');
    return address === '' ? undefined : { ...target, address };
  }
  return LEADS_OUT.test(written) ? { ...target, address: written.replace(/^\/\//, '') } : undefined;
}

/** The same targets, in the file that the text was made from; nothing where there are none. */
export function targetsInSource(
  targets: readonly Target[],
  { toSource }: MappedText,
): Pick<Draft, 'targets'> {
  if (targets.length === 0) return {};
  const inSource = ({ start, end }: Span<'source'>) => toSource({ start, end });
  return { targets: targets.map((target) => ({ ...target, span: inSource(target.span) })) };
}
