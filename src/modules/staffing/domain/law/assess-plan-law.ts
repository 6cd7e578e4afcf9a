import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, dayNumberOf } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { Assignment } from '../replan/plan.ts';
import type { Period } from '../staffing-base.ts';
import { onAssignedShifts } from '../working-time/judgement.ts';
import { placeShift } from '../working-time/work-shift.ts';
import { assessLaw } from './assess-law.ts';
import { lawCalendar } from './law-calendar.ts';
import { lawWorldOf } from './law-world.ts';

/** Rules that the plan's own checker judges as hard rules. */
const BY_CHECKER: ReadonlySet<string> = new Set(['daily-rest', 'weekly-rest', 'hours-day', 'overtime']);
/** A request to be free of extra work is nothing to weigh. */
const HARD: ReadonlySet<string> = new Set(['staffing.law.exempted']);

/**
 * What a proposal would break of the law beyond the plan's hard rules, so that it is seen before it happens. These are warnings:
 * whoever publishes answers for them; only an exemption that somebody has asked for stands in the way.
 */
export function assessPlanLaw(
  municipality: Municipality,
  assignments: readonly Assignment[],
  period: Period,
  holidays: ReadonlySet<PlainDate>,
): Finding[] {
  const world = lawWorldOf(municipality, holidays);
  if (world === undefined || assignments.length === 0) return [];
  const types = new Map(municipality.shifts.map((type) => [type.shift, type]));
  const given = Map.groupBy(assignments, ({ personId }) => personId);
  const duties = new Map(
    [...given].map(([personId, own]) => [
      personId,
      [
        ...(world.duties.get(personId) ?? []),
        ...own.flatMap(({ shift, date, unitId }) => {
          const type = types.get(shift);
          return type ? [placeShift(type, { personId, unitId, date, kind: 'assigned' as const })] : [];
        }),
      ],
    ]),
  );
  const to = addDays(period.from, period.days);
  const known = {
    firstDay: Math.min(world.options.known.firstDay, dayNumberOf(period.from)),
    lastDay: Math.max(world.options.known.lastDay, dayNumberOf(to) - 1),
  };
  const people = world.people.filter(({ personId }) => given.has(personId));
  return assessLaw(people, duties, world.terms, world.agreements, {
    ...world.options,
    from: period.from,
    to: addDays(to, 28),
    known,
    calendar: lawCalendar(known.firstDay - 1, known.lastDay + 2, holidays),
    shiftTypes: [],
    judgedOn: onAssignedShifts,
  })
    .map(asWillingness)
    .filter(({ code, level, personId }) => level !== 'info' && personId !== undefined && !BY_CHECKER.has(code))
    .map((finding) => (HARD.has(finding.code) ? finding : { ...finding, level: 'warn' }));
}

/** Wider overtime that nobody has recorded the person's willingness to is a warning of its own; the checker judges the hours. */
function asWillingness(finding: Finding): Finding {
  const { facts } = finding;
  if (facts['willingness'] === undefined) return finding;
  return { ...finding, code: 'staffing.law.willingness', level: 'warn' };
}
