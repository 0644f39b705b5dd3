// How regular English words change their spelling when they bend: `plan` → planned, `try` → tries, `launch` →
// launches; and where British and American spelling part: travelled and traveled, organise and organize.

export interface RegularForms {
  readonly present: string;
  readonly past: string;
  readonly gerund: string;
}

export function regularForms(verb: string): RegularForms {
  if (/[^aeiou]y$/.test(verb))
    return { present: verb.slice(0, -1) + 'ies', past: verb.slice(0, -1) + 'ied', gerund: verb + 'ing' };
  const stem = DOUBLES.test(verb) ? verb + verb.at(-1) : verb.replace(/e$/, '').replace(/c$/, 'ck');
  return {
    present: verb + (/(?:s|x|z|ch|sh)$/.test(verb) ? 'es' : 's'),
    past: stem + 'ed',
    gerund: stem + 'ing',
  };
}

/** One syllable, one vowel, one consonant: `plan`, `blog`; not `fix`, `show`, `open`. */
const DOUBLES = /^[^aeiou]*(?:qu)?[aeiou][bdfgklmnprstvz]$/;

/** Verbs whose past is the word itself, with any prefix: `recast`, `offset`, `undercut`. */
export function invariable(verb: string): boolean {
  return /(?:^|re|over|under|out|in|off|up|fore|broad|pre|mis|sub|short|sun)(?:beat|bet|bid|burst|cast|come|cost|cut|fit|hit|hurt|knit|let|put|quit|read|rid|run|set|shed|shut|slit|split|spread|thrust|wed|wet)$/.test(
    verb,
  );
}

/** The forms and their other spelling, where there is one. */
export function withBritish(forms: readonly string[], verb: string): readonly string[] {
  return [...forms, ...doubled(forms, verb), ...forms.flatMap(otherIse)];
}

/** A last consonant after a weak syllable: l in British English; p, s, t, m by taste (`worship`, `focus`, `benefit`). */
function doubled(forms: readonly string[], verb: string): readonly string[] {
  if (
    invariable(verb) ||
    !/[aeiouy].*[^aeiou][aeiou][lpsmt]$|[aeiou]{2}.*[aeiou][lp]$|(?:du|di|fu|cru)[ae]l$/.test(verb)
  )
    return [];
  const regular = forms.filter((form) => /(?:ed|ing)$/.test(form) && form !== verb);
  if (regular.length === 0) return [];
  const hasPast = regular.some((form) => form.endsWith('ed'));
  const stems = [verb, verb + verb.at(-1)];
  return stems.flatMap((stem) => (hasPast ? [stem + 'ed', stem + 'ing'] : [stem + 'ing']));
}

/** Words in -ise that were never in -ize. */
const ONLY_ISE =
  /(?:ad|re|super|tele|impro|de)vis|(?:pro|pre|compro|sur)?(?:mis|pris)|rais|ris|exercis|franchis|disguis|merchandis|prais|cruis|excis|incis|chastis|despis|^is/;

function otherIse(form: string): readonly string[] {
  const match = /^(\w{3,}[^aeiou]|\w+al|\w+er|\w+an)(i|y)([sz])(e[sd]?|ing)$/.exec(form);
  if (!match || ONLY_ISE.test(form)) return [];
  const [, stem = '', vowel = '', letter, end = ''] = match;
  return [stem + vowel + (letter === 'z' ? 's' : 'z') + end];
}
