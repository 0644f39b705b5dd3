// link: a link to one of the named hosts, in the prose or where the words of a link lead. `*.example` takes every host below
// it, `host/path` also asks for the path. Pictures are found at named hosts only: `*` means links.

import { type Find, type Occurrence, occurrence } from './matcher.ts';
import { foundInTargets } from './targets.ts';

export const find: Find<'link'> = (matcher, scope) => {
  const { document } = scope;
  const found: Occurrence[] = [];
  for (const sentence of scope.sentencesFor(matcher.leaf)) {
    const { first, last } = document.sentences[sentence]!;
    for (let i = first; i <= last; i++) {
      const token = document.tokens[i]!;
      if (token.shape === 'link' && matcher.hosts.some((host) => leadsTo(token.word, host)))
        found.push(occurrence(document, i, i, matcher.leaf));
    }
  }
  const targets = document.targets();
  if (!targets) return found;
  const elsewhere = targets.document.tokens.filter(
    ({ shape, word, start }) =>
      shape === 'link' &&
      matcher.hosts.some(
        (host) => (host !== '*' || targets.targetAt(start).kind === 'link') && leadsTo(word, host),
      ),
  );
  return [...found, ...foundInTargets(elsewhere, scope, matcher.leaf, found)];
};

function leadsTo(link: string, wanted: string): boolean {
  if (wanted === '*') return true;
  const [host = '', ...path] = link
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .split('/');
  const [wantedHost = '', ...wantedPath] = wanted.toLowerCase().split('/');
  const name = host.replace(/[:?#].*$/, '');
  const sameHost = wantedHost.startsWith('*.') ? name.endsWith(wantedHost.slice(1)) : name === wantedHost;
  return sameHost && path.join('/').startsWith(wantedPath.join('/'));
}
