import { describe, expect, it } from 'vitest';
import { complaints } from './complaints.ts';
import { PLAIN } from './paint.ts';

const view = { paint: PLAIN, quiet: false };

describe('complaints', () => {
  it('shows the place with a caret run, and the way out', () => {
    const place = { path: 'pack.yaml', line: 3, column: 3, excerpt: '  forbit: "x"', length: 6 };
    const problem = {
      code: 'key',
      message: '“forbit” is not a key of a rule.',
      hint: 'Did you mean “forbid”?',
      place,
    };
    expect(complaints([problem, problem], view)).toBe(`problem: “forbit” is not a key of a rule.
  pack.yaml:3:3
    forbit: "x"
    ^^^^^^
  Did you mean “forbid”?
`);
  });

  it('does not repeat a path that the sentence names', () => {
    const named = { code: 'file-missing', message: 'No file “a.txt” here.', place: { path: 'a.txt' } };
    expect(complaints([named], view)).toBe('problem: No file “a.txt” here.\n');
  });

  it('prints no control character', () => {
    expect(complaints([{ code: 'x', message: 'No file “\u001b[31m”.' }], view)).not.toContain('\u001b');
  });
});
