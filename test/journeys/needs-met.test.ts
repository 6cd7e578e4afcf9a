import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAxeViolations } from '#test/harness/axe.ts';
import { DESK, openBrowser, openPage } from '#test/harness/browser.ts';
import { press } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

/** A leader in home care: sees who waits, checks one without contact, answers for a decline, prints to what degree grants are upheld. */
describe('får alle det de trenger', { timeout: 60_000 }, () => {
  let program: StartedProgram;
  let browser: Browser;
  let page: Page;
  let context: BrowserContext;
  let asked: string[];
  let errors: string[];
  let name: string;

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
    ({ page, context, asked, errors } = await openPage(browser, program.origin, DESK));
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });
  const noViolations = async () => expect(await findAxeViolations(page)).toEqual([]);
  const steps = (question: string) => page.getByRole('group', { name: question });

  test('lederen ser hvem som venter, de forfalte først', async () => {
    await page.goto('/');
    await press(page.locator('.role-card').filter({ hasText: /Arvid Fossegrim/ }));
    await page.locator('.top-bar').waitFor();
    await page.goto('/tjenester/oppfolging');
    await page
      .getByText(/er fulgt opp i tide/)
      .first()
      .waitFor();
    await noViolations();
  });

  test('følger opp en bruker uten nett; det sendes når nettet er tilbake, én gang', async () => {
    const list = (await (await page.request.get('/api/services/checks')).json()) as {
      rows: { userId: string; name: string; state: string; decline: boolean }[];
    };
    const person = list.rows.find((row) => row.state === 'overdue' && row.name !== null && !row.decline);
    if (!person) throw new Error('nobody of the demo is overdue');
    name = person.name;
    await page.goto(`/tjenester/oppfolging/${person.userId}`);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await context.setOffline(true);
    await steps('Spiser og drikker').getByText('Nesten ikke').click();
    await steps('Humør og tanker').getByText('Som vanlig').click();
    await press(page.getByRole('button', { name: 'Lagre', exact: true }));
    await page.getByText('Lagret på telefonen. Sendes når du har nett.').waitFor();
    await page.getByText('1 ting venter på nett').waitFor();
    await press(page.getByRole('button', { name: 'Hva venter?' }));
    await page.getByText(`Oppfølging av ${name}`).waitFor();
    await noViolations();
    await context.setOffline(false);
    await page.getByText('1 ting venter på nett').waitFor({ state: 'detached' });
    const checks = async () =>
      (
        (await (await page.request.get(`/api/services/checks/of/${person.userId}`)).json()) as {
          checks: { answers: Record<string, number>; decline: unknown }[];
        }
      ).checks;
    await expect.poll(async () => (await checks())[0]?.answers).toEqual({ eating: 3, mood: 0 });
    expect((await checks())[1]?.answers).not.toEqual({ eating: 3, mood: 0 });
  });

  test('forverringen sier hvorfor, og lukkes med hva som ble gjort', async () => {
    await page.goto('/tjenester/oppfolging?vis=decline');
    await page.getByText(name).first().click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByText('Et svar er alvorlig, uansett hva som var før.').first().waitFor();
    await noViolations();
    await page.getByLabel('Hva ble gjort?').first().fill('Ringte fastlegen, ekstra tilsyn i kveld.');
    await press(page.getByRole('button', { name: 'Lukk saken' }).first());
    await page.getByText(/Ringte fastlegen, ekstra tilsyn i kveld\./).waitFor();
  });

  test('en som sier nei av frykt, får tilbudet igjen', async () => {
    await page.goto('/tjenester/avlyst');
    await page.getByText(/sier nei til hjelp nå/).waitFor();
    await noViolations();
  });

  test('opprettholdt-figuren vises og skrives ut', async () => {
    await page.goto('/tjenester/opprettholdt');
    await page.getByRole('heading', { name: 'I hvilken grad er vedtatt hjemmesykepleie opprettholdt?' }).waitFor();
    await page.getByText(/av de vedtatte timene gis/).waitFor();
    await noViolations();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('svg.upheld-figure').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    const pdf = await page.request.get('/api/services/upheld/pdf');
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('spør ingen andre, og ingenting feilet', () => {
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
  });
});
