import type { Finding } from '#kernel/finding.ts';
import type { Municipality, ShiftType } from '#modules/organisation/domain/municipality.ts';
import type { HolidaysIn } from './choice-facts.ts';
import { choiceFactsOf } from './choice-facts.ts';
import { partOfBase } from './part-of-base.ts';
import { holeOf, rowKey } from './plan-checker/covered-demand.ts';
import { assessPerson } from './plan-checker/person-rules.ts';
import { planWorld } from './plan-checker/plan-world.ts';
import { givenShift } from './plan-checker/uncovered-reasons.ts';
import type { ReplanChoices } from './replan/choices.ts';
import type { Assignment } from './replan/plan.ts';
import type { StaffingBase } from './staffing-base.ts';
import { slotKeyOf } from './staffing-base.ts';
import type { AwayByPerson } from './staffing-picture.ts';
import { demandAfterTaskShift } from './tasks/shift-tasks.ts';

/** What a plan was opened for, with the rows and parts of shifts that it draws on. */
export interface Opened {
  readonly choices: ReplanChoices;
  readonly rows: Pick<
    Municipality,
    'hoursWishes' | 'unitTasks' | 'workingTimeAgreements' | 'employmentTerms' | 'workingTimeRecords'
  >;
  readonly parts: readonly ShiftType[];
  readonly holidaysIn: HolidaysIn;
}

/** A plan that keeps to the ordinary. */
export const NOTHING_OPENED: Opened = { choices: {}, rows: {}, parts: [], holidaysIn: () => new Set() };

/** The shift that a part belongs to; a whole shift itself. */
const wholeShift = (shift: string) => shift.replace(/\/[12]$/, '');

/**
 * What some shifts would break if they were published now: every hard rule on their people, rows that have been covered
 * meanwhile, people and rows that are gone. Judged by the independent rules, against the municipality as it stands.
 */
export function assessStillLawful(
  base: StaffingBase,
  awayOf: AwayByPerson,
  assignments: readonly Assignment[],
  opened: Opened = NOTHING_OPENED,
): Finding[] {
  const slots = new Set(assignments.map((one) => slotKeyOf({ ...one, shift: wholeShift(one.shift) })));
  const part = { ...partOfBase(base, awayOf, new Set(assignments.map((one) => one.personId)), slots), ...opened.rows };
  const municipality = {
    ...part,
    shifts: [...part.shifts, ...opened.parts],
    demand: opened.choices.taskShift ? demandAfterTaskShift(part) : part.demand,
  };
  const facts = choiceFactsOf(municipality, opened.choices, base.period, opened.holidaysIn);
  const world = planWorld(municipality, base.period, { ...opened.choices, split: undefined }, facts);
  const findings: Finding[] = [];
  const known = assignments.flatMap((assignment) => {
    const whole = world.rows.get(rowKey({ ...assignment, shift: wholeShift(assignment.shift) }));
    const row = whole && { ...whole, shift: assignment.shift };
    if (row && world.workers.has(assignment.personId)) return [{ assignment, row }];
    const { personId, unitId, date, shift, competence } = assignment;
    const facts = { knownPerson: world.workers.has(personId), knownRow: row !== undefined };
    findings.push({ code: 'plan-assignment', level: 'breach', personId, unitId, date, shift, competence, facts });
    return [];
  });
  for (const onRow of Map.groupBy(known, ({ assignment }) => rowKey(assignment)).values()) {
    const row = onRow[0]?.row;
    if (!row) continue;
    const { missing } = holeOf(row, row.covered);
    if (onRow.length <= missing) continue;
    const { unitId, date, shift, competence } = row;
    const facts = { assigned: onRow.length, missing };
    findings.push({ code: 'over-covered', level: 'breach', unitId, date, shift, competence, facts });
  }
  for (const [personId, shifts] of Map.groupBy(known, ({ assignment }) => assignment.personId)) {
    const person = world.workers.get(personId);
    const given = shifts.map(({ row, assignment: { insteadOf } }) => ({
      ...givenShift(personId, row, world),
      insteadOf,
    }));
    if (person) findings.push(...assessPerson(person, given, world));
  }
  return findings;
}
