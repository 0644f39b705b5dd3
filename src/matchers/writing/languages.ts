// The language of a post against what its field `language` says. In: a document. Out: its first sentence, where the post is
// surely in another language; labels of advertising in English, where it is in another one; English words in such a post.
// Quotations, hashtags, handles and names are nobody's choice of language. Where several languages are said, any will do.

import type { Document } from '../../language/document.ts';
import { LANGUAGES, type Language } from '../../language/language-words.ts';
import { FLAG, type Token } from '../../language/token.ts';
import { isTwin, languageCode, languageOf } from '../../language/which-language.ts';
import type { Span } from '../../text/span.ts';

export function otherLanguage(document: Document): readonly Span<'text'>[] {
  const found = detected(document);
  const said = saidBy(document);
  // A post in English is what the rules expect; one in another language says so, or cannot be compared.
  const isOther =
    found !== undefined &&
    (said.length > 0 ? !said.some((code) => code === found || isTwin(code, found)) : found !== 'en');
  const [first] = document.sentences;
  if (!isOther || !first) return [];
  return [{ start: document.tokens[first.first]!.start, end: document.tokens[first.last]!.end }];
}

const ENGLISH_LABEL =
  /#(?:ad|ads|advert|advertisement|sponsored|spon|sp|paidpartnership|paidad|gifted)(?![\p{L}\p{N}_])|^\s*(?:ad|advert|advertisement|sponsored|paid partnership)(?=\s*[:|–—-])/giu;
const LABELS: Readonly<Record<Exclude<Language, 'en'>, RegExp>> = {
  de: /anzeige|werbung|bezahlte (?:partnerschaft|kooperation)/i,
  fr: /publicit[eé]|(?:^|[^\p{L}])pub(?![\p{L}])|collaboration commerciale|partenariat r[eé]mun[eé]r[eé]|sponsoris[eé]/iu,
  es: /publicidad|colaboraci[oó]n pagada|patrocinad[oa]|contenido pagado/i,
  it: /pubblicit[aà]|sponsorizzat[oa]|collaborazione retribuita|contenuto sponsorizzato/i,
  nl: /advertentie|reclame|gesponsord|betaalde (?:samenwerking|partnerschap)/i,
  sv: /annons|reklam|betalt? samarbete|sponsrad/i,
  no: /annonse|reklame|betalt samarbeid|sponset/i,
  da: /annonce|reklame|betalt samarbejde|sponsoreret/i,
  pt: /publicidade|parceria paga|patrocinad[oa]|conte[uú]do pago/i,
};

export function foreignLabel(document: Document): readonly Span<'text'>[] {
  const { text } = document;
  const labels = [...text.matchAll(ENGLISH_LABEL)];
  if (labels.length === 0) return [];
  const language = ownLanguage(document);
  if (language === undefined || language === 'en' || labelled(language, text)) return [];
  return labels.map(({ 0: label, index }) => ({
    start: index + label.length - label.trimStart().length,
    end: index + label.length,
  }));
}

function labelled(language: Exclude<Language, 'en'>, text: string): boolean {
  return (
    LABELS[language].test(text) || (isTwin(language, 'no') && (LABELS.no.test(text) || LABELS.da.test(text)))
  );
}

/** English words that stand in no name and that no other of the languages has. */
const STRAY = new Set('thanks thank please the with your you our this they what because'.split(' '));

export function strayEnglish(document: Document): readonly Span<'text'>[] {
  const [language, ...more] = saidBy(document);
  if (more.length > 0 || language === 'en' || !isKnown(language)) return [];
  return wordsIn(document)
    .filter(({ start, end }) => STRAY.has(document.text.slice(start, end)))
    .map(({ start, end }) => ({ start, end }));
}

function ownLanguage(document: Document): Language | undefined {
  const said = saidBy(document);
  if (said.length === 0) return detected(document);
  return said.length === 1 && isKnown(said[0]) ? said[0] : undefined;
}

function isKnown(code: string | undefined): code is Language {
  return (LANGUAGES as readonly (string | undefined)[]).includes(code);
}

function saidBy({ draft }: Document): readonly string[] {
  const { language = [] } = draft.meta;
  return [language]
    .flat()
    .flatMap((one) => String(one).split(/[,;/]|\s+(?:and|und|et|y|e|og|och|en)\s+/))
    .map(languageCode);
}

function detected(document: Document): Language | undefined {
  return languageOf(
    wordsIn(document).flatMap(({ start, end }) =>
      document.text.slice(start, end).normalize('NFC').toLowerCase().split(/['’]/),
    ),
  );
}

/** More words say nothing more about the language. */
const SAMPLE = 1000;

/** Words that were chosen for their meaning: none of a hashtag or a quotation. */
function wordsIn(document: Document): readonly Token[] {
  const quoted = document.quoted();
  return document.tokens
    .slice(0, SAMPLE)
    .filter(
      ({ shape, flags, start, end }) =>
        shape === 'word' &&
        !(flags & (FLAG.hashtag | FLAG.implied)) &&
        !quoted.some((quotation) => quotation.start <= start && end <= quotation.end),
    );
}
