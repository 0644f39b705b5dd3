// What a reporter is: a report and a view in, text out. Pure: the same report and view give the same text.

import type { CatalogueClause } from '../model/catalogue.ts';
import type { Report } from '../model/report.ts';
import type { Paint } from './paint.ts';

export interface View {
  readonly paint: Paint;
  /** Columns of the terminal; absent where lines should run on (a file, a pipe). */
  readonly columns?: number;
  /** Only what fails the run, and the last line. */
  readonly quiet: boolean;
  /** Every clause that was looked for: for reports that list what was not broken, too. */
  readonly policy?: readonly CatalogueClause[];
}

export type Reporter = (report: Report, view: View) => string;
export type ReporterLoader = () => Promise<Reporter>;
