import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MyShiftsReply } from '#modules/staffing/contract.ts';
import { formatTime } from '#platform/texts/format-time.ts';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage, PHONE } from '#test/harness/browser.ts';
import { press } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

/** An employee with a phone: lands on their own shifts, says they have seen them, and reads them without contact too. */
describe('min vakt, på en telefon', { timeout: 30_000 }, () => {
  let program: StartedProgram;
  let browser: Browser;
  let page: Page;
  let asked: string[];
  let errors: string[];

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
    ({ page, asked, errors } = await openPage(browser, program.origin, PHONE));
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const noViolations = async () => expect(await findAxeViolations(page)).toEqual([]);
  const nextTimes = () => page.locator('.next-shift-when .nowrap').textContent();
  let times: string;

  test('en ansatt som logger inn, ser neste vakt', async () => {
    await page.goto('/');
    await press(page.locator('.role-card').filter({ hasText: /ansatt · Åsheim 2/i }));
    await page.getByRole('heading', { name: 'Neste vakt' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/min-vakt');
    const mine = (await (await page.request.get('/api/staffing/my-shifts')).json()) as MyShiftsReply;
    if (!mine.next) throw new Error('the employee of the demo has no next shift');
    times = `${formatTime(mine.next.startsAt)}–${formatTime(mine.next.endsAt)}`;
    expect(await nextTimes()).toBe(times);
    await page.getByText(`, ${mine.next.unitName}`).first().waitFor();
    expect(await page.locator('.shift-list li').count()).toBe(mine.shifts.length);
    await noViolations();
  });

  test('sier at vaktene er sett', async () => {
    await press(page.getByRole('button', { name: 'Jeg har sett vaktene' }));
    await page.getByText(/^Ingen endringer siden du sist så/).waitFor();
    await expect
      .poll(async () => ((await (await page.request.get('/api/staffing/my-shifts')).json()) as MyShiftsReply).seenAt)
      .not.toBeNull();
  });

  test('velger nynorsk øverst på siden, også på en smal telefon', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await press(page.getByRole('group', { name: 'Språk' }).getByRole('button', { name: 'Nynorsk' }));
    await page.getByRole('heading', { name: 'Vakta mi', level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await noViolations();
  });

  test('uten kontakt står vaktene der fortsatt, med når de ble hentet', async () => {
    await page.route('**/api/staffing/my-shifts', (route) => route.abort());
    await page.reload();
    await page.getByText(/^Utan nett/).waitFor();
    expect(await nextTimes()).toBe(times);
    await page.getByText(/^Henta /).waitFor();
    await noViolations();
    await page.unroute('**/api/staffing/my-shifts');
    await press(page.getByRole('button', { name: 'Hent på nytt' }));
    await page.getByText(/^Utan nett/).waitFor({ state: 'detached' });
  });

  test('spør ingen andre, og ingenting feilet', () => {
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
  });
});
