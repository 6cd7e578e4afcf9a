import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { BeredtServer } from '#platform/http/create-server.ts';
import { createServer } from '#platform/http/create-server.ts';
import type { LiveHub } from '#platform/live/live-hub.ts';
import { openLiveHub } from '#platform/live/live-hub.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { crowdId, OFFER_DAY, OFFER_ROWS, offerTown } from '#test/staffing/offer-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { askPeople } from '../store/offers/ask-people.ts';
import { issueOfferLink } from '../store/offers/offer-link.ts';
import { recordAbsences } from '../store/record-absences.ts';
import { linkRoutes } from './link-routes.ts';

describe.each(testDatabases())('personlige lenker ($name)', ({ open }) => {
  let database: Database;
  let live: LiveHub;
  let server: BeredtServer;
  let town: OpenTown;
  let coordinator: Actor;
  let offerId: number;

  beforeAll(async () => {
    database = await open();
    town = await openTown(database, offerTown(6));
    coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
    live = await openLiveHub(database);
    server = await createServer({
      platform: { ...town.platform, live },
      routes: [linkRoutes],
      units: { below: async () => new Map(), names: async () => new Map() },
    });
    ({ offerId } = await town.work(coordinator, (work) =>
      askPeople(work, {
        rows: [OFFER_ROWS[2] as (typeof OFFER_ROWS)[number]],
        people: [1, 2, 3, 4, 5].map(crowdId),
        mode: 'first-come',
        decidedBy: 'person',
        deadline: instant('2026-11-24T12:00:00Z'),
        note: '',
      }),
    ));
  });
  afterAll(async () => {
    await server.close();
    await live.close();
    await database.close();
  });

  const linkOf = async (k: number) => {
    const { path } = await town.work(coordinator, (work) => issueOfferLink(work, offerId, crowdId(k)));
    return path.slice('/svar/'.length);
  };
  const post = async (path: string, payload: object, remoteAddress = '10.0.0.1') => {
    const reply = await server.inject({ method: 'POST', url: `/api/links/${path}`, payload, remoteAddress });
    return { status: reply.statusCode, body: reply.body ? reply.json() : undefined, text: reply.body };
  };

  test('åpnes uten innlogging, på mottakerens språk, og viser fornavn og vakt, ikke mer om personen', async () => {
    const token = await linkOf(1);
    const { status, body, text } = await post('open', { token });
    expect([status, body.firstName, body.locale, body.purpose]).toEqual([200, 'Kim', 'en', 'staffing.offer']);
    expect(body.offer.rows).toMatchObject([{ unitName: 'Åsheim 2', date: OFFER_DAY, isOpen: true, answer: null }]);
    for (const hidden of ['Vikar', '68050002', crowdId(1), 'Ragna']) expect(text).not.toContain(hidden);
  });

  test('tokenet står ikke i databasen', async () => {
    const token = await linkOf(2);
    const rows = await database.kysely.selectFrom('personalLink').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(token.length).toBeGreaterThanOrEqual(22);
  });

  test('ja med lenken gir vakten, også når det trykkes to ganger; en ny lenke gjør den gamle ugyldig', async () => {
    const old = await linkOf(1);
    const token = await linkOf(1);
    expect((await post('open', { token: old })).body).toMatchObject({ kind: 'refused', code: 'platform.link.revoked' });
    const answers = await Promise.all([1, 2].map(() => post('offer/answer', { token, answer: 'yes', rowNos: [1] })));
    expect(answers.map((one) => one.body.rows[0].state)).toEqual(['booked', 'booked']);
    expect((await post('open', { token })).body.offer.rows[0].answer.state).toBe('booked');
  });

  test('hvorfor det ikke går, sies uten å røpe fravær', async () => {
    await town.work(coordinator, (work) =>
      recordAbsences(work, [{ personId: crowdId(3), kind: 'sick', from: OFFER_DAY, to: null, note: '' }]),
    );
    const token = await linkOf(3);
    const { body } = await post('offer/answer', { token, answer: 'yes', rowNos: [1] });
    expect(body.rows).toMatchObject([{ state: 'not-possible', code: 'other' }]);
    expect((await post('open', { token })).text).not.toContain('absence');
  });

  test('når vakten er dekket, sier de andre lenkene det; etter siste vakt er de gått ut', async () => {
    const token = await linkOf(4);
    await post('offer/answer', { token, answer: 'yes', rowNos: [1] });
    const last = await linkOf(5);
    expect((await post('open', { token: last })).body.offer.state).toBe('filled');
    expect((await post('offer/answer', { token: last, answer: 'yes', rowNos: [1] })).body.rows).toMatchObject([
      { state: 'covered' },
    ]);
    town.clock.minutes = 4 * 24 * 60;
    expect((await post('open', { token: last })).body.code).toBe('platform.link.expired');
    town.clock.minutes = 0;
  });

  test('ukjente token finnes ikke, og den som prøver mange, må vente', async () => {
    const guess = (n: number) => post('open', { token: `gjetning-${'x'.repeat(20)}${n}` }, '10.9.9.9');
    expect((await guess(0)).status).toBe(404);
    for (let n = 1; n <= 21; n++) await guess(n);
    expect((await guess(22)).body).toMatchObject({ code: 'platform.link.too-many' });
    expect((await post('open', { token: await linkOf(2) })).status).toBe(200);
  });
});
