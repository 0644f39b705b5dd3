// What was found in a case → whether that is right. In: cases with findings. Out: the same with a verdict, and counts.

/** `clean`: no finding of any clause would hold the post back. */
export function judge(one) {
  const own = one.findings.filter(({ clause }) => clause === `${one.pack}/${one.clause}`);
  const samePack = one.findings.filter(({ clause }) => clause.startsWith(`${one.pack}/`));
  const strict = one.findings.filter(({ level }) => level !== 'advise');
  const right = {
    'finding of the clause': own.length > 0,
    'silence of the clause': own.length === 0,
    // A missing field alone, such as an approval, says nothing of the words.
    'finding of any': strict.some(({ quote }) => quote !== ''),
    'silence of all': strict.length === 0,
  }[one.expected];
  const verdict = one.drafts.length === 0 ? 'not expressible' : right ? 'right' : 'wrong';
  return {
    ...one,
    verdict,
    foundByPack: samePack.length > 0,
    found: one.findings.length > 0,
    clean: strict.length === 0,
  };
}

export const scoreByPack = (packs, cases) =>
  packs.map((pack) => {
    const own = cases.filter((one) => one.pack === pack);
    const names = [...new Set(own.map(({ clause }) => clause))];
    return {
      pack,
      ...score(own),
      clauses: names.map((clause) => ({ clause, ...score(own.filter((one) => one.clause === clause)) })),
    };
  });

function score(cases) {
  const judged = cases.filter(({ verdict }) => verdict !== 'not expressible');
  const [mustFind, mustBeSilent] = [judged.filter(isFound), judged.filter((one) => !isFound(one))];
  return {
    of: judged.length,
    right: count(judged, ({ verdict }) => verdict === 'right'),
    violating: mustFind.length,
    byClause: count(mustFind, ({ verdict }) => verdict === 'right'),
    byPack: count(mustFind, ({ verdict, foundByPack }) => verdict === 'right' || foundByPack),
    byAny: count(mustFind, ({ found }) => found),
    complying: mustBeSilent.length,
    silent: count(mustBeSilent, ({ verdict }) => verdict === 'right'),
    clean: count(mustBeSilent, ({ clean }) => clean),
    cannot: cases.length - judged.length,
  };
}

const isFound = ({ expected }) => expected.startsWith('finding');
const count = (cases, is) => cases.filter(is).length;
