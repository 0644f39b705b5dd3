// A figure as people write it in, its bounds and unit out: `1850`, `18%`, `EUR 12.4 million`, `1,800 to 1,900`,
// `more than 4,000`. Undefined for anything else: a figure that is guessed at clears what it should not.

/** 1,850, “more than 4,000”, “1,800 to 1,900”. */
export interface Figure {
  /** Inclusive; absent where it is open on that side. */
  readonly from?: number;
  readonly to?: number;
  /** “more than” and “fewer than”: the bound itself is not reached. */
  readonly strict?: true;
  readonly unit: 'count' | 'percent' | 'money';
  /** `EUR` */
  readonly currency?: string;
  /** As it was written. */
  readonly written: string;
}

const OPEN: Readonly<Record<string, 'above' | 'below'>> = {
  'more than': 'above',
  over: 'above',
  above: 'above',
  'at least': 'above',
  'fewer than': 'below',
  'less than': 'below',
  under: 'below',
  below: 'below',
  'at most': 'below',
};
const STRICT: readonly string[] = ['more than', 'over', 'above', 'fewer than', 'less than', 'under', 'below'];
const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
};
const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' };
const AMOUNT =
  /^([$€£]|[A-Z]{3} )?\s*([+-]?\d[\d,]*(?:\.\d+)?)\s*(k|m|mn|bn|b|thousand|million|billion)?\s*(%|per cent|percent|[A-Z]{3}|[$€£])?$/;

interface Amount {
  readonly value: number;
  readonly unit: Figure['unit'];
  readonly currency?: string;
  /** Said of its own: in `10 to 12%` the first is what the second says. */
  readonly scale?: number;
  readonly bare: boolean;
}

export function readFigure(written: string | number): Figure | undefined {
  const text = String(written).trim().replace(/\s+/g, ' ');
  if (typeof written === 'number')
    return { from: written, to: written, unit: 'count', written: grouped(written) };
  const opening = Object.keys(OPEN).find((words) => text.toLowerCase().startsWith(`${words} `));
  if (opening) return openFigure(opening, text);
  const [low, high, ...more] = text.split(/ (?:to|-|–) | ?– ?|(?<=[\d%kmbn])-(?=[\d$€£])/);
  if (low === undefined || more.length > 0) return undefined;
  return high === undefined ? single(low, text) : range(low, high, text);
}

function openFigure(opening: string, text: string): Figure | undefined {
  const amount = amountOf(text.slice(opening.length + 1));
  if (!amount) return undefined;
  const bound = OPEN[opening] === 'above' ? { from: amount.value } : { to: amount.value };
  return {
    ...bound,
    ...(STRICT.includes(opening) ? { strict: true } : {}),
    ...kindOf(amount),
    written: text,
  };
}

function single(text: string, written: string): Figure | undefined {
  const amount = amountOf(text);
  return amount && { from: amount.value, to: amount.value, ...kindOf(amount), written };
}

function range(low: string, high: string, written: string): Figure | undefined {
  const [from, to] = [amountOf(low), amountOf(high)];
  if (!from || !to) return undefined;
  const kind = from.bare ? to : from;
  const first = from.bare ? from.value * (to.scale ?? 1) : from.value;
  return first <= to.value ? { from: first, to: to.value, ...kindOf(kind), written } : undefined;
}

function amountOf(text: string): Amount | undefined {
  const [, before, digits, scaled, after] = AMOUNT.exec(text.trim()) ?? [];
  if (digits === undefined || !/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(digits)) return undefined;
  const scale = scaled === undefined ? undefined : SCALE[scaled];
  const value = Number(digits.replaceAll(',', '')) * (scale ?? 1);
  const sign = before?.trim() ?? after;
  const bare = sign === undefined && scale === undefined;
  const size = scale === undefined ? {} : { scale };
  if (sign === undefined) return { value, unit: 'count', bare, ...size };
  if (/^(%|per cent|percent)$/.test(sign)) return { value, unit: 'percent', bare, ...size };
  return { value, unit: 'money', currency: SIGNS[sign] ?? sign, bare, ...size };
}

function kindOf({ unit, currency }: Amount): Pick<Figure, 'unit' | 'currency'> {
  return { unit, ...(currency === undefined ? {} : { currency }) };
}

/** 1850 → 1,850: as a sentence would say it. */
function grouped(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 10 });
}
