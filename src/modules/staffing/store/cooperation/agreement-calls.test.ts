import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { readDecisionLog } from '#modules/log/index.ts';
import type { AgreementFields } from '#modules/organisation/index.ts';
import { acceptShare, createAgreement, offerShare, readPartnerShares, readPool } from '#modules/organisation/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import type { CallWish } from '../../domain/cooperation/agreement-call.ts';
import { presentCall } from '../../domain/cooperation/agreement-call.ts';
import { recordAnswer, requestHelp, withdrawCall } from './call-agreement.ts';
import { readCalls } from './call-rows.ts';
import { receivePeople, returnPeople, takeBackArrival, takeBackReturn } from './receive-people.ts';
import { answerPartner, readIncomingRequests } from './shared-requests.ts';

const day = plainDate;
const agreementWith = (party: string): AgreementFields => ({
  party,
  kind: 'neighbour',
  noticeHours: 24,
  contactPhone: '68050011',
  items: [{ what: 'people', subject: 'nurse', quantity: 2 }],
});
const WISH: CallWish = {
  competence: 'nurse',
  people: 2,
  from: day('2026-11-25'),
  to: day('2026-12-02'),
  needs: [{ unitId: 'aasheim-2', date: day('2026-11-25'), shift: 'D', competence: 'nurse' }],
  answerBy: null,
  message: 'Vi mangler to sykepleiere på Åsheim 2.',
};
const INGA = { name: 'Inga Rypelyng', competence: 'nurse', phone: '68050012' };

