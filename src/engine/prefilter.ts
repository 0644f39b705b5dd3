// Which rules could matter for a draft, and in which sentences: one pass over the tokens, one look-up each. Sound: a
// leaf that is left out of a sentence could not have matched there (engine/prefilter.test.ts proves on ≡ off).

import type { Document } from '../language/document.ts';
import { UNKNOWN_WORD, type WordSets } from '../language/lexicon.ts';
import { shapeBit } from '../language/shapes.ts';
import { type AnchorIndex, type Policy, SHAPES } from '../model/policy.ts';

export interface Candidates {
  /** Rule numbers, ascending. */
  readonly rules: readonly number[];
  /** Sentence numbers, ascending. */
  sentencesFor(leaf: number): readonly number[];
}

export type Prefilter = (document: Document) => Candidates;

/** `allowed` leaves rules out from the start: `--clause`, `--pack`. */
export function createPrefilter(policy: Policy, allowed: (rule: number) => boolean): Prefilter {
  const { index } = policy;
  const keep = (leaves: readonly number[]) => leaves.filter((leaf) => allowed(index.ruleOf[leaf]!));
  const byShape = SHAPES.map((shape) => ({
    bit: shapeBit(shape),
    leaves: keep(index.shapes[shape] ?? NONE),
  })).filter(({ leaves }) => leaves.length > 0);
  const announced: Announced = {
    byWord: leavesByWord(index, keep),
    byShape,
    always: keep(index.always),
    unanchored: index.rules.filter(allowed),
    figures: new Set(index.figures),
    quantityWords: policy.lexicon.quantityWords,
    ruleOf: index.ruleOf,
  };
  return (document) => candidatesOf(document, announced);
}

interface Announced {
  readonly byWord: (word: WordSets) => readonly number[];
  readonly byShape: readonly { readonly bit: number; readonly leaves: readonly number[] }[];
  readonly always: readonly number[];
  readonly unanchored: readonly number[];
  readonly figures: ReadonlySet<number>;
  readonly quantityWords: number;
  readonly ruleOf: readonly number[];
}

const NONE: readonly number[] = [];

/** The leaves that a word announces, worked out when the word is first met. */
function leavesByWord(
  index: AnchorIndex,
  keep: (leaves: readonly number[]) => readonly number[],
): Announced['byWord'] {
  const known = new Map<WordSets, readonly number[]>();
  return (word) => {
    let leaves = known.get(word);
    if (!leaves)
      known.set(word, (leaves = keep([...new Set(word.list.flatMap((set) => index.sets[set] ?? NONE))])));
    return leaves;
  };
}

function candidatesOf(document: Document, announced: Announced): Candidates {
  const hits = new Map<number, number[]>();
  const { sentences } = document;
  for (let s = 0; s < sentences.length; s++) noteSentence(document, s, announced, hits);
  if (hits.size === 0 && announced.unanchored.length === 0) return EMPTY;
  const rules = new Set(announced.unanchored);
  for (const leaf of hits.keys()) rules.add(announced.ruleOf[leaf]!);
  return { rules: [...rules].sort((a, b) => a - b), sentencesFor: (leaf) => hits.get(leaf) ?? NONE };
}

function noteSentence(
  document: Document,
  sentence: number,
  announced: Announced,
  hits: Map<number, number[]>,
): void {
  const { sets } = document;
  const { first, last } = document.sentences[sentence]!;
  let shapes = 0;
  let hasFigure: boolean | undefined;
  const note = (leaf: number) => {
    const list = hits.get(leaf);
    if (list && list[list.length - 1] === sentence) return;
    if (
      announced.figures.has(leaf) &&
      !(hasFigure ??= holdsFigure(document, first, last, announced.quantityWords))
    )
      return;
    if (list) list.push(sentence);
    else hits.set(leaf, [sentence]);
  };
  for (let i = first; i <= last; i++) {
    const word = sets[i]!;
    if (word !== UNKNOWN_WORD) for (const leaf of announced.byWord(word)) note(leaf);
    shapes |= document.shapes[i]!;
  }
  for (const { bit, leaves } of announced.byShape) if (shapes & bit) for (const leaf of leaves) note(leaf);
  for (const leaf of announced.always) note(leaf);
}

const NUMBER = shapeBit('number');

function holdsFigure(document: Document, first: number, last: number, quantityWords: number): boolean {
  for (let i = first; i <= last; i++) {
    if (document.shapes[i]! & NUMBER || document.sets[i]!.has(quantityWords)) return true;
  }
  return false;
}

const EMPTY: Candidates = { rules: [], sentencesFor: () => NONE };

/** Every sentence for every leaf: what a search without the prefilter sees. */
export function everything(document: Document): Candidates {
  const all = document.sentences.map((_, i) => i);
  return { rules: [], sentencesFor: () => all };
}
