// Which rules could matter for a draft, and in which sentences: one pass over the tokens, one look-up each. Sound: a
// leaf that is left out of a sentence could not have matched there (engine/prefilter.test.ts proves on ≡ off).

import type { Document } from '../language/document.ts';
import type { WordSets } from '../language/lexicon.ts';
import { shapeBit } from '../language/shapes.ts';
import { sentencesOfParts } from '../matchers/parts.ts';
import { mayLook } from '../matchers/writing.ts';
import type { Policy } from '../model/policy.ts';
import { type RouteIndex, SHAPES } from '../model/routes.ts';

export interface Candidates {
  /** Rule numbers, ascending. */
  readonly rules: readonly number[];
  /** Sentence numbers, ascending. */
  sentencesFor(leaf: number): readonly number[];
  /** In which ways the leaf may match in the sentence, ascending; undefined: in any. */
  waysFor(leaf: number, sentence: number): readonly number[] | undefined;
}

export interface Prefilter {
  candidates(document: Document): Candidates;
  /** The needs that a token meets. */
  needsAt(document: Document, token: number): readonly number[];
  /** The tokens of a sentence that met the rarest need of a route of one of these leaves. */
  announcers(document: Document, sentence: number, leaves: ReadonlySet<number>): readonly number[];
}

/** `allowed` leaves rules out from the start: `--clause`, `--pack`. Without fingerprints, nothing looks for copies. */
export function createPrefilter(
  policy: Policy,
  allowed: (rule: number) => boolean,
  hasFingerprints = false,
): Prefilter {
  const { copies = NONE, always } = policy.index;
  const index = hasFingerprints ? { ...policy.index, always: [...always, ...copies] } : policy.index;
  const routes = new Routes(index, allowed);
  const onAbsence = policy.index.rules.filter(allowed);
  return {
    candidates: (document) => candidatesOf(document, routes, onAbsence, policy.index, allowed),
    needsAt: (document, token) => routes.needsAt(document, token),
    announcers(document, sentence, leaves) {
      const { first, last } = document.sentences[sentence]!;
      const tokens = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      const announces = (need: number) => routes.from(need).some(([leaf]) => leaves.has(leaf!));
      return tokens.filter((token) => routes.needsAt(document, token).some(announces));
    },
  };
}

const NONE: readonly number[] = [];

/** The route index read where it is needed, and remembered. A class because what was read and met grows together. */
class Routes {
  readonly always: readonly number[];
  readonly looks: RouteIndex['looks'];
  /** Leaves that look also at addresses. */
  readonly targets: ReadonlySet<number>;
  private readonly allowed: (leaf: number) => boolean;
  private readonly needsOfSets: readonly string[];
  private readonly routesOfNeeds: readonly string[];
  private readonly needsOfShapes: readonly { readonly bit: number; readonly needs: readonly number[] }[];
  /** By word id and by need: what has been read so far. */
  private readonly needsOfWords: (readonly number[] | undefined)[] = [];
  private readonly read: (readonly (readonly number[])[] | undefined)[] = [];
  /** By need: the sentence, counted over all drafts, in which it was last met, and the first and last token there. */
  private readonly metIn: Float64Array;
  private readonly firstAt: Uint32Array;
  private readonly lastAt: Uint32Array;
  /** By need: 1 where it announces a route. */
  private readonly announces: Uint8Array;
  private readonly met: number[] = [];
  private sentence = 0;

