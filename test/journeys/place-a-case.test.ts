import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MyCleaningReply } from '#modules/outbreak/contract/cleaning.ts';
import type { RoomView, SitePicture } from '#modules/outbreak/contract/places.ts';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage } from '#test/harness/browser.ts';
import { press } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

const SITE = 'st-asheim-sykehjem';

/** A new case gets a room: proposed, put right by hand, decided, carried out; the room left is cleaned, checked and handed back. */
describe('fra smittet beboer til rent rom', { timeout: 120_000 }, () => {
  let program: StartedProgram;
  let browser: Browser;
  let page: Page;
  let asked: string[];
  let errors: string[];
  let left: RoomView;
  let isolation: RoomView;
  let name: string;

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
    ({ page, asked, errors } = await openPage(browser, program.origin, { width: 1440, height: 1000 }));
    page.setDefaultTimeout(30_000);
    await page.request.post('/api/demo/moment', { data: { moment: 'outbreak' }, timeout: 60_000 });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const noViolations = async () => {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
  };
  const read = async <Reply>(path: string) => (await (await page.request.get(path)).json()) as Reply;
  const become = async (role: string) => {
    const { roles } = await read<{ roles: { role: string; accountId: string }[] }>('/api/demo/roles?moment=outbreak');
    const accountId = roles.find((one) => one.role === role)?.accountId;
    await page.request.post('/api/demo/session', { data: { accountId } });
  };
  const picture = () => read<SitePicture>(`/api/outbreak/places/${SITE}`);
  const roomNow = async ({ roomId }: RoomView) => (await picture()).rooms.find((one) => one.roomId === roomId);
  const button = (label: string | RegExp) => page.getByRole('button', { name: label });

  test('lederen spør hvor en smittet kan være, og den som deler rom, nevnes uten at noe bestemmes', async () => {
    await become('unit_leader');
    const data = await picture();
    const infected = data.people.find((one) => one.infected && one.name !== null);
    await page.goto(`/smitte/steder/${SITE}`);
    await button('Finn rom til en beboer').click();
    await page.getByLabel('Hvem gjelder det?').selectOption({ value: infected?.userId ?? '' });
    await page.getByText('Best', { exact: true }).waitFor();
    await noViolations();
    await button('Lag flytteplan').last().click();
    await page.getByText(/ deler .+ som er smittet, og kan være utsatt\./).waitFor();
    await noViolations();
    await button('Legg fram planen').click();
    await page.getByText('Planen er lagt fram').waitFor();
    expect((await picture()).plans[0]?.steps.every(({ status }) => status === 'infected')).toBe(true);
  });

  test('planen rettes for hånd: én til skal i isolat', async () => {
    const { rooms, people, cleaning } = await picture();
    const waits = new Set(cleaning.map(({ roomId }) => roomId));
    const names = new Map(people.map((one) => [one.userId, one.name]));
    const alone = rooms.find(
      (room) =>
        room.beds === 1 &&
        room.zone === 'clean' &&
        room.residents.length === 1 &&
        !waits.has(room.roomId) &&
        names.get(room.residents[0] ?? ''),
    );
    const free = rooms.find(
      (room) => room.kind === 'isolation' && room.residents.length === 0 && room.unitId === alone?.unitId,
    );
    if (!alone || !free) throw new Error('the demo has no room for this');
    [left, isolation, name] = [alone, free, names.get(alone.residents[0] ?? '') ?? ''];
    await press(button('Rett stegene'));
    await press(button('Nytt steg'));
    const row = page.locator('.steps-editor > li').last();
    await row.getByLabel('Beboer', { exact: true }).selectOption({ label: name });
    await row.getByLabel('Til', { exact: true }).selectOption({ value: left.roomId });
    await row.getByLabel('Regnes som').selectOption({ label: 'smittet' });
    await press(button('Lagre stegene'));
    await page.getByText(new RegExp(`personen er allerede på ${left.name}`)).waitFor();
    await row.getByLabel('Til', { exact: true }).selectOption({ value: isolation.roomId });
    await press(button('Lagre stegene'));
    await page.getByText('Stegene er rettet').waitFor();
    await noViolations();
    await press(button('Bestem planen'));
    await page.getByText(/^Planen er bestemt/).waitFor();
  });

  test('flyttingen gjøres, angres og gjøres igjen; rommet som ble tomt, står til vask', async () => {
    const step = page.locator('.move-plan li').filter({ hasText: name });
    await step.getByRole('button', { name: 'Flyttet' }).click();
    await page.getByText(`${name} er flyttet`).waitFor();
    expect(await roomNow(left)).toMatchObject({ zone: 'infected', residents: [] });
    await button('Angre').click();
    await page.getByText('Angret', { exact: true }).waitFor();
    expect(await roomNow(left)).toMatchObject({ zone: 'clean', residents: left.residents });
    await step.getByRole('button', { name: 'Flyttet' }).click();
    await step.getByText(/^flyttet/).waitFor();
    expect(await roomNow(isolation)).toMatchObject({ zone: 'infected', residents: left.residents });
    expect((await picture()).cleaning.map(({ roomId }) => roomId)).toContain(left.roomId);
  });

  test('et rom dras med mus og flyttes med piltast', async () => {
    await page.goto(`/smitte/steder/${SITE}?etasje=${left.floor}`);
    await page.getByText('Tegn', { exact: true }).click();
    const shape = page.getByRole('button', { name: new RegExp(`^${left.name}, `) });
    const box = await shape.locator('.floor-room-shape').boundingBox();
    const before = (await roomNow(left))?.box;
    if (!box || !before) throw new Error('the room is not drawn');
    const metre = box.width / before.w;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 3 * metre, { steps: 4 });
    await page.mouse.up();
    await page.getByText(`${left.name} er flyttet på tegningen`).first().waitFor();
    expect((await roomNow(left))?.box).toEqual({ ...before, y: before.y + 3 });
    await press(shape, 'ArrowLeft');
    await expect.poll(async () => (await roomNow(left))?.box).toEqual({ ...before, x: before.x - 1, y: before.y + 3 });
  });

  test('renholderen krysser av på telefonen, lederen kontrollerer og gir rommet tilbake', async () => {
    await become('cleaning_lead');
    const { tasks } = await read<MyCleaningReply>('/api/outbreak/cleaning/mine');
    const task = tasks.find(({ roomId }) => roomId === left.roomId);
    if (!task) throw new Error('no cleaning of the room');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/smitte/renhold?oppgave=${task.taskId}`);
    await noViolations();
    for (const [index] of task.steps.entries()) {
      await press(page.locator('.cleaning-step').nth(index));
      await page.locator('.cleaning-step[aria-pressed="true"]').nth(index).waitFor();
    }
    await page.getByText('Ferdig! Noen andre kontrollerer rommet.').waitFor();
    await page.setViewportSize({ width: 1440, height: 1000 });
    await become('unit_leader');
    await page.goto(`/smitte/renhold/oversikt?oppgave=${task.taskId}`);
    await noViolations();
    expect(await page.getByText('Renholdere og opplæring').count()).toBe(0);
    await press(button('Lagre kontroll'));
    await press(button('Gi rommet tilbake som ren sone'));
    await page.getByText(`${left.name} er i ren sone fra i dag`).waitFor();
    expect((await roomNow(left))?.zone).toBe('clean');
    expect([asked, errors]).toEqual([[], []]);
  });
});
