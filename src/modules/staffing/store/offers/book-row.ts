import { sql } from 'kysely';
import { completeTask, recordDecision } from '#modules/log/index.ts';
import { addRosterShift } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { assessStillLawful } from '../../domain/assess-still-lawful.ts';
import type { Offer, OfferedShift, RowAnswerState } from '../../domain/offers/offer.ts';
import { bookedOn } from '../../domain/offers/offer.ts';
import { rankShiftCandidates } from '../../domain/rank-shift-candidates.ts';
import { slotKeyOf } from '../../domain/staffing-base.ts';
import type { StaffingPicture } from '../../domain/staffing-picture.ts';
import { holeOf } from '../../domain/staffing-picture.ts';
import { readSlotPicture } from '../read-slot-picture.ts';
import { tellBooked } from './offer-drafts.ts';
import { sayShift, sayWho } from './offer-log.ts';

/** What became of one shift that a person said yes to. */
export interface RowOutcome {
  readonly rowNo: number;
  readonly state: RowAnswerState;
  /** The rule in the way. */
  readonly code: string | null;
  readonly kind: 'extra' | 'overtime' | null;
}

/** What stands in the way of giving somebody a shift now; undefined where nothing does. */
interface Judged {
  readonly covered: boolean;
  readonly missing: number;
  readonly code: string | null;
  readonly overtime: boolean;
  readonly picture: StaffingPicture;
}

/** Judges one person on one shift as everything stands now: by the engine's rules, and by the independent ones. */
export async function judgeRow(work: Work, row: OfferedShift, personId: string): Promise<Judged> {
  const picture = await readSlotPicture(work, row, personId);
  const asked = picture.coveredAt.get(slotKeyOf(row))?.find((one) => one.competence === row.competence);
  const missing = asked ? holeOf(asked).missing : 0;
  const known = { picture, missing, covered: missing <= 0 };
  if (known.covered) return { ...known, code: null, overtime: false };
  const { candidates, excluded } = rankShiftCandidates(picture, row, { assignments: [], refusals: [] });
  const candidate = candidates.find((one) => one.personId === personId);
  if (!candidate) {
    const reason = excluded.find((one) => one.personIds.includes(personId))?.code;
    return { ...known, code: reason ?? 'unknown-person', overtime: false };
  }
  const { unitId, date, shift, competence } = row;
  const assignment = { unitId, date, shift, competence, personId, source: candidate.source, cost: 0, because: [] };
  const breach = assessStillLawful(picture.base, picture.awayOf, [assignment]).find((one) => one.level === 'breach');
  const overtime = candidate.terms.some((one) => one.code === 'overtime');
  return { ...known, code: breach?.code ?? null, overtime };
}

/** Holds a person's row, so that changes of their shifts from elsewhere wait for this transaction. */
export async function holdPerson(work: Work, personId: string): Promise<void> {
  await sql`SELECT person.person_id FROM person WHERE person.tenant_id = ${work.trx.tenantId} AND person.person_id = ${personId}
    FOR UPDATE`.execute(work.trx);
}

/**
 * Gives a person one shift of an offer if it is still missing somebody and every rule allows it now: roster, audit trail, decision
 * log and a draft to the person, all or nothing. The caller holds the lock of publishing, under which it has read the offer, and keeps
 * the outcome.
 */
export async function bookRow(
  work: Work,
  offer: Offer,
  row: OfferedShift,
  personId: string,
  why: string,
): Promise<RowOutcome> {
  const own = offer.answers.find((one) => one.personId === personId && one.rowNo === row.rowNo);
  if (own?.state === 'booked') return { rowNo: row.rowNo, state: 'booked', code: null, kind: own.kind };
  const { rowNo, unitId, date, shift, competence } = row;
  const not = (state: RowAnswerState, code: string | null = null): RowOutcome => ({ rowNo, state, code, kind: null });
  if (row.startsAt <= work.now) return not('not-possible', 'begun');
  if (row.closedAt !== null || bookedOn(offer, rowNo) >= row.places) return not('covered');
  const judged = await judgeRow(work, row, personId);
  if (judged.covered) {
    await closeRow(work, offer.offerId, rowNo);
    return not('covered');
  }
  if (judged.code !== null) return not('not-possible', judged.code);
  const kind = judged.overtime ? 'overtime' : 'extra';
  const isAdded = await addRosterShift(work, { personId, date, shift, unitId, competence, kind });
  if (!isAdded) return not('not-possible', 'one-place');
  await work.audit({
    action: 'staffing.offer.booked',
    subjectKind: 'offer',
    subjectId: String(offer.offerId),
    unitId,
    facts: { personId, date, shift, kind },
  });
  await recordDecision(work, {
    kind: 'staffing.offer.booked',
    unitId,
    subjectKind: 'offer',
    subjectId: String(offer.offerId),
    title: sayShift('offer-log.booked', judged.picture.base, row, personId),
    why,
    known: [{ code: 'staffing.open-shifts-before', value: judged.missing, unit: 'shifts', asOf: work.now }],
    facts: { personId, name: sayWho(judged.picture.base, personId), date, shift, unitId, kind },
  });
  await tellBooked(work, offer.offerId, row, personId, judged.picture.base);
  const given = offer.answers.filter((one) => one.rowNo === rowNo && one.state === 'withdrawn');
  for (const one of given) await completeTask(work, 'staffing.offer-given-back', givenBackSubject(offer.offerId, one));
  return { rowNo, state: 'booked', code: null, kind };
}

/** Names the task that a shift given back raises. */
export function givenBackSubject(offerId: number, one: { readonly rowNo: number; readonly personId: string }): string {
  return `${offerId}-${one.rowNo}-${one.personId}`;
}

/** Notes that a shift needs nobody from here any more. */
export async function closeRow(work: Work, offerId: number, rowNo: number): Promise<void> {
  await work.trx
    .updateTable('shiftOfferRow')
    .set({ closedAt: work.now })
    .where('shiftOfferRow.tenantId', '=', work.trx.tenantId)
    .where('shiftOfferRow.offerId', '=', offerId)
    .where('shiftOfferRow.rowNo', '=', rowNo)
    .execute();
}

/** Keeps what has become of a yes, shift by shift. */
export async function setRowAnswers(
  work: Work,
  offerId: number,
  personId: string,
  outcomes: readonly RowOutcome[],
): Promise<void> {
  if (outcomes.length === 0) return;
  const { tenantId } = work.trx;
  const changed = { changedAt: work.now, changedBy: work.actor.accountId ?? null };
  await work.trx
    .insertInto('shiftOfferAnswer')
    .values(outcomes.map((outcome) => ({ tenantId, offerId, personId, ...outcome, ...changed })))
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'offerId', 'personId', 'rowNo']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        code: eb.ref('excluded.code'),
        kind: eb.ref('excluded.kind'),
        ...changed,
      })),
    )
    .execute();
  work.announce('offer');
}
