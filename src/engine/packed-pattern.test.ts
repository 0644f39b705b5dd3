import { expect, it } from 'vitest';
import type { Pattern } from '../model/pattern.ts';
import { packPattern, unpackPattern } from './packed-pattern.ts';

it('comes back as it was, and is smaller', () => {
  const word: Pattern = { k: 'set', set: 7 };
  const pattern: Pattern = {
    k: 'sequence',
    of: [
      { k: 'either', of: [word, { k: 'kind', kind: 'name' }, { k: 'vocabulary', id: 3 }] },
      { k: 'optional', of: word },
      { k: 'gap', min: 0, max: 4 },
      { k: 'mark', of: { k: 'kind', kind: 'number', min: 100 } },
      { k: 'as', pos: 'verb', of: { k: 'kind', kind: 'money', min: 1, max: 9 } },
    ],
  };
  const packed = packPattern(pattern);
  expect(unpackPattern(JSON.parse(JSON.stringify(packed)))).toEqual(pattern);
  expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(pattern).length / 2.5);
});
