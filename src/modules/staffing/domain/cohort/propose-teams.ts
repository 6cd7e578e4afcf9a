import { rng } from '#kernel/rng.ts';
import type { DemandRow, ShiftType } from '#modules/organisation/domain/municipality.ts';
import { createTimesOf } from '../times-of-shift.ts';
import type { CohortPerson } from './cohort-unit.ts';
import type { TeamCalendar } from './team-calendar.ts';
import { teamAt } from './team-calendar.ts';

/** A leader's word on who is in which team (0, 1, …). */
export type TeamPins = Readonly<Record<string, number>>;

const ROUNDS = 4000;
/** Nights count for themselves: a team without night workers cannot hold its nights. */
const NIGHT_SHARE = 1;

/**
 * Shares people out on teams so that each has its part of every competence and of the night workers, in hours, by what the calendar asks
 * of it; guests are kept in one team. Seeded local search: move one, or swap two, as long as it evens out.
 */
export function proposeTeams(
  people: readonly CohortPerson[],
  calendar: TeamCalendar,
  demand: readonly DemandRow[],
  shifts: readonly ShiftType[],
  options: { readonly seed: number; readonly pins?: TeamPins | undefined },
): ReadonlyMap<string, number> {
  const { teams } = calendar;
  const random = rng(options.seed);
  const need = needOf(calendar, demand, shifts);
  const groups = groupGuests(people, options.pins ?? {});
  const teamOf = groups.map((group, index) => group.pin ?? index % teams);
  const free = groups.flatMap((group, index) => (group.pin === undefined ? [index] : []));
  const imbalance = () => imbalanceOf(groups, teamOf, need, teams);
  let best = imbalance();
  for (let round = 0; round < ROUNDS && free.length > 0; round++) {
    const first = random.pick(free);
    const second = random.pick(free);
    const kept = [teamOf[first] ?? 0, teamOf[second] ?? 0] as const;
    if (first === second) teamOf[first] = random.int(teams);
    else [teamOf[first], teamOf[second]] = [kept[1], kept[0]];
    const now = imbalance();
    if (now <= best) best = now;
    else {
      teamOf[second] = kept[1];
      teamOf[first] = kept[0];
    }
  }
  return new Map(groups.flatMap((group, index) => group.people.map((one) => [one.personId, teamOf[index] ?? 0])));
}

/** People who go together: each for themselves, and all guests as one. */
interface Group {
  readonly people: readonly CohortPerson[];
  readonly pin: number | undefined;
}

function groupGuests(people: readonly CohortPerson[], pins: TeamPins): Group[] {
  const guests = people.filter((one) => one.guest);
  const pinnedGuest = guests.find((one) => pins[one.personId] !== undefined);
  return [
    ...people.filter((one) => !one.guest).map((one) => ({ people: [one], pin: pins[one.personId] })),
    ...(guests.length > 0 ? [{ people: guests, pin: pins[pinnedGuest?.personId ?? ''] }] : []),
  ];
}

/** Demanded hours by team and competence. */
function needOf(
  calendar: TeamCalendar,
  demand: readonly DemandRow[],
  shifts: readonly ShiftType[],
): ReadonlyMap<string, readonly number[]> {
  const timesOf = createTimesOf(shifts);
  const need = new Map<string, number[]>();
  for (const row of demand) {
    const team = teamAt(calendar, row.date, row.shift);
    if (team === undefined) continue;
    const list = need.get(row.competence) ?? Array.from({ length: calendar.teams }, () => 0);
    list[team] = (list[team] ?? 0) + (row.normal * timesOf(row).minutes) / 60;
    need.set(row.competence, list);
  }
  return need;
}

function imbalanceOf(
  groups: readonly Group[],
  teamOf: readonly number[],
  need: ReadonlyMap<string, readonly number[]>,
  teams: number,
): number {
  const heads = Array.from({ length: teams }, () => 0);
  const nights = Array.from({ length: teams }, () => 0);
  const hours = new Map<string, number[]>();
  groups.forEach((group, index) => {
    const team = teamOf[index] ?? 0;
    for (const { competence, mostHours, nightWorker } of group.people) {
      const list = hours.get(competence) ?? Array.from({ length: teams }, () => 0);
      list[team] = (list[team] ?? 0) + mostHours;
      hours.set(competence, list);
      heads[team] = (heads[team] ?? 0) + 1;
      if (nightWorker) nights[team] = (nights[team] ?? 0) + 1;
    }
  });
  let sum = unevenness(heads) * 0.5 + unevenness(nights) * NIGHT_SHARE;
  for (const [competence, list] of hours) {
    const asked = need.get(competence);
    const total = asked?.reduce((a, b) => a + b, 0) ?? 0;
    const all = list.reduce((a, b) => a + b, 0);
    if (all === 0) continue;
    list.forEach((value, team) => {
      const share = total > 0 ? (asked?.[team] ?? 0) / total : 1 / teams;
      sum += ((value / all - share) * teams) ** 2 * 10;
    });
  }
  return sum;
}

function unevenness(counts: readonly number[]): number {
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((sum, one) => sum + (one - mean) ** 2, 0);
}
