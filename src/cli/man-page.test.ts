// man/policycheck.1: as the build makes it, and without a fault that mandoc knows.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manPage } from './man-page.ts';
import { OPTIONS } from './options.ts';

const file = join(import.meta.dirname, '../../man/policycheck.1');

/** The page as text; lines are broken at places of mandoc's own, so blanks are made alike. */
function asRead(page: string): string {
  const { stdout } = spawnSync('mandoc', ['-Tutf8', '-O', 'width=400'], { input: page, encoding: 'utf8' });
  // Bold is a letter, a step back, and the letter again.
  const parts = stdout.split('\b');
  const once = parts.map((part, n) => (n === parts.length - 1 ? part : part.slice(0, -1))).join('');
  return once.replace(/\s+/g, ' ');
}

const here = spawnSync('mandoc', ['-Tlint'], { input: '' }).error === undefined;
if (!here) console.log('mandoc is not installed here, so the man page was not checked by it.');

describe('man/policycheck.1', () => {
  it('is what the specs say', async () => {
    expect(readFileSync(file, 'utf8')).toBe(await manPage());
  });

  it.skipIf(!here)('has no fault that mandoc warns of', () => {
    const { stdout, stderr } = spawnSync('mandoc', ['-Tlint', '-W', 'warning', file], { encoding: 'utf8' });
    expect(stdout + stderr).toBe('');
  });

  it.skipIf(!here)('says every option and example as it is typed', async () => {
    const read = asRead(await manPage());
    for (const { flags, about } of Object.values(OPTIONS)) {
      expect(read).toContain(` ${flags.replace(' [', '[=')} `);
      expect(read).toContain(about.replace(/\s+/g, ' '));
    }
    expect(read).toContain('echo "Our words" | policycheck -');
  });
});
