// XML as a stream of plain events. In: the bytes of one part of a document. Out: calls of `open`, `text` and `close`
// with names without their prefix; false when it is not well-formed. No entity but XML's own five is known, so that a
// text that was built to swell cannot.

import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

export function readXml(bytes: Uint8Array, events: XmlEvents): boolean {
  const parser = new SaxesParser();
  let sound = true;
  parser.on('error', () => {
    sound = false;
  });
  parser.on('opentag', ({ name, attributes }) => events.open(local(name), attributes));
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  parser.on('closetag', ({ name }) => events.close?.(local(name)));
  parser.write(decoded(bytes)).close();
  return sound;
}

/** `w:val` or `val`: an attribute by its name without the prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  for (const key in attributes) if (local(key) === name) return attributes[key];
  return undefined;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : undefined;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}
