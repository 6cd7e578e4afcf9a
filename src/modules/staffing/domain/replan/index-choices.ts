import { dayNumberOf } from '#kernel/plain-date.ts';
import { arrivalTrainingMinutes } from '#modules/organisation/domain/arrival-training.ts';
import type { Municipality, RuleName } from '#modules/organisation/domain/municipality.ts';
import type { ChoiceFacts, PersonLimit, ReplanChoices } from './choices.ts';
import { indexLaw } from './index-law.ts';
import { minutesOfHours } from './index-people.ts';
import type { Limits, People } from './problem.ts';

interface Period {
  readonly firstDay: number;
  readonly days: number;
}

/** The name that a rule's limit has in the problem. */
const LIMIT_OF = {
  dailyRestHours: 'dailyRest',
  weeklyRestHours: 'weeklyRest',
  dutyHours: 'duty',
  weekHours: 'week',
  overtimeWeekHours: 'overtimeWeek',
  overtimeFourWeekHours: 'overtimeFourWeeks',
  overtimeYearHours: 'overtimeYear',
  maxExtraShifts: 'maxExtra',
  weeklyHours: 'weeklyNorm',
} as const satisfies Record<RuleName, keyof Limits>;

/** Sources whose people may be trained on arrival; students and volunteers stay where they are supervised. */
export const TRAINED_ON_ARRIVAL: ReadonlySet<string> = new Set(['pool', 'agency_known', 'agency_new', 'neighbour']);

/** What the open choices say about people. */
export function indexChoices(
  municipality: Municipality,
  people: People,
  limits: Limits,
  choices: ReplanChoices,
  facts: ChoiceFacts,
  period: Period,
) {
  return {
    personLimits: choices.lawRules ? indexLimits(facts.personLimits ?? [], people, limits, period) : new Map(),
    law: choices.lawRules ? indexLaw(municipality, people, facts.law) : undefined,
    wishes: indexWishes(choices.wantedHours ? (facts.hoursWishes ?? []) : [], people, period),
    arrivalMinutes: indexArrival(municipality, people, choices),
  };
}

function indexLimits(rows: readonly PersonLimit[], people: People, limits: Limits, period: Period) {
  const byPerson = new Map<number, Limits>();
  for (const row of rows) {
    const person = people.indexOf.get(row.personId);
    if (person === undefined) continue;
    const own = byPerson.get(person) ?? copyOf(limits);
    byPerson.set(person, own);
    const values = own[LIMIT_OF[row.rule]];
    for (const offset of offsetsOf(row, period))
      values[offset] = row.rule === 'maxExtraShifts' ? row.value : minutesOfHours(row.value);
  }
  return byPerson;
}

function copyOf({ uniform: _, ...limits }: Limits): Limits {
  const copies = Object.entries(limits).map(([name, values]) => [name, Float64Array.from(values)]);
  return { ...(Object.fromEntries(copies) as Omit<Limits, 'uniform'>), uniform: false };
}

function indexWishes(
  wishes: NonNullable<ChoiceFacts['hoursWishes']>,
  people: People,
  period: Period,
): Map<number, Float64Array> {
  const byPerson = new Map<number, Float64Array>();
  for (const wish of wishes) {
    const person = people.indexOf.get(wish.personId);
    if (person === undefined) continue;
    const minutes = byPerson.get(person) ?? new Float64Array(period.days);
    byPerson.set(person, minutes);
    for (const offset of offsetsOf(wish, period)) minutes[offset] = minutesOfHours(wish.hoursPerWeek);
  }
  return byPerson;
}

function indexArrival(municipality: Municipality, people: People, choices: ReplanChoices): Int32Array {
  const minutes = new Int32Array(people.count);
  const choice = choices.arrivalTraining;
  if (!choice) return minutes;
  municipality.pool.forEach((person, index) => {
    if (!TRAINED_ON_ARRIVAL.has(person.source)) return;
    minutes[people.staffCount + index] = arrivalTrainingMinutes(person, municipality.suppliers) || choice.minutes;
  });
  return minutes;
}

function* offsetsOf({ from, to }: Pick<PersonLimit, 'from' | 'to'>, { firstDay, days }: Period): Generator<number> {
  const first = from === undefined ? 0 : Math.max(0, dayNumberOf(from) - firstDay);
  const end = to === undefined ? days : Math.min(days, dayNumberOf(to) - firstDay);
  for (let offset = first; offset < end; offset++) yield offset;
}
