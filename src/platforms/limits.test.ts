import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AS_OF, PLATFORMS, type Platform } from './limits.ts';
import { limitsTable } from './limits-table.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/platforms.md'), 'utf8');
const platforms: readonly Platform[] = Object.values(PLATFORMS);

it('is what docs/platforms.md shows', () => {
  expect(page).toContain(limitsTable());
  expect(page).toContain(`as of ${AS_OF}`);
});

it('has limits that make sense together', () => {
  for (const { post, premium, fold, title, source, hashtags } of platforms) {
    expect(source).not.toBe('');
    if (premium) expect(premium.most).toBeGreaterThan(post.most);
    if (fold !== undefined) expect(fold).toBeLessThanOrEqual(post.most);
    if (title) expect(title.most).toBeLessThan(post.most);
    if (hashtags?.most !== undefined && hashtags.advised !== undefined)
      expect(hashtags.advised).toBeLessThan(hashtags.most);
  }
});

it('gives each name to one platform', () => {
  const names = Object.entries<Platform>(PLATFORMS).flatMap(([id, { aliases = [] }]) => [id, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
});
