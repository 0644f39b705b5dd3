// FNV-1a with 64 bits: a name for a text that stays the same on every machine. No protection against forgery.
// Source: Fowler, Noll, Vo; offset basis and prime as in the IETF draft “The FNV Non-Cryptographic Hash Algorithm”.

const BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** Over the UTF-8 bytes of `text`; 16 hexadecimal digits. */
export function fnv1a(text: string): string {
  let hash = BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(16, '0');
}
