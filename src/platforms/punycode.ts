// How long a label of a domain is once it is written in ASCII (RFC 3492): platforms refuse domains with labels of more
// than 63 letters. In: a label. Out: its length in ASCII; a label of more signs than that is not worked out.

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
/** What a label in Punycode begins with. */
const PREFIX = 'xn--'.length;
export const LONGEST_LABEL = 63;

/** The full stops of East Asian scripts part a label as a full stop does. */
export function asciiLength(label: string): number {
  const parts = label.split(/[\u3002\uff0e\uff61]/);
  return parts.reduce((sum, part) => sum + partLength(part), parts.length - 1);
}

function partLength(label: string): number {
  const codes = [...label].map((sign) => sign.codePointAt(0)!);
  const plain = codes.filter((code) => code < FIRST_CODE).length;
  if (plain === codes.length || codes.length > LONGEST_LABEL) return codes.length;
  return PREFIX + plain + (plain > 0 ? 1 : 0) + deltasLength(codes, plain);
}

/** Digits that say which signs stand where, code by code in ascending order. */
function deltasLength(codes: readonly number[], plain: number): number {
  let [length, done, bias, delta] = [0, plain, FIRST_BIAS, 0];
  for (let code = FIRST_CODE; done < codes.length; code++) {
    const next = Math.min(...codes.filter((one) => one >= code));
    delta += (next - code) * (done + 1);
    code = next;
    for (const one of codes) {
      if (one < code) delta++;
      if (one !== code) continue;
      length += digits(delta, bias);
      bias = adapted(delta, done + 1, done === plain);
      delta = 0;
      done++;
    }
    delta++;
  }
  return length;
}

function digits(delta: number, bias: number): number {
  let count = 1;
  for (let k = BASE, rest = delta; ; k += BASE, count++) {
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (rest < threshold) return count;
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

function adapted(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
