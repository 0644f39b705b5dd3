// What each look finds, by its name in YAML (`writing: shouting`). A chunk of its own: few drafts need any of it.

import type { WritingEngine } from '../matcher.ts';
import { emojiRows, manyEmoji } from './emoji.ts';
import { runOnHashtags } from './hashtags.ts';
import { hiddenSigns, straySigns } from './hidden.ts';
import { innerPaths } from './inner-paths.ts';
import { foreignLabel, otherLanguage, strayEnglish } from './languages.ts';
import { fakeLetters, stackedMarks } from './letters.ts';
import { rawMarkup } from './markup.ts';
import { openingMention } from './mentions.ts';
import { shouts } from './shouting.ts';

export const looks: WritingEngine = {
  'fake-letters': ({ text }) => fakeLetters(text),
  'stacked-marks': ({ text }) => stackedMarks(text),
  'many-emoji': ({ text }) => manyEmoji(text),
  'emoji-row': ({ text }) => emojiRows(text),
  shouting: shouts,
  markup: rawMarkup,
  'opening-mention': openingMention,
  'other-language': otherLanguage,
  'foreign-label': foreignLabel,
  'stray-english': strayEnglish,
  'hidden-signs': ({ text }) => hiddenSigns(text),
  'stray-signs': ({ text }) => straySigns(text),
  'inner-path': ({ text }) => innerPaths(text),
  'run-on-hashtag': ({ text }) => runOnHashtags(text),
};
