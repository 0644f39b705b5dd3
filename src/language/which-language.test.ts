import { fc, it as property } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { LANGUAGES } from './language-words.ts';
import { isTwin, languageCode, languageOf } from './which-language.ts';

const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

it.each([
  ['en', 'Our new gate at the port opens on Monday.'],
  ['de', 'Wir suchen Fahrer für die Nachtschicht, und es gibt Kuchen.'],
  ['fr', 'Merci à toutes les équipes du quai pour cette semaine.'],
  ['es', 'Hoy abrimos la nueva puerta del puerto.'],
  ['it', 'Grazie a tutti quelli che sono venuti ieri.'],
  ['nl', 'Vandaag gaat onze nieuwe poort in de haven open.'],
  ['sv', 'Tack till alla som hjälpte till igår!'],
  ['pt', 'Obrigado a todos os que vieram ontem.'],
])('%s: %s', (language, text) => {
  expect(languageOf(wordsOf(text))).toBe(language);
});

it.each([
  'Vi trenger sjåfører til nattskiftet nå, og det haster mye.',
  'Vi søger chauffører til nattevagten nu, og det haster.',
])('is Norwegian or Danish, whichever: %s', (text) => {
  expect(isTwin(languageOf(wordsOf(text)) ?? '', 'no')).toBe(true);
});

it.each([
  'Halden Atlas, Pilot, Kestrel.',
  'Kraj i obywatele muszą wiedzieć, co się dzieje w mieście',
  'The new gate is open today. Das neue Tor ist heute offen.',
  'Crème brûlée, smørrebrød, jalapeño',
  '',
])('does not guess at “%s”', (text) => {
  expect(languageOf(wordsOf(text))).toBeUndefined();
});

property.prop([fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }))])(
  'never throws, whatever the words',
  (words) => {
    expect([...LANGUAGES, undefined]).toContain(languageOf(words));
  },
);

it.each([
  ['de-AT', 'de'],
  ['German', 'de'],
  ['nb_NO', 'no'],
  [' FR ', 'fr'],
  ['ja', 'ja'],
])('%s is %s', (said, code) => {
  expect(languageCode(said)).toBe(code);
});
