// What can be wrong with a feed, for people. In: the source and a place in it. Out: a problem that says what was checked
// all the same, and the way out.

import type { Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { MAX_DEPTH } from '../html/tree.ts';
import { placeAt } from '../place.ts';
import type { Fault, FeedRead } from './xml.ts';

export function faulty(source: Source, fault: Fault): Problem {
  const place = placeAt(source, fault.at);
  if (fault.kind === 'no feed')
    return {
      code: 'feed-unknown',
      message: `“${source.path}” is XML, but no feed: it begins with <${fault.root}>.`,
      hint: 'Of XML, feeds are read: RSS (<rss>), RSS 1.0 (<rdf:RDF>) and Atom (<feed>).',
      place,
    };
  if (fault.kind === 'entities')
    return {
      code: 'feed-entities',
      message: `“${source.path}” defines abbreviations of its own (<!ENTITY …>), with which a small file can stand for a huge one: it was not read.`,
      hint: 'Write out what they stand for, and leave out their definitions.',
      place,
    };
  return {
    code: 'feed-broken',
    message: `“${source.path}” is not valid XML from here on: ${inWords(fault.what)}.`,
    hint: 'What stands before this place was checked, what follows was not.',
    place,
  };
}

/** The words of the parser, where they are not plain. */
function inWords(what: string): string {
  const unclosed = /^unclosed tag: (.*)$/.exec(what)?.[1];
  if (unclosed !== undefined) return `<${unclosed}> is never closed`;
  if (/^un(?:expected close|matched closing) tag/.test(what))
    return 'this end tag does not fit the tag that was opened last';
  if (/root element/.test(what)) return 'there is no tag in it';
  if (/outside of root/.test(what)) return 'there is text around the feed, where only tags may be';
  return what;
}

export function strangeReference(source: Source, at: number): Problem {
  const name = /^&#?\w{1,31};/.exec(source.text.slice(at, at + 34))?.[0];
  const message =
    name === undefined
      ? `A single & in “${source.path}” is not valid XML.`
      : `“${name}” in “${source.path}” is a name that XML does not know.`;
  return {
    code: 'feed-reference',
    message,
    hint: `All was checked, but programs that read feeds may refuse the whole file. Write &amp;${name === undefined ? '' : ` and what follows, or the sign itself`}, or put the text into <![CDATA[…]]>.`,
    place: placeAt(source, at),
  };
}

export function noItems(source: Source, kind: FeedRead['kind']): Problem {
  return {
    code: 'draft-empty',
    message: `“${source.path}” holds no ${kind === 'atom' ? '<entry>' : '<item>'}: there is no post to check.`,
    place: { path: source.path },
  };
}

export function wordless(source: Source, at: number, kind: FeedRead['kind']): Problem {
  return {
    code: 'draft-empty',
    message: `${kind === 'atom' ? 'An <entry>' : 'An <item>'} of “${source.path}” has no title and no text: there is nothing to check.`,
    hint: 'Titles, descriptions, summaries and contents are read.',
    place: placeAt(source, at),
  };
}

export function tooDeep(source: Source, id: string, at: number): Problem {
  return {
    code: 'html-too-deep',
    message: `The text of “${id}” in “${source.path}” nests more than ${MAX_DEPTH} elements in each other: it was read up to here.`,
    hint: 'Is a tag such as <div> or <span> never closed? What follows in this post was not checked.',
    place: placeAt(source, at),
  };
}
