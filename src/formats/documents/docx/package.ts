// The packed file that a Word document is. In: its bytes. Out: the parts that hold words, unpacked, or what it seems to
// be instead. Promise: no more than LARGEST bytes are unpacked, whatever the file says of itself.

import { unzipSync } from 'fflate';
import type { Outcome } from '../../../model/problem.ts';
import { refused } from '../extractor.ts';

export type Parts = Readonly<Record<string, Uint8Array>>;

/** Bytes of all parts together, unpacked. */
const LARGEST = 50 * 1024 * 1024;
const WITH_WORDS =
  /^(?:word\/(?:document\d*|styles\d*|footnotes|endnotes|header\d*|footer\d*)\.xml|docProps\/(?:core|custom)\.xml)$/;

const AGAIN = 'Open it in Word, save it again as .docx, and check that file.';

export function partsOf(bytes: Uint8Array, path: string): Outcome<Parts> {
  if (isOle(bytes)) return ole(bytes, path);
  let total = 0;
  let parts: Parts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WITH_WORDS.test(name)) return false;
        total += originalSize;
        return total <= LARGEST;
      },
    });
  } catch {
    return refused(path, 'document-damaged', 'is damaged: it cannot be unpacked', AGAIN);
  }
  if (total > LARGEST)
    return refused(
      path,
      'file-too-large',
      'unpacks to more than 50 MB of text, the most that is read at once',
      'Split it into smaller documents.',
    );
  if (!Object.keys(parts).some(isMain))
    return refused(
      path,
      'document-damaged',
      'is a packed file (zip) without a Word document in it',
      'Unpack it, and check what it holds.',
    );
  return { ok: true, value: parts };
}

export function isMain(name: string): boolean {
  return /^word\/document\d*\.xml$/.test(name);
}

/** The container of older Office programs, which also holds what a password protects. */
function isOle(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function ole(bytes: Uint8Array, path: string): Outcome<never> {
  const locked = new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
  return locked
    ? refused(
        path,
        'document-locked',
        'is protected by a password',
        'Open it in Word, save a copy without the password, and check that copy.',
      )
    : refused(path, 'document-old', 'is a document of an older Word (.doc), whatever its name says', AGAIN);
}
