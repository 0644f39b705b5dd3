import { describe, expect, it } from 'vitest';
import { closingLine } from './closing.ts';
import { findingOn, reportOf } from './example-report.ts';
import { PLAIN } from './paint.ts';

const on = (level: 'block' | 'review' | 'advise', draft = 'a') =>
  findingOn('340 people', '340 people', { level, draft });
const problems = [{ code: 'file-missing', message: 'No file “x” here.' }];

describe('closingLine', () => {
  it.each([
    [[], '1 draft checked, nothing found.'],
    [[on('block')], '1 draft: 1 block, 0 review, 0 advise. Not publishable as it stands.'],
    [
      [on('review'), on('advise')],
      '1 draft: 0 block, 1 review, 1 advise. Needs sign-off before it goes out.',
    ],
    [[on('advise')], '1 draft: 0 block, 0 review, 1 advise. Publishable; the advice is yours to take.'],
  ])('sums up one draft', (findings, line) => {
    expect(closingLine(reportOf(findings), PLAIN)).toBe(line);
  });

  it('says how many can be fixed', () => {
    const edits = [{ span: { start: 0, end: 0 }, text: 'x' }];
    const fixes = [
      { title: 'Add “x”.', edits },
      { title: 'Add “x”.', edits, onRequest: true as const },
    ];
    const findings = [...fixes.map((fix) => ({ ...on('advise'), fix })), on('advise')];
    expect(closingLine(reportOf(findings), PLAIN)).toMatch(/ 1 can be fixed: policycheck --fix\.$/);
  });

  it('counts the drafts that are held up', () => {
    const report = reportOf([on('block', 'a'), on('block', 'a'), on('block', 'b')]);
    const many = { ...report, summary: { ...report.summary, drafts: 40 } };
    expect(closingLine(many, PLAIN)).toBe(
      '40 drafts: 3 block, 0 review, 0 advise. 2 drafts are not publishable as they stand.',
    );
  });

  it('never calls a run clean that met problems', () => {
    expect(closingLine(reportOf([], { problems }), PLAIN)).toBe(
      '1 draft checked, nothing found in it. 1 problem, named above: not everything was checked.',
    );
    const report = reportOf([], { problems });
    const none = { ...report, summary: { ...report.summary, drafts: 0 } };
    expect(closingLine(none, PLAIN)).toBe('Nothing was checked: 1 problem, named above.');
  });

  it('says that some are not shown', () => {
    const report = reportOf([on('block')]);
    const hidden = { ...report, summary: { ...report.summary, open: { block: 1, review: 2, advise: 0 } } };
    expect(closingLine(hidden, PLAIN)).toContain('2 of these not shown.');
  });
});
