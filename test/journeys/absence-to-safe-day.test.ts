import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage, PHONE } from '#test/harness/browser.ts';
import { press, type } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

const UNITS: readonly (readonly [unit: string, people: number])[] = [
  ['Åsheim 2', 5],
  ['Fuglenes 1', 4],
];

/** From `npm start` on an empty folder to a published plan, every step by keyboard. */
describe('fra fravær til en trygg dag, i nettleseren', { timeout: 120_000 }, () => {
  let program: StartedProgram;
  let browser: Browser;
  let page: Page;
  let asked: string[];
  let errors: string[];

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
    ({ page, asked, errors } = await openPage(browser, program.origin));
    page.setDefaultTimeout(30_000);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const noViolations = async () => {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const link = (name: string | RegExp) => page.getByRole('link', { name });

  test('velger bemanningskoordinatoren i demoen', async () => {
    await page.goto('/');
    await noViolations();
    await press(button(/Ragna Solbris/));
    await page.getByRole('heading', { name: 'I dag', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nb');
    await page.locator('.answer').waitFor();
    await noViolations();
  });

  test('melder ni borte i to enheter og ser hva det åpner', async () => {
    await press(link('Bemanning').first());
    await press(link('Fravær').first());
    await press(button('Meld borte'));
    for (const [unit, people] of UNITS) {
      await page.getByLabel('Enhet', { exact: true }).selectOption({ label: unit });
      const boxes = page.getByRole('group', { name: `Folk på ${unit}` }).getByRole('checkbox');
      await boxes.first().waitFor();
      for (let nth = 0; nth < people; nth++) await press(boxes.nth(nth), 'Space');
    }
    await page.getByText('9 valgt').waitFor();
    await page.getByLabel('Hva slags fravær?').selectOption({ label: 'Karantene' });
    const first = plainDate(
      (await page.evaluate(async () => (await (await fetch('/api/session')).json()) as { today: string })).today,
    );
    await type(page.getByLabel('Siste dag borte'), formatDate(addDays(first, 9)));
    await page.getByRole('heading', { name: /^Dette åpner \d+ vakter$/ }).waitFor();
    await noViolations();
    await press(button('Meld 9 borte'));
    await page.getByText('9 meldt borte').waitFor();
    const opened = await page.getByRole('heading', { name: /^Dette åpner \d+ vakter$/ }).textContent();
    expect(Number(/\d+/.exec(opened ?? '')?.[0])).toBeGreaterThan(9);
  });

  test('får en plan med grunner', async () => {
    await press(link('Finn løsning').first());
    await press(button(/^Finn løsning for \d+ hull/));
    await page.waitForURL(/\/bemanning\/plan\/\d+/);
    await page.getByRole('heading', { name: 'Hull', exact: true }).waitFor({ timeout: 60_000 });
    await page.locator('.answer').filter({ hasText: 'kan dekkes lovlig' }).waitFor();
    await button(/^Avvis .+/)
      .first()
      .waitFor();
    await noViolations();
  });

  test('avviser én, låser én, og planen regnes på nytt rundt det', async () => {
    const refused = await decideOnChosen('Avvis');
    await page.getByText(`Avvist: ${refused}`).waitFor();
    await chooseNextProposed();
    const pinned = await decideOnChosen('Lås');
    await page.getByText(`Låst: ${pinned}`).waitFor();
    const before = page.url();
    await press(page.getByRole('button', { name: 'Finn ny', exact: true }));
    await press(page.getByRole('button', { name: 'Finn ny løsning', exact: true }));
    await page.waitForURL((url) => /\/bemanning\/plan\/\d+/.test(url.pathname) && url.href !== before);
    await page.getByText('1 låst, 1 avvist', { exact: true }).waitFor({ timeout: 60_000 });
  });

  async function decideOnChosen(word: 'Avvis' | 'Lås'): Promise<string> {
    const target = page
      .locator('.side-panel')
      .getByRole('button', { name: new RegExp(`^${word} .+`) })
      .first();
    const name = ((await target.getAttribute('aria-label')) ?? '').replace(`${word} `, '');
    await press(target);
    return name;
  }

  async function chooseNextProposed(): Promise<void> {
    const proposed = page.locator('.hole').filter({ has: page.locator('.proposed[data-state="proposed"]') });
    await press(proposed.nth(2));
  }

  test('publiserer, og alle ser det samme: logg og rapport', async () => {
    await page.reload();
    await page.getByText('1 låst, 1 avvist', { exact: true }).waitFor({ timeout: 60_000 });
    await press(button(/^Publiser til/));
    await type(page.getByLabel('Hvorfor denne planen?'), 'Ni i karantene på to enheter; dekket med egne folk.');
    await press(button(/^Publiser \d+ vakt/));
    await page.getByText(/er dekket og publisert/).waitFor();
    await noViolations();

    await page.goto('/logg');
    await press(page.locator('tr[data-index="0"]'));
    await page.getByText('Ni i karantene på to enheter').first().waitFor();
    await noViolations();

    await page.goto('/situasjonsrapport');
    await page.getByText('Ni i karantene på to enheter').first().waitFor();
    await noViolations();
  });

  test('på telefon: de samme sidene uten sidelengs rulling og uten feil', async () => {
    await page.setViewportSize(PHONE);
    for (const path of [
      '/',
      '/bemanning/fravaer',
      '/bemanning/kart',
      '/bemanning/plan',
      '/situasjonsrapport',
      '/logg',
    ]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle').catch(() => {});
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `${path} ruller sidelengs`).toBeLessThanOrEqual(0);
      await noViolations();
    }
  });

  test('ingen feil på sidene og ingen spørsmål til andre enn oss', () => {
    expect(errors).toEqual([]);
    expect(asked).toEqual([]);
  });
});
