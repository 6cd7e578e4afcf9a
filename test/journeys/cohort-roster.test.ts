import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage } from '#test/harness/browser.ts';
import { press, type } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

/** A cohort roster for a ward: built, compared, discussed, published and taken back, every step by keyboard. */
describe('smitteturnus for en avdeling, i nettleseren', { timeout: 180_000 }, () => {
  let program: StartedProgram;
  let browser: Browser;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
    ({ page, errors } = await openPage(browser, program.origin));
    page.setDefaultTimeout(60_000);
    await page.goto('/');
    await press(page.getByRole('button', { name: /Ragna Solbris/ }));
    await page.getByRole('heading', { name: 'I dag', level: 1 }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });

  test('lages for Åsheim 2 og sammenlignes med dagens turnus', async () => {
    await page.goto('/bemanning/turnus');
    await press(button('Velg Åsheim 2'));
    await page.getByLabel('Hvordan lagene bytter').selectOption('by-shift');
    await page.getByLabel('Antall lag').selectOption('2');
    await press(button('10 s'));
    await press(button('Lag smitteturnus'));
    await page.waitForURL(/\/bemanning\/turnus\/\d+/);
    await page.getByRole('heading', { name: 'Mot dagens turnus' }).waitFor({ timeout: 90_000 });
    const [, after, before] =
      /møtes (\d+) par av kolleger, mot (\d+)/.exec((await page.locator('.answer').textContent()) ?? '') ?? [];
    expect(Number(after)).toBeLessThan(Number(before) * 0.6);
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('kan ikke publiseres før tillitsvalgt og verneombud er hørt', async () => {
    await press(button('Publiser …'));
    await page.getByText('Tillitsvalgt og verneombud må være hørt først').waitFor();
    await press(page.locator('.side-panel').getByRole('button', { name: 'Avbryt' }));
    for (const name of ['Brynjar Tuftebekk', 'Aud Varselbluss']) {
      await press(button('Før inn drøfting'));
      await type(page.getByLabel('Navn', { exact: true }), name);
      await press(page.getByRole('button', { name: 'Lagre', exact: true }));
      await page.getByText(name).first().waitFor();
    }
  });

  test('publiseres, og enheten går tilbake', async () => {
    await press(button('Publiser …'));
    await type(page.getByLabel('Hvorfor?'), 'Smitte i naboavdelingen; to lag som ikke møtes.');
    await press(page.locator('.side-panel').getByRole('button', { name: 'Publiser', exact: true }));
    await page.getByText(/^Publisert .*Gjelder/).waitFor();
    await press(button('Gå tilbake til vanlig turnus …'));
    await type(page.getByLabel('Hvorfor?'), 'Smitten er over.');
    await press(page.locator('.side-panel').getByRole('button', { name: 'Gå tilbake', exact: true }));
    await page.getByText(/^Avsluttet\. Vanlig turnus gjelder fra/).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
