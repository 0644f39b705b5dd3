// The names in a facts file, each with what the file says of it. In: the checked file. Out: names by kind, and the names
// that mean two things.

import type { FactName, NameKind } from '../model/facts.ts';
import type { FactsFile } from './facts-schema.ts';
import type { YamlPath } from './yaml-document.ts';

/** A name and where it stands. */
export interface PlacedName extends FactName {
  readonly path: YamlPath;
}

type Product = Exclude<NonNullable<FactsFile['products']>[string], string>;

export function namesOf(file: FactsFile): readonly PlacedName[] {
  return [
    ...companyNames(file),
    ...Object.entries(file.products ?? {}).flatMap(([name, product]) =>
      productNames(name, typeof product === 'string' ? { status: product } : product),
    ),
    ...(file['code-names'] ?? []).map((name, n) => codeName(name, ['code-names', n])),
    ...Object.entries(file.customers ?? {}).flatMap(([name, customer]) => customerNames(name, customer)),
    ...(file.competitors ?? []).map((name, n): PlacedName => {
      const says = `${name} is a competitor.`;
      return { kind: 'competitor', fact: `competitors.${name}`, name, says, path: ['competitors', n] };
    }),
    ...Object.entries(file.spokespeople ?? {}).flatMap(([name, { title, handles }]) =>
      named('spokesperson', `spokespeople.${name}`, ['spokespeople', name], {
        says: `${name} speaks for the company${title ? ` (${title})` : ''}.`,
        names: [name],
        handles,
      }),
    ),
    ...(file.embargoes ?? []).flatMap(({ words, about, until }, n) =>
      named('embargoed', `embargoes.${n + 1}`, ['embargoes', n], {
        says: `“${about}” may be said from ${until} on.`,
        names: words,
        until,
      }),
    ),
  ];
}

function companyNames({ company }: FactsFile): readonly PlacedName[] {
  if (!company) return [];
  const { name, aliases = [], handles, tags = [] } = company;
  return named('company', 'company', ['company', 'name'], {
    says: `${name} is the company.`,
    names: [name, ...aliases, ...tags],
    handles,
  });
}

const STANDING: Readonly<Record<Product['status'], string>> = {
  available: 'is available',
  beta: 'is in public beta',
  announced: 'has been announced',
  unannounced: 'has not been announced',
};

function productNames(name: string, product: Product): readonly PlacedName[] {
  const { status, version, aliases = [], handles, since, source } = product;
  const kind = status === 'unannounced' ? 'unannounced' : 'product';
  const [fact, path] = [`products.${name}`, ['products', name]];
  const says = `${name} ${STANDING[status]}${version ? ` (${version})` : ''}${since ? `, since ${since}` : ''}.`;
  const public_ = { ...(source ? { source } : {}), ...(since && kind === 'product' ? { since } : {}) };
  return [
    ...named(kind, fact, path, { says, status, names: [name, ...aliases], handles, ...public_ }),
    ...(product['code-names'] ?? []).map((code, n) => ({
      ...codeName(code, [...path, 'code-names', n]),
      fact,
      says: `${code} is what ${name} is called inside.`,
    })),
  ];
}

function codeName(name: string, path: YamlPath): PlacedName {
  const shown = name.startsWith('sha256:') ? 'This' : name;
  return {
    kind: 'code-name',
    fact: `code-names.${name}`,
    name,
    says: `${shown} is a name used inside only.`,
    path,
  };
}

function customerNames(
  name: string,
  customer: NonNullable<FactsFile['customers']>[string],
): readonly PlacedName[] {
  const { referenceable, since, until, aliases = [], handles } = customer;
  const study = customer['case-study'];
  const known = `${since ? `, since ${since}` : ''}${until ? `, until ${until}` : ''}`;
  return named(
    referenceable ? 'reference-customer' : 'private-customer',
    `customers.${name}`,
    ['customers', name],
    {
      says: referenceable
        ? `${name} has agreed to be named as a customer${known}.`
        : `${name} has not agreed to be named as a customer.`,
      names: [name, ...aliases],
      handles,
      ...(study ? { source: study } : {}),
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
    },
  );
}

function named(
  kind: NameKind,
  fact: string,
  path: YamlPath,
  {
    names,
    handles = [],
    ...rest
  }: Omit<FactName, 'kind' | 'fact' | 'name'> & {
    readonly names: readonly string[];
    readonly handles?: readonly string[] | undefined;
  },
): readonly PlacedName[] {
  return [...names, ...handles].map((name) => ({ kind, fact, name, path, ...rest }));
}

/** Names that two facts have, however they are written: the second of them, and the first. */
export function doubles(names: readonly PlacedName[]): readonly (readonly [PlacedName, PlacedName])[] {
  const known = new Map<string, PlacedName>();
  return names.flatMap((name) => {
    const key = name.name.normalize('NFKC').toLowerCase();
    const first = known.get(key);
    if (!first) known.set(key, name);
    // What is embargoed may be a product, a customer or the company, too.
    const clash = first && first.fact !== name.fact && ![first.kind, name.kind].includes('embargoed');
    return clash ? [[name, first] as const] : [];
  });
}
