// Which rules could matter for a draft, and in which sentences: one pass over the tokens, one look-up each. Sound: a
// leaf that is left out of a sentence could not have matched there (engine/prefilter.test.ts proves on ≡ off).

import type { Document } from '../language/document.ts';
import { FLAG, type Token } from '../language/token.ts';
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
  const leavesOfSet: (readonly number[] | undefined)[] = [];
  for (const [set, leaves] of Object.entries(index.sets)) {
    const kept = leaves.filter((leaf) => allowed(index.ruleOf[leaf]!));
    if (kept.length > 0) leavesOfSet[Number(set)] = kept;
  }
  const leavesOfShape = new Map<Shape, readonly number[]>();
  for (const shape of Object.keys(index.shapes) as Shape[]) {
    leavesOfShape.set(shape, index.shapes[shape]!.filter((leaf) => allowed(index.ruleOf[leaf]!)));
  }
  const always = index.always.filter((leaf) => allowed(index.ruleOf[leaf]!));
  const unanchored = index.rules.filter(allowed);
  return (document) => candidatesOf(document, index, { leavesOfSet, leavesOfShape, always, unanchored });
}

interface Announced {
  readonly leavesOfSet: readonly (readonly number[] | undefined)[];
  readonly leavesOfShape: ReadonlyMap<Shape, readonly number[]>;
  readonly always: readonly number[];
  readonly unanchored: readonly number[];
}

const NONE: readonly number[] = [];

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
      for (const set of sets[i]!) for (const leaf of announced.leavesOfSet[set] ?? NONE) note(leaf, s);
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

const WORD_SHAPES: readonly (readonly Shape[])[] = [[], ['name'], ['number'], ['name', 'number']];
const NAME_AND = { mention: ['mention', 'name'], cashtag: ['cashtag', 'name'] } as const;

function shapesOf(token: Token): readonly Shape[] {
  if (token.flags & FLAG.hashtagStart) return HASHTAG;
  if (token.shape === 'word') {
    const code = token.word.charCodeAt(token.word.length - 1);
    return WORD_SHAPES[(token.flags & FLAG.capital ? 1 : 0) + (code >= 48 && code <= 57 ? 2 : 0)]!;
  }
  if (token.shape === 'mention' || token.shape === 'cashtag') return NAME_AND[token.shape];
  if (token.shape === 'number') return NUMBER;
  if (token.shape === 'link' || token.shape === 'email' || token.shape === 'emoji') return OWN_SHAPE[token.shape];
  return NO_SHAPE;
}

const NO_SHAPE: readonly Shape[] = [];
const NUMBER: readonly Shape[] = ['number'];
const HASHTAG: readonly Shape[] = ['hashtag', 'name', 'number'];
const OWN_SHAPE = { link: ['link'], email: ['email'], emoji: ['emoji'] } as const;
