// Small detectors that need no package: passwords and PINs, payment cards, IBANs, people's e-mail addresses.

import type { Detectable } from '../../model/matcher.ts';
import type { Detector, Stretch } from '../matcher.ts';
import { cardsIn } from './cards.ts';
import { perDocument } from './documents.ts';
import { ibansIn } from './ibans.ts';
import { passwordsIn } from './passwords.ts';
import { personalEmailsIn } from './personal-emails.ts';

export function createIdentifiers(): Detector {
  const finders: Partial<
    Record<Detectable, (document: Parameters<Detector['of']>[0]) => readonly Stretch[]>
  > = {
    password: perDocument(passwordsIn),
    'payment-card': perDocument(cardsIn),
    iban: perDocument(ibansIn),
    'personal-email': perDocument(personalEmailsIn),
  };
  return { of: (document, what) => finders[what]?.(document) ?? [] };
}
