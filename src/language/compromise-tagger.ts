// The tagger over compromise/two. Only loadTagger() imports this file: it costs a tenth of a second to load.
// compromise gives wrong places for phrases and sentences, but never for single words: places are added up word by
// word, and checked against the text. Sentences are parsed once; a bounded cache lives and dies with the tagger.

import nlp from 'compromise/two';
import { pieces } from './pieces.ts';
import type { TaggedTerm, Tagger, TermSpan } from './tagger.ts';

type View = ReturnType<typeof nlp>;
type Term = View['docs'][number][number];
type ParsedPattern = ReturnType<typeof nlp.parseMatch>;
interface ParsedPiece {
  readonly view: View;
  readonly spans: ReadonlyMap<Term, TermSpan>;
}

const SENTENCES_KEPT = 200;
const PATTERNS_KEPT = 500;

export function createTagger(): Tagger {
  const parsed = remembering(SENTENCES_KEPT, parse);
  const patterns = remembering(PATTERNS_KEPT, (pattern) => nlp.parseMatch(pattern));
  return {
    tag: (sentence) => parsed(sentence).flatMap(termsOf),
    match: (sentence, pattern) => parsed(sentence).flatMap((piece) => matchesIn(piece, patterns(pattern))),
  };
}

function parse(sentence: string): readonly ParsedPiece[] {
  return pieces(sentence).map(({ start, text }) => {
    const view = nlp(text);
    return { view, spans: spansOf(view, text, start) };
  });
}

/** `start` is added to every place. The hidden half of a contraction gets the span of the visible one. */
function spansOf(view: View, text: string, start: number): ReadonlyMap<Term, TermSpan> {
  const spans = new Map<Term, TermSpan>();
  let at = 0;
  for (const sentence of view.docs) {
    let host: TermSpan | undefined;
    for (const term of sentence) {
      const from = placeOf(term, text, at + term.pre.length);
      const to = from + term.text.length;
      if (term.text.trim() !== '') host = withoutBlanks(term.text, start + from);
      if (host) spans.set(term, host);
      at = to + term.post.length;
    }
  }
  return spans;
}

/** compromise leaves blanks beside signs it does not know (`℞ `). */
function withoutBlanks(text: string, start: number): TermSpan {
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: start + text.trimEnd().length };
}

/** Where the sum says, unless the text says otherwise (never seen so far): then the next place that holds the word. */
function placeOf(term: Term, text: string, sum: number): number {
  if (sameLetters(term.text, text.slice(sum, sum + term.text.length))) return sum;
  const found = text.indexOf(term.text, Math.max(0, sum - term.text.length - term.pre.length));
  return found < 0 ? Math.min(sum, text.length) : found;
}

/** compromise turns the dash of a number range into a hyphen. */
function sameLetters(word: string, written: string): boolean {
  return word === written || word === written.replace(/[\u2013\u2014]/g, '-');
}

function termsOf({ spans }: ParsedPiece): readonly TaggedTerm[] {
  return [...spans].map(([term, { start, end }]) => ({ start, end, tags: [...(term.tags ?? [])] }));
}

function matchesIn({ view, spans }: ParsedPiece, pattern: ParsedPattern): readonly TermSpan[] {
  return view.match(pattern).docs.flatMap((terms) => {
    const found = terms.map((term) => spans.get(term)).filter((span) => span !== undefined);
    if (found.length === 0) return [];
    return [
      {
        start: Math.min(...found.map((span) => span.start)),
        end: Math.max(...found.map((span) => span.end)),
      },
    ];
  });
}

/** Keeps the last `size` answers of a function whose answer depends on its argument alone. */
function remembering<T>(size: number, answer: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const fresh = answer(key);
    const oldest = kept.size >= size ? kept.keys().next() : undefined;
    if (oldest && !oldest.done) kept.delete(oldest.value);
    kept.set(key, fresh);
    return fresh;
  };
}
