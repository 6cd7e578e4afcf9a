import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { readContacts } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MayAsk, OfferReply, OfferSummary, OffersReply, PreviewOfferReply } from '../../contract.ts';
import type { Offer } from '../../domain/offers/offer.ts';
import { isRowOpen, OFFER_ACTIONS, offerStateOf } from '../../domain/offers/offer.ts';
import type { RowKey } from '../../domain/replan/plan.ts';
import { describeShiftTypes } from '../../domain/staff-map/part-of-day.ts';
import { getOfferRule } from '../../rules/offer-rules.ts';
import { viewAskedPerson, viewOfferedShift, viewOfferSummary } from '../../views/offers/view-offer.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';
import { unitsInReach } from '../units-in-reach.ts';
import { openRows, rankRows } from './ask-people.ts';
import { composeAsking } from './offer-drafts.ts';
import { getOffer, readOffers } from './offer-rows.ts';
import { SEND } from './open-offer.ts';
import { periodOfOffers } from './period-of-offers.ts';

const READ = 'staffing.offer.read';
/** Days that an offer stays in the list after its last shift, and how many are listed. */
const DAYS_LISTED = 14;
const MOST_LISTED = 200;

/** The offers of a place, those that need somebody first. */
export async function readOfferList(work: Work, place: string | undefined): Promise<OffersReply> {
  const { picture } = await readStaffingPicture(work, periodOfOffers(work, []));
  const { base } = picture;
  const { units } = unitsInReach(work, base, READ, place);
  const after = instantOf(new Date(Date.parse(work.now) - DAYS_LISTED * 86_400_000));
  const { rows } = await sql<{ offerId: number }>`SELECT shift_offer_row.offer_id FROM shift_offer_row
    WHERE shift_offer_row.tenant_id = ${work.trx.tenantId} AND shift_offer_row.unit_id = ANY(${[...units]}::text[])
    GROUP BY shift_offer_row.offer_id HAVING max(shift_offer_row.ends_at) > ${after}::timestamptz
    ORDER BY shift_offer_row.offer_id DESC LIMIT ${MOST_LISTED}`.execute(work.trx);
  const offers = await readOffers(
    work.trx,
    rows.map((row) => row.offerId),
  );
  const names = await namesOfAskers(work, offers);
  const order = ['choosing', 'open', 'expired', 'filled', 'withdrawn'];
  const list = offers.map((offer): OfferSummary => viewOfferSummary(offer, base, names, work.now));
  return {
    offers: list.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
    shifts: describeShiftTypes(base.municipality.shifts),
  };
}

function namesOfAskers(work: Work, offers: readonly Offer[]): Promise<ReadonlyMap<number | null, string>> {
  return readAccountNames(
    work.trx,
    offers.map((offer) => offer.createdBy),
  );
}

/** One offer: each person with what they said and where they stand among all who may take the shifts now. */
export async function readOffer(work: Work, offerId: number): Promise<OfferReply> {
  const offer = await getOffer(work.trx, offerId);
  const scope = work.access.scopeOf(work.actor, READ);
  if (!offer.rows.some((row) => reaches(scope, row.unitId))) throw new NotYours(`offer ${offerId}`);
  const { picture } = await readStaffingPicture(work, periodOfOffers(work, offer.rows));
  const { base } = picture;
  const contacts = await readContacts(
    work,
    offer.people.map((one) => one.personId),
  );
  const rankings = rankRows(
    picture,
    offer.rows.filter((row) => isRowOpen(offer, row, work.now)),
  );
  const state = offerStateOf(offer, work.now);
  const maySend = offer.rows.every((row) => reaches(work.access.scopeOf(work.actor, SEND), row.unitId));
  return {
    ...viewOfferSummary(offer, base, await namesOfAskers(work, [offer]), work.now),
    note: offer.note,
    people: offer.people
      .map((person) => viewAskedPerson(offer, person, base, rankings, contacts.get(person.personId)))
      .toSorted((a, b) => compareNames(a.name, b.name)),
    actions: maySend ? [...OFFER_ACTIONS[state]] : [],
    shifts: describeShiftTypes(base.municipality.shifts),
  };
}

/** Who may be asked about some open shifts, cheapest first, with a deadline and a text proposed. */
export async function previewOffer(work: Work, keys: readonly RowKey[]): Promise<PreviewOfferReply> {
  for (const { unitId } of keys) work.access.demand(work.actor, SEND, unitId);
  const { picture } = await readStaffingPicture(work, periodOfOffers(work, keys));
  const { base } = picture;
  const rows = openRows(work, picture, keys);
  const best = new Map<string, MayAsk>();
  for (const [rowNo, { candidates }] of rankRows(picture, rows)) {
    for (const { personId, source, competence, addedCost, terms } of candidates) {
      const known = best.get(personId);
      const person = base.people.get(personId);
      const fields = known && known.addedCost <= addedCost ? known : { addedCost, terms: [...terms] };
      best.set(personId, {
        personId,
        name: person?.name ?? personId,
        source,
        competence,
        homeUnitName: person?.homeUnitId ? (base.unitOf.get(person.homeUnitId)?.name ?? null) : null,
        channel: 'none',
        waiting: 0,
        rowNos: [...(known?.rowNos ?? []), rowNo],
        addedCost: fields.addedCost,
        terms: fields.terms,
      });
    }
  }
  const ids = [...best.keys()];
  const contacts = await readContacts(work, ids);
  const waiting = await countWaiting(work, ids);
  const deadline = proposeDeadline(work, rows);
  const text = { name: '…', locale: 'nb', rows, deadline, note: '', isReminder: false } as const;
  return {
    rows: rows.map((row) => viewOfferedShift(row, base)),
    people: [...best.values()]
      .map((one): MayAsk => {
        const contact = contacts.get(one.personId);
        const channel = contact?.phone ? 'sms' : contact?.email ? 'email' : 'none';
        return { ...one, channel, waiting: waiting.get(one.personId) ?? 0 };
      })
      .toSorted((a, b) => a.addedCost - b.addedCost || compareNames(a.name, b.name)),
    deadline,
    text: composeAsking(base, text),
    shifts: describeShiftTypes(base.municipality.shifts),
  };
}

/** Open questions without an answer, per person. */
async function countWaiting(work: Work, people: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ personId: string; count: number }>`
    SELECT asked.person_id, count(DISTINCT asked.offer_id)::integer AS count
    FROM shift_offer_person AS asked JOIN shift_offer ON shift_offer.tenant_id = asked.tenant_id AND shift_offer.offer_id = asked.offer_id
    WHERE asked.tenant_id = ${work.trx.tenantId} AND asked.person_id = ANY(${[...people]}::text[]) AND asked.answer IS NULL
      AND shift_offer.withdrawn_at IS NULL AND shift_offer.deadline > ${work.now}::timestamptz
    GROUP BY asked.person_id`.execute(work.trx);
  return new Map(rows.map((row) => [row.personId, row.count]));
}

/** Some hours from now, but with time left before the first shift; when even that has passed, halfway to it. */
function proposeDeadline(work: Work, rows: readonly { readonly startsAt: Instant }[]): Instant {
  const { answerHours, lastAnswerHoursBefore } = getOfferRule(work.clock.today());
  const now = Date.parse(work.now);
  const first = Math.min(...rows.map((row) => Date.parse(row.startsAt)));
  const latest = first - lastAnswerHoursBefore * 3_600_000;
  const wished = Math.min(now + answerHours * 3_600_000, latest);
  return instantOf(new Date(wished > now ? wished : now + (first - now) / 2));
}
