// json and jsonl: what other programs read.

import { describe, expect, it } from 'vitest';
import { findingOn, reportOf } from './example-report.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { PLAIN } from './paint.ts';

const view = { paint: PLAIN, quiet: false };

describe('json', () => {
  it('is the report as it is', () => {
    const report = reportOf([findingOn('340 people', '340 people')]);
    const text = json(report, view);
    expect(JSON.parse(text)).toEqual(report);
    expect(text.startsWith('{\n  "schema": "policycheck/report@1",\n  "version"')).toBe(true);
    expect(text.endsWith('\n}\n')).toBe(true);
  });

  it('keeps control characters harmless and the data the same', () => {
    const quote = '\u001b[2J\u009b31m\u202e\u2028';
    const text = json(reportOf([findingOn(quote, quote)]), view);
    expect(text).not.toMatch(/[\u007f-\u009f\u202e\u2028]/);
    expect(JSON.parse(text).findings[0].quote).toBe(quote);
  });
});

describe('jsonl', () => {
  it('is one finding a line with flat keys in a fixed order', () => {
    const text = jsonl(
      reportOf([findingOn('We are 340 people', '340 people'), findingOn('1 man', '1 man')]),
      view,
    );
    const lines = text.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(
      '{"draft":"draft.txt","source":"draft.txt","clause":"core-social/headcount","rule":"core-social/headcount/team-size",' +
        '"level":"block","status":"open","start":7,"end":17,"line":1,"column":8,"quote":"340 people",' +
        '"message":"“340 people” gives a headcount."}',
    );
  });

  it('has the address of what stands in a document', () => {
    const text = jsonl(reportOf([findingOn('1 man', '1 man', { address: 'page 2' })]), view);
    expect(JSON.parse(text)).toMatchObject({ line: 1, address: 'page 2' });
  });

  it('says nothing when nothing was found', () => {
    expect(jsonl(reportOf([]), view)).toBe('');
  });
});
