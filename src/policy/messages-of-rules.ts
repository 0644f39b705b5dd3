// Sentences for the rules that a schema states beyond shapes: the names under `params: { is }` in schema.ts.

import type { Words } from './messages-words.ts';

export function schemaRule(is: string, found: unknown, here: string): Words {
  switch (is) {
    case 'built-in':
      return {
        code: 'pack-bad-name',
        message: `{${found}} is built in, and cannot be a word list as well.`,
        hint: 'Choose another name.',
      };
    case 'empty-vocabulary':
      return {
        code: 'pack-empty',
        message: `${here} has no words.`,
        hint: 'Give it nouns, verbs, adjectives, words, stems, phrases or include.',
      };
    case 'no-limit':
      return {
        code: 'pack-missing-key',
        message: `${here} has “limit” without a number.`,
        hint: 'Add “at-most: n” or “at-least: n”.',
      };
    case 'no-rules':
      return {
        code: 'pack-missing-key',
        message: 'The clause has no “rules”.',
        hint: 'Add a rule, or say in “needs” what the clause needs that no text can say.',
      };
    case 'marks':
      return {
        code: 'pack-example-marks',
        message: `The marks in “${found}” do not pair up.`,
        hint: 'Put [[ before and ]] after the words that break the clause.',
      };
    case 'needless-marks':
      return {
        code: 'pack-example-marks',
        message: `“${found}” is fine, so nothing in it is marked.`,
        hint: 'Take out [[ and ]], or move it to “violates”.',
      };
    case 'clause-id':
      return {
        code: 'pack-bad-name',
        message: `“${found}” is no clause with its pack before it.`,
        hint: 'Write pack/clause: security-dlp/secret.',
      };
    case 'instant':
      return {
        code: 'pack-wrong-value',
        message: `“${found}” is no day, and no hour with its time zone.`,
        hint: 'Write 2026-03-01, or 2026-03-01T10:00+01:00.',
      };
    case 'approval-of-nothing':
      return {
        code: 'pack-missing-key',
        message: `${here} does not say what was approved.`,
        hint: 'Add “words” (the very words) or “draft” (the name of the post).',
      };
    default:
      throw new Error(`no words for the schema rule "${is}"`);
  }
}
