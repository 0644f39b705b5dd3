// Names of elements as this program knows them. In: a tag with whatever prefix the file chose. Out: the name with the usual
// prefix (`content:encoded`), and without one for RSS and Atom themselves.

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const USUAL: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': '',
  'http://purl.org/atom/ns#': '',
  'http://purl.org/rss/1.0/': '',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://search.yahoo.com/mrss/': 'media',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
};

/** Remembers the prefixes that the tags so far have declared. */
export function canonicalNames(): (tag: Tag) => string {
  const prefixes = new Map<string, string>();
  return ({ name, attributes }) => {
    for (const key in attributes) {
      const usual = key.startsWith('xmlns:') ? USUAL[attributes[key]!] : undefined;
      if (usual !== undefined) prefixes.set(key.slice(6), usual);
    }
    const colon = name.indexOf(':');
    if (colon < 0) return name;
    const prefix = prefixes.get(name.slice(0, colon)) ?? name.slice(0, colon);
    return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  };
}
