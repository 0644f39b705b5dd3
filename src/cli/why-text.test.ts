import { expect, it } from 'vitest';
import { PLAIN } from '../reporters/paint.ts';
import { explanationText } from './why-text.ts';

it('tells how a rule came to its result', () => {
  const asked = [
    { condition: 'unless it is quoted', held: false, stopped: false },
    { condition: 'unless it is negated', held: true, stopped: true, because: 'not' },
  ];
  const match = { quote: '340 people', pattern: 'the pattern “{number} people”', asked, fired: false };
  const rule = (id: string, matches: readonly (typeof match)[]) => ({
    rule: id,
    clause: 'p/c',
    announcedBy: ['people'],
    matches,
  });
  const text = explanationText(
    'draft.txt',
    {
      sentences: [{ text: 'We are not 340 people.', tokens: ['we', 'are'], readings: ['“340” = number'] }],
      rules: [rule('p/c/team', [match, { ...match, asked: [], fired: true }]), rule('p/c/other', [])],
      near: [
        {
          rule: 'p/c/near',
          pattern: 'the pattern “~hire {number}”',
          has: ['340'],
          lacks: ['hire', 'hires'],
          more: 2,
        },
      ],
      findings: [],
      covered: [],
      untried: 12,
    },
    PLAIN,
  );
  expect(text).toBe(`draft.txt

How it was read:
  We are not 340 people.
    words  we · are
    read   “340” = number

What the rules made of it:
  p/c/team  tried because of “people”
    “340 people” matches the pattern “{number} people”
      unless it is quoted: no
      unless it is negated: yes (not), so the rule stays silent
      → no finding
    “340 people” matches the pattern “{number} people”
      → a finding

Had all words they need, but not in their order, close enough or of the right kind (1):
  p/c/other  (“people”)
12 more rules: the words they need are not together in any sentence.

Came near, and lacked one kind of word:
  p/c/near
    has “340”; lacks hire, hires or 2 more
    the pattern “~hire {number}”

0 findings.
`);
});
