// Regular expressions in linear time (RE2, in JavaScript), so that no pack can hang a check. Loaded on need.

import { RE2JS } from 're2js';
import type { RegexEngine } from './matcher.ts';

export function createRegexEngine(): RegexEngine {
  const compiled = new Map<string, RE2JS>();
  return {
    matches(source, text) {
      let expression = compiled.get(source);
      if (!expression) compiled.set(source, (expression = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE)));
      const matcher = expression.matcher(text);
      const found: { readonly start: number; readonly end: number }[] = [];
      while (matcher.find()) found.push({ start: matcher.start(), end: matcher.end() });
      return found;
    },
  };
}

/** What is wrong with an expression, as a sentence; undefined when it can be used. */
export function checkRegex(source: string): string | undefined {
  if (/\(\?[=!]|\(\?<[=!]/.test(source))
    return `The regular expression “${source}” looks ahead or behind, which cannot be done in linear time. Use unless: instead.`;
  if (/\\[1-9]|\\k</.test(source))
    return `The regular expression “${source}” refers back to a group, which cannot be done in linear time.`;
  try {
    RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    return undefined;
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error);
    return `The regular expression “${source}” cannot be used: ${reason}.`;
  }
}
