import type { PlainDate } from '#kernel/plain-date.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { isOn } from '../domain/availability.ts';
import type { PersonCard } from '../domain/staffing-base.ts';
import type { AbsenceRow, AbsenceVersion } from './absence-rows.ts';
import { listAbsenceRows, readAbsenceHistory, readAbsenceRows } from './absence-rows.ts';
import type { PictureRead } from './read-staffing-picture.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import { openingPeriod } from './record-absences.ts';
import { reachesPerson, unitsInReach } from './units-in-reach.ts';

export interface AbsenceQuery {
  readonly place?: string | undefined;
  readonly person?: string | undefined;
  readonly on?: PlainDate | undefined;
  readonly state: 'now' | 'upcoming' | 'all';
  readonly search?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface ListedAbsences {
  readonly read: PictureRead;
  readonly total: number;
  readonly awayToday: number;
  readonly rows: readonly AbsenceRow[];
}

/** Absences of the people whom the actor may see, soonest back first. */
export async function listAbsences(work: Work, query: AbsenceQuery): Promise<ListedAbsences> {
  const read = await readStaffingPicture(work, openingPeriod(work));
  const { base } = read.picture;
  const reach = unitsInReach(work, base, 'staffing.availability.read', query.place);
  const today = work.clock.today();
  const words = (query.search ?? '').toLocaleLowerCase('nb').split(/\s+/);
  const wanted = (person: PersonCard | undefined): person is PersonCard =>
    person !== undefined &&
    reachesPerson(reach, person) &&
    words.every((word) => `${person.name} ${person.personId}`.toLocaleLowerCase('nb').includes(word));
  const filter = { on: query.on ?? today, state: query.state, personId: query.person };
  const all = await listAbsenceRows(work.trx, filter);
  const rows = all.filter((row) => wanted(base.people.get(row.personId)));
  const away = rows.filter((row) => row.withdrawnAt === null && !row.workOnly && isOn(row, today));
  return {
    read,
    total: rows.length,
    awayToday: new Set(away.map((row) => row.personId)).size,
    rows: rows.slice(query.offset, query.offset + query.limit),
  };
}

/** One absence with its earlier versions. */
export async function getAbsence(
  work: Work,
  availabilityId: number,
): Promise<{ readonly read: PictureRead; readonly row: AbsenceRow; readonly history: readonly AbsenceVersion[] }> {
  const read = await readStaffingPicture(work, openingPeriod(work));
  const [row] = await readAbsenceRows(work.trx, [availabilityId]);
  const person = row && read.picture.base.people.get(row.personId);
  if (!row || !person) throw new NotYours('absence');
  work.access.demand(work.actor, 'staffing.availability.read', person.homeUnitId);
  return { read, row, history: await readAbsenceHistory(work.trx, availabilityId) };
}
