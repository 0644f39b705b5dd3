// Paragraph styles of a Word document. In: word/styles.xml, if there is one. Out: the role that a style's id stands for.
// Word keeps the English names of its own styles in documents of every language; ids are translated.

import type { RegionRole } from '../../../model/draft.ts';
import { attribute, readXml } from '../xml.ts';

export type RoleOfStyle = (id: string) => RegionRole | undefined;

const NAMES: readonly (readonly [name: RegExp, role: RegionRole])[] = [
  [/^(?:heading ?\d|title$|subtitle$)/i, 'heading'],
  [/^(?:intense ?)?quote$|^block ?text$/i, 'quote'],
  [/caption$/i, 'caption'],
  [/^list(?: ?(?:bullet|number|paragraph))/i, 'list'],
];

/** A style of one's own may be based on one that may be based on another … */
const DEEPEST = 16;

export function rolesOfStyles(styles: Uint8Array | undefined): RoleOfStyle {
  const named = new Map<string, { name: string; basedOn?: string }>();
  let current: { name: string; basedOn?: string } = { name: '' };
  if (styles)
    readXml(styles, {
      open: (element, attributes) => {
        const value = attribute(attributes, element === 'style' ? 'styleId' : 'val') ?? '';
        if (element === 'style') {
          current = { name: value };
          named.set(value, current);
        } else if (element === 'name') current.name = value;
        else if (element === 'basedOn') current.basedOn = value;
      },
    });
  return (id) => {
    let at: string | undefined = id;
    for (let n = 0; at !== undefined && n < DEEPEST; n++) {
      const style: { name: string; basedOn?: string } | undefined = named.get(at);
      const role = roleOfName(style?.name ?? at);
      if (role) return role;
      at = style?.basedOn;
    }
    return undefined;
  };
}

function roleOfName(name: string): RegionRole | undefined {
  return NAMES.find(([pattern]) => pattern.test(name))?.[1];
}
