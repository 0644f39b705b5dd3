// What announces each thing that only a program can detect: shapes and words, one of which stands in its sentence. In: the
// name of a `detect:`. Out: its needs for the prefilter. Promise: what a detector finds without one of these is never looked for, so
// each detector asks for one of them itself (matchers/detectors/).

import { SECRET_WORDS } from '../matchers/secret-words.ts';
import type { Detectable } from '../model/matcher.ts';
import type { Shape } from '../model/routes.ts';

interface Announced {
  readonly words: readonly string[];
  readonly shapes: readonly Shape[];
}

export const ANNOUNCED: Readonly<Record<Detectable, Announced>> = {
  'access-key': {
    words: [
      'postgres',
      'postgresql',
      'mysql',
      'mongodb',
      'redis',
      'amqp',
      'otpauth',
      'ftp',
      'ftps',
      'sftp',
      'ssh',
      'smb',
      'imap',
    ],
    shapes: ['code'],
  },
  password: { words: SECRET_WORDS, shapes: [] },
  'phone-number': { words: [], shapes: ['phone'] },
  'personal-email': { words: [], shapes: ['email'] },
  'payment-card': { words: [], shapes: ['phone'] },
  iban: { words: [], shapes: ['phone', 'code'] },
  'shortened-link': { words: [], shapes: ['link'] },
  'unlisted-shortener': { words: [], shapes: ['link'] },
  'look-alike-link': { words: [], shapes: ['link'] },
  'unencrypted-link': { words: [], shapes: ['link'] },
  'private-parameter': { words: [], shapes: ['link'] },
  'link-credential': { words: [], shapes: ['link'] },
  'inner-address': {
    words: ['internal', 'intranet', 'corp', 'local', 'lan', 'localdomain', 'arpa', 'file'],
    shapes: ['link', 'number'],
  },
  'handle-slip': { words: [], shapes: ['mention'] },
};
