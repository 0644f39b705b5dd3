// What a rule can ask of the channel of a draft: its length, the place of “more”, the parts of a thread.

import { describe, expect, it } from 'vitest';
import { createChecker } from './checker.ts';
import { compileTrial, draftOf, ENGINES, ruleTrial, trialFiles } from './trial.ts';

const LONG = 'Gate four is open; gate five is closed till eight. '.repeat(6);

describe('forbid: { longer-than: channel }', () => {
  const judge = ruleTrial('forbid: { longer-than: channel }');

  it('stands on the first words that no longer fit', async () => {
    expect(await judge(LONG, { channel: 'x' })).toEqual(['ive is closed till eight.']);
    expect(await judge(LONG, { channel: 'Twitter' })).toEqual(['ive is closed till eight.']);
    expect(await judge(LONG, { channel: 'bluesky' })).toEqual(['ight.']);
  });

  it('is silent where it fits, where an account pays, and where there is no limit', async () => {
    expect(await judge('Gate four is open.', { channel: 'x' })).toEqual([]);
    expect(await judge(LONG, { channel: 'x', premium: true })).toEqual([]);
    expect(await judge(LONG, { channel: 'linkedin' })).toEqual([]);
    expect(await judge(LONG, { channel: 'blog' })).toEqual([]);
  });

  it('knows shorter texts of a channel by their type', async () => {
    const meta = { channel: 'linkedin', type: 'headline' };
    expect(await judge(LONG, meta)).toHaveLength(1);
    expect(await judge('Planner at Halden', meta)).toEqual([]);
  });

  it('does not count white space at the ends', async () => {
    expect(await judge(`\n ${'a'.repeat(280)}\n\n`, { channel: 'x' })).toEqual([]);
  });

  it('says what it needs', async () => {
    expect(await judge(LONG)).toEqual(['(needs front matter: channel)']);
    expect(await judge(LONG, { channel: 'linkedn' })).toEqual([
      '(needs the limits of “linkedn”, which are not known)',
    ]);
  });

  it('looks at a title, too', async () => {
    const title = ruleTrial('forbid: { longer-than: channel, field: title }');
    expect(await title('A film.', { channel: 'youtube', title: 'T'.repeat(101) })).toEqual(['']);
    expect(await title('A film.', { channel: 'youtube', title: 'T'.repeat(100) })).toEqual([]);
    expect(await title('A film.', { channel: 'x', title: 'T'.repeat(101) })).toEqual([]);
  });

  it('counts with the finding', async () => {
    const { policy } = compileTrial(
      trialFiles('it: { forbid: { longer-than: channel }, message: m, instead: i }'),
    );
    const verdict = await createChecker(policy, ENGINES).check(draftOf('倉'.repeat(141), { channel: 'x' }));
    expect(verdict.findings[0]?.figures).toEqual({ count: 282, limit: 280 });
    expect(verdict.findings[0]?.span).toEqual({ start: 140, end: 141 });
  });
});

describe('the fold', () => {
  const behind = ruleTrial('forbid: capital at risk\nwhen: after-fold');

  it('is where the channel of the draft has it', async () => {
    const late = `${LONG} Capital at risk.`;
    expect(await behind(late, { channel: 'linkedin' })).toEqual(['Capital at risk']);
    expect(await behind(`Capital at risk. ${LONG}`, { channel: 'linkedin' })).toEqual([]);
    expect(await behind(`${LONG} Capital at risk.`, { channel: 'bluesky' })).toEqual([]);
    expect(await behind(late)).toEqual(['(needs front matter: channel)']);
    expect(await behind(LONG)).toEqual([]);
  });

  it('can be what something must stand before', async () => {
    const judge = ruleTrial('require: capital at risk\nwithin: before-fold\nwhen: { sentence: gate four }');
    expect(await judge(`Capital at risk. ${LONG}`, { channel: 'instagram' })).toEqual([]);
    expect(await judge(`${LONG} Capital at risk.`, { channel: 'instagram' })).toEqual(
      ['Capital at risk'].map((quote) => `(missing) ${quote}`),
    );
    expect(await judge(LONG, { channel: 'instagram' })).toEqual(['(missing) Gate four']);
    expect(await judge('The depot cat is back.', { channel: 'instagram' })).toEqual([]);
  });
});

describe('threads', () => {
  const checkerOf = (rule: string) =>
    createChecker(compileTrial(trialFiles(`it: { ${rule}, message: m, instead: i }`)).policy, ENGINES);
  const part = (text: string) => draftOf(text, { thread: 'toll' });
  const found = async (rule: string, own: string, ...others: string[]) => {
    const verdict = await checkerOf(rule).check(part(own), undefined, others.map(part));
    return verdict.findings.length;
  };

  it('can ask for something in each part, when one has it', async () => {
    const rule = 'require: sponsored, within: each-part, when: [{ thread: sponsored }]';
    expect(await found(rule, 'Gate four opens.', 'Sponsored: gate five.')).toBe(1);
    expect(await found(rule, 'Sponsored: gate four.', 'Gate five opens.')).toBe(0);
    expect(await found(rule, 'Gate four opens.', 'Gate five opens.')).toBe(0);
  });

  it('can ask how many parts there are', async () => {
    const rule = 'require: part, when: [{ parts: 3 }]';
    expect(await found(rule, 'Gate four.', 'Gate five.')).toBe(0);
    expect(await found(rule, 'Gate four.', 'Gate five.', 'Gate six.')).toBe(1);
  });
});
