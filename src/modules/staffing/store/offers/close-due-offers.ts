import { raiseTask } from '#modules/log/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { Offer, OfferedShift } from '../../domain/offers/offer.ts';
import { isRowOpen, offerStateOf } from '../../domain/offers/offer.ts';
import { rankShiftCandidates } from '../../domain/rank-shift-candidates.ts';
import { slotKeyOf } from '../../domain/staffing-base.ts';
import type { StaffingPicture } from '../../domain/staffing-picture.ts';
import { holeOf } from '../../domain/staffing-picture.ts';
import { lockPublishing } from '../publish-plan.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';
import { endWhenFilled } from './answer-offer.ts';
import { closeRow } from './book-row.ts';
import { give } from './choose-person.ts';
import { sayWhy } from './offer-log.ts';
import { getOffer } from './offer-rows.ts';
import { periodOfOffers } from './period-of-offers.ts';

/** Looks after the offers of a tenant whose shifts have not all begun: each in a transaction of its own. */
export async function closeDueOffers(platform: Platform, tenantId: number): Promise<void> {
  const actor = systemActor(tenantId, 'staffing.close-offers');
  const offerIds = await doWork(platform, actor, readAsking);
  for (const offerId of offerIds) await doWork(platform, actor, (work) => closeDueOffer(work, offerId));
}

async function readAsking(work: Work): Promise<number[]> {
  const rows = await work.trx
    .selectFrom('shiftOffer')
    .innerJoin('shiftOfferRow', (join) =>
      join
        .onRef('shiftOfferRow.tenantId', '=', 'shiftOffer.tenantId')
        .onRef('shiftOfferRow.offerId', '=', 'shiftOffer.offerId'),
    )
    .select('shiftOffer.offerId')
    .distinct()
    .where('shiftOffer.tenantId', '=', work.trx.tenantId)
    .where('shiftOffer.withdrawnAt', 'is', null)
    .where('shiftOfferRow.closedAt', 'is', null)
    .where('shiftOfferRow.startsAt', '>', work.now)
    .execute();
  return rows.map((row) => row.offerId);
}

/**
 * What time does to one offer: shifts covered otherwise close; when the deadline has passed the ranking chooses, or a task asks a person
 * to, or tells that nobody said yes.
 */
export async function closeDueOffer(work: Work, offerId: number): Promise<void> {
  const seen = await getOffer(work.trx, offerId);
  const { picture } = await readStaffingPicture(work, periodOfOffers(work, seen.rows));
  await lockPublishing(work.trx);
  const offer = await getOffer(work.trx, offerId);
  const open = offer.rows.filter((row) => isRowOpen(offer, row, work.now));
  const covered = open.filter((row) => missingOn(picture, row) === 0);
  for (const row of covered) await closeRow(work, offerId, row.rowNo);
  if (covered.length > 0) {
    work.announce('offer');
    await endWhenFilled(work, offerId);
  }
  const left = await getOffer(work.trx, offerId);
  const state = offerStateOf(left, work.now);
  if (state === 'choosing' && left.decidedBy === 'rule') await chooseByRanking(work, picture, left);
  else if (state === 'choosing') await ask(work, left, 'staffing.offer-choose');
  else if (state === 'expired') await ask(work, left, 'staffing.offer-expired');
}

function missingOn(picture: StaffingPicture, row: OfferedShift): number {
  const found = picture.coveredAt.get(slotKeyOf(row))?.find((one) => one.competence === row.competence);
  return found ? holeOf(found).missing : 0;
}

async function chooseByRanking(work: Work, picture: StaffingPicture, given: Offer): Promise<void> {
  const why = sayWhy('offer-log.why.rule', given.offerId);
  for (const { rowNo } of given.rows) {
    const row = given.rows.find((one) => one.rowNo === rowNo);
    if (!row) continue;
    const { candidates } = rankShiftCandidates(picture, row, { assignments: [], refusals: [] });
    for (const { personId } of candidates) {
      const offer = await getOffer(work.trx, given.offerId);
      if (!isRowOpen(offer, row, work.now)) break;
      const isWaiting = offer.answers.some(
        (one) => one.rowNo === rowNo && one.personId === personId && one.state === 'waiting',
      );
      if (isWaiting) await give(work, offer, row, personId, why);
    }
  }
  const after = await getOffer(work.trx, given.offerId);
  if (offerStateOf(after, work.now) === 'expired') await ask(work, after, 'staffing.offer-expired');
}

/** A task for the coordinator, once per deadline. */
async function ask(work: Work, offer: Offer, kind: 'staffing.offer-choose' | 'staffing.offer-expired'): Promise<void> {
  const [first] = offer.rows;
  if (!first) return;
  await raiseTask(work, {
    kind,
    subjectId: `${offer.offerId} ${offer.deadline}`,
    unitId: first.unitId,
    role: 'staffing_coordinator',
    facts: { offerId: offer.offerId, date: first.date, shift: first.shift },
    dueAt: first.startsAt,
  });
}
