// policycheck.facts.yaml as people write it. One schema gives the type, the check and the JSON Schema for editors.

import { z } from 'zod';
import { readInstant } from '../text/instant.ts';
import { NAME } from './schema.ts';

const text = z.string().min(1).regex(/\S/);
const texts = z.array(text).min(1);
const day = z.iso.date();
const metric = z.string().regex(NAME);

/** A day, or an instant that says its offset: embargoes end at an hour, and hours have time zones. */
const instant = text.refine((written) => readInstant(written) !== undefined, { params: { is: 'instant' } });
const source = text.describe('Where it is public: an address, or the name of a report.');
const aliases = texts.exactOptional().describe('Other names that mean the same.');
const handles = texts.exactOptional().describe('Its accounts, with the @: "@halden".');

const company = z
  .strictObject({
    name: text.describe('The company as people call it.'),
    aliases,
    handles,
    tags: texts.exactOptional().describe('Hashtags of the company: "#HaldenLife".'),
    ticker: text.exactOptional().describe('Its sign at the stock exchange.'),
    listed: z.boolean().exactOptional().describe('Whether its shares are traded.'),
  })
  .describe('Who we are.');

export const PRODUCT_STATUSES = ['available', 'beta', 'announced', 'unannounced'] as const;
const status = z.enum(PRODUCT_STATUSES);
const product = z.union([
  status,
  z.strictObject({
    status: status.describe('available, beta, announced, or unannounced: nobody outside may hear of it.'),
    version: text.exactOptional().describe('The version that is out: "4.2".'),
    aliases,
    'code-names': texts.exactOptional().describe('What it is called inside.'),
    handles,
    since: day.exactOptional().describe('The day of the announcement.'),
    source: source.exactOptional(),
  }),
]);

const customer = z.strictObject({
  referenceable: z.boolean().describe('true: may be named. false: may not.'),
  since: day.exactOptional().describe('The day from which on it may be named.'),
  until: day.exactOptional().describe('The last day on which it may be named.'),
  'case-study': source.exactOptional(),
  aliases,
  handles,
});

export const figure = z.strictObject({
  value: z
    .union([z.number(), text])
    .describe('1850, 18%, EUR 12.4 million, 1,800 to 1,900, more than 4,000.'),
  'as-of': day.describe('The day for which it holds.'),
  source: source.exactOptional(),
  public: z.boolean().exactOptional().describe('false: it must not be said. true, if absent.'),
  until: day.exactOptional().describe('The last day on which it may be said.'),
});

const spokesperson = z.strictObject({
  title: text.exactOptional(),
  handles,
  'speaks-on': z
    .union([z.literal('all'), texts])
    .exactOptional()
    .describe('Clauses they may speak on: [growth-predictions, headcount]. all, if absent.'),
});

const account = z.strictObject({
  channel: text.exactOptional().describe('x, linkedin, instagram …'),
  role: text.describe('Who speaks there: brand, employee, spokesperson …'),
  owner: text.exactOptional(),
});

const closedWindow = z.union([
  z.strictObject({
    from: day.describe('The first day.'),
    to: day.describe('The last day.'),
    why: text.exactOptional(),
  }),
  z.strictObject({
    'quarterly-until': z
      .int()
      .min(0)
      .max(30)
      .describe(
        'The trading days after the results until which the window stays closed. It begins with the third month of each quarter.',
      ),
    results: z.array(day).min(1).describe('The days on which results are published.'),
    'year-begins': z
      .int()
      .min(1)
      .max(12)
      .exactOptional()
      .describe('The first month of the year of accounts.'),
    holidays: z.array(day).exactOptional().describe('Days besides Saturday and Sunday without trading.'),
    why: text.exactOptional(),
  }),
]);

const embargo = z.strictObject({
  about: text.describe('What it is about, for people.'),
  words: texts.describe('Names that give it away.'),
  until: instant.describe('When it may be said: 2026-03-01T10:00+01:00.'),
});

const approval = z
  .strictObject({
    words: text.exactOptional().describe('The very words that were approved.'),
    draft: text.exactOptional().describe('The name of the post, or its file.'),
    clauses: texts.describe('What they may break: [headcount].'),
    by: text.describe('Who approved.'),
    on: day,
    until: day.exactOptional(),
  })
  .refine(({ words, draft }) => words !== undefined || draft !== undefined, {
    params: { is: 'approval-of-nothing' },
  });

const crisisHold = z.strictObject({
  from: instant,
  to: instant.exactOptional().describe('Until somebody ends it, if absent.'),
  why: text,
  except: texts.exactOptional().describe('Types of posts that may go out all the same.'),
});

const announcement = z.strictObject({
  about: text.describe('What was announced, for people.'),
  words: texts.describe('Words that a post about it holds, all of them.'),
  on: day,
  source: source.exactOptional(),
  clears: texts.describe('Clauses that it answers: [mergers-acquisitions].'),
  public: z
    .boolean()
    .exactOptional()
    .describe('false: somebody asked, and it is not public. true, if absent.'),
});

export const factsFile = z
  .strictObject({
    company: company.exactOptional(),
    products: z.record(text, product).exactOptional().describe('Our products, by name.'),
    'code-names': texts
      .exactOptional()
      .describe('Names that are used inside only; or sha256:… of the name in lower case.'),
    customers: z.record(text, customer).exactOptional().describe('Customers, by name.'),
    competitors: texts.exactOptional(),
    numbers: z
      .record(metric, z.union([figure, z.array(figure).min(1)]))
      .exactOptional()
      .describe('Published figures, by what they count: employees, customers, revenue …'),
    announcements: z.array(announcement).exactOptional().describe('What else is public: deals, incidents.'),
    spokespeople: z.record(text, spokesperson).exactOptional().describe('Who may speak for the company.'),
    accounts: z.record(text, account).exactOptional().describe('Accounts, by handle.'),
    'closed-windows': z.array(closedWindow).exactOptional().describe('When results are not spoken of.'),
    embargoes: z.array(embargo).exactOptional(),
    approvals: z.array(approval).exactOptional(),
    'crisis-holds': z.array(crisisHold).exactOptional().describe('When nothing goes out.'),
    disclaimers: z
      .record(metric, text)
      .exactOptional()
      .describe('Our own wording: own-views, employee, paid …'),
    links: z
      .strictObject({
        own: texts.exactOptional().describe('Our hosts: halden.example, *.halden.example.'),
        shorteners: texts.exactOptional(),
        allowed: texts.exactOptional(),
      })
      .exactOptional(),
    'public-contacts': texts.exactOptional().describe('Addresses and numbers that may stand in a post.'),
    fingerprints: texts
      .exactOptional()
      .describe('Indexes of confidential documents, as seen from this file.'),
  })
  .meta({
    title: 'policycheck.facts.yaml',
    description: 'What is public about a company, and who may say what.',
  });

export type FactsFile = z.infer<typeof factsFile>;
export type FigureFile = z.infer<typeof figure>;
