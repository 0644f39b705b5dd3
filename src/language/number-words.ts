// Words that say how many, and words that say of what: the vocabulary of the quantity scanner.

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Values of number words below a hundred. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
]);

export const MAGNITUDE: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['grand', 1e3],
  ['k', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['millions', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['m', 1e6],
  ['mio', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['cr', 1e7],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bln', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
  ['tn', 1e12],
]);

/** Round numbers without a figure: `hundreds of`, `dozens`. The value is the least they can mean. */
export const VAGUE: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['dozens', 24],
  ['hundreds', 200],
  ['thousands', 2000],
  ['tens', 20],
  ['scores', 40],
  ['millions', 2e6],
  ['billions', 2e9],
]);

export const SHARES = new Set([
  'half',
  'majority',
  'third',
  'thirds',
  'quarter',
  'quarters',
  'fifth',
  'fifths',
  'sixth',
  'eighth',
  'tenth',
  'tenths',
  'two-thirds',
]);
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['doubled', 2],
  ['doubling', 2],
  ['doubles', 2],
  ['twice', 2],
  ['twofold', 2],
  ['triple', 3],
  ['tripled', 3],
  ['tripling', 3],
  ['triples', 3],
  ['threefold', 3],
  ['thrice', 3],
  ['quadruple', 4],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['quadruples', 4],
  ['fourfold', 4],
  ['fivefold', 5],
  ['quintupled', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['hundredfold', 100],
]);

/** Per cents that are only hinted at, by the word that ends them: `low teens`, `mid-single-digit`, `double digits`. The least they mean. */
export const DIGITS = new Set(['digit', 'digits']);
export const DIGIT_SIZES: ReadonlyMap<string, number> = new Map([
  ['single', 1],
  ['double', 10],
  ['triple', 100],
]);
export const TEENS: ReadonlyMap<string, number> = new Map([
  ['teens', 13],
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
]);
/** Words that say where in such a range. */
export const RANGE_PARTS = new Set(['low', 'mid', 'middle', 'high', 'upper']);

export const CURRENCY_WORDS = new Set(
  'dollar dollars usd eur euro euros gbp pound pounds sterling yen yuan rmb inr rs rupee rupees buck bucks cad aud chf sek nok dkk franc francs won pence cents cent p krona kronor kroner dlr dlrs stg rand ringgit lira lire marks baht peso pesos real reais'.split(
    ' ',
  ),
);
export const CURRENCY_CODES = new Set(
  'usd eur gbp inr rs rs. cad aud chf sek nok dkk rmb jpy cny sgd hkd nzd aed sar qar kwd omr egp zar ngn kes mxn brl clp pln huf czk uah ils thb idr myr vnd twd krw pkr eur. gbp.'.split(
    ' ',
  ),
);

export const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
export const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
export const BEFORE_YEAR = new Set(
  'in by since of for from until till through during fy fiscal year spring summer autumn fall winter early late mid before after end back q1 q2 q3 q4 calendar model'.split(
    ' ',
  ),
);
export const ORDINALS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '),
);

/** Words without a digit that a count is written with, per cents with, shares with. */
export const COUNT_WORDS: readonly string[] = [
  ...SMALL.keys(),
  ...[...MAGNITUDE.keys()].filter((word) => word.length >= 3),
  ...VAGUE.keys(),
];
export const PERCENT_WORDS: readonly string[] = [
  'percent',
  '%',
  'pct',
  'per',
  'percentage',
  'basis',
  ...DIGITS,
  ...TEENS.keys(),
];
export const SHARE_WORDS: readonly string[] = [...SHARES, ...PERCENT_WORDS];
export const MONEY_WORDS: readonly string[] = [...CURRENCY_WORDS, ...CURRENCY_CODES];
export const DATE_WORDS: readonly string[] = [...MONTHS, ...WEEKDAYS];

/** Every word without a digit that can begin a quantity. */
export const QUANTITY_WORDS: readonly string[] = [
  ...new Set([
    ...COUNT_WORDS,
    ...SHARES,
    ...MULTIPLES.keys(),
    ...DATE_WORDS,
    ...ORDINALS,
    ...RANGE_PARTS,
    ...DIGIT_SIZES.keys(),
  ]),
];
