import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import type { OutbreakFile, OutbreaksReply } from '#modules/outbreak/contract/casefile.ts';
import type { CaseReply, ListCasesReply } from '#modules/outbreak/contract/cases.ts';
import type { UnitVisitingReply } from '#modules/outbreak/contract/visiting.ts';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage } from '#test/harness/browser.ts';
import { press } from './by-keyboard.ts';
import type { StartedProgram } from './start-program.ts';
import { startProgram } from './start-program.ts';

/** A positive test: the tracer confirms who was near, they are away by the rule, and the coordinator publishes a plan. */
describe('fra positiv prøve til plan', { timeout: 120_000 }, () => {
  let program: StartedProgram;
  let browser: Browser;
  let page: Page;
  let asked: string[];
  let errors: string[];

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
    ({ page, asked, errors } = await openPage(browser, program.origin, { width: 1440, height: 900 }));
    page.setDefaultTimeout(30_000);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const noViolations = async () => expect(await findAxeViolations(page)).toEqual([]);
  const read = async <Reply>(path: string) => (await (await page.request.get(path)).json()) as Reply;
  const become = async (role: string) => {
    const { roles } = await read<{ roles: { role: string; accountId: string }[] }>('/api/demo/roles?moment=first-case');
    const accountId = roles.find((one) => one.role === role)?.accountId;
    await page.request.post('/api/demo/session', { data: { accountId } });
  };
  let unitId: string;
  let away: number;

  test('smittesporeren ser hvor smitten er, og åpner saken', async () => {
    await page.request.post('/api/demo/moment', { data: { moment: 'first-case' }, timeout: 60_000 });
    await become('contact_tracer');
    await page.goto('/smitte');
    await page.getByRole('heading', { name: 'Hvor er smitten?', level: 1 }).waitFor();
    await noViolations();
    const { cases } = await read<ListCasesReply>('/api/outbreak/cases');
    const [one] = cases;
    if (!one?.unitId) throw new Error('the demo has no case');
    unitId = one.unitId;
    await page.goto(`/smitte/saker/${one.caseId}`);
    await page.getByRole('heading', { name: /^Hvem har .+ vært nær\?$/, level: 1 }).waitFor();
    await noViolations();
  });

  test('bekrefter dem som har vært nær nok, og ser hva det åpner', async () => {
    const caseId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await press(page.getByRole('button', { name: /^Bekreft \d+ og vis hva det åpner$/ }));
    await page
      .getByRole('status')
      .filter({ hasText: /ansatte? blir borte/ })
      .first()
      .waitFor();
    const { contacts } = await read<CaseReply>(`/api/outbreak/cases/${caseId}`);
    away = contacts.filter(
      (one) => one.subjectKind === 'staff' && one.state === 'confirmed' && one.period?.kind === 'quarantine',
    ).length;
    expect(away).toBeGreaterThan(1);
    expect(contacts.filter((one) => one.state === 'confirmed').every((one) => one.period !== null)).toBe(true);
  });

  test('en som ringer, får hvem og hva, ikke hvem som er smittet', async () => {
    await become('communication');
    await page.goto('/smitte/ringeliste');
    await press(page.getByRole('button', { name: 'Ring neste' }));
    await page.getByRole('heading', { name: 'Dette sier du' }).waitFor();
    await page.getByText('Jeg kan ikke si hvem det er').waitFor();
    await noViolations();
    await press(page.getByRole('button', { name: 'Nådd, har fått beskjed' }));
    await press(page.getByRole('button', { name: 'Før samtalen' }));
    await page.getByText(/^Samtalen med .+ er ført$/).waitFor();
  });

  test('koordinatoren finner løsning for enheten og publiserer planen', async () => {
    await become('staffing_coordinator');
    expect((await page.request.get('/api/outbreak/cases')).status()).toBe(403);
    await page.goto(`/bemanning/plan?place=${encodeURIComponent(unitId)}`);
    await press(page.getByRole('button', { name: /^Finn løsning for \d+ hull/ }));
    await page.waitForURL(/\/bemanning\/plan\/\d+/);
    await press(page.getByRole('button', { name: /^Publiser til/ }));
    await page.getByLabel('Hvorfor denne planen?').fill('Karantene etter smitte; dekket med egne folk.');
    await press(page.getByRole('button', { name: /^Publiser \d+ vakt/ }));
    await page.getByText(/er dekket og publisert/).waitFor();
  });

  test('kommuneoverlegen begrenser besøk: oppslag til døra og varsel til pårørende er klargjort', async () => {
    await become('municipal_doctor');
    const { today } = await read<ListCasesReply>('/api/outbreak/cases');
    const rule = {
      unitId,
      level: 'limited',
      basis: 'professional_advice',
      reference: '',
      cause: 'infection_in_unit',
      ground: 'Påvist smitte hos ansatt',
      necessity: 'Sårbare beboere',
      alternatives: 'Munnbind alene er ikke nok',
      visitorsAtOnce: 2,
      booked: true,
      outdoors: false,
      ownRoom: true,
      faceMask: true,
      commonRoomsClosed: true,
      contact: '',
      from: today,
      to: addDays(today, 14),
      reviewOn: addDays(today, 5),
    };
    const { csrfToken } = await read<{ csrfToken: string }>('/api/session');
    const post = (path: string, data: object) =>
      page.request.post(path, { data, headers: { 'x-csrf-token': csrfToken } });
    const now = await read<UnitVisitingReply>(`/api/outbreak/visiting/${unitId}`);
    if (now.rule) {
      const { ruleId, revision } = now.rule;
      await post(`/api/outbreak/visiting/rules/${ruleId}/end`, { revision, why: 'Vurderes på nytt etter ny smittet' });
    }
    const decided = await post('/api/outbreak/visiting/rules', rule);
    expect(decided.status(), await decided.text()).toBe(200);
    expect(((await decided.json()) as { drafts: number }).drafts).toBeGreaterThan(0);
    const door = await page.request.get(`/api/outbreak/visiting/${unitId}/door.pdf?locale=nb`);
    expect((await door.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.goto(`/smitte/besok?enhet=${encodeURIComponent(unitId)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await noViolations();
  });

  test('saksmappen viser alt: smittet, nærkontakter, karantene, plan, besøk og varsler, og pårørende før pressen', async () => {
    const { outbreaks } = await read<OutbreaksReply>('/api/outbreak/outbreaks');
    const outbreakId = outbreaks.find((one) => one.unitId === unitId)?.outbreakId;
    await page.goto(`/smitte/utbrudd/${outbreakId}`);
    await page.getByRole('heading', { name: /^Hva har skjedd i utbruddet på /, level: 1 }).waitFor();
    const file = await read<OutbreakFile>(`/api/outbreak/outbreaks/${outbreakId}`);
    expect(file.events.map((event) => event.kind)).toEqual(
      expect.arrayContaining(['confirmed', 'contacts', 'periods', 'plan', 'visits', 'notices', 'opened', 'duty']),
    );
    await page.getByText(/^Bemanningsplan \d+ publisert/).waitFor();
    await page.getByText(/varsler til pårørende klargjort$/).waitFor();
    expect(await page.getByRole('checkbox', { name: /^Offentligheten/ }).isDisabled()).toBe(true);
    for (const name of ['Ansatte', 'Beboere og pårørende', 'Offentligheten og pressen']) {
      await press(page.getByRole('checkbox', { name: new RegExp(`^${name}`) }), 'Space');
      await page.getByText(`${name}: varslet`).first().waitFor();
    }
    const report = await page.request.get(`/api/outbreak/outbreaks/${outbreakId}/report.pdf`);
    expect((await report.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await noViolations();
  });

  test('ingenting er hentet fra andre, og ingen feil i konsollen', () => {
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
  });
});
