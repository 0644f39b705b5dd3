// A dictionary form in, all its forms out, the word itself first: for packs while they are compiled, never for drafts.
// compromise knows the irregular words; what it gets wrong, and British and American doubles, is put right here.
// A form that nobody writes (`targetted`) does no harm; one that is missing hides a finding, so we rather have both.

import nlp from 'compromise/two';
import { invariable, regularForms, withBritish } from './spelling.ts';

type Model = object;
interface Transform {
  readonly verb: { conjugate(verb: string, model: Model): Readonly<Record<string, string>> };
  readonly noun: { toPlural(noun: string, model: Model): string };
  readonly adjective: {
    toComparative(adjective: string, model: Model): string;
    toSuperlative(adjective: string, model: Model): string;
  };
}

/** `roll out` → roll out, rolls out, rolled out, rolling out. The first word bends. */
export function verbForms(verb: string): readonly string[] {
  const [, prefix = '', first = verb, rest = ''] = /^((?:\w+-)?)(\S+)(.*)$/s.exec(verb) ?? [];
  const forms = IRREGULAR_VERBS[first] ?? conjugated(first);
  return distinct([verb, ...forms.map((form) => prefix + form + rest)]);
}

/** `team member` → team members, `head of sales` → heads of sales. The last word bends, or the one before `of`. */
export function nounForms(noun: string): readonly string[] {
  const [, head = noun, rest = ''] = /^(.+?)( (?:of|in|at|for|on|to|with) .*)$/.exec(noun) ?? [];
  const [, before = '', last = head] = /^(.*[ -])?([^ -]+)$/.exec(head) ?? [];
  const plurals = IRREGULAR_NOUNS[last] ?? pluralOf(last);
  return distinct([noun, ...plurals.map((form) => before + form + rest)]);
}

/** `large` → larger, largest. Long words (`reliable`) have no such forms. */
export function adjectiveForms(adjective: string): readonly string[] {
  const irregular = IRREGULAR_ADJECTIVES[adjective];
  if (irregular) return [adjective, ...irregular];
  if (!bends(adjective)) return [adjective];
  const comparative = transform().adjective.toComparative(adjective, nlp.model());
  return distinct([adjective, comparative, comparative.replace(/r$/, 'st')]);
}

function conjugated(verb: string): readonly string[] {
  const found = transform().verb.conjugate(verb, nlp.model());
  const regular = regularForms(verb);
  const present = found.PresentTense ?? regular.present;
  const past = known(found.PastTense, verb) ?? (invariable(verb) ? verb : regular.past);
  const participle = known(found.Participle, verb) ?? past;
  const gerund = known(found.Gerund, verb) ?? regular.gerund;
  return withBritish([verb, present, past, participle, gerund, ...(SECOND_PASTS[verb] ?? [])], verb);
}

/** compromise answers with the word unchanged where it knows nothing: `blog` → gerund `blog`. */
function known(form: string | undefined, verb: string): string | undefined {
  return form === verb ? undefined : form;
}

function pluralOf(noun: string): readonly string[] {
  if (/man$/.test(noun) && !/^(hu|ger|ro|sha|otto|nor|talis|cay)man$/i.test(noun))
    return [noun.slice(0, -3) + 'men'];
  if (/person$/.test(noun)) return [noun.slice(0, -6) + 'people', noun + 's'];
  const plural = transform().noun.toPlural(noun, nlp.model());
  return /(?:dex|dix|trix|ium|rum|mula)$/.test(noun)
    ? [plural, noun + (noun.endsWith('x') ? 'es' : 's')]
    : [plural];
}

function bends(adjective: string): boolean {
  const syllables = adjective.match(/[aeiouy]+(?!$)|[aiouy]$|le$/g)?.length ?? 1;
  return (
    !/(?:ing|ed)$/.test(adjective) &&
    (syllables < 2 || (syllables === 2 && /(?:y|le|ow|er|[^aeiou]e|iet|mon|id)$/.test(adjective)))
  );
}

function transform(): Transform {
  // The types of compromise 14.17.0 say `object` here; inflect.test.ts runs all four methods on the pinned version.
  return (nlp.methods() as { readonly two: { readonly transform: Transform } }).two.transform;
}

function distinct(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.filter((form) => form !== ''))];
}

const IRREGULAR_VERBS: Readonly<Record<string, readonly string[]>> = {
  be: ['am', 'is', 'are', 'was', 'were', 'been', 'being'],
  have: ['has', 'had', 'having'],
  do: ['does', 'did', 'done', 'doing'],
};

/** Pasts that stand beside the one compromise gives. */
const SECOND_PASTS: Readonly<Record<string, readonly string[]>> = {
  bet: ['betted'],
  broadcast: ['broadcasted'],
  burn: ['burnt'],
  cost: ['costed'],
  dive: ['dove'],
  dream: ['dreamt'],
  fit: ['fitted'],
  forecast: ['forecasted'],
  get: ['got', 'gotten'],
  input: ['inputted'],
  kneel: ['knelt', 'kneeled'],
  knit: ['knitted'],
  lean: ['leant'],
  leap: ['leapt'],
  learn: ['learnt'],
  lie: ['lay', 'lain'],
  light: ['lit', 'lighted'],
  output: ['outputted'],
  plead: ['pled'],
  prove: ['proven'],
  show: ['shown'],
  sneak: ['snuck'],
  spell: ['spelt'],
  spill: ['spilt'],
  spoil: ['spoilt'],
  sunset: ['sunsetted', 'sunset'],
  wake: ['woke', 'woken'],
};

const IRREGULAR_NOUNS: Readonly<Record<string, readonly string[]>> = {
  passerby: ['passersby'],
  runner: ['runners'],
  self: ['selves'],
  staff: ['staffs', 'staff'],
  cactus: ['cacti', 'cactuses'],
};

const IRREGULAR_ADJECTIVES: Readonly<Record<string, readonly string[]>> = {
  good: ['better', 'best'],
  bad: ['worse', 'worst'],
  far: ['farther', 'farthest', 'further', 'furthest'],
  little: ['less', 'least', 'littler', 'littlest'],
  many: ['more', 'most'],
  much: ['more', 'most'],
  fun: [],
  sad: ['sadder', 'saddest'],
  best: [],
  worst: [],
  more: [],
  most: [],
};