  constructor(index: RouteIndex, allowed: (rule: number) => boolean) {
    this.allowed = (leaf) => {
      const rule = index.ruleOf[leaf]!;
      return rule >= 0 && allowed(rule);
    };
    this.always = index.always.filter(this.allowed);
    this.looks = index.looks.filter(([leaf]) => this.allowed(leaf));
    this.targets = new Set(index.targets.filter(this.allowed));
    this.needsOfSets = index.needsOfSets.split(';');
    this.routesOfNeeds = index.routes.split(';');
    this.needsOfShapes = SHAPES.flatMap((shape) => {
      const needs = index.needsOfShapes[shape];
      return needs ? [{ bit: shapeBit(shape), needs }] : [];
    });
    this.announces = new Uint8Array(this.routesOfNeeds.length);
    // A loop, because `Uint8Array.from` takes longer than all else that is done here.
    for (let need = 0; need < this.announces.length; need++)
      if (this.routesOfNeeds[need] !== '') this.announces[need] = 1;
    this.metIn = new Float64Array(this.routesOfNeeds.length);
    this.firstAt = new Uint32Array(this.routesOfNeeds.length);
    this.lastAt = new Uint32Array(this.routesOfNeeds.length);
  }

  /** Routes that a need announces: a leaf and its further needs each. */
  from(need: number): readonly (readonly number[])[] {
    let routes = this.read[need];
    if (!routes) {
      const text = this.routesOfNeeds[need]!;
      const all = text === '' ? [] : text.split(',').map((route) => route.split(' ').map(Number));
      this.read[need] = routes = all.filter(([leaf]) => this.allowed(leaf!));
    }
    return routes;
  }

  needsAt(document: Document, token: number): readonly number[] {
    const shapes = document.shapes[token]!;
    const word = this.needsOfWord(document.tokens[token]!.sets);
    if (shapes === 0) return word;
    return [...word, ...this.needsOfShapes.flatMap(({ bit, needs }) => (shapes & bit ? needs : NONE))];
  }

  private needsOfWord(word: WordSets): readonly number[] {
    let needs = this.needsOfWords[word.id];
    if (!needs) {
      const texts = word.list.map((set) => this.needsOfSets[set]).filter((text) => text);
      this.needsOfWords[word.id] = needs = [
        ...new Set(texts.flatMap((text) => text!.split(' ').map(Number))),
      ];
    }
    return needs;
  }

  /** Calls `open` with each leaf and way whose needs the sentence meets; perhaps more than once. */
  openIn(document: Document, first: number, last: number, open: (leaf: number, way: number) => void): void {
    const { met, needsOfShapes } = this;
    this.sentence++;
    met.length = 0;
    for (let i = first; i <= last; i++) {
      const word = document.tokens[i]!.sets;
      if (word.id !== 0) this.meet(this.needsOfWord(word), i);
      const shapes = document.shapes[i]!;
      if (shapes === 0) continue;
      for (let s = 0; s < needsOfShapes.length; s++) {
        const { bit, needs } = needsOfShapes[s]!;
        if (shapes & bit) this.meet(needs, i);
      }
    }
    for (let m = 0; m < met.length; m++) {
      const need = met[m]!;
      const routes = this.from(need);
      for (let r = 0; r < routes.length; r++) {
        const route = routes[r]!;
        if (this.isMet(need, route)) open(route[0]!, route[1]! - 1);
      }
    }
    for (const leaf of this.always) open(leaf, ALL);
  }

  private meet(needs: readonly number[], at: number): void {
    const { metIn, firstAt, lastAt, sentence } = this;
    for (let i = 0; i < needs.length; i++) {
      const need = needs[i]!;
      lastAt[need] = at;
      if (metIn[need] === sentence) continue;
      metIn[need] = sentence;
      firstAt[need] = at;
      if (this.announces[need] === 1) this.met.push(need);
    }
  }

  private isMet(rarest: number, route: readonly number[]): boolean {
    for (let i = 2; i < route.length; i++) {
      const after = route[i]! > 0;
      const need = after ? route[i]! - 1 : -1 - route[i]!;
      if (this.metIn[need] !== this.sentence) return false;
      const inOrder = after
        ? this.lastAt[need]! > this.firstAt[rarest]!
        : this.firstAt[need]! < this.lastAt[rarest]!;
      if (!inOrder) return false;
    }
    return true;
  }
}

