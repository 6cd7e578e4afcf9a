import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfferReply, OpenShift, OpenShiftsReply, PreviewOfferReply } from '#modules/staffing/contract.ts';
import { holeIdOf } from '#modules/staffing/ui/plan/plan-holes.ts';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage, PHONE } from '#test/harness/browser.ts';
import { press } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

/** The coordinator asks about an open shift; two who are asked press yes on their phones at the same moment. */
describe('to telefoner svarer på samme vakt', { timeout: 120_000 }, () => {
  let program: StartedProgram;
  let browser: Browser;
  let desk: Page;
  let phones: readonly { readonly page: Page; readonly personId: string; readonly name: string }[];
  let shift: OpenShift;
  let offerId: string;
  const asked: string[] = [];
  const errors: string[] = [];

  const open = async (size?: typeof PHONE) => {
    const opened = await openPage(browser, program.origin, size);
    opened.page.setDefaultTimeout(30_000);
    return opened;
  };
  const get = async <Reply>(path: string): Promise<Reply> => (await (await desk.request.get(path)).json()) as Reply;
  const noViolations = async (page: Page) => expect(await findAxeViolations(page)).toEqual([]);

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
    const opened = await open();
    desk = opened.page;
    asked.push(...opened.asked);
    errors.push(...opened.errors);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  test('koordinatoren åpner en vakt som mangler én, og spør dem som kan ta den', async () => {
    await desk.goto('/');
    await press(desk.getByRole('button', { name: /Ragna Solbris/ }));
    await desk.getByRole('heading', { name: 'I dag', level: 1 }).waitFor();
    const { csrfToken } = await get<{ csrfToken: string }>('/api/session');
    const { rows } = await get<OpenShiftsReply>('/api/staffing/open-shifts');
    const mayBeAsked = async (row: OpenShift) => {
      const { unitId, date, shift: code, competence } = row;
      const reply = await desk.request.post('/api/staffing/offers/preview', {
        headers: { 'x-csrf-token': csrfToken },
        data: { rows: [{ unitId, date, shift: code, competence }] },
      });
      return ((await reply.json()) as PreviewOfferReply).people?.length >= 2;
    };
    const candidates = rows.filter((row) => row.missing === 1).toReversed();
    for (const row of candidates) {
      if (await mayBeAsked(row)) {
        shift = row;
        break;
      }
    }
    await desk.goto(
      `/bemanning/plan?dag=${encodeURIComponent(`${shift.unitId}~${shift.date}`)}&hull=${encodeURIComponent(holeIdOf(shift))}`,
    );
    await press(desk.getByRole('link', { name: 'Spør noen …' }));
    await desk.getByRole('heading', { name: 'Hvem skal vi spørre?', level: 1 }).waitFor();
    await noViolations(desk);
    await press(desk.getByRole('button', { name: /^Spør (én|\d+)$/ }));
    await desk.getByRole('heading', { name: 'Hvem kan ta vakten?', level: 1 }).waitFor();
    offerId = new URL(desk.url()).pathname.split('/').at(-1) ?? '';
    await desk.getByText('ingen har svart').waitFor();
    await noViolations(desk);
  });

  test('lager en lenke til hver av to', async () => {
    const { people } = await get<OfferReply>(`/api/staffing/offers/${offerId}`);
    expect(people.length).toBeGreaterThanOrEqual(2);
    const opened: (typeof phones)[number][] = [];
    for (const { personId, name } of people.slice(0, 2)) {
      await press(desk.getByRole('button', { name: `Svar og lenke for ${name}` }));
      await desk.getByRole('heading', { name, level: 2 }).waitFor();
      await press(desk.getByRole('button', { name: 'Lag lenke' }));
      const path = await desk.getByRole('link', { name: 'Åpne lenken' }).getAttribute('href');
      const phone = await open(PHONE);
      await phone.page.goto(path ?? '');
      opened.push({ page: phone.page, personId, name });
    }
    phones = opened;
    for (const { page } of phones) {
      await page.getByRole('heading', { level: 1, name: /(kan du ta|can you take)/ }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      await noViolations(page);
    }
  });

  test('begge sier ja samtidig: den ene får vakten, den andre får det pent forklart', async () => {
    const yes = /^(Ja, jeg tar den|Ja, eg tek ho|Yes, I will take it)$/;
    await Promise.all(phones.map(({ page }) => page.getByRole('button', { name: yes }).click()));
    const outcomes = await Promise.all(
      phones.map(({ page }) => page.locator('.my-offer-outcome').textContent({ timeout: 30_000 })),
    );
    const got = outcomes.filter((text) => /^(Vakten er din|Vakta er di|The shift is yours)/.test(text ?? ''));
    const late = outcomes.filter((text) => /^(Vakten er dekket|Vakta er dekt|The shift is covered)/.test(text ?? ''));
    expect([got.length, late.length], outcomes.join(' | ')).toEqual([1, 1]);
    for (const { page } of phones) await noViolations(page);
  });

  test('koordinatoren ser at vakten er dekket, og den står på bemanningskartet', async () => {
    await desk.reload();
    await desk.getByText('Alt er dekket.').waitFor();
    const { people } = await get<OfferReply>(`/api/staffing/offers/${offerId}`);
    const winner = people.find((one) => one.state === 'booked');
    expect(phones.map((one) => one.personId)).toContain(winner?.personId);
    const { rows } = await get<OpenShiftsReply>('/api/staffing/open-shifts');
    expect(rows.map(holeIdOf)).not.toContain(holeIdOf(shift));
    const given = await get<{ entries: { title: string }[] }>('/api/log?limit=5');
    expect(given.entries[0]?.title).toContain(shift.unitName);
    await desk.goto(`/bemanning/kart?place=${encodeURIComponent(shift.unitId)}`);
    await desk
      .getByText(winner?.name ?? 'ingen')
      .first()
      .waitFor();
  });

  test('ingen feil på sidene og ingen spørsmål til andre enn oss', () => {
    expect(errors).toEqual([]);
    expect(asked).toEqual([]);
  });
});
