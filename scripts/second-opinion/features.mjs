// A sentence as numbers: its words, pairs and triples of words, pairs with a word between, and parts of words; figures and links by kind.

const BITS = 20;
/** Letters of a part of a word. */
const PART = 4;

export function sentencesOf(text) {
  return text.split(/(?<=[.!?…])\s+|\n+/).filter((sentence) => sentence.trim() !== '');
}

export function featuresOf(sentence) {
  const units = unitsOf(sentence);
  const features = new Set();
  units.forEach((unit, i) => {
    features.add(hash(`1${unit}`));
    if (i + 1 < units.length) features.add(hash(`2${unit} ${units[i + 1]}`));
    if (i + 2 < units.length) {
      features.add(hash(`3${unit} ${units[i + 1]} ${units[i + 2]}`));
      features.add(hash(`_${unit} ${units[i + 2]}`));
    }
    for (let at = 0; unit[0] !== '<' && at + PART <= unit.length; at++)
      features.add(hash(`~${unit.slice(at, at + PART)}`));
  });
  return Uint32Array.from(features);
}

function unitsOf(sentence) {
  const written = sentence.match(/https?:\S+|[@#$]?[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*|[%?!:]/gu) ?? [];
  return written.map((word) => {
    if (/^https?:/.test(word)) return '<link>';
    if (/^@/.test(word)) return '<handle>';
    if (/^\$\d/.test(word)) return '<money>';
    if (/^(?:19|20)\d\d$/.test(word)) return '<year>';
    if (/^\d/.test(word)) return '<figure>';
    return word.toLowerCase().replace(/^#/, '');
  });
}

/** FNV-1a. */
function hash(text) {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return ((value >>> BITS) ^ value) & ((1 << BITS) - 1);
}

export const FEATURES = 1 << BITS;
