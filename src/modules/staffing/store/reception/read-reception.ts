import { instantOf } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import { readContacts } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MyReceptionsReply, Newcomer, ReceptionCard, ReceptionReply } from '../../contract.ts';
import { givenNameFirst } from '../../domain/given-name-first.ts';
import type { Stay } from '../../domain/reception/find-stays.ts';
import { belongsTo, findStays } from '../../domain/reception/find-stays.ts';
import { proposeBuddies } from '../../domain/reception/propose-buddies.ts';
import type { ReceptionRecord } from '../../domain/reception/reception.ts';
import { nameOfUnit } from '../../domain/staffing-base.ts';
import type { StaffingPicture } from '../../domain/staffing-picture.ts';
import { createTimesOf } from '../../domain/times-of-shift.ts';
import { JUDGED_DAYS } from '../period-around.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';
import { unitsInReach } from '../units-in-reach.ts';
import type { ReceptionTemplate } from './reception-rows.ts';
import { itemsFor, readReceptionRecords, readTemplates } from './reception-rows.ts';

/** Days back and ahead that newcomers are listed. */
const DAYS_BACK = 7;
const DAYS_AHEAD = 7;

/** What every answer about receptions rests on. */
export interface ReceptionWorld {
  readonly picture: StaffingPicture;
  readonly stays: readonly Stay[];
  readonly templates: ReadonlyMap<string, ReceptionTemplate>;
  readonly recordOf: (stay: Stay) => ReceptionRecord | undefined;
}

/** Who is new where around today, with what is recorded about it. */
export async function openReceptions(work: Work, personId?: string): Promise<ReceptionWorld> {
  const today = work.clock.today();
  const { picture } = await readStaffingPicture(work, { from: today, days: JUDGED_DAYS });
  const { people, rosterOf } = picture.base;
  const own = personId === undefined ? rosterOf : new Map([[personId, rosterOf.get(personId) ?? []]]);
  const stays = findStays(own, (id) => people.get(id)?.homeUnitId, {
    from: addDays(today, -DAYS_BACK),
    to: addDays(today, DAYS_AHEAD),
  });
  const records = Map.groupBy(await readReceptionRecords(work.trx, personId), (one) => one.personId);
  return {
    picture,
    stays,
    templates: await readTemplates(work.trx),
    recordOf: (stay) =>
      records
        .get(stay.personId)
        ?.filter((one) => one.unitId === stay.unitId && belongsTo(stay, one.firstDate))
        .sort((a, b) => (a.firstDate < b.firstDate ? 1 : -1))[0],
  };
}

/** The newcomers to the units of a place. */
export async function readReception(work: Work, place: string | undefined): Promise<ReceptionReply> {
  const world = await openReceptions(work);
  const { base } = world.picture;
  const { units } = unitsInReach(work, base, 'staffing.reception.read', place);
  const lead = work.access.scopeOf(work.actor, 'staffing.reception.lead');
  const stays = world.stays.filter((stay) => units.has(stay.unitId));
  const contacts = await readContacts(
    work,
    stays.map((stay) => stay.personId),
  );
  return {
    newcomers: stays.map((stay): Newcomer => {
      const { buddyName: _, ...card } = viewCard(work, world, stay);
      const record = world.recordOf(stay);
      const person = base.people.get(stay.personId);
      const proposals = proposeBuddies(world.picture, stay, nextRow(work, world, stay));
      const buddy = record?.buddyId ? base.people.get(record.buddyId) : undefined;
      return {
        ...card,
        personId: stay.personId,
        name: person?.name ?? stay.personId,
        competence: person?.competence ?? '',
        source: person?.source ?? 'own',
        homeUnitName: nameOfUnit(base, person?.homeUnitId ?? null),
        phone: contacts.get(stay.personId)?.phone ?? null,
        revision: record?.revision ?? 0,
        buddy: buddy ? { personId: buddy.personId, name: buddy.name, competence: buddy.competence } : null,
        buddyOnShift: buddy !== undefined && proposals.some((one) => one.personId === buddy.personId),
        proposals,
        feedback: record?.feedback ?? null,
        mayLead: reaches(lead, stay.unitId),
      };
    }),
  };
}

/** The shift that a buddy is needed for: the next one, or the last where all are over. */
function nextRow(work: Work, { picture }: ReceptionWorld, stay: Stay): RosterRow {
  const timesOf = createTimesOf(picture.base.municipality.shifts);
  const now = Date.parse(work.now) / 60_000;
  const row = stay.rows.find((one) => timesOf(one).to > now) ?? stay.rows.at(-1);
  if (!row) throw new RangeError('a stay without shifts');
  return row;
}

/** A newcomer's own card. */
export function viewCard(work: Work, world: ReceptionWorld, stay: Stay): ReceptionCard {
  const { base } = world.picture;
  const timesOf = createTimesOf(base.municipality.shifts);
  const record = world.recordOf(stay);
  const buddy = record?.buddyId ? base.people.get(record.buddyId) : undefined;
  const shifts = stay.rows.map((row) => {
    const times = timesOf(row);
    const [startsAt, endsAt] = [times.from, times.to].map((minute) => instantOf(new Date(minute * 60_000)));
    return {
      date: row.date,
      shift: row.shift,
      startsAt: startsAt as typeof work.now,
      endsAt: endsAt as typeof work.now,
    };
  });
  return {
    unitId: stay.unitId,
    unitName: nameOfUnit(base, stay.unitId) ?? '',
    siteName: base.unitOf.get(stay.unitId)?.siteName ?? '',
    firstDate: record?.firstDate ?? stay.firstDate,
    shifts,
    buddyName: buddy ? (givenNameFirst(buddy.name).split(/\s+/)[0] ?? '') : null,
    items: [...itemsFor(world.templates, stay.unitId)],
    done: [...(record?.done ?? [])],
    mayAnswer: shifts.some((shift) => shift.endsAt <= work.now),
    answered: record?.feedback != null,
  };
}

/** The receptions of the one who asks. */
export async function readMyReceptions(work: Work): Promise<MyReceptionsReply> {
  const { personId } = work.actor;
  if (personId === undefined) return { cards: [] };
  const world = await openReceptions(work, personId);
  return { cards: world.stays.map((stay) => viewCard(work, world, stay)) };
}

/** One stay, by the first day its card was shown with; throws `NotYours` where the roster has none. */
export function stayOf(
  world: ReceptionWorld,
  key: { readonly unitId: string; readonly firstDate: Stay['firstDate']; readonly personId: string },
): Stay {
  const stay = world.stays.find(
    (one) => one.personId === key.personId && one.unitId === key.unitId && belongsTo(one, key.firstDate),
  );
  if (!stay) throw new NotYours('reception');
  return stay;
}
