import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { crowdId, OFFER_DAY, OFFER_ROWS, offerTown } from '#test/staffing/offer-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { answerOffer } from './answer-offer.ts';
import { askPeople } from './ask-people.ts';
import { choosePerson, giveBack, undoBooking } from './choose-person.ts';
import { getOffer, readOffers } from './offer-rows.ts';

const PEOPLE = 5;
const PLACES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2 };

const step = fc.record({
  what: fc.constantFrom('yes', 'yes', 'yes', 'no', 'choose', 'undo', 'give-back'),
  offer: fc.nat(1),
  person: fc.integer({ min: 1, max: PEOPLE }),
  rows: fc.subarray([1, 2, 3], { minLength: 1 }),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe.each(testDatabases())('hva enn folk svarer og angrer, i hvilken rekkefølge ($name)', ({ open }) => {
  let database: Database;
  let coordinator: Actor;
  let town: OpenTown;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const act = async (offers: readonly number[], one: Step) => {
    const offerId = offers[one.offer] ?? 0;
    const personId = crowdId(one.person);
    const [rowNo = 1] = one.rows;
    await town
      .work(coordinator, async (work) => {
        const { revision } = await getOffer(work.trx, offerId);
        if (one.what === 'choose') return choosePerson(work, { offerId, rowNo, personId }, revision);
        if (one.what === 'undo') return undoBooking(work, { offerId, rowNo, personId }, revision, 'angret');
        if (one.what === 'give-back') return giveBack(work, { offerId, rowNo, personId });
        const answer = one.what === 'no' ? 'no' : 'yes';
        return answerOffer(work, { offerId, personId, answer, rowNos: one.rows, reason: '', via: 'recorded' });
      })
      .catch((error: unknown) => {
        if (!(error instanceof Refusal) && !String(error).includes('not there')) throw error;
      });
  };

  test('ingen står to steder samtidig, ingen vakt får flere enn den mangler, og svar og turnus sier det samme', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.boolean(), async (steps, atOnce) => {
        town = await openTown(database, offerTown(PEOPLE));
        coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
        const offers: number[] = [];
        for (const mode of ['first-come', 'best-fit'] as const) {
          const offer = await town.work(coordinator, (work) =>
            askPeople(work, {
              rows: OFFER_ROWS,
              people: Array.from({ length: PEOPLE }, (_, index) => crowdId(index + 1)),
              mode,
              decidedBy: 'person',
              deadline: instant('2026-11-24T12:00:00Z'),
              note: '',
            }),
          );
          offers.push(offer.offerId);
        }
        if (atOnce) await Promise.all(steps.map((one) => act(offers, one)));
        else for (const one of steps) await act(offers, one);
        const { roster, booked } = await inTenant(database, town.tenantId, async (trx) => ({
          roster: await trx
            .selectFrom('rosterShift')
            .select(['personId', 'shift'])
            .where('date', '=', OFFER_DAY)
            .where('personId', 'like', 'crowd-%')
            .execute(),
          booked: (await readOffers(trx, offers)).flatMap((offer) =>
            offer.answers.filter((row) => row.state === 'booked'),
          ),
        }));
        const shiftOf: Readonly<Record<number, string>> = { 1: 'D', 2: 'M', 3: 'N' };
        const text = (one: { personId: string; shift: string }) => `${one.personId} ${one.shift}`;
        expect(booked.map((row) => text({ personId: row.personId, shift: shiftOf[row.rowNo] ?? '' })).sort()).toEqual(
          roster.map(text).sort(),
        );
        // The three shifts of that day lie too close or overlap, so nobody may have two of them.
        expect(new Set(roster.map((row) => row.personId)).size).toBe(roster.length);
        for (const [rowNo, places] of Object.entries(PLACES)) {
          expect(roster.filter((row) => row.shift === shiftOf[Number(rowNo)]).length).toBeLessThanOrEqual(places);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
