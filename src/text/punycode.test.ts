import { domainToASCII } from 'node:url';
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPunycode } from './punycode.ts';

it.each([
  ['xn--mller-kva', 'müller'],
  ['xn--hlden-gra', 'hälden'],
  ['xn--80ak6aa92e', 'аррӏе'],
  ['xn--fiqs8s', '中国'],
  ['halden', undefined],
  ['xn--', ''],
  ['xn--a!', undefined],
])('%s', (label, read) => expect(readPunycode(label)).toBe(read));

test.prop([fc.stringMatching(/^[a-zäöüßéñåøабвгдежαβγ中国]{1,20}$/)])('reads what Node writes', (label) => {
  const written = domainToASCII(`${label}.example`).split('.')[0]!;
  if (written.startsWith('xn--'))
    expect(readPunycode(written)).toBe(
      label.normalize('NFC').replaceAll('ß', written.includes('ss') ? 'ss' : 'ß'),
    );
});

test.prop([fc.string()])('never throws', (text) => void readPunycode(`xn--${text}`));
