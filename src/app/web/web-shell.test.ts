import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findAxeViolations } from '#test/harness/axe.ts';
import { DESK, openBrowser, openPage, PHONE } from '#test/harness/browser.ts';
import type { TestingSite } from './testing-site.ts';
import { openTestingSite } from './testing-site.ts';

const FIRST_PAGE_BYTES = 250_000;
let site: TestingSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openTestingSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});
beforeEach(() => {
  site.signedIn = false;
  site.permissions = [];
});

describe('å komme inn', () => {
  it('velger hvem man er i demoen, og kommer dit man skulle', async () => {
    const { page, context, errors } = await openPage(browser, site.origin, PHONE);
    await page.goto('/innstillinger');
    await page.getByRole('heading', { name: 'Velg hvem du vil være i demoen' }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fullt utbrudd' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('moment')).toBe('outbreak');
    await page.getByRole('button', { name: /Live Østersurt/ }).click();
    await page.getByRole('heading', { name: 'Innstillinger' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('sier hva som er galt ved feil passord og ved for mange forsøk', async () => {
    const { page, context } = await openPage(browser, site.origin, DESK);
    await page.goto('/logg-inn');
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await expect.poll(() => page.locator('.field-error').first().innerText()).toBe('Skriv brukernavnet ditt.');
    await page.getByLabel('Brukernavn').fill('feil');
    await page.getByLabel('Passord').fill('feil');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.field-error').innerText()).toBe('Brukernavn og passord passer ikke sammen.');
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByLabel('Brukernavn').fill('låst');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('Prøv igjen om 12 minutter');
    await context.close();
  });

  it('slipper ikke en fremmed adresse inn som neste side', async () => {
    const { page, context } = await openPage(browser, site.origin, DESK);
    await page.goto('/logg-inn?next=//fremmed.example/');
    await page.getByLabel('Brukernavn').fill('ragna');
    await page.getByLabel('Passord').fill('riktig');
    await page.keyboard.press('Enter');
    await page.locator('.top-bar').waitFor();
    expect(new URL(page.url()).origin).toBe(site.origin);
    await context.close();
  });
});

describe('rammen', () => {
  beforeEach(() => {
    site.signedIn = true;
  });

  it('bytter språk, husker det og sier det til nettleseren', async () => {
    const { page, context } = await openPage(browser, site.origin, DESK);
    await page.goto('/innstillinger');
    await page.getByRole('button', { name: 'Språk: Bokmål' }).click();
    await page.getByRole('button', { name: 'Nynorsk' }).click();
    await page.getByRole('heading', { name: 'Innstillingar' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Innstillingar' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('nn');
    expect((await context.cookies()).find((cookie) => cookie.name === 'locale')?.value).toBe('nn');
    await context.close();
  });

  it('husker stedet i adressen og til neste besøk', async () => {
    const { page, context } = await openPage(browser, site.origin, DESK);
    await page.goto('/innstillinger');
    await page.getByRole('button', { name: /Velg sted/ }).click();
    await page.keyboard.type('åsh 2');
    await page.getByRole('option', { name: 'Åsheim 2' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe('u2');
    await page.goto('/innstillinger');
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe('u2');
    await page.getByRole('button', { name: /Nå: Fjellhavn kommune.*Åsheim 2/ }).waitFor();
    await context.close();
  });

  it('finner en enhet med tastene alene', async () => {
    const { page, context } = await openPage(browser, site.origin, DESK);
    await page.goto('/');
    await page.locator('.top-bar').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('åsheim');
    await page.getByRole('option', { name: /Åsheim 2/ }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Innstillinger' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
    await context.close();
  });

  it('viser ikke en side som rollen ikke har, og sier ikke at den finnes', async () => {
    const { page, context } = await openPage(browser, site.origin, DESK);
    await page.goto('/situasjonsrapport');
    await page.getByRole('heading', { name: 'Her er det ingenting du kan se' }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await context.close();
  });

  it('sier fra om en side som ikke finnes, og logger ut', async () => {
    const { page, context } = await openPage(browser, site.origin, DESK);
    await page.goto('/finnes-ikke');
    await page.getByRole('heading', { name: 'Siden finnes ikke' }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.goto('/innstillinger');
    await page.getByRole('button', { name: /Ragna Solbris/ }).click();
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.getByRole('heading', { name: 'Logg inn' }).waitFor();
    await context.close();
  });

  it('henter høyst 250 kB skript (pakket) til første side, og bare fra oss selv', async () => {
    site.permissions = ['situation.read'];
    const { page, context, asked } = await openPage(browser, site.origin, DESK);
    const scripts = new Set<string>();
    page.on('response', (reply) => {
      const { pathname } = new URL(reply.url());
      if (pathname.endsWith('.js')) scripts.add(pathname);
    });
    await page.goto('/');
    await page.locator('main').waitFor();
    await page.waitForLoadState('networkidle');
    const bytes = [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(join(site.folder, path))).length, 0);
    expect(scripts.size).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(FIRST_PAGE_BYTES);
    expect(asked).toEqual([]);
    await context.close();
  });
});
