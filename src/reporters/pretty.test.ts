import { describe, expect, it } from 'vitest';
import { displayWidth } from '../text/width.ts';
import { findingOn, HEADCOUNT, reportOf } from './example-report.ts';
import { PLAIN } from './paint.ts';
import { pretty } from './pretty.ts';

const view = { paint: PLAIN, quiet: false };

/** The words that stand above the carets, by display width. */
function aboveCarets(text: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^ *\^+$/.test(line));
  const [carets, source] = [lines[at]!, lines[at - 1]!];
  const from = carets.indexOf('^');
  let column = 0;
  let words = '';
  for (const { segment } of new Intl.Segmenter('en').segment(source)) {
    if (column >= from && column < carets.length) words += segment;
    column += displayWidth(segment);
  }
  return words;
}

describe('pretty', () => {
  it('says what, where, why and the way out', () => {
    const text = pretty(reportOf([findingOn('Support is now 340 people.', '340 people')]), view);
    expect(text).toBe(`draft.txt
  1:16  block   “340 people”  core-social/headcount
        Support is now 340 people.
                       ^^^^^^^^^^
        “340 people” gives a headcount.
        clause     Do not give headcount numbers.
        why        Rivals read plans from headcounts.
        instead    Say “the team”.
        ask        Ask the people team.
        exception  There are no exceptions to this clause.

1 draft: 1 block, 0 review, 0 advise. Not publishable as it stands.
`);
  });

  it.each([
    [
      { fix: { title: 'Add “x” at the end.', edits: [] } },
      'fix        Add “x” at the end (policycheck --fix)',
    ],
    [
      { fix: { title: 'Add “x”.', onRequest: true as const, edits: [] } },
      'fix        Add “x” (policycheck --fix-all)',
    ],
    [{ byHand: 'Add “x”.' }, 'fix        Add “x” (by hand: policycheck does not change files of this kind)'],
  ])('says what would mend it, and how', (more, line) => {
    const text = pretty(reportOf([findingOn('We are 340 people.', '340 people', more)]), view);
    expect(text).toContain(`Say “the team”.\n       ${line}\n`);
  });

  it('says the address where lines say nothing', () => {
    const line = '340 people here, 20 people there.';
    const cell = { address: 'table 1, row 2, cell 3' };
    const text = pretty(
      reportOf([findingOn(line, '340 people', cell), findingOn(line, '20 people', { address: 'page 4' })]),
      view,
    );
    expect(text).toMatch(/^ {2}table 1, row 2, cell 3 {2}block {3}“340 people”/m);
    expect(text).toMatch(/^ {2}page 4 {8}block {3}“20 people”/m);
    expect(text).toMatch(/^ {16}clause {5}same clause as in table 1, row 2, cell 3$/m);
    expect(text).not.toContain('1:1');
  });

  it('says a clause once in a draft', () => {
    const line = '340 people here, 20 people there.';
    const text = pretty(reportOf([findingOn(line, '340 people'), findingOn(line, '20 people')]), view);
    expect(text.match(/Rivals read/g)).toHaveLength(1);
    expect(text).toContain('clause     same clause as line 1');
    const others = [
      findingOn(line, '340 people', { draft: 'a' }),
      findingOn(line, '20 people', { draft: 'b' }),
    ];
    const apart = pretty(reportOf(others), view);
    expect(apart.match(/Rivals read/g)).toHaveLength(2);
    expect(apart).toMatch(/^ {2}draft a$[\s\S]*^ {2}draft b$/m);
  });

  it.each([
    ['👩‍👩‍👧‍👦 🇩🇪 we are 340 people', '340 people'],
    ['東京支社は 340人 です', '340人'],
    ['\tindented\t340 people', '340 people'],
    ['Ａ café résumé e\u0301 340 people', '340 people'],
  ])('puts the carets under the words: %s', (line, words) => {
    expect(aboveCarets(pretty(reportOf([findingOn(line, words)]), view))).toBe(words);
  });

  it('keeps to the columns of the terminal', () => {
    const line = `${'long text '.repeat(40)}340 people${' more text'.repeat(40)}`;
    const text = pretty(
      reportOf([findingOn(line, '340 people', { message: 'A sentence of words. '.repeat(9) })]),
      { ...view, columns: 60 },
    );
    expect(Math.max(...text.split('\n').slice(2, -2).map(displayWidth))).toBeLessThanOrEqual(60);
    expect(aboveCarets(text)).toBe('340 people');
  });

  it('prints no control character of the draft', () => {
    const text = pretty(
      reportOf([findingOn('\u001b[2J 340 people \u202e', '340 people', { source: 'a\u001b]0;x\u0007.txt' })]),
      view,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('says that something is missing without carets', () => {
    const missing = findingOn('A post.', '', { kind: 'missing', message: 'Say that it is an ad.' });
    const text = pretty(reportOf([missing]), view);
    expect(text).toContain('missing from this post');
    expect(text).not.toContain('^');
  });

  it('folds what was not checked', () => {
    const notChecked = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      clause: `p/${id}`,
      needs: 'front matter: role',
      drafts: 1,
    }));
    const text = pretty(reportOf([], { notChecked }), view);
    expect(text).toContain(
      '  p/c: needs front matter: role\n  and 2 other clauses. See them all: policycheck list\n',
    );
    expect(text).not.toContain('p/d');
    expect(pretty(reportOf([], { notChecked }), { ...view, quiet: true })).toBe(
      '1 draft checked, nothing found.\n',
    );
  });

  it('fails loudly when the report is incomplete', () => {
    expect(() => pretty(reportOf([findingOn('1 man', '1 man')], { clauses: {} }), view)).toThrow(HEADCOUNT);
  });
});
