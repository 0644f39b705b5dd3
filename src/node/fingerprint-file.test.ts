import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fingerprint } from '../language/fingerprints.ts';
import { indexText, readIndex, readSecret } from './fingerprint-file.ts';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'policycheck-prints-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const SECRET = 'sixteen letters and more';
const TEXT = 'The bakery in Ostwick closes in spring and its nine ovens move to the hall behind the station.';
const made = (secret = '') => indexText(fingerprint([{ name: 'ovens.md', text: TEXT }], [], secret));
const reread = (text: string, secret?: string) => {
  writeFileSync(join(cwd, 'x.fingerprints'), text);
  return readIndex('x.fingerprints', cwd, secret);
};
const codeOf = (text: string, secret?: string) => {
  const read = reread(text, secret);
  return read.ok ? 'fine' : read.problems[0]!.code;
};

it('is read as it was made, and holds no word of the text', () => {
  const index = fingerprint([{ name: 'ovens.md', text: TEXT }, { text: TEXT }]);
  const read = reread(indexText(index));
  expect(read.ok && read.value.index).toEqual(index);
  for (const word of TEXT.match(/\p{L}{5,}/gu) ?? [])
    expect(made().replace('ovens.md', '').toLowerCase()).not.toContain(word.toLowerCase());
});

it.each([
  ['', 'fingerprints-empty'],
  ['{"policycheck":1}', 'fingerprints-foreign'],
  [made().replace('fingerprints":1', 'fingerprints":2'), 'fingerprints-version'],
  [made().replace('ovens.md', 'other.md'), 'fingerprints-damaged'],
  [made().slice(0, -5), 'fingerprints-damaged'],
  [indexText(fingerprint([{ name: 'a', text: 'too short' }])), 'fingerprints-empty'],
  [made(SECRET), 'fingerprints-locked'],
])('%j is a problem', (text, code) => {
  expect(codeOf(text)).toBe(code);
});

it('takes the right key only', () => {
  expect(codeOf(made(SECRET), SECRET)).toBe('fine');
  expect(codeOf(made(SECRET), `${SECRET}.`)).toBe('fingerprints-other-key');
  expect(codeOf(made(), SECRET)).toBe('fine');
  writeFileSync(join(cwd, 'key'), 'short\n');
  expect(readSecret('key', cwd).ok).toBe(false);
  writeFileSync(join(cwd, 'key'), `${SECRET}\n`);
  expect(readSecret('key', cwd)).toEqual({ ok: true, value: SECRET });
});

it('notices any change that means something', () => {
  const whole = made(SECRET);
  const original = reread(whole, SECRET);
  fc.assert(
    fc.property(fc.nat(whole.length - 2), fc.constantFrom('a', '0', '"', ' ', ''), (at, sign) => {
      const changed = whole.slice(0, at) + sign + whole.slice(at + 1);
      fc.pre(changed !== whole);
      const read = reread(changed, SECRET);
      if (!read.ok) return;
      // A line end may be another one.
      expect(changed.replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
      expect(read.value.index).toEqual(original.ok && original.value.index);
    }),
  );
});
