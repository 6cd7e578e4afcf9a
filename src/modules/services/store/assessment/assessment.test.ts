import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import { readMyTasks } from '#modules/log/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { DISTRICT, openHomeCareTown } from '../../../../../test/services/open-home-care-town.ts';
import { CARE_TOWN_FROM, idOf } from '../../../../../test/staffing/care-town.ts';
import type { OpenTown } from '../../../../../test/staffing/open-care-town.ts';
import { readLooks } from '../people/read-looks.ts';
import { readPlannedVisits } from '../read-planned-visits.ts';
import { chooseAction, claimService, startRound } from './change-review.ts';
import { endAssessment, renewAssessment, undoEnd } from './end-assessment.ts';
import { readLetter, readLetterDocument, recordTold } from './letters.ts';
import { beginAssessment, prepareAssessments } from './prepare-assessments.ts';
import { readAllowedActions } from './read-allowed-actions.ts';
import { readAssessment } from './read-assessment.ts';
import { readAssessmentEvents } from './read-assessment-events.ts';
import { readAssessmentAlarms, readReductions } from './read-reductions.ts';
import { readWorklist } from './read-worklist.ts';
import { signAssessment } from './sign-assessment.ts';
import { tellExpiry } from './tell-expiry.ts';
import { answerQuestion } from './write-assessment.ts';

const monday = CARE_TOWN_FROM;
const code = (name: string) => expect.objectContaining({ code: name });

