import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage, PHONE } from '#test/harness/browser.ts';
import { press } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

interface Tour {
  readonly date: string;
  readonly visits: readonly {
    readonly visitId: string;
    readonly userName: string | null;
    readonly unitId: string;
    readonly mark: string | null;
    readonly reason: string | null;
    readonly note: string | null;
  }[];
}

/** A carer loses contact at the start of the shift, makes the round, and gets contact again when one of the visits has been given away. */
describe('en vakt uten nett', { timeout: 90_000 }, () => {
  let program: StartedProgram;
  let browser: Browser;
  let page: Page;
  let context: BrowserContext;
  let asked: string[];
  let errors: string[];
  let tour: Tour;

  const myTour = async (from = page) => (await (await from.request.get('/api/services/my-tour')).json()) as Tour;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const left = (text: RegExp) => page.getByText(text).first().waitFor();

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
    ({ page, context, asked, errors } = await openPage(browser, program.origin, PHONE, 'allow'));
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  test('henter listen sin ved vaktens begynnelse', async () => {
    await page.goto('/');
    await press(page.locator('.role-card').filter({ hasText: /ansatt · .*hjemme/i }));
    await page.locator('.top-bar').waitFor();
    await page.goto('/min-tur');
    await left(/besøk igjen/);
    tour = await myTour();
    expect(tour.visits.length).toBeGreaterThanOrEqual(8);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await page.reload();
    await left(/besøk igjen/);
    await expect
      .poll(() => page.evaluate(async () => (await (await caches.open('beredt-used')).keys()).length))
      .toBeGreaterThan(0);
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('uten nett: åtte merker, også etter at fanen er lukket og åpnet igjen', async () => {
    await context.setOffline(true);
    for (let count = 0; count < 3; count++) {
      await press(button('Ferdig').first());
      await page.getByText(`${count + 1} av ${tour.visits.length} er gjort`).waitFor();
    }
    await page.close();
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto('/min-tur');
    await page.getByText(`3 av ${tour.visits.length} er gjort`).waitFor();
    await press(button('Kunne ikke').first());
    await press(button('Åpner ikke'));
    for (let count = 3; count < 7; count++) {
      await press(button('Ferdig').first());
      await page.getByText(`${count + 1} av ${tour.visits.length} er gjort`).waitFor();
    }
    // Eight marks, and that the list was read from the phone.
    await page.getByText(/(8|9) ting venter på nett/).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('imens har planleggeren gitt det ene besøket til en annen', async () => {
    const planner = await browser.newContext({ baseURL: program.origin });
    const desk = await planner.newPage();
    await desk.goto('/');
    await press(desk.locator('.role-card').filter({ hasText: /Ragna Solbris/ }));
    await desk.locator('.top-bar').waitFor();
    const csrf = ((await (await desk.request.get('/api/session')).json()) as { csrfToken: string }).csrfToken;
    const post = async <Reply>(path: string, data: unknown) => {
      const reply = await desk.request.post(path, { data, headers: { 'x-csrf-token': csrf } });
      expect(reply.ok(), `${path}: ${await reply.text()}`).toBe(true);
      return (await reply.json()) as Reply;
    };
    const [given] = tour.visits;
    const wish = { unitIds: [given?.unitId], restOfDay: false, timeLimitSeconds: 2 };
    const { visitPlanId } = await post<{ visitPlanId: number }>('/api/services/visit-plans', wish);
    const path = `/api/services/visit-plans/${visitPlanId}`;
    const stateOf = async () =>
      ((await (await desk.request.get(`${path}/progress`)).json()) as { state: string }).state;
    await expect.poll(stateOf, { timeout: 40_000 }).toBe('draft');
    const rooms = (await (await desk.request.get(`${path}/rooms?visitId=${given?.visitId}`)).json()) as {
      rooms: { personId: string; startMinute: number | null; isNow: boolean; obstacle: string | null }[];
    };
    const other = rooms.rooms.find((room) => !room.isNow && room.obstacle === null && room.startMinute !== null);
    const day = (await (await desk.request.get(`/api/services/day?place=${given?.unitId}`)).json()) as {
      plan: { revision: number };
      figures: { unmetMust: number };
    };
    const moved = await post<{ revision: number }>(`${path}/edit`, {
      revision: day.plan.revision,
      edit: { kind: 'move', visitId: given?.visitId, part: 1, personId: other?.personId },
    });
    const { unmetMust } = day.figures;
    await post(`${path}/publish`, { revision: moved.revision, why: 'Prøve', knownUnmetMusts: unmetMust });
    await planner.close();
  });

  test('på nett igjen: det som kan sendes, er sendt én gang; det ene står med navn og hvorfor', async () => {
    await context.setOffline(false);
    await button('Jeg var der likevel').waitFor();
    const name = tour.visits[0]?.userName;
    await page
      .getByText(new RegExp(`Ferdig: ${name}`))
      .first()
      .waitFor();
    // A page loaded anew in the middle of sending must neither lose nor double anything.
    await page.reload();
    await page.getByText(/ting venter på nett|Sender \d+ ting/).waitFor({ state: 'detached' });
    await button('Jeg var der likevel').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    const marks = async () => {
      const markOf = new Map((await myTour()).visits.map((visit) => [visit.visitId, visit.mark]));
      return tour.visits.slice(0, 8).map(({ visitId }) => markOf.get(visitId) ?? 'none');
    };
    // The first is no longer on the list; the fourth could not be made.
    const sent = ['none', 'done', 'done', 'could_not', 'done', 'done', 'done', 'done'];
    await expect.poll(marks, { timeout: 20_000 }).toEqual(sent);
    const now = await myTour();
    expect(now.visits.find((visit) => visit.visitId === tour.visits[3]?.visitId)?.reason).toBe('no-answer');
  });

  test('utføreren avgjør: var der likevel, og ingenting er borte', async () => {
    await press(button('Jeg var der likevel'));
    await button('Jeg var der likevel').waitFor({ state: 'detached' });
    await page.getByText('Ikke tatt imot:').waitFor({ state: 'detached' });
  });

  test('listen er endret imens, og det sies til den er sett', async () => {
    await page.getByRole('heading', { name: 'Listen din er endret' }).waitFor();
    await press(button('Jeg har sett det'));
    await page.getByRole('heading', { name: 'Listen din er endret' }).waitFor({ state: 'detached' });
  });

  test('spør ingen andre, og ingenting feilet', () => {
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
  });
});
