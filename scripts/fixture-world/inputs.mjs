// Posts that clauses.json describes instead of writing them (so many signs, so many hashtags) → the posts. In: the text of a sample
// without its context. Out: the parts of the post (of a thread, all of them) and its pictures.
// Promise: each form stands for all descriptions of its make; what fits none is the post itself, word for word.

const PLAIN = 'The gate is open and the yard is dry. ';
const PRAISE = 'I love how well this van drives on wet roads. ';
const STORY = 'I drove to the depot in the rain and talked to the crew. ';
const EMOJI = { rocket: '🚀', family: '👨‍👩‍👧' };

/** The words `link` after a colon, and `[slur]`, stand for any of their kind. */
export const fillIn = (text, slur) =>
  text
    .replaceAll(/(?<=: )link\b(?! in)/g, 'https://halden.example/news')
    .replaceAll('https://...', 'https://halden.example/news')
    .replaceAll('[slur]', slur);

export function inputOf(text) {
  const { words, pictures } = picturesOf(text);
  const thread = threadOf(words);
  if (thread) return { parts: thread, pictures };
  const described = DESCRIPTIONS.map(([form, make]) => [form.exec(words), make]).find(([match]) => match);
  return { parts: [described ? described[1](described[0]) : words], pictures };
}

const DESCRIPTIONS = [
  [/^(\d+) (?:letters|chars|graphemes|emoji)\b(.*)$/, ([all]) => counted(all)],
  [/^"?([^"]+?)"? at char (\d+)$/, ([, words, at]) => `${filler(PLAIN, at - 1)}${words}`],
  [/^(.+), then after the fold: "(.+)"$/, ([, , words]) => `${filler(STORY, 700)}${words}`],
  [/^(#\S+) style .+$/, ([, tag]) => tag],
  [/^(\d+) tags after one line$/, ([, count]) => `${PLAIN}${tags(Number(count))}`],
  [/^fake-bold "(.+)" in maths letters$/, ([, words]) => inMathsLetters(words)],
  [/^(\w+) x(\d+) (.+)$/, ([, name, count, rest]) => `${EMOJI[name].repeat(count)} ${rest}`],
];

/** Terms of a length, joined by “+”; what stands after “=” or a comma is their sum, which the program has to find itself. */
function counted(description) {
  const praise = /^(\d+) chars of praise \.\.\. (.+)$/.exec(description);
  if (praise) return `${filler(PRAISE, praise[1])}${praise[2]}`;
  return description
    .replace(/ = .*|,.*/, '')
    .split(' + ')
    .map(term)
    .join('');
}

function term(written) {
  const [, count, kind] = /^(?:(\d+)[- ])?(?:one )?(.+)$/.exec(written);
  if (kind === 'emoji') return '🚚'.repeat(count);
  if (kind === 'family emoji') return EMOJI.family;
  if (kind === 'CJK word') return '運輸';
  if (kind === 'char URL') return ` ${'https://example.com/'.padEnd(count, 'a')}`;
  return filler(PLAIN, Number(count) + 1).trimEnd();
}

/** So many characters, which end with a sentence and a blank. */
function filler(words, length) {
  const end = length - 2;
  return `${words
    .repeat(Math.ceil(length / words.length))
    .slice(0, end)
    .trimEnd()
    .padEnd(end, 'y')}. `;
}

function tags(count) {
  return Array.from({ length: count }, (_, n) => `#Gate${n + 1}`).join(' ');
}

function inMathsLetters(words) {
  return words.replaceAll(/[A-Z]/g, (letter) => String.fromCodePoint(0x1d400 + letter.charCodeAt(0) - 65));
}

/** Square brackets that speak of alt text or of an adornment: a post with such a picture. */
function picturesOf(text) {
  const pictures = [];
  const words = text.replaceAll(
    /\[(image alt|alt): ([^\]]+)\]|\[[^\],]+, alt empty\]|\[decorative [^\]]+\]/g,
    (all, named, alt) => {
      pictures.push({
        src: 'picture.png',
        alt: named ? alt : '',
        ...(all.startsWith('[decorative') ? { decorative: true } : {}),
      });
      return '';
    },
  );
  return { words: words.trim() || PLAIN.trim(), pictures };
}

/** Parts that begin with their numbers (where one is left out, the thread goes on as it began), or a part named by its number. */
function threadOf(text) {
  const alone = /^"(.+)" as part (\d+) alone$/.exec(text);
  if (alone) return [...Array.from({ length: alone[2] - 1 }, (_, n) => `${n + 1}/ ${PLAIN}`), alone[1]];
  const marks = [...text.matchAll(/(?:^|[ ;]+)((\d)\/\d? .+?)(?=[; ]+\d\/|$)/g)];
  if (marks.length < 2) return undefined;
  const written = new Map(
    marks.map(([, words, number]) => [Number(number), words.replace(/\bpromo$/, 'Buy our van.')]),
  );
  const last = Math.max(...written.keys());
  return Array.from({ length: last }, (_, n) => written.get(n + 1) ?? `${n + 1}/ ${PLAIN}`);
}
