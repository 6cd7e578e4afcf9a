import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReductionsReply, WorklistReply } from '#modules/services/contract/assessment.ts';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage } from '#test/harness/browser.ts';
import { press, type } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

const LIST = '/tjenester/gjennomgang';
const GROUND = 'Mestrer telefon godt, og naboen ser innom hver dag.';

/** An assessor goes through the district by keys, signs what was prepared, sees the reduction and fetches the letter. */
describe('gå gjennom et distrikt', { timeout: 120_000 }, () => {
  let program: StartedProgram;
  let browser: Browser;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
    ({ page, errors } = await openPage(browser, program.origin));
    page.setDefaultTimeout(45_000);
    const { roles } = (await (await page.request.get('/api/demo/roles?moment=calm')).json()) as {
      roles: { role: string; accountId: number }[];
    };
    const accountId = roles.find((one) => one.role === 'assessor')?.accountId;
    await page.request.post('/api/demo/session', { data: { accountId } });
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const list = async () => (await (await page.request.get('/api/services/review')).json()) as WorklistReply;
  const reductions = async () => (await (await page.request.get('/api/services/reductions')).json()) as ReductionsReply;
  const noViolations = async () => expect(await findAxeViolations(page)).toEqual([]);

  test('går gjennom lista med tastene: behold, behold, og foreslå telefon', async () => {
    const before = await list();
    await page.goto(`${LIST}?vis=left`);
    await page.getByRole('heading', { name: 'Hva kan trygt endres?', level: 1 }).waitFor();
    await page.locator('.review-list button').first().waitFor();
    await noViolations();
    await page.keyboard.press('j');
    await page.getByRole('complementary').waitFor();
    for (const key of ['1', '1', '3']) {
      const { counts } = await list();
      await page.keyboard.press(key);
      await expect.poll(async () => (await list()).counts.left, { timeout: 15_000 }).toBe(counts.left - 1);
      await page.keyboard.press('j');
      await page.locator('.review-list button[aria-current]').waitFor();
    }
    const after = await list();
    expect(after.counts.left).toBe(before.counts.left - 3);
    await noViolations();
  });

  test('forbereder, svarer på det som er personens eget, og signerer med ett trykk', async () => {
    const inForce = (await reductions()).inForce;
    await page.goto(LIST);
    await press(page.getByRole('button', { name: /^Forbered \d+ vurdering/ }));
    await page.getByText(/vurdering(er)? er forberedt/).waitFor();
    const open = (await list()).rows.find((row) => row.state === 'to-sign' && row.choice === 'phone');
    await page.goto(`/tjenester/vurdering/${open?.assessmentId}`);
    const question = (name: string) => page.getByRole('region', { name, exact: true });
    await question('Risiko').getByRole('radio', { name: 'Lav' }).check();
    await question('Hvem er spurt').getByRole('radio', { name: 'Personen selv' }).check();
    await question('Personens eget syn').getByRole('radio', { name: 'Enig', exact: true }).check();
    await question('Pårørende').getByRole('radio', { name: 'Ja' }).check();
    await type(question('Faglig grunn').getByRole('textbox'), GROUND);
    await page.getByText('Alt er besvart.').first().waitFor();
    await noViolations();
    await press(page.getByRole('button', { name: /^Signer/ }));
    await expect.poll(async () => (await reductions()).inForce, { timeout: 20_000 }).toBe(inForce + 1);
    const made = (await reductions()).reductions.find((one) => one.assessmentId === open?.assessmentId);
    expect(made?.actions).toEqual(['phone']);
  });

  test('endringen står i lista over det som er redusert, og brevet kan hentes', async () => {
    const [newest] = (await reductions()).reductions
      .filter((one) => one.actions.join() === 'phone')
      .toSorted((a, b) => (a.signedAt < b.signedAt ? 1 : -1));
    await page.goto('/tjenester/reduksjoner');
    await page.getByRole('heading', { name: 'Hva er redusert nå?', level: 1 }).waitFor();
    await noViolations();
    await page.goto(`/tjenester/vurdering/${newest?.assessmentId}`);
    await page.getByText('Vi ringer deg i stedet for å komme.').waitFor();
    await page.getByText(GROUND).first().waitFor();
    const [letter] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Hent brevet (PDF)' }).click(),
    ]);
    expect(letter.suggestedFilename()).toBe('brev.pdf');
    const href = (await page.getByRole('link', { name: 'Hent brevet (PDF)' }).getAttribute('href')) ?? '';
    expect((await (await page.request.get(href)).body()).subarray(0, 5).toString()).toBe('%PDF-');
    await noViolations();
  });

  test('ingenting feilet', () => {
    expect(errors).toEqual([]);
  });
});
