// The extractors, by the end of a file's name. PDF has none here: what reads it is a package of the user's, which
// node/documents.ts looks for and hands over (pdf.ts).

import type { Extractor } from './extractor.ts';

export const extractors: Readonly<Record<string, () => Promise<Extractor>>> = {
  docx: async () => (await import('./docx/index.ts')).docx,
  eml: async () => (await import('./eml/index.ts')).eml,
};
