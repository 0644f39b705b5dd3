// A comment for a pull request. In: a report. Out: Markdown: the verdict in one line, findings by file, and behind each
// its clause and the way out. Promise: words of a draft are words and nothing else (no markup, link, mention or issue
// number comes of them), and the text is no longer than GitHub takes.

import type { Report, ReportedFinding } from '../model/report.ts';
import { visible } from '../text/width.ts';
import { closingLine, count } from './closing.ts';
import { shortened } from './excerpt.ts';
import { PLAIN } from './paint.ts';
import type { Reporter } from './reporter.ts';
import { clauseOf, grouped, openFindings, problemSentence } from './telling.ts';

/** GitHub refuses a comment that is longer. */
const LONGEST = 65_536;
/** Room for the line that says what was cut. */
const ROOM = 200;
const QUOTE = 120;

export const markdown: Reporter = (report) => {
  const blocks = [
    ...report.problems.map((problem) => `- **Not checked:** ${plain(problemSentence(problem))}`),
  ];
  const findings = openFindings(report);
  for (const [source, list] of grouped(findings, (finding) => finding.source))
    blocks.push(
      ...list.map((finding, n) => (n === 0 ? `\n### ${plain(source)}\n\n` : '') + entry(finding, report)),
    );
  return `**policycheck:** ${plain(closingLine(report, PLAIN).replaceAll(', named above', ', named below'))}\n\n${fitted(blocks)}`;
};

/** Whole entries as long as there is room. */
function fitted(blocks: readonly string[]): string {
  let text = '';
  for (const [n, block] of blocks.entries()) {
    if (text.length + block.length + ROOM > LONGEST - 500)
      return `${text}\n${count(blocks.length - n, 'more finding')} did not fit into this comment. See all in a terminal: \`policycheck\`\n`;
    text += `${block}\n`;
  }
  return text;
}

function entry(finding: ReportedFinding, report: Report): string {
  const { clause, why, ask, exception } = clauseOf(report, finding);
  const quote =
    finding.quote === ''
      ? finding.kind === 'missing'
        ? 'missing from this post'
        : 'this post'
      : `“${plain(shortened(finding.quote, QUOTE))}”`;
  const draft = finding.draft === finding.source ? '' : ` in ${plain(shortened(finding.draft, QUOTE))}`;
  const place = `line ${finding.place.line}${draft}`;
  const rows = [
    ['Clause', clause],
    ['Why', why],
    ['Instead', finding.instead],
    ['Ask', ask],
    ['Exception', exception],
  ] as const;
  return [
    `- **${finding.level}** ${place}: ${quote} (${plain(finding.clause)})<br>`,
    `  ${plain(finding.message)}`,
    '  <details><summary>Clause, reason and way out</summary>',
    '',
    ...rows.map(([label, words]) => `  - **${label}:** ${plain(words)}`),
    '',
    '  </details>',
  ].join('\n');
}

/** Signs that mean something in Markdown or on GitHub, as entities; a word joiner keeps addresses and mentions words. */
function plain(text: string): string {
  return visible(text)
    .replace(/[&<>"'`*_~[\]()\\!|#@:{}$+=^-]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/&#64;/g, '&#64;&#8288;')
    .replace(/&#35;/g, '&#35;&#8288;')
    .replace(/&#58;\/\//g, '&#58;&#8288;//')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}&#8288;.`);
}
