// The texts of a policy as they are kept: what a report says, and apart from it the examples and the rules in words, which are
// most of it and which only `explain`, `test` and the like ask for. Those are read when the first of them is looked at.

import type { Catalogue, CatalogueClause, CatalogueRule } from '../model/catalogue.ts';

export interface PackedCatalogue {
  readonly texts: CatalogueTexts;
  /** In the order of the clauses. */
  readonly lore: readonly ClauseLore[];
}

export interface CatalogueTexts {
  readonly packs: Catalogue['packs'];
  readonly clauses: readonly (Omit<CatalogueClause, 'examples' | 'guard' | 'rules'> & {
    readonly rules: readonly Omit<CatalogueRule, 'inWords'>[];
  })[];
}

/** What no report says of a clause. */
export interface ClauseLore extends Pick<CatalogueClause, 'examples' | 'guard'> {
  /** Of each rule. */
  readonly inWords: readonly CatalogueRule['inWords'][];
}

export function packCatalogue({ packs, clauses }: Catalogue): PackedCatalogue {
  return {
    texts: {
      packs,
      clauses: clauses.map(({ examples: _, guard: __, rules, ...clause }) => ({
        ...clause,
        rules: rules.map(({ inWords: ___, ...rule }) => rule),
      })),
    },
    lore: clauses.map(({ examples, guard, rules }) => ({
      examples,
      ...(guard && { guard }),
      inWords: rules.map(({ inWords }) => inWords),
    })),
  };
}

/** `read` is called once at most. */
export function unpackCatalogue(texts: CatalogueTexts, read: () => readonly ClauseLore[]): Catalogue {
  let lore: readonly ClauseLore[] | undefined;
  const of = (clause: number) => (lore ??= read())[clause]!;
  return {
    packs: texts.packs,
    clauses: texts.clauses.map((clause, number) => {
      const whole = {
        ...clause,
        rules: clause.rules.map((rule, n) => ({
          ...rule,
          get inWords() {
            return of(number).inWords[n]!;
          },
        })),
        get examples() {
          return of(number).examples;
        },
      };
      if (clause.kind !== 'guard') return whole;
      return Object.defineProperty(whole, 'guard', { enumerable: true, get: () => of(number).guard });
    }),
  };
}