/** For a way: any of them. */
const ALL = -1;

/** Where a leaf may match, and how: sentences in order, and for each the ways that are open; undefined for any. */
type Hits = Map<number, Set<number> | undefined>;

function note(hits: Hits, sentence: number, way: number): void {
  if (way === ALL) hits.set(sentence, undefined);
  else if (!hits.has(sentence)) hits.set(sentence, new Set([way]));
  else hits.get(sentence)?.add(way);
}

function candidatesOf(
  document: Document,
  routes: Routes,
  onAbsence: readonly number[],
  { ruleOf, parts, ofFields, givenFields = [] }: RouteIndex,
  allowed: (rule: number) => boolean,
): Candidates {
  const hits = new Map<number, Hits>();
  let sentence = 0;
  const open = (leaf: number, way: number) => {
    let ofLeaf = hits.get(leaf);
    if (!ofLeaf) hits.set(leaf, (ofLeaf = new Map()));
    note(ofLeaf, sentence, way);
  };
  for (; sentence < document.sentences.length; sentence++) {
    const { first, last } = document.sentences[sentence]!;
    routes.openIn(document, first, last, open);
  }
  openByTargets(document, routes, hits);
  for (const [leaf, look] of routes.looks)
    if (mayLook(look, document)) hits.set(leaf, new Map(document.sentences.map((_, i) => [i, undefined])));
  const { channel, thread } = document.draft.meta;
  const given = [
    ...(channel === undefined ? NONE : ofFields.channel),
    ...(thread === undefined ? NONE : ofFields.thread),
    ...givenFields.flatMap(([field, rule]) => (document.draft.meta[field] === undefined ? NONE : [rule])),
  ].filter(allowed);
  if (hits.size === 0 && onAbsence.length === 0 && given.length === 0) return EMPTY;
  const rules = new Set([...onAbsence, ...given]);
  for (const leaf of hits.keys()) rules.add(ruleOf[leaf]!);
  const all = given.length === 0 ? NONE : document.sentences.map((_, i) => i);
  const isGiven = (leaf: number) => given.includes(ruleOf[leaf]!);
  const sentencesFor = (leaf: number) => (isGiven(leaf) ? all : [...(hits.get(leaf)?.keys() ?? NONE)]);
  // Before its body is read: each of these rules has common parts, and few drafts have them all in one sentence.
  const mayMatch = (rule: number) =>
    parts[rule] === undefined || sentencesOfParts(parts[rule], sentencesFor).length > 0;
  return {
    rules: [...rules].filter(mayMatch).sort((a, b) => a - b),
    sentencesFor,
    waysFor(leaf, at) {
      const ways = hits.get(leaf)?.get(at);
      return ways && [...ways].sort((a, b) => a - b);
    },
  };
}

/** A leaf that the address of a link announces is open in the sentence in which the words of the link stand. */
function openByTargets(document: Document, routes: Routes, hits: Map<number, Hits>): void {
  const targets = document.targets();
  if (!targets) return;
  const { sentences, tokens } = targets.document;
  for (const { first, last } of sentences) {
    const token = targets.tokenOf(targets.targetAt(tokens[first]!.start));
    routes.openIn(targets.document, first, last, (leaf) => {
      if (!routes.targets.has(leaf)) return;
      const ofLeaf: Hits = hits.get(leaf) ?? new Map();
      hits.set(leaf, ofLeaf);
      if (token >= 0) note(ofLeaf, document.sentenceOf(token), ALL);
    });
  }
}

const EMPTY: Candidates = { rules: [], sentencesFor: () => NONE, waysFor: () => NONE };

/** Every sentence for every leaf: what a search without the prefilter sees. */
export function everything(document: Document): Candidates {
  const all = document.sentences.map((_, i) => i);
  return { rules: [], sentencesFor: () => all, waysFor: () => undefined };
}
