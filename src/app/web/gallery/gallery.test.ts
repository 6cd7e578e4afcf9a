import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAxeViolations } from '#test/harness/axe.ts';
import { DESK, openBrowser, openPage, PHONE } from '#test/harness/browser.ts';
import type { TestingSite } from '../testing-site.ts';
import { openTestingSite } from '../testing-site.ts';

const parts = ['today', 'map', 'plan', 'controls', 'states'] as const;
let site: TestingSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openTestingSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function openPart(part: string, viewport: { readonly width: number; readonly height: number }, query = '') {
  const opened = await openPage(browser, site.origin, viewport);
  await opened.page.goto(`/galleri?part=${part}${query}`);
  await opened.page.locator('main h1').waitFor();
  await opened.page.evaluate(() => document.fonts.ready);
  return opened;
}

const sidewaysPixels = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const focused = (page: Page) =>
  page.evaluate(() => {
    const { dataset, textContent } = document.activeElement as HTMLElement;
    return { row: dataset.row ?? dataset.index, column: dataset.column, text: textContent?.slice(0, 40) };
  });

describe.each(parts)('galleriet: %s', (part) => {
  it.each([
    ['lyst', 'light', DESK],
    ['mørkt', 'dark', DESK],
    ['på telefon', 'light', PHONE],
  ] as const)('har ingen feil for skjermlesere, %s', async (_, colorScheme, viewport) => {
    const { page, context, asked, errors } = await openPart(part, viewport);
    await page.emulateMedia({ colorScheme });
    expect(await findAxeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect(asked).toEqual([]);
    await context.close();
  });

  it('ruller ikke sideveis på 320 piksler', async () => {
    const { page, context } = await openPart(part, { width: 320, height: 700 });
    expect(await sidewaysPixels(page)).toBe(0);
    expect(await findAxeViolations(page)).toEqual([]);
    await context.close();
  });
});

describe('tastene', () => {
  it('flytter, velger og åpner i en turnus med 12 060 rader', async () => {
    const { page, context } = await openPart('map', DESK, '&rows=many');
    expect(await page.locator('.roster-row').count()).toBeLessThan(100);
    await page.locator('[data-row="0"][data-column="0"]').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowRight']) {
      await page.keyboard.press(key);
      await page.waitForFunction(() => document.activeElement?.hasAttribute('data-row'));
    }
    await expect.poll(() => page.locator('[aria-selected=true]').count()).toBe(4);
    await page.keyboard.press('Control+End');
    await expect.poll(async () => (await focused(page)).row).toBe('12059');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await focused(page)).row).toBe('12059');
    await context.close();
  });

  it('går gjennom, velger og åpner i en tabell med 12 000 rader', async () => {
    const { page, context } = await openPart('controls', DESK, '&rows=many');
    expect(await page.locator('tbody tr').count()).toBeLessThan(100);
    for (const [key, row] of [
      ['j', '0'],
      ['j', '1'],
      ['j', '2'],
      ['k', '1'],
      ['End', '11999'],
      ['Home', '0'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(async () => (await focused(page)).row).toBe(row);
    }
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+J');
    await expect.poll(() => page.locator('.table-bulk b').innerText()).toBe('2 valgt');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.toast').innerText()).toContain('Åpner');
    await context.close();
  });

  it('viser hva de gjør på ?', async () => {
    const { page, context } = await openPart('today', DESK);
    await page.keyboard.press('?');
    await expect.poll(() => page.locator('.keyboard-help').isVisible()).toBe(true);
    expect(await findAxeViolations(page)).toEqual([]);
    await context.close();
  });
});
