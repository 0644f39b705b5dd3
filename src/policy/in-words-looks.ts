// What each look of `writing:` finds, in words for people.

import type { Look } from '../model/matcher.ts';
import type { MatcherFile } from './schema.ts';

export const LOOKS_IN_WORDS: Readonly<Record<Look, string>> = {
  'fake-letters': 'signs that only look like letters (mathematical bold, full-width, circled)',
  'stacked-marks': 'letters buried in accents, or struck through with them',
  'many-emoji': 'more than five emoji',
  'emoji-row': 'more than three emoji in a row',
  shouting: 'a run of everyday words in capitals, of more than twenty letters',
  markup: 'Markdown or HTML (**stars**, [links](…), tags, &amp;)',
  'opening-mention': 'a handle at the very start',
  'other-language': 'a text in another language than its field language says',
  'foreign-label': 'a label of advertising in English, in a text in another language',
  'stray-english': 'English words in a text in another language',
  'hidden-signs': 'signs that nobody sees inside a word, and those that turn the direction of writing',
  'stray-signs': 'signs that nobody sees between words',
  'inner-path': 'a path to a file server (\\\\server\\share)',
  'run-on-hashtag': 'a hashtag of three or more words without a capital between them',
};

type PictureFile = Extract<MatcherFile, { readonly picture: unknown }>['picture'];

export function pictureInWords(look: PictureFile): string {
  if (look === 'undescribed') return 'a picture without alt text, or with a placeholder for it';
  if (look === 'file-name-alt') return 'a picture whose alt text is the name of a file';
  return `a picture whose alt text has more than ${look['alt-longer-than']} characters`;
}
