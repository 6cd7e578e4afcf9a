import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WorkingTimeReply } from '#modules/staffing/contract.ts';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage } from '#test/harness/browser.ts';
import { press, type } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

const PAGE = '/bemanning/arbeidstid';
const WHY = 'Ingen kunne avløse før nattevakta kom';

/** An agreement ends; a unit leader says why a long shift stands, and the representative reads it and takes out the hours. */
describe('arbeidstid', { timeout: 120_000 }, () => {
  let program: StartedProgram;
  let browser: Browser;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
    ({ page, errors } = await openPage(browser, program.origin));
    page.setDefaultTimeout(45_000);
    await as('staffing_coordinator');
    const { agreements, today } = await read();
    const averaging = agreements.find(({ agreementId }) => agreementId === 'AT-1');
    const { csrfToken } = (await (await page.request.get('/api/session')).json()) as { csrfToken: string };
    const ended = await page.request.post('/api/staffing/working-time/agreements/AT-1/end', {
      headers: { 'x-csrf-token': csrfToken },
      data: { revision: averaging?.revision, lastDay: today },
    });
    expect(ended.status()).toBe(200);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const as = async (role: string): Promise<void> => {
    const { roles } = (await (await page.request.get('/api/demo/roles?moment=calm')).json()) as {
      roles: { role: string; accountId: number }[];
    };
    const accountId = roles.find((one) => one.role === role)?.accountId;
    await page.request.post('/api/demo/session', { data: { accountId } });
  };
  const read = async (): Promise<WorkingTimeReply> =>
    (await (await page.request.get('/api/staffing/working-time')).json()) as WorkingTimeReply;
  const noViolations = async () => expect(await findAxeViolations(page)).toEqual([]);

  test('enhetslederen ser bruddet med grunnlag og registrerer hvorfor det måtte skje', async () => {
    await as('unit_leader');
    await page.goto(PAGE);
    await page.getByRole('heading', { name: 'Holder arbeidstiden seg innenfor loven?', level: 1 }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'krever avtale om gjennomsnittsberegning' }).first();
    await row.getByText('aml. § 10-4', { exact: false }).first().waitFor();
    await press(row.getByRole('button', { name: 'Registrer hvorfor' }));
    const panel = page.getByRole('complementary');
    await type(panel.getByLabel('Hvorfor?'), WHY);
    await type(panel.getByLabel(/^Hvor mye, og når/), '11 timer fri dagen etter');
    await noViolations();
    await press(panel.getByRole('button', { name: 'Registrer', exact: true }));
    await page.getByText(`Registrert: ${WHY}`).first().waitFor();
    await noViolations();
  });

  test('den tillitsvalgte leser det samme funnet som registrert, men kan ikke registrere selv', async () => {
    await as('staff_representative');
    await page.goto(PAGE);
    await type(page.getByLabel('Søk etter navn, enhet eller regel'), 'kunne avløse før');
    await page.getByText(`Registrert: ${WHY}`).first().waitFor({ timeout: 12_000 });
    expect(await page.getByRole('button', { name: 'Registrer hvorfor' }).count()).toBe(0);
    const { records } = await read();
    expect(records.find(({ reason }) => reason === WHY)?.logSeq).toBeGreaterThan(0);
  });

  test('ser hvem som nærmer seg en grense', async () => {
    await press(
      page.getByRole('button', { name: /^Nær en grense/ }).or(page.getByRole('radio', { name: /^Nær en grense/ })),
      'Space',
    );
    const { forecasts } = await read();
    await page
      .getByText(forecasts[0]?.personName ?? 'Ingen er nær en grense')
      .first()
      .waitFor();
    await noViolations();
  });

  test('henter timene til én person som Excel og PDF', async () => {
    const [someone] = (
      (await (await page.request.get('/api/staffing/working-time/terms')).json()) as {
        people: { personId: string; name: string }[];
      }
    ).people;
    await press(page.getByRole('button', { name: 'Timeoversikt' }));
    const panel = page.getByRole('complementary');
    await type(panel.getByLabel(/^Bare én person/), someone?.personId ?? '');
    await press(panel.getByRole('button', { name: someone?.name ?? '' }));
    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      press(panel.getByRole('button', { name: 'Hent som Excel' })),
    ]);
    expect(sheet.suggestedFilename()).toMatch(/^timer.*\.xlsx$/);
    const href = (await panel.getByRole('link', { name: 'Hent som PDF' }).getAttribute('href')) ?? '';
    expect(href).toContain(`personId=${someone?.personId}`);
    const pdf = await page.request.get(href);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await noViolations();
  });

  test('ingenting feilet', () => {
    expect(errors).toEqual([]);
  });
});
