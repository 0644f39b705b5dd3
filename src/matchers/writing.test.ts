import { fc, it as property } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { draftOf, ruleTrial } from '../engine/trial.ts';
import { documentOf } from '../language/document.ts';
import { createTokenizer } from '../language/tokenizer.ts';
import { LOOKS, type Look } from '../model/matcher.ts';
import { wordsIn } from './writing/hashtags.ts';
import { looks } from './writing/index.ts';
import { mayLook } from './writing.ts';

const tokenize = createTokenizer();
const documentFor = (text: string) => documentOf(draftOf(text), tokenize);

/** A look, a text, and what is found: the words, parted by ` + `; nothing is ''. */
it.each<[Look, string, string]>([
  ['fake-letters', 'Now 𝗕𝗜𝗚 𝗡𝗘𝗪𝗦, and 𝒙 + 𝒚', '𝗕𝗜𝗚 𝗡𝗘𝗪𝗦'],
  ['fake-letters', 'ｆｒｅｅ now Ⓖⓞ ⓗⓞⓜⓔ', 'ｆｒｅｅ + Ⓖⓞ ⓗⓞⓜⓔ'],
  ['fake-letters', '荷物は ＡＴＬＡＳ で', ''],
  ['fake-letters', 'On 𝕏, the 1ˢᵗ, 🅿️ and 🅰️🅱️', ''],
  ['stacked-marks', 'h̷̴̸i there', 'h̷̴̸i'],
  ['stacked-marks', 's̶l̶o̶w̶ and g̲o̲ and Việt, crème', 's̶l̶o̶w̶'],
  ['many-emoji', '👨‍👩‍👧 🇳🇴 👍🏽 ™ ☕️ a 🌙 b 🚛 🚚', '🚛'],
  ['many-emoji', '👨‍👩‍👧 🇳🇴 👍🏽 ™ ☕️ a 🌙', ''],
  ['emoji-row', '🚛🚛🚛 and 🚛 🇳🇴👍🏽👨‍👩‍👧', '🚛 🇳🇴👍🏽👨‍👩‍👧'],
  ['shouting', 'We say: THE GATE of THE YARD IS OPEN NOW. Fine.', 'THE GATE of THE YARD IS OPEN NOW'],
  ['shouting', 'WE DID IT! THE NEW GATE #Yard IS OPEN', 'WE DID IT! THE NEW GATE #Yard IS OPEN'],
  ['shouting', 'NASA, ESA, JAXA, CERN, IMO, ISO, IEC and UNESCO met', ''],
  ['shouting', 'This is SO GOOD and I AM HAPPY', ''],
  ['markup', 'A **b c** d, [e](https://halden.example) and [f](g)', '**b c** + [e](https://halden.example)'],
  ['markup', '# Hi\n<b>x</b> &amp; y&#39;s, AT&T; `**code**` <3 # 1', '# Hi + <b> + </b> + &amp; + &#39;'],
  ['markup', String.raw`One.\nTwo\n and C:\new`, String.raw`\n + \n`],
  ['opening-mention', ' @halden opens', '@halden'],
  ['opening-mention', '.@halden opens, thanks @halden', ''],
  ['run-on-hashtag', '#comeandmeettheteam #ComeAndMeetTheTeam x#comeandmeettheteam', '#comeandmeettheteam'],
  ['run-on-hashtag', '#homework #realestate #understanding #significantly', ''],
])('%s in “%s”', async (look, text, found) => {
  expect((await ruleTrial(`forbid: { writing: ${look} }`)(text)).join(' + ')).toBe(found);
});

it.each([
  ['nowthattarnisdead', ['now', 'that', 'tarn', 'is', 'dead']],
  ['thankyouforyourvote', ['thank', 'you', 'for', 'your', 'vote']],
  ['photography', ['photography']],
  ['nevertheless', ['nevertheless']],
])('splits %s', (letters, words) => {
  expect(wordsIn(letters)).toEqual(words);
});

const piece = fc.constantFrom(
  ...[
    '𝗕𝗜𝗚',
    'ｆｒｅｅ',
    's̶l̶o̶w̶',
    '🚛',
    '🇳🇴',
    'THE',
    'OPEN',
    'GATE',
    'we',
    '@halden',
    '#',
    'thenewgate',
    'é',
    '\n',
    '. ',
  ],
);

it.each<[Look, string, string | undefined, string]>([
  ['other-language', 'Das neue Tor ist offen. Kommt und seht es euch an!', 'en', 'Das neue Tor ist offen'],
  ['other-language', 'Das neue Tor ist offen. Kommt und seht es euch an!', 'de, en', ''],
  ['other-language', 'Porten er åben nu, og alle er velkomne til at komme.', 'no', ''],
  [
    'other-language',
    'Das neue Tor ist offen. Kommt und seht es euch an!',
    undefined,
    'Das neue Tor ist offen',
  ],
  ['other-language', 'The gate is open, and all of you may use it now.', undefined, ''],
  ['foreign-label', 'Neuer Koffer. #ad #sp', 'de', '#ad + #sp'],
  ['foreign-label', 'Werbung: Neuer Koffer. #ad', 'de', ''],
  ['foreign-label', 'New case. #ad', undefined, ''],
  ['foreign-label', 'Ny kuffert. Reklame #ad', 'no', ''],
  ['stray-english', 'Le camion est là, thanks ! « thanks »', 'fr', 'thanks'],
  ['stray-english', 'Thanks, the gate is open', 'fr, en', ''],
])('%s in “%s” with language %s', async (look, text, language, found) => {
  const run = ruleTrial(`forbid: { writing: ${look} }`);
  expect((await run(text, language === undefined ? {} : { language })).join(' + ')).toBe(found);
});

it.each([
  'Sales sessions: his business is less serious than this. Kisses, Jess.',
  'Crème at the gate, 🙂 and a sign (NASA) for all. #Coffee <3',
])('needs no look at all at “%s”', (text) => {
  const document = documentFor(text);
  expect(LOOKS.filter((look) => mayLook(look, document))).toEqual([]);
});

it('asks for the language where a rule needs it', async () => {
  const run = ruleTrial('forbid: { writing: other-language }\nwhen: { says: language }');
  expect(await run('Das neue Tor ist offen. Kommt und seht es euch an!')).toEqual([
    '(needs front matter: language)',
  ]);
  expect(await run('The gate is open.')).toEqual([]);
});

property.prop([fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 20 })])(
  'what a look finds stands in the text, in order, and only where its sign was seen',
  (pieces) => {
    const document = documentFor(pieces.join(' '));
    for (const look of LOOKS) {
      const found = looks[look](document);
      if (found.length > 0) expect(mayLook(look, document), look).toBe(true);
      let last = 0;
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(document.text.length);
    }
  },
);

it('takes time in proportion to the text', () => {
  const time = (text: string) => {
    const document = documentFor(text);
    const started = performance.now();
    for (const look of LOOKS) looks[look](document);
    return performance.now() - started;
  };
  for (const unit of ['𝗕 ', 's̶', '🚛', 'THE ', '#a', 'é̴̸', `#${'the'.repeat(13)} `]) {
    time(unit.repeat(500));
    expect(time(unit.repeat(5000)), unit).toBeLessThan(2000);
  }
});
