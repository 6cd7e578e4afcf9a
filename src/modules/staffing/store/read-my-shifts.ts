import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { daySchema } from '#platform/http/wire-values.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MyShift, MyShiftsReply } from '../contract.ts';
import { isAwayDuring } from '../domain/availability.ts';
import type { SeenShift } from '../domain/changed-shifts.ts';
import { findChangedShifts } from '../domain/changed-shifts.ts';
import { nameOfUnit } from '../domain/staffing-base.ts';
import type { StaffingPicture } from '../domain/staffing-picture.ts';
import { createTimesOf } from '../domain/times-of-shift.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';

/** Days of one's own shifts that are told. */
const MY_DAYS = 28;

/** What a person had seen, and up to which day (exclusive). */
const seenSchema = z.object({
  to: daySchema,
  shifts: z.array(z.object({ date: daySchema, shift: z.string(), unitId: z.string() })),
});

/** My own next shifts, when I am away, what I am trained for, and what has changed since I last said that I had seen them. */
export async function readMyShifts(work: Work): Promise<MyShiftsReply> {
  const { picture, ages, personId, today } = await openMine(work);
  const { base } = picture;
  const person = base.people.get(personId);
  if (!person) throw new NotYours('own shifts');
  const shifts = shiftsOf(picture, personId, today, work.now);
  const seen = await readSeen(work, personId);
  const now = currentShifts(picture, personId, today).filter((one) => seen === undefined || one.date < seen.to);
  const before = seen?.shifts.filter((one) => one.date >= today) ?? now;
  const name = (unitId: string) => nameOfUnit(base, unitId) ?? '';
  return {
    personId,
    name: person.name,
    competence: person.competence,
    homeUnitName: nameOfUnit(base, person.homeUnitId),
    rosterChangedAt: ages.rosterChangedAt,
    next: shifts.find((shift) => !shift.away && shift.kind !== 'on_call') ?? null,
    shifts,
    away: (picture.awayOf.get(personId) ?? []).map(({ from, to, workOnly }) => ({
      from,
      to,
      workOnly: workOnly === true,
    })),
    training: person.training.map(({ unitId, validTo }) => ({ unitId, unitName: name(unitId), validTo })),
    seenAt: seen?.seenAt ?? null,
    changes: findChangedShifts(before, now).map(({ kind, now: shift, before: was }) => ({
      kind,
      date: shift.date,
      shift: shift.shift,
      unitName: name(shift.unitId),
      before: was ? { shift: was.shift, unitName: name(was.unitId) } : null,
    })),
  };
}

/** Notes that I have seen my shifts as they stand; later changes are told against this. */
export async function confirmMyShifts(work: Work): Promise<void> {
  const { trx, now } = work;
  const { picture, personId, today } = await openMine(work);
  const seen = { to: addDays(today, MY_DAYS), shifts: currentShifts(picture, personId, today) };
  const values = { seenAt: now, shifts: JSON.stringify(seen) };
  await trx
    .insertInto('seenShifts')
    .values({ tenantId: trx.tenantId, personId, ...values })
    .onConflict((conflict) => conflict.columns(['tenantId', 'personId']).doUpdateSet(values))
    .execute();
}

async function openMine(work: Work) {
  const { personId } = work.actor;
  const today = work.clock.today();
  const { picture, ages } = await readStaffingPicture(work, { from: today, days: 14 });
  if (personId === undefined || !picture.base.people.has(personId)) throw new NotYours('own shifts');
  return { picture, ages, personId, today };
}

async function readSeen(
  work: Work,
  personId: string,
): Promise<{ readonly seenAt: Instant; readonly to: PlainDate; readonly shifts: readonly SeenShift[] } | undefined> {
  const row = await work.trx
    .selectFrom('seenShifts')
    .select(['seenShifts.seenAt', 'seenShifts.shifts'])
    .where('seenShifts.tenantId', '=', work.trx.tenantId)
    .where('seenShifts.personId', '=', personId)
    .executeTakeFirst();
  return row && { seenAt: row.seenAt, ...seenSchema.parse(row.shifts) };
}

function currentShifts({ base }: StaffingPicture, personId: string, today: PlainDate): SeenShift[] {
  const to = addDays(today, MY_DAYS);
  return (base.rosterOf.get(personId) ?? [])
    .filter((row) => today <= row.date && row.date < to)
    .map(({ date, shift, unitId }) => ({ date, shift, unitId }));
}

/** Shifts that have not ended, the one that began yesterday included. */
function shiftsOf({ base, awayOf }: StaffingPicture, personId: string, today: PlainDate, now: Instant): MyShift[] {
  const timesOf = createTimesOf(base.municipality.shifts);
  const nowMinute = Date.parse(now) / 60_000;
  const [first, to] = [addDays(today, -1), addDays(today, MY_DAYS)];
  const homeUnitId = base.people.get(personId)?.homeUnitId;
  return (base.rosterOf.get(personId) ?? [])
    .filter((row) => first <= row.date && row.date < to)
    .map((row) => ({ row, times: timesOf(row) }))
    .filter(({ times }) => times.to > nowMinute)
    .sort((a, b) => a.times.from - b.times.from)
    .map(({ row, times }) => ({
      date: row.date,
      shift: row.shift,
      startsAt: instantOf(new Date(times.from * 60_000)),
      endsAt: instantOf(new Date(times.to * 60_000)),
      unitId: row.unitId,
      unitName: nameOfUnit(base, row.unitId) ?? '',
      siteName: base.unitOf.get(row.unitId)?.siteName ?? '',
      kind: row.kind,
      foreign: row.unitId !== homeUnitId,
      away: isAwayDuring(awayOf.get(personId) ?? [], times.from, times.to),
    }));
}
