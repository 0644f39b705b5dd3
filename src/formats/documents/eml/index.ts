// E-mail. In: the bytes of an .eml file. Out: a source with its subject and body, and a problem for each attachment that
// may hold words and was not read. Pictures, films, sounds and signatures of programs are passed over, as everywhere.

import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { Meta, Source } from '../../../model/draft.ts';
import type { Outcome, Problem } from '../../../model/problem.ts';
import { metaOf } from '../../meta.ts';
import { refused } from '../extractor.ts';
import { sourceOf } from '../passages.ts';
import { bodyOf } from './body.ts';

const AGAIN = 'Save the message from your mail program as .eml, or its words as plain text (.txt).';

export async function eml(bytes: Uint8Array, path: string): Promise<Outcome<Source>> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes);
  } catch {
    return refused(
      path,
      'document-damaged',
      'is built in a way that no mail program builds a message',
      AGAIN,
    );
  }
  if (!isMail(mail))
    return refused(
      path,
      'document-damaged',
      'is no e-mail: it has no From, To, Date or Subject at its top',
      AGAIN,
    );
  const subject = { text: mail.subject ?? '', address: 'Subject', roles: ['heading'] as const };
  const problems = mail.attachments.filter(mayHoldWords).map((one) => notChecked(one, path));
  const source = sourceOf([subject, ...bodyOf(mail)], { path, meta: metaOfMail(mail), problems });
  return { ok: true, value: source };
}

function isMail({ from, sender, to, date, subject }: Email): boolean {
  return [from, sender, to, date, subject].some((field) => field !== undefined);
}

function metaOfMail({ from, date }: Email): Meta {
  const author = from?.name || from?.address;
  return metaOf({ author, publishAt: date });
}

const WORDLESS =
  /^(?:image|audio|video|font)\/|^application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature)$/i;

function mayHoldWords({ mimeType }: Attachment): boolean {
  return !WORDLESS.test(mimeType);
}

function notChecked({ filename, mimeType }: Attachment, path: string): Problem {
  const name = filename ? `“${filename}”` : `without a name (${mimeType})`;
  return {
    code: 'attachment-not-checked',
    message: `The attachment ${name} of “${path}” was not checked.`,
    hint: 'Save it as a file, and check that file.',
    place: { path },
  };
}
