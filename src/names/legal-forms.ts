// What the register adds to a company's name and people leave out: `Fjord Rail AS` is Fjord Rail.
// In and out: the words of a name, folded.

/** Dots are left out: `s.a.` is `sa`. */
const AFTER = new Set(
  (
    'inc incorporated corp corporation co company ltd limited llc llp lp plc pllc pbc gmbh ag kg kgaa ohg se ug mbh ev ' +
    'as asa ab aktiebolag oy oyj aps ans sa sas sarl srl spa snc bv nv vof cv sl slu sro doo dd zrt kft nyrt ' +
    'pty pte sdn bhd kk gk jsc ojsc ooo oao zao pao lda ltda eireli eood ad ooд оао зао пао ао ооо'
  ).split(' '),
);
const BEFORE = new Set(['ab', 'pt', 'oy', 'as', 'ооо', 'оао', 'зао', 'пао', 'ао', 'the']);
/** East Asian forms stand with no blank, before or behind. */
const GLUED =
  /^(?:株式会社|有限会社|合同会社|주식회사)|(?:株式会社|有限会社|合同会社|股份有限公司|有限公司|주식회사)$/gu;

/** Without its legal form, where it has one and more than that. */
export function shortName(words: readonly string[]): readonly string[] {
  let first = 0;
  let last = words.length;
  while (last - first > 1 && isLegalForm(words[last - 1]!)) last--;
  // `Hale & Co.`
  if (last < words.length && last - first > 1 && words[last - 1] === 'and') last--;
  while (last - first > 1 && BEFORE.has(words[first]!)) first++;
  return words.slice(first, last).map((word) => word.replace(GLUED, '') || word);
}

export function isLegalForm(word: string): boolean {
  return AFTER.has(word.replaceAll('.', ''));
}
