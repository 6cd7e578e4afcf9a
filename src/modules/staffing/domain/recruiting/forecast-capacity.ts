import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, isoWeekOf } from '#kernel/plain-date.ts';
import type { Away } from '../availability.ts';
import { daysCovered } from './normal-absence.ts';

/** Somebody employed: hours a week by contract. */
export interface EmployedHours {
  readonly personId: string;
  readonly unitId: string;
  readonly competence: string;
  readonly hours: number;
}

/** Hours that leave with a person (`personId`) or, where it is not known who, with a post. */
export interface Leaving {
  readonly personId: string | undefined;
  readonly unitId: string;
  readonly competence: string;
  readonly hours: number;
  readonly from: PlainDate;
}

/** Hours of somebody who has said yes, from their first day. */
export interface Starting {
  readonly unitId: string;
  readonly competence: string;
  readonly hours: number;
  readonly from: PlainDate;
}

/** Hours asked for in a week, as a list from the first week on. */
export interface DemandHours {
  readonly unitId: string;
  readonly competence: string;
  readonly hours: readonly number[];
}

/** What a forecast is made of. Weeks are whole, from a Monday. */
export interface CapacityQuestion {
  readonly firstMonday: PlainDate;
  readonly weeks: number;
  readonly employed: readonly EmployedHours[];
  readonly away: readonly Away[];
  readonly leaving: readonly Leaving[];
  readonly starting: readonly Starting[];
  readonly demand: readonly DemandHours[];
  /** Share of all hours normally away; what is recorded counts in it, and where more is recorded, that counts. */
  readonly normalAbsence: number;
}

/** Hours of one competence in one unit by week: asked for, there without new people, and there with those who have said yes. */
export interface CapacityLine {
  readonly unitId: string;
  readonly competence: string;
  readonly demand: readonly number[];
  readonly without: readonly number[];
  readonly with: readonly number[];
}

/** Own capacity against demand, per unit and competence; `weeks` are ISO weeks. Lines add up to the municipality. */
export interface CapacityForecast {
  readonly weeks: readonly string[];
  readonly lines: readonly CapacityLine[];
}

interface Sums {
  readonly contract: number[];
  readonly present: number[];
  readonly starts: number[];
}

/**
 * Own capacity of the weeks ahead: contract hours less those known to be away or to have left, less as much again as brings
 * absence up to the normal, plus those who have said yes. One competence does not stand in for another.
 */
export function forecastCapacity(question: CapacityQuestion): CapacityForecast {
  const { firstMonday, weeks, demand, normalAbsence } = question;
  const sums = sumHours(question);
  const demandOf = new Map(demand.map((row) => [keyOf(row), row.hours]));
  const extra = extraAbsence(sums, weeks, normalAbsence);
  const keys = [...new Set([...sums.keys(), ...demandOf.keys()])].toSorted();
  const zeroes = Array.from({ length: weeks }, () => 0);
  return {
    weeks: zeroes.map((_, week) => isoWeekOf(addDays(firstMonday, week * 7))),
    lines: keys.map((key) => {
      const [unitId = '', competence = ''] = key.split('\n');
      const own = sums.get(key);
      const share = extra.get(competence) ?? zeroes;
      const without = zeroes.map((_, week) => (own?.present[week] ?? 0) * (1 - (share[week] ?? 0)));
      return {
        unitId,
        competence,
        demand: zeroes.map((_, week) => demandOf.get(key)?.[week] ?? 0),
        without,
        with: without.map((hours, week) => hours + (own?.starts[week] ?? 0) * (1 - normalAbsence)),
      };
    }),
  };
}

function keyOf(row: { readonly unitId: string; readonly competence: string }): string {
  return `${row.unitId}\n${row.competence}`;
}

function sumHours({ firstMonday, weeks, employed, away, leaving, starting }: CapacityQuestion): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  const at = (row: { readonly unitId: string; readonly competence: string }): Sums => {
    const known = sums.get(keyOf(row));
    if (known) return known;
    const none = () => Array.from({ length: weeks }, () => 0);
    const made = { contract: none(), present: none(), starts: none() };
    sums.set(keyOf(row), made);
    return made;
  };
  const awayOf = Map.groupBy(away, ({ personId }) => personId);
  const leavesOf = new Map(leaving.flatMap((one) => (one.personId === undefined ? [] : [[one.personId, one.from]])));
  const horizon = addDays(firstMonday, weeks * 7);
  for (const person of employed) {
    const sum = at(person);
    const stretches = awayOf.get(person.personId) ?? [];
    const leaves = leavesOf.get(person.personId) ?? horizon;
    for (let week = 0; week < weeks; week++) {
      const monday = addDays(firstMonday, week * 7);
      const end = addDays(monday, 7);
      const left = daysCovered([{ from: leaves, to: null }], monday, end);
      const gone = daysCovered([...stretches, { from: leaves, to: null }], monday, end);
      sum.contract[week] = (sum.contract[week] ?? 0) + (person.hours * (7 - left)) / 7;
      sum.present[week] = (sum.present[week] ?? 0) + (person.hours * (7 - gone)) / 7;
    }
  }
  const shareFrom = (from: PlainDate, week: number): number => {
    const monday = addDays(firstMonday, week * 7);
    return daysCovered([{ from, to: null }], monday, addDays(monday, 7)) / 7;
  };
  for (const post of leaving.filter(({ personId }) => personId === undefined)) {
    const sum = at(post);
    for (let week = 0; week < weeks; week++) {
      const lost = Math.min(post.hours * shareFrom(post.from, week), sum.present[week] ?? 0);
      sum.contract[week] = (sum.contract[week] ?? 0) - lost;
      sum.present[week] = (sum.present[week] ?? 0) - lost;
    }
  }
  for (const start of starting) {
    const sum = at(start);
    for (let week = 0; week < weeks; week++)
      sum.starts[week] = (sum.starts[week] ?? 0) + start.hours * shareFrom(start.from, week);
  }
  return sums;
}

/** Per competence and week the share of those present who must be reckoned away for absence to reach the normal. */
function extraAbsence(sums: ReadonlyMap<string, Sums>, weeks: number, normal: number): Map<string, number[]> {
  const byCompetence = Map.groupBy(sums, ([key]) => key.split('\n')[1] ?? '');
  return new Map(
    [...byCompetence].map(([competence, rows]) => [
      competence,
      Array.from({ length: weeks }, (_, week) => {
        const contract = rows.reduce((sum, [, own]) => sum + (own.contract[week] ?? 0), 0);
        const present = rows.reduce((sum, [, own]) => sum + (own.present[week] ?? 0), 0);
        return present <= 0 ? 0 : Math.max(0, 1 - (contract * (1 - normal)) / present);
      }),
    ]),
  );
}
