// The report as one page for whoever must decide: comms, legal. In: a report with its drafts. Out: HTML that needs nothing
// but itself. Promise: no network, no script but the one that is named by its hash, all of it readable without a script;
// no time and no path that the report does not hold, so that the same report gives the same bytes.

import type { Problem } from '../model/problem.ts';
import type { Report, ReportedDraft } from '../model/report.ts';
import { sha256 } from '../text/sha256.ts';
import { count, followedLines, verdictSentence } from './closing.ts';
import { excerptOf } from './excerpt.ts';
import { MEANING } from './html/card.ts';
import { charts } from './html/charts.ts';
import { type Content, contentOf, type Entry, gravestOf, MOST_NAMES } from './html/content.ts';
import { article, dataOf, factsOf } from './html/draft.ts';
import { line } from './html/escape.ts';
import { filters } from './html/filters.ts';
import { SIGN } from './html/marks.ts';
import { SCRIPT } from './html/script.ts';
import { STYLE } from './html/style.ts';
import { PLAIN } from './paint.ts';
import type { Reporter } from './reporter.ts';

/** From here on a browser draws drafts only when they come into sight. */
const MANY = 40;

export const html: Reporter = (report, { quiet }) => {
  const content = contentOf(report);
  const title = verdictSentence(report, PLAIN);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${sha256(SCRIPT)}'; style-src 'sha256-${sha256(STYLE)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${line(title)} policycheck</title>
<style>${STYLE}</style>
</head>
<body${content.entries.length > MANY ? ' class="many"' : ''}>
<a class="skip" href="#drafts">Skip to the drafts</a>
${head(title, report)}<main>
${problems(report.problems)}${charts(content, report)}${withFindings(content, report)}${without(content)}${quiet ? '' : notChecked(report)}</main>
${foot(report)}<script>${SCRIPT}</script>
</body>
</html>
`;
};

function head(title: string, report: Report): string {
  const { summary, packs } = report;
  const levels = (['block', 'review', 'advise'] as const).map(
    (level) =>
      `<li class="${level}"><span class="sign" aria-hidden="true">${SIGN[level]}</span> <strong>${summary.open[level]}</strong> ${level}<span class="meaning">${MEANING[level]}</span></li>`,
  );
  const sums =
    summary.drafts === 0 ? '' : `<ul class="sums" aria-label="Open findings">${levels.join('')}</ul>`;
  const partly =
    summary.problems > 0 && summary.drafts > 0
      ? `<p class="partly">Not everything was checked: <a href="#problems">${count(summary.problems, 'problem')}</a>.</p>`
      : '';
  const about = [count(summary.drafts, 'draft'), ...packs.map((pack) => pack.title)];
  return `<header class="top">
<button type="button" id="theme" hidden>Dark</button>
<p class="about">${about.map(line).join(' · ')}</p>
<h1>${line(title)}</h1>
${partly}${sums}</header>
`;
}

function problems(all: readonly Problem[]): string {
  if (all.length === 0) return '';
  const items = all.slice(0, MOST_NAMES).map(({ message, hint, place }) => {
    const where = [place?.path, place?.line, place?.column].filter((part) => part !== undefined).join(':');
    const said = place && (place.line !== undefined || !message.includes(place.path));
    return `<li><strong>${line(message)}</strong>${hint ? ` ${line(hint)}` : ''}${said ? ` <span class="rule">${line(where)}</span>` : ''}</li>`;
  });
  return section(
    'problems',
    'What could not be read',
    `<ul class="problems">${items.join('\n')}</ul>${andMore(all.length)}`,
  );
}

function withFindings(content: Content, report: Report): string {
  const { entries, named } = content;
  if (entries.length === 0)
    return '<section id="drafts" tabindex="-1" aria-label="Drafts with findings"></section>\n';
  const findings = entries.reduce((sum, entry) => sum + gravestOf(entry).length, 0);
  const shown = `${count(findings, 'finding')} in ${count(entries.length, 'draft')}`;
  return section(
    'drafts',
    'Drafts with findings',
    `${filters(content, report)}<p class="count" id="count" role="status" aria-live="polite">${shown}</p>
<p class="nothing" id="nothing" hidden>No finding is left with these filters.</p>
${entries.map((entry) => article(entry, report)).join('')}${namedOnly(entries, named)}`,
  );
}

function namedOnly(entries: readonly Entry[], named: readonly Entry[]): string {
  if (named.length === 0) return '';
  const items = named
    .slice(0, MOST_NAMES)
    .map(({ draft, findings }) => item(draft, count(findings.length, 'finding')));
  return `<p class="note">A page with all of them would open slowly: the ${entries.length} drafts with the gravest findings are above, ${count(named.length, 'other draft')} with findings by name here. Check fewer files at a time to see them in full.</p>
<details><summary>${count(named.length, 'draft')} by name only</summary><ul class="names">${items.join('\n')}</ul>${andMore(named.length)}</details>
`;
}

function without({ clean, silent }: Content): string {
  return [
    list('clean', 'Clean drafts', clean, (n) => `${count(n, 'draft')} in which nothing was found`),
    list(
      'silent',
      'Drafts with lesser findings',
      silent,
      (n) => `${count(n, 'draft')} with findings below the level that was asked for`,
    ),
  ].join('');
}

function list(
  id: string,
  title: string,
  drafts: readonly ReportedDraft[],
  words: (n: number) => string,
): string {
  if (drafts.length === 0) return '';
  const items = drafts.slice(0, MOST_NAMES).map((draft) => item(draft, opening(draft)));
  const tick = id === 'clean' ? '<span class="tick" aria-hidden="true">✓</span> ' : '';
  return section(
    id,
    title,
    `<details><summary>${tick}${words(drafts.length)}</summary><ul class="names">${items.join('\n')}</ul>${andMore(drafts.length)}</details>`,
  );
}

/** The first words, so that a draft is known again. */
function opening({ text }: ReportedDraft): string {
  return excerptOf(text.slice(0, 400).replace(/\s+/g, ' ').trim(), 0, 0, 110).text;
}

function item(draft: ReportedDraft, words: string): string {
  const facts = factsOf(draft).map((fact) => ` · ${line(fact)}`);
  return `<li ${dataOf(draft)}><strong>${line(draft.id)}</strong>${facts.join('')}<span class="opening">${line(words)}</span></li>`;
}

function andMore(all: number): string {
  return all > MOST_NAMES ? `<p class="note">… and ${all - MOST_NAMES} more, left out of this page.</p>` : '';
}

function notChecked({ notChecked: all, clauses, summary }: Report): string {
  if (all.length === 0) return '';
  const items = all.map(({ clause, needs, drafts }) => {
    const where = summary.drafts > 1 ? ` (${count(drafts, 'draft')})` : '';
    return `<li><strong>${line(clauses[clause]?.title ?? clause)}</strong> needs ${line(needs)}${where} <span class="rule">${line(clause)}</span></li>`;
  });
  return section(
    'not-checked',
    'What was not checked',
    `<p>The text alone does not decide these clauses. Somebody has to look.</p>\n<ul class="unchecked">${items.join('\n')}</ul>`,
  );
}

function section(id: string, title: string, inner: string): string {
  return `<section class="${id}" id="${id}" tabindex="-1" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${inner}</section>\n`;
}

function foot(report: Report): string {
  const { version, packs } = report;
  const used = packs.map(({ id, hash }) => `${id} ${hash}`).join(', ');
  return `<footer>
<p>A finding is a reason to look, not a judgement; a draft without one is not thereby cleared.</p>
${followedLines(report)
  .map((words) => `<p>${line(words)}</p>\n`)
  .join('')}<p>policycheck ${line(version)}${used === '' ? '' : `, policy ${line(used)}`}</p>
</footer>
`;
}
