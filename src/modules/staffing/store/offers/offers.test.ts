import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readDecisionLog, readOpenTasks } from '#modules/log/index.ts';
import { readDrafts } from '#modules/messages/index.ts';
import { changeRosterDay } from '#modules/organisation/store/roster/change-roster-day.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { crowdId, OFFER_DAY, OFFER_ROWS, offerTown } from '#test/staffing/offer-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import type { Offer, OfferAnswer } from '../../domain/offers/offer.ts';
import { offerStateOf } from '../../domain/offers/offer.ts';
import { recordAbsences } from '../record-absences.ts';
import { answerOffer } from './answer-offer.ts';
import type { Asking } from './ask-people.ts';
import { askPeople } from './ask-people.ts';
import { extendOffer, remindPeople, widenOffer, withdrawOffer } from './change-offer.ts';
import { choosePerson, giveBack, undoBooking } from './choose-person.ts';
import { closeDueOffers } from './close-due-offers.ts';
import { getOffer } from './offer-rows.ts';

const CROWD = 200;
const [DAY, MIDDLE, NIGHT] = OFFER_ROWS as [
  (typeof OFFER_ROWS)[number],
  (typeof OFFER_ROWS)[number],
  (typeof OFFER_ROWS)[number],
];

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error instanceof NotYours ? 'not-yours' : String(error)),
  );

