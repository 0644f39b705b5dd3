// SipHash-2-4 (Aumasson, Bernstein 2012), 48 bits of it: a keyed hash for short messages. In: a key of 128 bits, a message of
// 32-bit words. Out: a whole number that a double holds exactly. Without the key nothing about the message can be told
// from it, nor another message of the same hash be made. Both are taken as little-endian bytes.

export type SipKey = readonly [number, number, number, number];

/** `count` words of `message` from `start` on. */
export function sipHash(key: SipKey, message: Uint32Array, start: number, count: number): number {
  const [k0, k1, k2, k3] = key;
  let [al, ah, bl, bh] = [k0 ^ 0x70736575, k1 ^ 0x736f6d65, k2 ^ 0x6e646f6d, k3 ^ 0x646f7261];
  let [cl, ch, dl, dh] = [k0 ^ 0x6e657261, k1 ^ 0x6c796765, k2 ^ 0x79746573, k3 ^ 0x74656462];
  const blocks = (count >> 1) + 1;
  for (let block = 0; block <= blocks; block++) {
    const closing = block === blocks;
    const last = block === blocks - 1;
    // The last block has the word that is left over, and the number of bytes.
    const low = last && count % 2 === 0 ? 0 : closing ? 0 : message[start + 2 * block]!;
    const high = last ? (4 * count) << 24 : closing ? 0 : message[start + 2 * block + 1]!;
    if (closing) cl ^= 0xff;
    dl ^= low;
    dh ^= high;
    for (let round = closing ? 4 : 2; round > 0; round--) {
      let sum = (al >>> 0) + (bl >>> 0);
      let [l, h] = [sum | 0, (ah + bh + (sum > 0xffffffff ? 1 : 0)) | 0];
      let [tl, th] = [((bl << 13) | (bh >>> 19)) ^ l, ((bh << 13) | (bl >>> 19)) ^ h];
      [bl, bh, al, ah] = [tl, th, h, l];
      sum = (cl >>> 0) + (dl >>> 0);
      [l, h] = [sum | 0, (ch + dh + (sum > 0xffffffff ? 1 : 0)) | 0];
      [tl, th] = [((dl << 16) | (dh >>> 16)) ^ l, ((dh << 16) | (dl >>> 16)) ^ h];
      [cl, ch] = [l, h];
      sum = (al >>> 0) + (tl >>> 0);
      [l, h] = [sum | 0, (ah + th + (sum > 0xffffffff ? 1 : 0)) | 0];
      [dl, dh] = [((tl << 21) | (th >>> 11)) ^ l, ((th << 21) | (tl >>> 11)) ^ h];
      [al, ah] = [l, h];
      sum = (cl >>> 0) + (bl >>> 0);
      [l, h] = [sum | 0, (ch + bh + (sum > 0xffffffff ? 1 : 0)) | 0];
      [tl, th] = [((bl << 17) | (bh >>> 15)) ^ l, ((bh << 17) | (bl >>> 15)) ^ h];
      [bl, bh, cl, ch] = [tl, th, h, l];
    }
    al ^= low;
    ah ^= high;
  }
  return ((ah ^ bh ^ ch ^ dh) & 0xffff) * 2 ** 32 + ((al ^ bl ^ cl ^ dl) >>> 0);
}
