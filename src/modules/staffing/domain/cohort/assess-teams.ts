import type { Finding } from '#kernel/finding.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { CohortUnit } from './cohort-unit.ts';
import { presenceOf } from './presence.ts';
import type { SeparationRule } from './separation.ts';
import { findTeamMeetings } from './separation.ts';

/**
 * Whether a roster keeps its teams apart: nobody of two teams in the unit closer in time than the rule allows, all guests in one team,
 * nobody without a team, and nobody who works in other units in the period. It knows nothing of how the roster was made.
 */
export function assessTeams(
  unit: CohortUnit,
  rows: readonly RosterRow[],
  teamOf: ReadonlyMap<string, number>,
  rule: SeparationRule,
): Finding[] {
  const source = 'Beredt: smitteturnus, faste lag som ikke møtes';
  const presence = presenceOf(rows, unit.allShifts, unit.people);
  const meetings = findTeamMeetings(presence, teamOf, rule).map(
    ({ first, second, gapMinutes }): Finding => ({
      code: 'staffing.cohort.teams-meet',
      level: 'breach',
      personId: second.personId,
      unitId: unit.unitId,
      date: second.date,
      shift: second.shift,
      facts: { other: first.personId, gapMinutes, leastGapMinutes: rule.leastGapMinutes },
      source,
    }),
  );
  const atWork = new Set(presence.map((one) => one.personId));
  const guestTeams = new Set(
    unit.people.flatMap(({ guest, personId }) => (guest && atWork.has(personId) ? [teamOf.get(personId) ?? -1] : [])),
  );
  const found: Finding[] = [...meetings];
  if (guestTeams.size > 1)
    found.push({
      code: 'staffing.cohort.guests-in-several-teams',
      level: 'breach',
      unitId: unit.unitId,
      facts: { teams: guestTeams.size },
      source,
    });
  for (const personId of atWork) {
    if (!teamOf.has(personId))
      found.push({
        code: 'staffing.cohort.no-team',
        level: 'breach',
        personId,
        unitId: unit.unitId,
        facts: {},
        source,
      });
  }
  return [...found, ...worksElsewhere(unit, atWork, source)];
}

/** People of the roster who also work in other units in the period: they carry contact between units. */
function worksElsewhere(unit: CohortUnit, atWork: ReadonlySet<string>, source: string): Finding[] {
  const { from, days } = unit.period;
  const to = addDays(from, days);
  return unit.people.flatMap(({ personId, fixed }): Finding[] => {
    if (!atWork.has(personId)) return [];
    const shifts = fixed.filter(
      (row) => row.unitId !== unit.unitId && row.kind !== 'on_call' && row.date >= from && row.date < to,
    );
    if (shifts.length === 0) return [];
    return [
      {
        code: 'staffing.cohort.works-elsewhere',
        level: 'warn',
        personId,
        unitId: unit.unitId,
        facts: { shifts: shifts.length, days },
        source,
      },
    ];
  });
}