describe.each(testDatabases())('spørsmål om åpne vakter ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let coordinator: Actor;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    town = await openTown(database, offerTown(CROWD));
    coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
  });

  const ask = (people: readonly string[], more: Partial<Asking> = {}) =>
    town.work(coordinator, (work) =>
      askPeople(work, {
        rows: [NIGHT],
        people,
        mode: 'first-come',
        decidedBy: 'person',
        deadline: instant('2026-11-24T12:00:00Z'),
        note: '',
        ...more,
      }),
    );
  const answer = (offer: Offer, k: number, given: OfferAnswer = 'yes', rowNos = offer.rows.map((row) => row.rowNo)) =>
    town.work({ ...coordinator, accountId: undefined, personId: crowdId(k), grants: [] }, (work) =>
      answerOffer(work, {
        offerId: offer.offerId,
        personId: crowdId(k),
        answer: given,
        rowNos,
        reason: '',
        via: 'link',
      }),
    );
  const read = (offer: Pick<Offer, 'offerId'>) =>
    inTenant(database, town.tenantId, (trx) => getOffer(trx, offer.offerId));
  const stateOf = async (offer: Offer) => offerStateOf(await read(offer), town.platform.clock.now());
  const crowdRoster = () =>
    inTenant(database, town.tenantId, (trx) =>
      trx
        .selectFrom('rosterShift')
        .select(['personId', 'date', 'shift', 'kind'])
        .where('personId', 'like', 'crowd-%')
        .orderBy('personId')
        .orderBy('shift')
        .execute(),
    );
  const drafts = (kind: string, id: string) => town.work(coordinator, (work) => readDrafts(work, kind, id));
  const waitUntil = (text: string) => {
    town.clock.minutes = (Date.parse(text) - Date.parse('2026-11-23T05:40:00Z')) / 60_000;
  };

  test('spør to på deres språk; den ene svarer ja, får vakten i turnus, logg og bekreftelse', async () => {
    const offer = await ask([crowdId(1), crowdId(2)], { note: 'Ring Ragna om du lurer.' });
    const asked = await drafts('offer', String(offer.offerId));
    expect(asked.map((one) => [one.personId, one.locale, one.state])).toEqual([
      [crowdId(1), 'en', 'draft'],
      [crowdId(2), 'nn', 'draft'],
    ]);
    expect(asked[1]?.body).toContain('onsdag 25. november kl. 22:00–07:30, Åsheim 2');
    expect(asked[1]?.body).toContain('Ring Ragna om du lurer.');
    expect(asked[1]?.body).toContain('[lenke]');
    expect(await answer(offer, 1)).toMatchObject([{ state: 'booked', kind: 'extra' }]);
    expect(await crowdRoster()).toEqual([{ personId: crowdId(1), date: OFFER_DAY, shift: 'N', kind: 'extra' }]);
    const log = await town.work(coordinator, (work) => readDecisionLog(work, {}, { limit: 5 }));
    expect(log.entries).toMatchObject([
      { kind: 'staffing.offer.booked', title: 'Kim Vikar1 tok vakt N onsdag 25. november på Åsheim 2' },
    ]);
    expect(await drafts('offer-booked', `${offer.offerId}-1-${crowdId(1)}`)).toMatchObject([{ state: 'draft' }]);
    expect(await answer(offer, 1)).toMatchObject([{ state: 'booked' }]);
    expect(await stateOf(offer)).toBe('open');
  });

  test('når plassene er fylt, trekkes spørsmålet til de andre, og den neste får vite at vakta er dekket', async () => {
    const offer = await ask([1, 2, 3, 4].map(crowdId));
    await answer(offer, 1);
    await answer(offer, 2);
    expect(await stateOf(offer)).toBe('filled');
    expect(new Set((await drafts('offer', String(offer.offerId))).map((one) => one.state))).toEqual(
      new Set(['withdrawn']),
    );
    expect(await answer(offer, 3)).toMatchObject([{ state: 'covered' }]);
    expect(await answer(offer, 4, 'no')).toEqual([]);
    expect((await crowdRoster()).length).toBe(2);
  });

  test('200 svarer ja samtidig på tre vakter: hver plass gis én gang, og ingen står to steder på en gang', async () => {
    const people = Array.from({ length: CROWD }, (_, index) => crowdId(index + 1));
    const offer = await ask(people, { rows: [DAY, MIDDLE, NIGHT] });
    const outcomes = await Promise.all(people.map((_, index) => answer(offer, index + 1)));
    const booked = outcomes.flat().filter((one) => one.state === 'booked');
    const given = (rowNo: number) => booked.filter((one) => one.rowNo === rowNo).length;
    expect([given(1), given(2), given(3)]).toEqual([1, 1, 2]);
    const roster = await crowdRoster();
    expect(roster.map((row) => row.shift).sort()).toEqual(['D', 'M', 'N', 'N']);
    const shiftsOf = Map.groupBy(roster, (row) => row.personId);
    for (const shifts of shiftsOf.values()) expect(shifts.length).toBe(1);
    expect(await stateOf(offer)).toBe('filled');
    expect((await read(offer)).people.every((one) => one.answer === 'yes')).toBe(true);
  }, 60_000);

  test('to spørsmål om samme vakt: til sammen gis ikke flere plasser enn det som mangler', async () => {
    const first = await ask([1, 2, 3].map(crowdId));
    const second = await ask([4, 5, 6].map(crowdId));
    await Promise.all([1, 2, 3].flatMap((k) => [answer(first, k), answer(second, k + 3)]));
    expect((await crowdRoster()).length).toBe(2);
    for (const offer of [first, second]) {
      await answer(offer, offer === first ? 1 : 4);
    }
    expect((await crowdRoster()).length).toBe(2);
  });

  test('det som har endret seg siden spørsmålet, avgjør: syk, dobbelt opp og dekket på annen måte', async () => {
    const offer = await ask([1, 2, 3, 4].map(crowdId));
    await town.work(coordinator, (work) =>
      recordAbsences(work, [{ personId: crowdId(1), kind: 'sick', from: OFFER_DAY, to: null, note: '' }]),
    );
    expect(await answer(offer, 1)).toMatchObject([{ state: 'not-possible', code: 'absence' }]);
    const leader = await town.actor('Turid Myrull', 'unit_leader', 'aasheim');
    const put = (k: number, shift: string) =>
      town.work(leader, (work) =>
        changeRosterDay(work, {
          personId: crowdId(k),
          date: OFFER_DAY,
          was: [],
          cells: [{ shift, unitId: 'aasheim-2', kind: 'normal' }],
        }),
      );
    await put(2, 'A');
    expect((await answer(offer, 2))[0]?.state).toBe('not-possible');
    await put(5, 'N');
    await put(6, 'N');
    expect(await answer(offer, 3)).toMatchObject([{ state: 'covered' }]);
    expect(await stateOf(offer)).toBe('filled');
  });

  test('best egnet: svar samles, leder velger; to som velger samtidig får vite det', async () => {
    const offer = await ask([1, 2, 3].map(crowdId), { mode: 'best-fit' });
    expect(await answer(offer, 1)).toMatchObject([{ state: 'waiting' }]);
    expect(await answer(offer, 2)).toMatchObject([{ state: 'waiting' }]);
    await answer(offer, 2, 'call');
    expect((await read(offer)).answers.map((one) => one.personId)).toEqual([crowdId(1)]);
    expect(await crowdRoster()).toEqual([]);
    waitUntil('2026-11-24T12:00:01Z');
    expect(await stateOf(offer)).toBe('choosing');
    await closeDueOffers(town.platform, town.tenantId);
    const tasks = await town.work(coordinator, (work) => readOpenTasks(work, ['staffing.offer-choose']));
    expect(tasks.map((one) => one.facts['offerId'])).toEqual([offer.offerId]);
    const choose = (k: number) =>
      codeOf(
        town.work(coordinator, (work) =>
          choosePerson(work, { offerId: offer.offerId, rowNo: 1, personId: crowdId(k) }, 1),
        ),
      );
    expect(await choose(3)).toBe('staffing.offer.no-yes');
    expect((await Promise.all([choose(1), choose(1)])).sort()).toEqual(['done', 'staffing.offer.changed-meanwhile']);
    expect((await crowdRoster()).length).toBe(1);
    expect(await codeOf(answer(offer, 3))).toBe('staffing.offer.over');
  });

  test('best egnet etter regelen: rangeringen velger når fristen er ute', async () => {
    const offer = await ask([1, 2, 3, 4].map(crowdId), { mode: 'best-fit', decidedBy: 'rule' });
    for (const k of [4, 2, 3]) await answer(offer, k);
    waitUntil('2026-11-24T13:00:00Z');
    await closeDueOffers(town.platform, town.tenantId);
    expect((await crowdRoster()).map((row) => row.personId)).toEqual([crowdId(2), crowdId(3)]);
    expect(await stateOf(offer)).toBe('filled');
    await closeDueOffers(town.platform, town.tenantId);
    expect((await crowdRoster()).length).toBe(2);
  });

  test('ingen sa ja: en oppgave sier det, fristen kan flyttes og flere spørres', async () => {
    const offer = await ask([1].map(crowdId));
    await answer(offer, 1, 'no');
    waitUntil('2026-11-24T13:00:00Z');
    await closeDueOffers(town.platform, town.tenantId);
    const tasks = await town.work(coordinator, (work) => readOpenTasks(work, ['staffing.offer-expired']));
    expect(tasks.length).toBe(1);
    const deadline = instant('2026-11-25T12:00:00Z');
    const extend = (to = deadline) => town.work(coordinator, (work) => extendOffer(work, offer.offerId, 1, to));
    expect(await codeOf(extend(instant('2026-11-24T12:30:00Z')))).toBe('staffing.offer.deadline');
    expect(await extend()).toBe(2);
    expect(await codeOf(town.work(coordinator, (work) => remindPeople(work, offer.offerId, 2, undefined)))).toBe(
      'staffing.offer.all-answered',
    );
    expect(await town.work(coordinator, (work) => widenOffer(work, offer.offerId, 2, [crowdId(7), crowdId(1)]))).toBe(
      3,
    );
    expect(await town.work(coordinator, (work) => remindPeople(work, offer.offerId, 3, undefined))).toBe(4);
    const [reminded] = (await drafts('offer', String(offer.offerId))).filter((one) => one.personId === crowdId(7));
    expect(reminded?.body).toContain('We have not heard from you yet.');
    expect((await answer(offer, 7))[0]?.state).toBe('booked');
  });

  test('den som har sagt ja, kan gi fra seg vakten inntil 24 timer før; da er den åpen igjen', async () => {
    const offer = await ask([1, 2, 3].map(crowdId));
    for (const k of [1, 2, 3]) await answer(offer, k);
    const place = { offerId: offer.offerId, rowNo: 1, personId: crowdId(1) };
    const person = { ...coordinator, accountId: undefined, personId: crowdId(1), grants: [] };
    await town.work(person, (work) => giveBack(work, place));
    expect(await stateOf(offer)).toBe('open');
    expect((await crowdRoster()).map((row) => row.personId)).toEqual([crowdId(2)]);
    const tasks = () => town.work(coordinator, (work) => readOpenTasks(work, ['staffing.offer-given-back']));
    expect((await tasks()).length).toBe(1);
    expect((await answer(offer, 3))[0]?.state).toBe('booked');
    expect((await tasks()).length).toBe(0);
    waitUntil('2026-11-24T21:30:00Z');
    expect(await codeOf(town.work(person, (work) => giveBack(work, { ...place, personId: crowdId(2) })))).toBe(
      'staffing.offer.too-late',
    );
  });

  test('koordinatoren angrer: turnusen er som før, personen får beskjed; er raden endret for hånd, røres den ikke', async () => {
    const offer = await ask([1, 2].map(crowdId));
    await answer(offer, 1);
    await answer(offer, 2);
    const undo = (k: number, revision: number) =>
      town.work(coordinator, (work) =>
        undoBooking(work, { offerId: offer.offerId, rowNo: 1, personId: crowdId(k) }, revision, 'Feil person'),
      );
    expect(await undo(1, 1)).toBe(2);
    expect(await drafts('offer-undone', `${offer.offerId}-1-${crowdId(1)}`)).toMatchObject([{ state: 'draft' }]);
    expect(await drafts('offer-booked', `${offer.offerId}-1-${crowdId(1)}`)).toMatchObject([{ state: 'withdrawn' }]);
    expect(await codeOf(undo(1, 2))).toBe('staffing.offer.not-booked');
    await inTenant(database, town.tenantId, (trx) =>
      trx.deleteFrom('rosterShift').where('personId', '=', crowdId(2)).execute(),
    );
    expect(await codeOf(undo(2, 2))).toBe('staffing.offer.roster-changed');
  });

  test('trukket tilbake: ingen kan svare ja mer, det som er gitt, står', async () => {
    const offer = await ask([1, 2].map(crowdId));
    await answer(offer, 1);
    await town.work(coordinator, (work) => withdrawOffer(work, offer.offerId, 1));
    expect(await codeOf(answer(offer, 2))).toBe('staffing.offer.withdrawn');
    expect((await crowdRoster()).length).toBe(1);
  });

  test('en enhetsleder spør om egne vakter, ikke om andres; den som ikke er spurt, kan ikke svare', async () => {
    const leader = await town.actor('Arvid Fossegrim', 'unit_leader', 'fuglenes-1');
    const wish = {
      mode: 'first-come',
      decidedBy: 'person',
      deadline: instant('2026-11-24T12:00:00Z'),
      note: '',
    } as const;
    const asLeader = town.work(leader, (work) => askPeople(work, { ...wish, rows: [NIGHT], people: [crowdId(1)] }));
    expect(await codeOf(asLeader)).toBe('not-yours');
    const offer = await ask([crowdId(1)]);
    expect(await codeOf(answer(offer, 2))).toBe('not-yours');
    expect(await codeOf(ask([crowdId(1)], { rows: [{ ...NIGHT, date: plainDate('2026-11-26') }] }))).toBe(
      'staffing.offer.not-open',
    );
  });
});
