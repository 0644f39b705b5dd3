// A label of a host as machines write it (`xn--mller-kva`) in, the label as people read it (`müller`) out; undefined where it is
// none. RFC 3492. Pure.

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
/** Signs of a label, RFC 1035: what is longer is no host, and would take long. */
const LONGEST = 63;

export function readPunycode(label: string): string | undefined {
  if (!label.startsWith('xn--') || label.length > LONGEST) return undefined;
  const coded = label.slice(4);
  const mark = coded.lastIndexOf('-');
  const signs = [...coded.slice(0, Math.max(mark, 0))];
  let code = 128;
  let bias = 72;
  let place = 0;
  for (let at = mark + 1; at < coded.length; place++) {
    const from = place;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(coded.charCodeAt(at++));
      if (digit === undefined) return undefined;
      place += digit * weight;
      const t = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < t) break;
      weight *= BASE - t;
    }
    const count = signs.length + 1;
    bias = adapted(place - from, count, from === 0);
    code += Math.floor(place / count);
    place %= count;
    if (code > 0x10ffff) return undefined;
    signs.splice(place, 0, String.fromCodePoint(code));
  }
  return signs.join('');
}

function digitOf(code: number): number | undefined {
  if (code >= 48 && code <= 57) return code - 22;
  if (code >= 97 && code <= 122) return code - 97;
  return undefined;
}

function adapted(change: number, count: number, isFirst: boolean): number {
  let delta = Math.floor(change / (isFirst ? DAMP : 2));
  delta += Math.floor(delta / count);
  let k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
