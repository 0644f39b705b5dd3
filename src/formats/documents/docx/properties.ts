// What a Word document says about itself. In: docProps/core.xml and custom.xml. Out: meta: `author` and `title`, and
// each property of the user's own (File > Info > Properties > Custom) under its name: `role`, `approved-by` …

import type { Meta } from '../../../model/draft.ts';
import { metaOf } from '../../meta.ts';
import { attribute, readXml } from '../xml.ts';
import type { Parts } from './package.ts';

const CORE: Readonly<Record<string, string>> = { creator: 'author', title: 'title' };

export function propertiesOf(parts: Parts): Meta {
  return metaOf({
    ...valuesOf(parts['docProps/core.xml'], (element) => CORE[element]),
    ...valuesOf(parts['docProps/custom.xml'], (element, name) => (element === 'property' ? name : undefined)),
  });
}

/** `keyOf`: what an element's text is kept under, if at all. */
function valuesOf(
  part: Uint8Array | undefined,
  keyOf: (element: string, name: string) => string | undefined,
): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  let key: string | undefined;
  if (part)
    readXml(part, {
      open: (element, attributes) => {
        key =
          keyOf(element, attribute(attributes, 'name') ?? '') ?? (element === 'property' ? undefined : key);
      },
      text: (text) => {
        if (key && text.trim() !== '') values.set(key, (values.get(key) ?? '') + text);
      },
      close: (element) => {
        if (element === 'property' || CORE[element]) key = undefined;
      },
    });
  return Object.fromEntries(values);
}