describe.each(testDatabases())('individuelle vurderinger ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let nurse: Actor;
  let other: Actor;
  let helper: Actor;
  let planner: Actor;

  beforeAll(async () => {
    database = await open();
    town = await openHomeCareTown(database);
    nurse = await town.actor('Ane Sykepleier', 'assessor', DISTRICT, idOf(DISTRICT, 'nurse', 1));
    other = await town.actor('Bo Sykepleier', 'assessor', DISTRICT, idOf(DISTRICT, 'nurse', 2));
    helper = await town.actor('Kari Hjelper', 'assessor', DISTRICT, idOf(DISTRICT, 'health_worker', 1));
    planner = await town.actor('Ragna Solbris', 'staffing_coordinator');
  });
  afterAll(() => database.close());

  const list = (actor: Actor) => town.work(actor, (work) => readWorklist(work, DISTRICT));
  const choose = (actor: Actor, serviceId: string, choice: string | null, revision: number) =>
    town.work(actor, (work) => chooseAction(work, { serviceId, choice, revision }));
  const assessment = (actor: Actor, id: string) => town.work(actor, (work) => readAssessment(work, id));
  const answer = async (actor: Actor, assessmentId: string, question: string, given: object) => {
    const { questions } = await assessment(actor, assessmentId);
    const revision = questions.find((one) => one.question === question)?.revision ?? 0;
    return town.work(actor, (work) => answerQuestion(work, { assessmentId, question, answer: given, revision }));
  };
  const answerRest = async (actor: Actor, id: string) => {
    await answer(actor, id, 'risk', { choice: 'low' });
    await answer(actor, id, 'asked', { choice: 'person' });
    await answer(actor, id, 'own-view', { choice: 'agrees' });
    await answer(actor, id, 'relatives', { choice: 'told' });
    return answer(actor, id, 'ground', { text: 'Mestrer telefon godt, og datteren er der hver kveld.' });
  };
  const sign = async (actor: Actor, assessmentId: string) => {
    const { revision } = await assessment(actor, assessmentId);
    return town.work(actor, (work) => signAssessment(work, { assessmentId, revision }));
  };
  const allowed = async (days = 0) =>
    Object.fromEntries(await town.work(planner, (work) => readAllowedActions(work, addDays(monday, days))));

  test('lista: de som bor alene og er mest sårbare, først; en skjermet er uten navn', async () => {
    const { rows, counts, people } = await list(nurse);
    expect(rows.map((row) => [row.serviceId, row.userName, row.state])).toEqual([
      ['T5', null, 'left'],
      ['T2', 'Borghild Bekk', 'left'],
      ['T1', 'Borghild Bekk', 'left'],
      ['T4', 'Inga Myr', 'left'],
      ['T3', 'Olav Li', 'left'],
    ]);
    expect([counts.left, people.all]).toEqual([5, 4]);
  });

  test('en annens enhet finnes ikke for den fagansvarlige', async () => {
    await expect(town.work(nurse, (work) => readWorklist(work, 'fuglenes-1'))).rejects.toThrow();
    await expect(choose(nurse, 'T9', 'phone', 0)).rejects.toThrow();
  });

  test('to går gjennom samme liste: den ene holder raden, og ingen skriver over den andre', async () => {
    await town.work(nurse, (work) => claimService(work, 'T3', DISTRICT));
    expect(await town.work(other, (work) => claimService(work, 'T3', DISTRICT))).toBe('Ane Sykepleier');
    await expect(choose(other, 'T3', 'keep', 0)).rejects.toEqual(code('services.review.claimed'));
    expect((await list(other)).rows.find((row) => row.serviceId === 'T3')?.claimedName).toBe('Ane Sykepleier');
    town.clock.minutes += 4;
    expect(await choose(other, 'T3', 'keep', 0)).toBe(1);
    await expect(choose(nurse, 'T3', 'phone', 0)).rejects.toEqual(code('services.review.changed-meanwhile'));
    expect((await list(nurse)).position).toBe('T3');
  });

  test('et valgt tiltak åpner ikke for noe, heller ikke forberedt eller halvferdig', async () => {
    await choose(nurse, 'T1', 'phone', 0);
    const { assessmentIds, left } = await town.work(nurse, (work) =>
      prepareAssessments(work, { serviceIds: ['T1', 'T3', 'T2'], locale: 'nb' }),
    );
    expect(assessmentIds).toHaveLength(1);
    expect(left.map((one) => one.serviceId).sort()).toEqual(['T2', 'T3']);
    expect(await allowed()).toEqual({});
    const visits = await town.work(planner, (work) => readPlannedVisits(work, { from: monday, days: 1 }));
    expect(visits.map((visit) => visit.allowed)).toEqual([[], []]);
    const [id = ''] = assessmentIds;
    const { questions, state } = await assessment(nurse, id);
    expect(state).toBe('prepared');
    expect(questions.flatMap((one) => (one.fault ? [`${one.question}: ${one.fault}`] : []))).toEqual([
      'risk: missing',
      'asked: missing',
      'own-view: missing',
      'relatives: missing',
      'ground: untouched',
    ]);
    await expect(sign(nurse, id)).rejects.toEqual(code('services.assessment.incomplete'));
  });

  const openId = async (serviceId: string) =>
    (await list(nurse)).rows.find((row) => row.serviceId === serviceId)?.assessmentId ?? '';

  test('to skriver i samme vurdering: hvert svar for seg, og bare det samme svaret støter sammen', async () => {
    const id = await openId('T1');
    await answer(nurse, id, 'risk', { choice: 'some', text: 'Kan bli engstelig' });
    await answer(other, id, 'own-view', { choice: 'agrees' });
    const stale = town.work(nurse, (work) =>
      answerQuestion(work, { assessmentId: id, question: 'own-view', answer: { choice: 'disagrees' }, revision: 0 }),
    );
    await expect(stale).rejects.toEqual(code('services.assessment.answer-changed-meanwhile'));
  });

  test('den uten rett kompetanse kan forberede, men ikke signere', async () => {
    const id = await openId('T1');
    await answerRest(helper, id);
    expect((await assessment(helper, id)).mayNotSign).toBe('services.assessment.not-competent');
    await expect(sign(helper, id)).rejects.toEqual(code('services.assessment.not-competent'));
    expect(await allowed()).toEqual({});
  });

  test('ingen signerer ord de ikke har sett', async () => {
    const id = await openId('T1');
    const { revision } = await assessment(nurse, id);
    await answer(helper, id, 'need', { text: 'Trenger at noen ser til henne hver dag.' });
    await expect(town.work(nurse, (work) => signAssessment(work, { assessmentId: id, revision }))).rejects.toEqual(
      code('services.assessment.changed-meanwhile'),
    );
  });

  test('signert: planen får lov til det vurderingen sier, ikke det besøkets rad sier, til siste dag', async () => {
    const id = await openId('T1');
    await sign(nurse, id);
    expect(await allowed()).toEqual({ T1: [{ kind: 'phone' }] });
    expect([await allowed(27), await allowed(28)]).toEqual([{ T1: [{ kind: 'phone' }] }, {}]);
    const visits = await town.work(planner, (work) => readPlannedVisits(work, { from: monday, days: 1 }));
    expect(visits.map((visit) => [visit.visitId, visit.allowed])).toEqual([
      ['T2-0', []],
      ['T1-0', [{ kind: 'phone' }]],
    ]);
    expect((await list(nurse)).rows.find((row) => row.serviceId === 'T1')).toMatchObject({
      state: 'done',
      inForce: ['phone'],
      lastDay: addDays(monday, 27),
    });
    await expect(answer(nurse, id, 'need', { text: 'Noe helt annet enn det signerte' })).rejects.toEqual(
      code('services.assessment.not-now'),
    );
  });

  test('hvorfor er helseopplysninger: koordinatoren ser hva, ikke hvorfor, og hvert oppslag står igjen', async () => {
    const id = (await town.work(planner, (work) => readReductions(work, undefined))).reductions[0]?.assessmentId ?? '';
    await expect(assessment(planner, id)).rejects.toThrow();
    await expect(town.work(nurse, ({ trx }) => sql`SELECT * FROM assessment_answer`.execute(trx))).rejects.toThrow(
      /permission denied/,
    );
    const doctor = await town.actor('Ingebjørg Snøkrystall', 'municipal_doctor');
    await assessment(doctor, id);
    const looks = JSON.stringify(
      await town.work(doctor, (work) => readLooks(work, { userId: 'B1', limit: 50 } as never)),
    );
    expect(looks).toContain('services.assessment');
  });

  test('brevet er på personens språk, med grunn, siste dag og fire ukers klagefrist', async () => {
    const id = (await town.work(planner, (work) => readReductions(work, undefined))).reductions[0]?.assessmentId ?? '';
    const { body, locale } = await town.work(nurse, (work) => readLetter(work, id, undefined));
    expect(locale).toBe('nb');
    for (const part of [
      'Vi ringer deg i stedet for å komme',
      'Mestrer telefon godt',
      '20. desember',
      'innen 4 uker',
      'statsforvalteren',
    ])
      expect(body).toContain(part);
    const english = await town.work(nurse, (work) => readLetterDocument(work, id, 'en'));
    expect([english.language, english.title]).toEqual(['en', 'Change to your service “Trygghetstilsyn”']);
    await town.work(nurse, (work) => recordTold(work, { assessmentId: id, how: 'phone', locale: 'nb' }));
    expect((await town.work(nurse, (work) => readLetter(work, id, undefined))).toldHow).toBe('phone');
  });

  test('avslutte, angre, og vurdere på nytt uten at risiko og eget syn er svart', async () => {
    const { reductions } = await town.work(planner, (work) => readReductions(work, undefined));
    const [one] = reductions;
    expect(one?.freedHours).toBe(0.42);
    const id = one?.assessmentId ?? '';
    const end = async () =>
      town.work(nurse, async (work) =>
        endAssessment(work, {
          assessmentId: id,
          revision: (await readAssessment(work, id)).revision,
          reason: 'resumed',
        }),
      );
    const revision = await end();
    expect(await allowed()).toEqual({});
    await expect(end()).rejects.toEqual(code('services.assessment.over'));
    await town.work(nurse, (work) => undoEnd(work, id, revision));
    expect(await allowed()).toEqual({ T1: [{ kind: 'phone' }] });
    const renewed = await town.work(nurse, (work) => renewAssessment(work, id));
    const { questions, validFrom } = await assessment(nurse, renewed);
    expect(validFrom).toBe(addDays(monday, 28));
    const given = questions.flatMap((question) => (Object.keys(question.answer).length > 0 ? [question.question] : []));
    expect(given).toEqual(['need', 'alternatives', 'ground', 'valid-until']);
  });

  test('den slutter av seg selv, og sier fra før og når', async () => {
    const before = town.clock.minutes;
    town.clock.minutes = 26 * 1440;
    expect(await town.work(nurse, tellExpiry)).toBe(1);
    expect(await town.work(nurse, tellExpiry)).toBe(0);
    expect((await town.work(nurse, readMyTasks)).map((task) => task.kind)).toContain('services.assessment-expiring');
    expect((await town.work(planner, readAssessmentAlarms)).get(DISTRICT)).toEqual({ expiring: 1, overdue: 0 });
    town.clock.minutes = 28 * 1440;
    expect(await town.work(nurse, tellExpiry)).toBe(1);
    const { reductions } = await town.work(planner, (work) => readReductions(work, undefined));
    expect(reductions.map((one) => one.standing)).toEqual(['over']);
    town.clock.minutes = before;
  });

  test('ny gjennomgang: alt velges på nytt, men det signerte gjelder fortsatt', async () => {
    town.clock.minutes += 1;
    expect(await town.work(nurse, (work) => startRound(work, DISTRICT))).toBe(1);
    expect((await list(nurse)).counts).toMatchObject({ left: 5, done: 0 });
    expect(await allowed()).toEqual({ T1: [{ kind: 'phone' }] });
  });

  test('personens tidslinje forteller om vurderingen, uten helseopplysninger', async () => {
    const events = await town.work(nurse, (work) => readAssessmentEvents(work, 'B1'));
    expect(events.map((event) => event.kind)).toContain('services.assessment.signed');
    expect(JSON.stringify(events)).not.toContain('datteren');
  });

  test('to som begynner samtidig, går videre i den samme', async () => {
    const [first, second] = await Promise.all(
      [nurse, other].map((actor) =>
        town.work(actor, (work) => beginAssessment(work, 'T4', 'nb')).catch(() => undefined),
      ),
    );
    const ids = [first, second].filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(1);
  });
});
