import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Offer, OfferDecider, OfferedShift, OfferMode } from '../../domain/offers/offer.ts';
import { rankShiftCandidates } from '../../domain/rank-shift-candidates.ts';
import type { CandidateRanking, RowKey } from '../../domain/replan/plan.ts';
import { slotKeyOf } from '../../domain/staffing-base.ts';
import type { StaffingPicture } from '../../domain/staffing-picture.ts';
import { holeOf } from '../../domain/staffing-picture.ts';
import { createTimesOf } from '../../domain/times-of-shift.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';
import { draftAsking } from './offer-drafts.ts';
import { getOffer } from './offer-rows.ts';
import { assertDeadline, SEND } from './open-offer.ts';
import { periodOfOffers } from './period-of-offers.ts';

/** Which shifts to ask whom about, and how the answers are used. */
export interface Asking {
  readonly rows: readonly RowKey[];
  readonly people: readonly string[];
  readonly mode: OfferMode;
  readonly decidedBy: OfferDecider;
  readonly deadline: Instant;
  readonly note: string;
}

/** Somebody who was asked, and for which shifts. */
export interface NewlyAsked {
  readonly personId: string;
  readonly rowNos: readonly number[];
}

/**
 * Asks some people whether they take some open shifts: the offer, and a draft to each in their language. Refuses
 * `staffing.offer.not-open` for a shift that misses nobody, `staffing.offer.deadline`, and `staffing.offer.nobody-may` when none of the
 * people may take any of them; each person is asked only for those that the rules allow.
 */
export async function askPeople(work: Work, asking: Asking): Promise<Offer> {
  const { trx, now } = work;
  for (const { unitId } of asking.rows) work.access.demand(work.actor, SEND, unitId);
  const { picture } = await readStaffingPicture(work, periodOfOffers(work, asking.rows));
  const rows = openRows(work, picture, asking.rows);
  assertDeadline(work, asking.deadline, rows);
  const { offerId } = await trx
    .insertInto('shiftOffer')
    .values({
      tenantId: trx.tenantId,
      mode: asking.mode,
      decidedBy: asking.decidedBy,
      deadline: asking.deadline,
      note: asking.note,
      createdAt: now,
      createdBy: work.actor.accountId ?? null,
    })
    .returning('offerId')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('shiftOfferRow')
    .values(rows.map(({ closedAt: _, ...row }) => ({ tenantId: trx.tenantId, offerId, ...row })))
    .execute();
  const offer = await getOffer(trx, offerId);
  const asked = await askedPeople(work, picture, offer, asking.people);
  if (asked.length === 0) refuse('staffing.offer.nobody-may');
  await draftAsking(work, picture.base, offer, asked, false);
  await work.audit({
    action: 'staffing.offer.asked',
    subjectKind: 'offer',
    subjectId: String(offerId),
    unitId: rows[0]?.unitId,
    facts: { people: asked.map((one) => one.personId), shifts: rows.length, mode: asking.mode },
  });
  work.announce('offer');
  return getOffer(trx, offerId);
}

/** The open shifts as they are asked about: how many are missing, and when they are. */
export function openRows(work: Pick<Work, 'now'>, picture: StaffingPicture, keys: readonly RowKey[]): OfferedShift[] {
  const timesOf = createTimesOf(picture.base.municipality.shifts);
  return keys.map(({ unitId, date, shift, competence }, index) => {
    const key = { unitId, date, shift, competence };
    const row = picture.coveredAt.get(slotKeyOf(key))?.find((one) => one.competence === competence);
    const places = row ? holeOf(row).missing : 0;
    if (places <= 0) refuse('staffing.offer.not-open', { unitId, date, shift });
    const times = timesOf(key);
    const [startsAt, endsAt] = [times.from, times.to].map((minute) => instantOf(new Date(minute * 60_000)));
    if (!startsAt || !endsAt || startsAt <= work.now) return refuse('staffing.offer.begun', { unitId, date, shift });
    return { ...key, rowNo: index + 1, places, startsAt, endsAt, closedAt: null };
  });
}

/** Who may take each of some shifts now, cheapest first. */
export function rankRows(
  picture: StaffingPicture,
  rows: readonly (RowKey & { readonly rowNo: number })[],
): ReadonlyMap<number, CandidateRanking> {
  return new Map(rows.map((row) => [row.rowNo, rankShiftCandidates(picture, row, { assignments: [], refusals: [] })]));
}

/** Adds people to an offer, each with the shifts that the rules allow them now; those who may take none are left out. */
export async function askedPeople(
  work: Work,
  picture: StaffingPicture,
  offer: Offer,
  people: readonly string[],
): Promise<NewlyAsked[]> {
  const { trx, now } = work;
  const rankings = rankRows(picture, offer.rows);
  const mayOf = new Map<string, number[]>();
  for (const [rowNo, { candidates }] of rankings) {
    for (const { personId } of candidates) mayOf.set(personId, [...(mayOf.get(personId) ?? []), rowNo]);
  }
  const asked = [...new Set(people)].flatMap((personId) => {
    const rowNos = mayOf.get(personId);
    return rowNos ? [{ personId, rowNos }] : [];
  });
  if (asked.length === 0) return [];
  await sql`INSERT INTO shift_offer_person (tenant_id, offer_id, person_id, row_nos, asked_at, asked_by)
    SELECT ${trx.tenantId}::integer, ${offer.offerId}::bigint, given."personId",
      ARRAY(SELECT jsonb_array_elements_text(given."rowNos")::integer), ${now}::timestamptz, ${work.actor.accountId ?? null}::integer
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS given ("personId" text, "rowNos" jsonb)
    ON CONFLICT DO NOTHING`.execute(trx);
  return asked;
}
