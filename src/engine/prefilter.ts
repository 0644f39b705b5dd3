// Which rules could matter for a draft, and in which sentences: one pass over the tokens, one look-up each. Sound: a
// leaf that is left out of a sentence could not have matched there (engine/prefilter.test.ts proves on ≡ off).

import type { Document } from '../language/document.ts';
import type { WordSets } from '../language/lexicon.ts';
import { shapesOf } from '../language/shapes.ts';
import type { AnchorIndex, Policy, Shape } from '../model/policy.ts';

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
  const leavesOf = leavesByWord(index, allowed);
  const leavesOfShape = new Map<Shape, readonly number[]>();
  for (const shape of Object.keys(index.shapes) as Shape[]) {
    leavesOfShape.set(shape, index.shapes[shape]!.filter((leaf) => allowed(index.ruleOf[leaf]!)));
  }
  const always = index.always.filter((leaf) => allowed(index.ruleOf[leaf]!));
  const unanchored = index.rules.filter(allowed);
  return (document) => candidatesOf(document, index, { leavesOf, leavesOfShape, always, unanchored });
}

interface Announced {
  readonly leavesOf: (word: WordSets) => readonly number[];
  readonly leavesOfShape: ReadonlyMap<Shape, readonly number[]>;
  readonly always: readonly number[];
  readonly unanchored: readonly number[];
}

const NONE: readonly number[] = [];

/** The leaves that a word announces, worked out when the word is first met. */
function leavesByWord(index: AnchorIndex, allowed: (rule: number) => boolean): Announced['leavesOf'] {
  const known = new Map<WordSets, readonly number[]>();
  return (word) => {
    let leaves = known.get(word);
    if (!leaves) {
      const all = new Set(word.list.flatMap((set) => index.sets[set] ?? NONE));
      known.set(word, (leaves = [...all].filter((leaf) => allowed(index.ruleOf[leaf]!))));
    }
    return leaves;
  };
}

function candidatesOf(document: Document, index: AnchorIndex, announced: Announced): Candidates {
  const hits = new Map<number, number[]>();
  const { tokens, sentences, sets } = document;
  const note = (leaf: number, sentence: number) => {
    const list = hits.get(leaf);
    if (!list) hits.set(leaf, [sentence]);
    else if (list[list.length - 1] !== sentence) list.push(sentence);
  };
  for (let s = 0; s < sentences.length; s++) {
    const { first, last } = sentences[s]!;
    for (let i = first; i <= last; i++) {
      for (const leaf of announced.leavesOf(sets[i]!)) note(leaf, s);
      for (const shape of shapesOf(tokens[i]!)) for (const leaf of announced.leavesOfShape.get(shape) ?? NONE) note(leaf, s);
    }
    for (const leaf of announced.always) note(leaf, s);
  }
  if (hits.size === 0 && announced.unanchored.length === 0) return EMPTY;
  const rules = new Set(announced.unanchored);
  for (const leaf of hits.keys()) rules.add(index.ruleOf[leaf]!);
  return { rules: [...rules].sort((a, b) => a - b), sentencesFor: (leaf) => hits.get(leaf) ?? NONE };
}

const EMPTY: Candidates = { rules: [], sentencesFor: () => NONE };

/** Every sentence for every leaf: what a search without the prefilter sees. */
export function everything(document: Document): Candidates {
  const all = document.sentences.map((_, i) => i);
  return { rules: [], sentencesFor: () => all };
}
