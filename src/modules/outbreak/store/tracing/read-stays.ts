import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { readRoster, readShiftTypes, readUnitShifts, readUnitTree } from '#modules/organisation/index.ts';
import { readResidents, readVisitMeetings } from '#modules/services/index.ts';
import { readAvailability } from '#modules/staffing/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Subject } from '../../domain/cases/infected-subject.ts';
import { subjectKey } from '../../domain/cases/infected-subject.ts';
import type { Closeness, Stay } from '../../domain/tracing/stay.ts';
import type { CaseRow } from '../cases/case-rows.ts';
import type { CircleRow } from '../cases/circles.ts';
import { readRoomsOfUnits } from '../places/read-rooms.ts';
import { readVisitorStays } from './read-visitor-stays.ts';

/** Where people were, as far as it can touch one case, and who they are. */
export interface StaysRead {
  readonly stays: readonly Stay[];
  readonly subjects: ReadonlyMap<string, Subject>;
}

/** How near people are in what an interview tells of. */
const CLOSENESS_OF_CIRCLE = { car: 'car', break: 'break', household: 'household', visitor: 'visit' } as const;

/**
 * The rosters of the units where the case has been on the days `[from, to)`, those who live there and in the same room, visits by or to
 * the case, the visitors' list, and what the interview tells. People away from work have not been there, whatever the roster says.
 */
export async function readStays(
  work: Work,
  one: CaseRow,
  circles: readonly CircleRow[],
  from: PlainDate,
  to: PlainDate,
): Promise<StaysRead> {
  const found = new Collector();
  const self: Subject = { kind: one.subjectKind, id: one.subjectId, name: one.name };
  const unitIds = await addUnits(work, found, one, from, to);
  for (const { who, stay } of await readVisitorStays(work, unitIds, from, to)) found.add(who, stay);
  await addRooms(work, found, one, from, to);
  await addVisits(work, found, one, from, to);
  for (const circle of circles) {
    const stay = {
      place: `circle:${circle.circleId}`,
      closeness: CLOSENESS_OF_CIRCLE[circle.kind],
      from: minutesAt(circle.fromAt),
      to: minutesAt(circle.toAt),
    };
    found.add(self, stay);
    for (const member of circle.members) found.add(member, stay);
  }
  return found;
}

class Collector implements StaysRead {
  readonly stays: Stay[] = [];
  readonly subjects = new Map<string, Subject>();

  add(subject: Subject, stay: Omit<Stay, 'who'>): void {
    const who = subjectKey(subject);
    if (!this.subjects.has(who)) this.subjects.set(who, subject);
    this.stays.push({ ...stay, who });
  }
}

async function addUnits(
  work: Work,
  found: Collector,
  one: CaseRow,
  from: PlainDate,
  to: PlainDate,
): Promise<readonly string[]> {
  const firstDay = addDays(from, -1);
  const own =
    one.subjectKind === 'staff' && one.subjectId !== null ? await readRoster(work, firstDay, to, [one.subjectId]) : [];
  const livesIn = one.subjectKind !== 'staff' && one.unitId !== null ? [one.unitId] : [];
  const unitIds = [...new Set([...own.map((row) => row.unitId), ...livesIn])];
  if (unitIds.length === 0) return unitIds;
  const shiftTypes = new Map((await readShiftTypes(work)).map((row) => [row.shift, row]));
  const away = await awayBook(work, firstDay, to);
  for (const unitId of unitIds) {
    const rows = await readUnitShifts(work, { unitId, from: firstDay, to, onCall: false });
    for (const { personId, date, shift } of rows) {
      const type = shiftTypes.get(shift);
      if (!type || away(personId, date)) continue;
      const endMinute = type.endMinute <= type.startMinute ? type.endMinute + 1440 : type.endMinute;
      found.add(
        { kind: 'staff', id: personId, name: '' },
        {
          place: `unit:${unitId}`,
          closeness: 'unit',
          from: osloEpochMinutes(date, type.startMinute),
          to: osloEpochMinutes(date, endMinute),
        },
      );
    }
  }
  const units = await readUnitTree(work);
  const lived = units.filter(
    (unit) => unitIds.includes(unit.unitId) && (unit.dwelling === 'institution' || unit.dwelling === 'home_in_cluster'),
  );
  const whole = { closeness: 'unit' as Closeness, from: osloEpochMinutes(from, 0), to: osloEpochMinutes(to, 0) };
  for (const { userId, name, unitId } of await readResidents(work, { unitIds: lived.map((unit) => unit.unitId) })) {
    found.add({ kind: 'resident', id: userId, name }, { place: `unit:${unitId}`, ...whole });
  }
  return unitIds;
}

/** Those who have lived in one room with the case, on the days that they did. */
async function addRooms(work: Work, found: Collector, one: CaseRow, from: PlainDate, to: PlainDate): Promise<void> {
  const { subjectId: id, unitId } = one;
  if (one.subjectKind !== 'resident' || id === null || unitId === null) return;
  const shared = (await readRoomsOfUnits(work)).filter(
    ({ residents }) => residents.length > 1 && residents.some(({ userId }) => userId === id),
  );
  for (const { roomId, residents } of shared) {
    for (const { userId, ...lived } of residents) {
      const start = lived.from > from ? lived.from : from;
      const end = lived.to !== undefined && lived.to < to ? lived.to : to;
      if (start >= end) continue;
      found.add(
        { kind: 'resident', id: userId, name: '' },
        {
          place: `room:${roomId}`,
          closeness: 'room',
          from: osloEpochMinutes(start, 0),
          to: osloEpochMinutes(end, 0),
        },
      );
    }
  }
}

async function addVisits(work: Work, found: Collector, one: CaseRow, from: PlainDate, to: PlainDate): Promise<void> {
  const id = one.subjectId;
  if (id === null) return;
  const meetings = await readVisitMeetings(
    work,
    from,
    to,
    one.subjectKind === 'staff' ? { carers: [id] } : { users: [id] },
  );
  if (meetings.length === 0) return;
  const away = await awayBook(work, from, to);
  for (const { visitId, userId, userName, carer, date, startMinute, minutes } of meetings) {
    if (away(carer, date)) continue;
    const start = osloEpochMinutes(date, startMinute);
    const stay = { place: `visit:${visitId}`, closeness: 'care' as Closeness, from: start, to: start + minutes };
    found.add({ kind: 'staff', id: carer, name: '' }, stay);
    found.add({ kind: 'resident', id: userId, name: userName }, stay);
  }
}

async function awayBook(
  work: Work,
  from: PlainDate,
  to: PlainDate,
): Promise<(personId: string, date: PlainDate) => boolean> {
  const away = Map.groupBy(
    (await readAvailability(work.trx, { from, to })).filter((row) => !row.workOnly),
    (row) => row.personId,
  );
  return (personId, date) =>
    (away.get(personId) ?? []).some((row) => row.from <= date && (row.to == null || date < row.to));
}

function minutesAt(moment: string): number {
  return Date.parse(moment) / 60_000;
}
