// Plugins for the bundler that spare the program what a package does at start and we do not need then. Each says what it
// expects to find in the package, and stops the build where it does not.

/** natural's edit distance wants `_.extend` and `_.min` and nothing else of underscore. */
export function twoFunctionsOfUnderscore() {
  const id = '\0policycheck:underscore';
  return {
    name: 'two-functions-of-underscore',
    resolveId: (name, from) => (name === 'underscore' && from?.includes('/natural/') ? id : null),
    load: (name) => (name === id ? UNDERSCORE : null),
  };
}

const UNDERSCORE = `export const extend = Object.assign;
export const min = (list, of) => list.reduce((least, one) => (of(one) < of(least) ? one : least));`;

/** secretlint measures itself, for ever, in the memory of the process, and writes to the screen where DEBUG is set. Ours does neither. */
export function silentSecretlint() {
  const SILENT = {
    '@secretlint/profiler': 'export const secretLintProfiler = { mark() {} };',
    debug: 'export default () => () => {};',
  };
  const prefix = '\0policycheck:silent:';
  return {
    name: 'silent-secretlint',
    resolveId: (name, from) => (from?.includes('/@secretlint/') && SILENT[name] ? prefix + name : null),
    load: (name) => (name.startsWith(prefix) ? SILENT[name.slice(prefix.length)] : null),
  };
}

/**
 * string-width has all emoji as one regular expression, which takes V8 25 ms to read (more than Node needs to start),
 * and makes a segmenter, which takes 8. Both are made when the first text that is not ASCII is measured.
 */
const WHEN_ASKED = [
  [
    'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
    "let rgiEmoji;\nconst rgiEmojiRegex = { test: (text) => (rgiEmoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text) };",
  ],
  [
    'const segmenter = new Intl.Segmenter();',
    'let segments;\nconst segmenter = { segment: (text) => (segments ??= new Intl.Segmenter()).segment(text) };',
  ],
];

export function stringWidthWhenAsked() {
  return {
    name: 'string-width-when-asked',
    transform(code, id) {
      if (!id.endsWith('/node_modules/string-width/index.js')) return null;
      return WHEN_ASKED.reduce((text, [eager, lazy]) => {
        if (!text.includes(eager))
          throw new Error(
            `string-width has changed: “${eager}” is gone (scripts/build/lighter-packages.mjs).`,
          );
        return text.replace(eager, () => lazy);
      }, code);
    },
  };
}
