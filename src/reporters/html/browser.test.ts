// The page of reporters/html.ts in a real browser, where there is one: nothing leaves it, nothing in a draft runs, axe finds nothing, and the
// filters and ways do what they say. Skipped, with the reason, where no Chromium is.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runIn } from '../../cli/fake-house.ts';
import { shippedDoors } from '../../cli/shipped-doors.ts';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined)
  console.warn('Skipped: the HTML report in a browser. No Chromium in /usr/bin, and CHROMIUM names none.');

const HOSTILE = `</script><img src=x onerror="alert(1)"><svg onload=alert(2)> <iframe src="https://example.com"></iframe>
We\u202e're in talks to buy\u202c Brightvale. We are in talks to buy Corvane.`;
const POSTS = {
  'hostile.txt': HOSTILE,
  'week.md':
    "---\nauthor: Mira Solberg\nchannel: linkedin\ndate: 2026-11-09\n---\n# Big week\n\nWe're in talks to buy **Brightvale**, and support is now 64 people in Porto. We promise it will never break again.\n",
  'fine.md':
    '---\nauthor: Jun Okafor\nchannel: x\ndate: 2026-11-17\n---\nThe tea was good, the talks were better.\n',
  'queue.jsonl':
    '{"id":"one","text":"We\\u2019re hiring 25 engineers in Warsaw \\u2014 soon!","author":"Jun Okafor","channel":"x"}\n',
};

describe.skipIf(executablePath === undefined)('the page in a browser', () => {
  let browser: Browser;
  let folder: string;
  let url: string;

  beforeAll(async () => {
    vi.stubEnv('POLICYCHECK_NO_CACHE', '1');
    folder = mkdtempSync(join(tmpdir(), 'policycheck-page-'));
    for (const [name, text] of Object.entries(POSTS)) writeFileSync(join(folder, name), text);
    const { err } = await runIn(
      ['--format', 'html', '-o', 'report.html', ...Object.keys(POSTS), 'none.txt'],
      { cwd: folder, doors: shippedDoors },
    );
    expect(err).toContain('The report is in report.html.');
    url = pathToFileURL(join(folder, 'report.html')).href;
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  /** Whatever the page does that it must not is in `seen`. */
  async function open(options: BrowserContextOptions = {}, hash = '') {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const seen: string[] = [];
    page.on('request', (request) => request.url().split('#')[0] !== url && seen.push(request.url()));
    page.on('dialog', (dialog) => {
      seen.push(dialog.message());
      return dialog.dismiss();
    });
    page.on('console', (message) => seen.push(message.text()));
    page.on('pageerror', (error) => seen.push(error.message));
    await page.goto(url + hash);
    return { page, seen, close: () => context.close() };
  }
  const count = (page: Page) => page.locator('#count').textContent();

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('has nothing for axe to say: %s, %i wide', async (colorScheme, width) => {
    const { page, seen, close } = await open({ colorScheme, viewport: { width, height: 900 } });
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    await page.evaluate(axe.source);
    const { violations, incomplete } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    // What axe cannot decide might hide a contrast that is too low; of single signs, which it passes over, words say the same.
    expect(
      incomplete
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
        .filter((said) => !said.includes('aria-hidden')),
    ).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(seen).toEqual([]);
    await close();
  });

  it('shows a hostile draft as text', async () => {
    const { page, seen, close } = await open();
    const texts = await page.locator('.text').allTextContents();
    expect(texts).toContain(HOSTILE);
    expect(await page.locator('img, iframe, svg[onload]').count()).toBe(0);
    expect(seen).toEqual([]);
    await close();
  });

  it('filters, counts, keeps the filters in the address, and takes them from it', async () => {
    const { page, close } = await open();
    const before = await count(page);
    expect(before).toMatch(/^\d+ findings in 3 drafts$/);
    await page.getByRole('checkbox', { name: 'block' }).uncheck();
    expect(await count(page)).toMatch(/^\d+ of \d+ findings in \d of 3 drafts$/);
    expect(await page.locator('.card.block:visible').count()).toBe(0);
    expect(await page.locator('mark.block, mark[data-ends*="■"]').count()).toBe(0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => page.locator('mark.block').count()).toBeGreaterThan(0);
    await expect.poll(() => count(page)).toBe(before);
    await page.getByLabel('Author').selectOption('Jun Okafor');
    expect(await page.locator('.draft:visible h3').allTextContents()).toEqual(['one']);
    await page.getByLabel('Search').fill('WARSAW');
    expect(await page.evaluate('location.hash')).toBe('#q=WARSAW&author=Jun+Okafor');
    await page.getByLabel('Search').fill('no such words');
    expect(await page.locator('#nothing').isVisible()).toBe(true);
    await close();
    const again = await open({}, '#author=Jun+Okafor&level=block,advise');
    expect(await again.page.locator('.draft:visible h3').allTextContents()).toEqual(['one']);
    expect(await again.page.getByRole('checkbox', { name: 'review' }).isChecked()).toBe(false);
    await again.close();
  });

  it('leads from words to card and back, by mouse and by keys', async () => {
    const { page, seen, close } = await open();
    const focused = () => page.evaluate<string>("document.activeElement.closest('[id]').id");
    await page.locator('mark a').first().click();
    const id = await focused();
    expect(await page.locator('.card.active').first().getAttribute('id')).toBe(id);
    await page.locator(`#${id} .origin a`).press('Enter');
    expect(await focused()).toBe(`${id}-words`);
    await page.keyboard.press('j');
    expect(await page.locator('.card.active').count()).toBe(1);
    expect(await focused()).not.toBe(`${id}-words`);
    expect(seen).toEqual([]);
    await close();
  });

  it('remembers light or dark', async () => {
    const { page, close } = await open({ colorScheme: 'light' });
    await page.locator('#theme').click();
    // The browser writes what it stores a moment later, in a process of its own.
    const reloaded = async () => {
      await page.reload();
      return page.evaluate('document.documentElement.dataset.theme');
    };
    await expect.poll(reloaded, { timeout: 10_000 }).toBe('dark');
    await close();
  });

  it('is whole without a script', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.locator('#theme').isVisible()).toBe(false);
    expect(await page.locator('.draft:visible').count()).toBe(3);
    await close();
  });

  it('prints all of it and no filters', async () => {
    const { page, close } = await open({ colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    const [text, card] = [
      await page.locator('.text').first().boundingBox(),
      await page.locator('.card').first().boundingBox(),
    ];
    expect(card!.y).toBeGreaterThanOrEqual(text!.y + text!.height);
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await close();
  });
});
