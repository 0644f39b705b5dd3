// Character references of HTML. In: `&amp;`, `&#233;`, `&#xe9;`. Out: what they stand for, or undefined when it is no
// reference that we know. Of the two thousand names, those that turn up in posts are here.

/** Names and what they stand for, by turns, each with a space on either side. */
const NAMES =
  ' amp & lt < gt > quot " apos \' nbsp \u00a0 iexcl ¡ cent ¢ pound £ curren ¤ yen ¥ brvbar ¦ sect § uml ¨ copy © ' +
  'ordf ª laquo « not ¬ shy \u00ad reg ® macr ¯ deg ° plusmn ± sup2 ² sup3 ³ acute ´ micro µ para ¶ middot · ' +
  'cedil ¸ sup1 ¹ ordm º raquo » frac14 ¼ frac12 ½ frac34 ¾ iquest ¿ Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä ' +
  'Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï ETH Ð Ntilde Ñ ' +
  'Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö times × Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN Þ ' +
  'szlig ß agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë ' +
  'igrave ì iacute í icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö divide ÷ oslash ø ' +
  'ugrave ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ ' +
  'ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ ' +
  'rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ ' +
  'larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − asymp ≈ ne ≠ le ≤ ge ≥ check ✓ hearts ♥ star ☆ starf ★ ' +
  'lbrack [ rbrack ] lpar ( rpar ) ast * lowbar _ num # dollar $ percnt % excl ! quest ? colon : semi ; comma , ' +
  'period . sol / bsol \\ commat @ equals = plus + hyphen ‐ dash ‐ grave ` vert | lbrace { rbrace } Tab \t NewLine \n ';

export function decodeEntity(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return named(name);
  const isHex = name[1] === 'x' || name[1] === 'X';
  const code = isHex ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

function named(name: string): string | undefined {
  const at = NAMES.indexOf(` ${name} `);
  if (at < 0) return undefined;
  const start = at + name.length + 2;
  return NAMES.slice(start, NAMES.indexOf(' ', start));
}
