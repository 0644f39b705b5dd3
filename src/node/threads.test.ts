// Many files on several threads, with the real program: the report is that of one thread, byte for byte.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runIn } from '../cli/fake-house.ts';
import { shippedDoors } from '../cli/shipped-doors.ts';

const program = join(import.meta.dirname, '../../bin/policycheck.cjs');
const PARAGRAPH =
  'On Thursday the docs team rewrote the onboarding guide, and it took less time than the coffee.\n\n';

it.skipIf(availableParallelism() < 2)('gives the report of one thread', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policycheck-threads-'));
  try {
    for (let n = 0; n < 12; n++) {
      const text =
        PARAGRAPH.repeat(1100) + (n % 3 === 0 ? `Support is now ${n + 300} people in Lisbon.\n` : '');
      writeFileSync(
        join(folder, `post-${n}.md`),
        `---\ntype: ${n % 2 ? 'reply' : 'promotion'}\n---\n${text}`,
      );
    }
    writeFileSync(join(folder, 'broken.jsonl'), '{"text": \n');
    const words = ['.', '--format', 'json'];
    const many = spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' });
    const one = await runIn(words, { cwd: folder, doors: shippedDoors });
    expect(many.stdout).toBe(one.out);
    expect(many.stderr).toBe(one.err);
    expect([many.status, one.code]).toEqual([2, 2]);
    expect(JSON.parse(one.out).findings.length).toBeGreaterThan(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
