import type { Finding } from '#kernel/finding.ts';
import { partOfBase } from './part-of-base.ts';
import { holeOf, rowKey } from './plan-checker/covered-demand.ts';
import { assessPerson } from './plan-checker/person-rules.ts';
import { planWorld } from './plan-checker/plan-world.ts';
import { givenShift } from './plan-checker/uncovered-reasons.ts';
import type { Assignment } from './replan/plan.ts';
import type { StaffingBase } from './staffing-base.ts';
import { slotKeyOf } from './staffing-base.ts';
import type { AwayByPerson } from './staffing-picture.ts';

/**
 * What some shifts would break if they were published now: every hard rule on their people, rows that have been covered
 * meanwhile, people and rows that are gone. Judged by the independent rules, against the municipality as it stands.
 */
export function assessStillLawful(
  base: StaffingBase,
  awayOf: AwayByPerson,
  assignments: readonly Assignment[],
): Finding[] {
  const world = planWorld(
    partOfBase(base, awayOf, new Set(assignments.map((one) => one.personId)), new Set(assignments.map(slotKeyOf))),
    base.period,
  );
  const findings: Finding[] = [];
  const known = assignments.flatMap((assignment) => {
    const row = world.rows.get(rowKey(assignment));
    if (row && world.workers.has(assignment.personId)) return [{ assignment, row }];
    const { personId, unitId, date, shift, competence } = assignment;
    const facts = { knownPerson: world.workers.has(personId), knownRow: row !== undefined };
    findings.push({ code: 'plan-assignment', level: 'breach', personId, unitId, date, shift, competence, facts });
    return [];
  });
  for (const onRow of Map.groupBy(known, ({ row }) => row).values()) {
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
    const given = shifts.map(({ row }) => givenShift(personId, row, world));
    if (person) findings.push(...assessPerson(person, given, world));
  }
  return findings;
}
