import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SpreadRun, SpreadRuns } from '#modules/simulation/contract/spread.ts';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage } from '#test/harness/browser.ts';
import { press } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

/** The staffing coordinator compares four packages of measures for a nursing home and keeps the decision. */
describe('sammenligne tiltak', { timeout: 120_000 }, () => {
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
  const readRun = async (): Promise<SpreadRun> => {
    const { runs } = (await (await page.request.get('/api/simulation/spread/runs')).json()) as SpreadRuns;
    return (await (await page.request.get(`/api/simulation/spread/runs/${runs[0]?.runId}`)).json()) as SpreadRun;
  };

  test('siden spør hvor smitten kommer inn, og foreslår fire pakker', async () => {
    await page.goto('/');
    await press(page.getByRole('button', { name: /Ragna Solbris/ }));
    await page.getByRole('heading', { name: 'I dag', level: 1 }).waitFor();
    await page.goto('/smitte/simulering');
    await page.getByRole('heading', { name: 'Hva skjer hvis smitten kommer inn her?', level: 1 }).waitFor();
    await page.getByText('Ingen sammenligning er gjort ennå').waitFor();
    await page.getByRole('group', { name: 'Pakke 4' }).waitFor();
    await noViolations();
  });

  test('sammenligner de fire for et sykehjem; å ikke gjøre noe er alltid med', async () => {
    await page.getByLabel('Hvor tiltakene gjelder').selectOption({ label: 'Sykehjem' });
    await page.getByText('Flere valg', { exact: true }).click();
    await page.getByLabel('Kjøringer', { exact: true }).fill('60');
    await page.getByLabel('Kjøringer der vaktene omplanlegges').fill('2');
    await press(page.getByRole('button', { name: 'Sammenlign', exact: true }));
    await page
      .locator('.answer')
      .filter({ hasText: /Gjøres ingenting, sprer smitten seg i .* av forløpene/ })
      .waitFor();
    await page.getByRole('heading', { name: 'Lagre med beslutningen' }).waitFor();
    const { result, inputs, state } = await readRun();
    expect(state).toBe('done');
    expect(result?.runs).toBe(60);
    expect(result?.packages.map(({ id }) => id)).toEqual(['nothing', '1', '2', '3', '4']);
    expect(inputs.packages.map(({ name }) => name)).toContain('Testing hver 3. dag');
    expect(await page.locator('.fan-chart').count()).toBe(5);
    await noViolations();
  });

  test('tallene dag for dag, utstyret og kildene kan leses', async () => {
    await page.getByText('Dag for dag som tabell').click();
    const table = page.getByRole('table', { name: 'Smittede i alt' });
    expect(await table.getByRole('row').count()).toBe(42 + 1);
    await press(page.getByRole('button', { name: 'Utstyr', exact: true }));
    await page.getByRole('img', { name: /^Fulle sett utstyr, Testing hver 3. dag/ }).waitFor();
    await press(page.getByRole('button', { name: 'Vis tall og kilder' }));
    await page
      .getByRole('complementary')
      .getByText(/McAloon/)
      .first()
      .waitFor();
    await noViolations();
  });

  test('beslutningen lagres med begrunnelse og står i loggen', async () => {
    await page.getByLabel('Hva som er besluttet').selectOption({ label: 'Testing hver 3. dag' });
    await page.getByLabel('Begrunnelse').fill('Færre smittede uten flere faste grep');
    await press(page.getByRole('button', { name: 'Lagre beslutningen' }));
    await page.getByText(/Besluttet: Testing hver 3. dag/).waitFor();
    expect((await readRun()).decision).toMatchObject({ packageId: '2' });
    await page.goto('/logg');
    await page.getByText('Tiltak ved smitte, Sykehjem: Testing hver 3. dag').first().waitFor();
  });

  test('spør ingen andre, og ingenting feilet', () => {
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
  });
});
