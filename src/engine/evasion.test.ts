// Whoever disguises the words of a violation must not slip through, and whoever writes in another script must be left alone.

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileFiles } from '../node/compile-packs.ts';
import { readPackFiles, readSharedVocabulary } from '../node/packs.ts';
import { createChecker } from './checker.ts';
import { draftOf, ENGINES } from './trial.ts';

const rules = join(import.meta.dirname, '..', '..', 'rules');
const pack = readPackFiles(join(rules, 'core-social'));
if (!pack.ok) throw new Error('core-social cannot be read.');
const { policy, catalogue } = compileFiles([...readSharedVocabulary(rules), ...pack.value]);
const checker = createChecker(policy, ENGINES);

/** Share of what the plain text has found that the disguised one must still find. */
const KEPT = 0.9;

const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у' };
const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5' };
const swap = (letters: Readonly<Record<string, string>>) => (word: string) =>
  [...word].map((letter) => letters[letter] ?? letter).join('');

const DISGUISES: Readonly<Record<string, (word: string) => string>> = {
  'look-alike letters': swap(CYRILLIC),
  'digits for letters': swap(LEET),
  'zero-width characters': (word) => [...word].join('\u200b'),
  'soft hyphens': (word) => [...word].join('\u00ad'),
  'full-width letters': (word) =>
    word.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'mathematical letters': (word) =>
    word.replace(/[a-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) - 97 + 0x1d41a)),
  'combining marks': (word) => word.replace(/[a-z]/g, (letter) => `${letter}\u0336`),
};

/** Where several words in a row are taken apart, nobody can tell where one ends: only the longest is. */
const OF_ONE_WORD: typeof DISGUISES = {
  'letters apart': (word) => [...word].join(' '),
  'letters with dots between': (word) => [...word].join('.'),
  'letters with hyphens between': (word) => [...word].join('-'),
};

/** Words that somebody would disguise: no figures, and long enough for the eye to recognise what is left of them. */
const WORTH = /\b[a-z]{4,}\b/gi;

const posts = catalogue.clauses
  .filter(({ id }) => id.endsWith('/inflammatory-language'))
  .flatMap(({ examples }) => examples.violates)
  .filter(({ spans }) => spans.length > 0);

async function findsContempt(text: string): Promise<boolean> {
  const { findings } = await checker.check(draftOf(text));
  return findings.some(({ clause }) => clause.endsWith('/inflammatory-language'));
}

const EVERY_WORD = Object.entries(DISGUISES).map(([name, disguise]) => ({
  name,
  hide: (words: string) => words.replace(WORTH, disguise),
}));
const LONGEST_WORD = Object.entries(OF_ONE_WORD).map(([name, disguise]) => ({
  name,
  hide: (words: string) => {
    const longest = words.match(WORTH)?.reduce((a, b) => (b.length > a.length ? b : a));
    return longest === undefined ? words : words.replace(longest, disguise);
  },
}));

for (const { name, hide } of [...EVERY_WORD, ...LONGEST_WORD]) {
  it(`sees through ${name}`, async () => {
    let plain = 0;
    const lost: string[] = [];
    for (const { text, spans } of posts) {
      const { start, end } = spans[0]!;
      const words = text.slice(start, end);
      const disguised = hide(words);
      if (disguised === words || !(await findsContempt(text))) continue;
      plain++;
      const post = text.slice(0, start) + disguised + text.slice(end);
      if (!(await findsContempt(post))) lost.push(post);
    }
    expect(plain).toBeGreaterThan(50);
    expect(1 - lost.length / plain, lost.slice(0, 40).join('\n')).toBeGreaterThanOrEqual(KEPT);
  });
}

it.each([
  'Сегодня в Москве хорошая погода, а мы едем на дачу.',
  'Η Αθήνα είναι όμορφη το καλοκαίρι και το φαγητό υπέροχο.',
  '今日はとても良い天気です。新しいカフェに行きました。',
  'Ｗｅ ｌｏｖｅ ｔｈｅ ｎｅｗ ｃａｆé ａｔ ｔｈｅ ｓｔａｔｉｏｎ',
  '𝐆𝐨𝐨𝐝 𝐦𝐨𝐫𝐧𝐢𝐧𝐠 from the whole team',
  'I l o v e this place so m u c h',
  'C u l8r, 2nite we dance with the b3st crew 4ever',
  'Das Straßenfest in Köln war wunderschön, danke an alle Helfer!',
  'הקפה כאן מצוין והשירות חביב',
  'الجو جميل اليوم والقهوة لذيذة',
])('leaves harmless text alone: %s', async (text) => {
  expect((await checker.check(draftOf(text))).findings).toEqual([]);
});
