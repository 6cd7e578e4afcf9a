import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StressRun, StressRuns } from '#modules/staffing/contract.ts';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage } from '#test/harness/browser.ts';
import { press } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

/** The staffing coordinator runs a stress test on the demo, reads the curve and the table, and a unit's plan is written. */
describe('stresstest', { timeout: 120_000 }, () => {
  let program: StartedProgram;
  let browser: Browser;
  let page: Page;
  let asked: string[];
  let errors: string[];

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
    ({ page, asked, errors } = await openPage(browser, program.origin));
    page.setDefaultTimeout(45_000);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const noViolations = async () => expect(await findAxeViolations(page)).toEqual([]);
  const readRun = async (): Promise<StressRun> => {
    const { runs } = (await (await page.request.get('/api/staffing/stress-runs')).json()) as StressRuns;
    return (await (await page.request.get(`/api/staffing/stress-runs/${runs[0]?.runId}`)).json()) as StressRun;
  };

  test('uten kjøringer sier siden hva en stresstest er, og spør hva som skal prøves', async () => {
    await page.goto('/');
    await press(page.getByRole('button', { name: /Ragna Solbris/ }));
    await page.getByRole('heading', { name: 'I dag', level: 1 }).waitFor();
    await page.goto('/bemanning/kontinuitet');
    await page.getByRole('heading', { name: 'Hva ryker først, og når?', level: 1 }).waitFor();
    await page.getByText('Ingen stresstest er kjørt').waitFor();
    await noViolations();
  });

  test('kjører den med få trekninger, og får svaret i ord og som kurve', async () => {
    await page.getByText('Flere valg', { exact: true }).click();
    await page.getByLabel('Trekninger', { exact: true }).fill('20');
    await press(page.getByLabel(/Mål feilen mot fulle planer/), 'Space');
    await press(page.getByRole('button', { name: 'Kjør stresstesten' }));
    await page.getByRole('img', { name: 'Hele kommunen: andel av minimum som holdes, etter fravær' }).waitFor();
    await page
      .locator('.answer')
      .filter({ hasText: /enheter holder minimum ved 20/ })
      .waitFor();
    const { result, inputs } = await readRun();
    expect(result?.draws).toBe(20);
    expect(inputs.seed).toBe(1);
    expect(await page.locator('.unit-curve').count()).toBe(result?.units.length);
    await page.getByText('Bare 20 trekninger er gjort; tallene er usikre.').waitFor();
    await noViolations();
  });

  test('en enhet åpner det som ryker der, og en funksjon sine tall', async () => {
    const { result } = await readRun();
    const first = page.locator('.unit-curve').first();
    const name = (await first.locator('b').textContent()) ?? '';
    await press(first);
    await page.getByRole('complementary').getByRole('heading', { name }).waitFor();
    await press(page.getByRole('complementary').getByRole('button').nth(1));
    await page.getByRole('complementary').getByText('Ved 50 % fravær').waitFor();
    expect(result?.units.some((unit) => unit.name === name)).toBe(true);
    await noViolations();
  });

  test('tabellen har de samme tallene', async () => {
    await press(page.getByRole('button', { name: 'Tabell' }));
    const { result } = await readRun();
    const table = page.getByRole('table', { name: 'Hele kommunen' });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe((result?.municipality.levels.length ?? 0) + 1);
    await noViolations();
  });

  test('en enhet uten plan begynner med forslaget og lagrer første versjon', async () => {
    await press(page.getByRole('button', { name: 'Planer' }));
    await press(page.getByRole('button', { name: /^Mangler plan/ }));
    await press(page.getByRole('table').getByRole('link').first());
    await press(page.getByRole('button', { name: 'Begynn med forslaget' }));
    await press(page.getByRole('button', { name: 'Lagre ny versjon' }));
    await page.getByText('Versjon 1 er lagret').waitFor();
    await page.getByRole('heading', { name: 'Tidligere versjoner' }).waitFor();
    await noViolations();
  });

  test('spør ingen andre, og ingenting feilet', () => {
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
  });
});
