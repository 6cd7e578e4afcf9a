import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage, PHONE } from '#test/harness/browser.ts';
import { press } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

/** Waits until the worker answers for the page and has the files that the page has used. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('beredt-used')).keys()).length), {
      timeout: 20_000,
    })
    .toBeGreaterThan(0);
}

/** A phone that loses contact: the program opens, shows what was last fetched, and sends what was done when it is back. */
describe('uten nett, på en telefon', { timeout: 60_000 }, () => {
  let program: StartedProgram;
  let browser: Browser;
  let page: Page;
  let context: BrowserContext;
  let asked: string[];
  let errors: string[];

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
    ({ page, context, asked, errors } = await openPage(browser, program.origin, PHONE, 'allow'));
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  test('kan legges på hjem-skjermen, med egne ikoner', async () => {
    const manifest = (await (await page.request.get('/beredt.webmanifest')).json()) as {
      readonly lang: string;
      readonly icons: readonly { readonly src: string }[];
    };
    expect(manifest.lang).toBe('nb');
    for (const { src } of manifest.icons) {
      const icon = await page.request.get(src);
      expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/png']);
    }
    const worker = await page.request.get('/sw.js');
    expect(worker.headers()['cache-control']).toBe('no-cache');
    expect(worker.headers()['content-security-policy']).toContain("default-src 'self'");
  });

  test('min vakt åpnes uten nett, med når vaktene ble hentet', async () => {
    await page.goto('/');
    await press(page.locator('.role-card').filter({ hasText: /ansatt · Åsheim 2/i }));
    await page.getByRole('heading', { name: 'Neste vakt' }).waitFor();
    const times = await page.locator('.next-shift-when .nowrap').textContent();
    await untilKept(page);
    // Once more with the worker, so that it has seen the page's own files asked for.
    await page.reload();
    await page.getByRole('heading', { name: 'Neste vakt' }).waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'Neste vakt' }).waitFor();
    expect(await page.locator('.next-shift-when .nowrap').textContent()).toBe(times);
    await page.getByText('Uten nett. Du ser det som sist ble hentet.').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByText('Uten nett. Du ser det som sist ble hentet.').waitFor({ state: 'detached' });
  });

  test('arbeideren på telefonen har ingen svar fra /api', async () => {
    const kept = await page.evaluate(async () => {
      const urls: string[] = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys()) urls.push(new URL(request.url).pathname);
      return urls;
    });
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);
  });

  test('ved utlogging er kopiene borte', async () => {
    const copies = () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open('beredt');
            opening.onsuccess = () => {
              const count = opening.result.transaction('copies').objectStore('copies').count();
              count.onsuccess = () => {
                opening.result.close();
                resolve(count.result);
              };
            };
          }),
      );
    expect(await copies()).toBeGreaterThan(0);
    await page.goto('/');
    await press(page.getByRole('button', { name: 'Mer' }));
    await press(page.getByRole('button', { name: 'Logg ut' }));
    await page.waitForURL(/logg-inn|demo/);
    await expect.poll(copies).toBe(0);
  });

  test('spør ingen andre, og ingenting feilet', () => {
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
  });
});
