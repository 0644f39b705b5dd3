// What a rule looks for, as the engine reads it: one kind for each finder in matchers/.

import type { Pattern } from './pattern.ts';

export type Matcher =
  | {
      readonly kind: 'phrase';
      readonly leaf: number;
      readonly pattern: Pattern;
      readonly text: string;
    }
  | { readonly kind: 'any'; readonly of: readonly Matcher[] }
  | { readonly kind: 'all'; readonly of: readonly Matcher[]; readonly within: 'sentence' | 'draft' }
  | { readonly kind: 'near'; readonly of: readonly Matcher[]; readonly words: number }
  | { readonly kind: 'sequence'; readonly of: readonly Matcher[] }
  | ({ readonly kind: 'regex' } & Expression)
  | ({ readonly kind: 'grammar' } & Expression)
  | { readonly kind: 'link'; readonly leaf: number; readonly hosts: readonly string[] }
  | { readonly kind: 'field'; readonly leaf: number; readonly field: string }
  /** More than the draft's channel allows; `field`: in this field instead of the text. */
  | { readonly kind: 'longer-than'; readonly leaf: number; readonly field?: string }
  | { readonly kind: 'sentence-words'; readonly leaf: number; readonly moreThan: number }
  | { readonly kind: 'writing'; readonly leaf: number; readonly look: Look }
  | {
      readonly kind: 'picture';
      readonly leaf: number;
      readonly look: PictureLook;
      /** alt-longer-than: so many characters. */
      readonly moreThan?: number;
    }
  | { readonly kind: 'copied-from'; readonly leaf: number }
  | {
      readonly kind: 'detect';
      readonly leaf: number;
      readonly what: Detectable;
      /** The set of the words one of which announces it, where no shape does. */
      readonly anchors: number;
    };

/** What `writing:` looks for: how a post is written, whatever its words are. */
export const LOOKS = [
  'fake-letters',
  'stacked-marks',
  'many-emoji',
  'emoji-row',
  'shouting',
  'markup',
  'opening-mention',
  'run-on-hashtag',
  'other-language',
  'foreign-label',
  'stray-english',
  'hidden-signs',
  'stray-signs',
  'inner-path',
] as const;

export type Look = (typeof LOOKS)[number];

/** What `picture:` looks for: nobody has described it yet, its alt text is the name of a file, or is very long. */
export const PICTURE_LOOKS = ['undescribed', 'file-name-alt'] as const;

export type PictureLook = (typeof PICTURE_LOOKS)[number] | 'alt-longer-than';

/** What only a program can tell from what looks like it: by check digits, number plans, the make of a key. */
export const DETECTABLE = [
  'access-key',
  'password',
  'phone-number',
  'personal-email',
  'payment-card',
  'iban',
  'shortened-link',
  'unlisted-shortener',
  'look-alike-link',
  'unencrypted-link',
  'private-parameter',
  'link-credential',
  'inner-address',
  'handle-slip',
] as const;

export type Detectable = (typeof DETECTABLE)[number];

interface Expression {
  readonly leaf: number;
  readonly source: string;
  /** The set of the words one of which announces a match; null: it is tried in every sentence. */
  readonly anchors: number | null;
}