describe.each(testDatabases())('avtaler mellom kommuner ($name)', ({ open }) => {
  let database: Database;
  let [a, b, c]: OpenTown[] = [];
  let [asker, answerer, outsider]: Actor[] = [];

  beforeAll(async () => {
    database = await open();
    const towns: OpenTown[] = [];
    for (const name of ['Lyngvær', 'Vikvær', 'Tredjevik']) {
      towns.push(await openTown(database, { ...careTown(), name }));
    }
    [a, b, c] = towns;
    asker = await a?.actor('Ragna Solbris', 'staffing_coordinator');
    answerer = await b?.actor('Tiril Havblikk', 'staffing_coordinator');
    outsider = await c?.actor('Utenfor Seg', 'staffing_coordinator');
  });
  afterAll(() => database.close());

  const world = () => {
    if (!a || !b || !c || !asker || !answerer || !outsider) throw new Error('not opened');
    return { a, b, c, asker, answerer, outsider };
  };
  const callOf = async (callId: number) => {
    const { a, asker } = world();
    const [call] = await a.work(asker, (work) => readCalls(work, callId));
    if (!call) throw new Error('no call');
    return call;
  };

  test('nabo uten systemet: spurt, svart for hånd, tatt imot, brukt av planen, reist hjem, alt i loggen', async () => {
    const { a, asker } = world();
    const callId = await a.work(asker, async (work) => {
      await createAgreement(work, 'strandbygd', agreementWith('Strandbygd kommune'));
      return requestHelp(work, 'strandbygd', WISH);
    });
    const answer = { answer: 'partly', people: 1, note: 'Én nå', named: [INGA], answeredBy: 'Vakttelefonen' } as const;
    await a.work(asker, (work) => recordAnswer(work, callId, 1, answer));
    const answered = await callOf(callId);
    expect(presentCall(answered)).toMatchObject({ state: 'answered', reply: { answer: 'partly', people: 1 } });

    const ids = await a.work(asker, (work) =>
      receivePeople(work, callId, answered.revision, {
        people: [INGA],
        from: day('2026-11-25'),
        to: day('2026-12-02'),
        unitIds: ['aasheim-2'],
        answeredAt: answered.reply?.answeredAt ?? ('' as never),
      }),
    );
    const inPool = (await a.work(asker, readPool)).find((one) => one.personId === ids[0]);
    expect(inPool).toMatchObject({ name: 'Inga Rypelyng', source: 'neighbour', units: ['aasheim-2'] });
    expect([inPool?.from, inPool?.to]).toEqual(['2026-11-25', '2026-12-02']);

    await a.work(asker, async (work) =>
      returnPeople(work, callId, (await readCalls(work, callId))[0]?.revision ?? 0, day('2026-11-30'), ''),
    );
    expect((await a.work(asker, readPool)).find((one) => one.personId === ids[0])?.to).toBe('2026-11-30');
    await a.work(asker, async (work) =>
      takeBackReturn(work, callId, (await readCalls(work, callId))[0]?.revision ?? 0),
    );
    await a.work(asker, async (work) =>
      takeBackArrival(work, callId, (await readCalls(work, callId))[0]?.revision ?? 0),
    );
    expect((await a.work(asker, readPool)).some((one) => one.personId === ids[0])).toBe(false);
    expect((await callOf(callId)).steps.map(({ step }) => step)).toEqual([
      'requested',
      'answered-partly',
      'arrived',
      'returned',
      'return-taken-back',
      'arrival-taken-back',
    ]);
    const log = await a.work(asker, (work) => readDecisionLog(work, {}, { limit: 50 }));
    expect(log.entries.map((entry) => entry.title)).toContain('Ba Strandbygd kommune om 2 personer');
  });

  test('den som har fått vakt, kan ikke trekkes ut av poolen', async () => {
    const { a, asker } = world();
    const callId = await a.work(asker, (work) => requestHelp(work, 'strandbygd', WISH));
    await a.work(asker, (work) =>
      recordAnswer(work, callId, 1, { answer: 'yes', people: 2, note: '', named: [INGA], answeredBy: 'Vakt' }),
    );
    const { revision, reply } = await callOf(callId);
    const [personId = ''] = await a.work(asker, (work) =>
      receivePeople(work, callId, revision, {
        people: [INGA],
        from: WISH.from,
        to: WISH.to,
        unitIds: [],
        answeredAt: reply?.answeredAt ?? ('' as never),
      }),
    );
    await inTenant(database, a.tenantId, (trx) =>
      trx
        .insertInto('rosterShift')
        .values({ tenantId: a.tenantId, personId, date: day('2026-11-26'), shift: 'D', unitId: 'aasheim-2' })
        .execute(),
    );
    const present = await callOf(callId);
    await expect(a.work(asker, (work) => takeBackArrival(work, callId, present.revision))).rejects.toMatchObject({
      code: 'organisation.person.has-shifts',
      facts: { shifts: 1 },
    });
    await expect(
      a.work(asker, (work) => returnPeople(work, callId, present.revision, day('2026-11-26'), '')),
    ).rejects.toMatchObject({ code: 'organisation.person.has-shifts' });
    await a.work(asker, (work) => returnPeople(work, callId, present.revision, day('2026-11-27'), ''));
  });

  test('to som handler på det samme: den andre får vite hvem og når', async () => {
    const { a, asker } = world();
    const callId = await a.work(asker, (work) => requestHelp(work, 'strandbygd', WISH));
    await a.work(asker, (work) => withdrawCall(work, callId, 1, 'Dekket'));
    await expect(a.work(asker, (work) => withdrawCall(work, callId, 1, ''))).rejects.toMatchObject({
      code: 'staffing.agreement-call.changed-meanwhile',
      facts: { who: 'Ragna Solbris' },
    });
  });

  test('to kommuner på samme installasjon: delt når begge har sagt ja, svart av naboen selv', async () => {
    const { a, b, asker, answerer } = world();
    await a.work(asker, async (work) => {
      await createAgreement(work, 'vikvaer', agreementWith('Vikvær kommune'));
      await offerShare(work, 'vikvaer', b.tenantId);
    });
    const before = await a.work(asker, (work) => requestHelp(work, 'vikvaer', WISH));
    expect((await callOf(before)).shared).toBe(false);
    await b.work(answerer, async (work) => {
      const [share] = await readPartnerShares(work);
      expect(share).toMatchObject({ partyName: 'Lyngvær', holds: false, terms: { noticeHours: 24 } });
      await createAgreement(work, 'lyngvaer', { ...agreementWith('Lyngvær kommune'), items: [] });
      await acceptShare(work, 'lyngvaer', share?.shareKey ?? '');
    });
    const callId = await a.work(asker, (work) => requestHelp(work, 'vikvaer', WISH));
    const [incoming] = await b.work(answerer, readIncomingRequests);
    expect(incoming).toMatchObject({ partyName: 'Lyngvær', state: 'requested', reply: null });
    expect(incoming?.content).toEqual({
      competence: 'nurse',
      people: 2,
      from: '2026-11-25',
      to: '2026-12-02',
      shifts: [{ date: '2026-11-25', start: 450, end: 930, unit: 'Åsheim 2' }],
      answerBy: null,
      message: WISH.message,
      requestedBy: 'Ragna Solbris',
    });
    await b.work(answerer, (work) =>
      answerPartner(work, incoming?.requestKey ?? '', null, {
        answer: 'partly',
        people: 1,
        note: 'Fra onsdag',
        named: [INGA],
      }),
    );
    const call = await callOf(callId);
    expect(presentCall(call)).toMatchObject({
      state: 'answered',
      reply: { answer: 'partly', people: 1, named: [INGA], answeredBy: 'Tiril Havblikk' },
    });
    await a.work(asker, (work) =>
      receivePeople(work, callId, call.revision, {
        people: [INGA],
        from: WISH.from,
        to: WISH.to,
        unitIds: [],
        answeredAt: call.partnerReply?.answeredAt ?? ('' as never),
      }),
    );
    const [arrived] = await b.work(answerer, readIncomingRequests);
    expect(arrived?.state).toBe('arrived');
    await expect(
      b.work(answerer, (work) =>
        answerPartner(work, arrived?.requestKey ?? '', arrived?.reply?.answeredAt ?? null, {
          answer: 'no',
          people: 0,
          note: '',
          named: [],
        }),
      ),
    ).rejects.toMatchObject({ code: 'staffing.agreement-call.state' });
  });

  test('en spørring som glemmer kommunen: C ser ingenting, B ser bare det som er delt, ingen skriver for andre', async () => {
    const { a, b, c, outsider } = world();
    const everything = (tenantId: number) =>
      inTenant(database, tenantId, async (trx) => ({
        shares: await trx.selectFrom('agreementShare').selectAll().execute(),
        requests: await trx.selectFrom('agreementRequest').selectAll().execute(),
        replies: await trx.selectFrom('agreementReply').selectAll().execute(),
        agreements: await trx.selectFrom('agreement').selectAll().execute(),
        calls: await trx.selectFrom('agreementCall').selectAll().execute(),
        people: await trx.selectFrom('agreementCallPerson').selectAll().execute(),
      }));
    expect(await everything(c.tenantId)).toEqual({
      shares: [],
      requests: [],
      replies: [],
      agreements: [],
      calls: [],
      people: [],
    });
    expect(await c.work(outsider, readIncomingRequests)).toEqual([]);

    const seenByB = await everything(b.tenantId);
    expect(seenByB.shares.map((row) => row.tenantId).toSorted()).toEqual([a.tenantId, b.tenantId]);
    expect(seenByB.requests.every((row) => row.partnerTenantId === b.tenantId)).toBe(true);
    expect(seenByB.agreements.map((row) => row.party)).toEqual(['Lyngvær kommune']);
    expect([seenByB.calls, seenByB.people]).toEqual([[], []]);
    expect(JSON.stringify(seenByB)).not.toMatch(/aasheim-2|nabo-|Strandbygd/);

    const [request] = seenByB.requests;
    const asB = <T>(run: Parameters<typeof inTenant<T>>[2]) => inTenant(database, b.tenantId, run);
    const tampered = await asB((trx) =>
      trx.updateTable('agreementRequest').set({ state: 'withdrawn' }).executeTakeFirst(),
    );
    expect(Number(tampered.numUpdatedRows)).toBe(0);
    const asC = (statement: ReturnType<typeof sql>) => inTenant(database, c.tenantId, (trx) => statement.execute(trx));
    const forgedReply = sql`INSERT INTO agreement_reply VALUES (${c.tenantId}, ${request?.requestKey}, ${a.tenantId}, 'yes', 1, '', '[]', now(), 'C')`;
    const forgedShare = sql`INSERT INTO agreement_share VALUES (${b.tenantId}, ${request?.shareKey}, ${c.tenantId}, 'B', '{}', now(), 'C')`;
    const uninvited = sql`INSERT INTO agreement_request VALUES (${c.tenantId}, 'x', ${a.tenantId}, ${request?.shareKey}, '{}', 'requested', now(), now())`;
    for (const forged of [forgedReply, forgedShare, uninvited]) {
      await expect(asC(forged)).rejects.toThrow(/row-level security/);
    }
  });
});
