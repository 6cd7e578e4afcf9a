import { daysFrom } from '#kernel/plain-date.ts';
import { rng } from '#kernel/rng.ts';
import type { CohortPerson, CohortUnit } from '../cohort-unit.ts';
import { isAwayOn } from '../presence.ts';
import type { Standby, StandbyEffect } from './shadow-roster.ts';

const MOST_AWAY = 8;
const DRAWS = 60;

/**
 * Holes on a day with k of those scheduled away, without and with stand-by called: the mean over the days of the period and over seeded
 * draws of who is away. Each counts on the own competence; stand-by takes holes on its own shift that it may stand on.
 */
export function standbyEffect(unit: CohortUnit, standby: readonly Standby[], seed: number): StandbyEffect[] {
  const random = rng(seed);
  const personOf = new Map(unit.people.map((one) => [one.personId, one]));
  const days = daysFrom(unit.period.from, unit.period.days).map((date) => ({
    demand: unit.demand.filter((row) => row.date === date),
    present: unit.published.flatMap((row): Present[] => {
      const person = personOf.get(row.staffId);
      return person && row.date === date && !isAwayOn(person.away, date) ? [{ shift: row.shift, person }] : [];
    }),
    standby: standby.flatMap((one): Present[] => {
      const person = personOf.get(one.personId);
      return person && one.date === date ? [{ shift: one.shift, person }] : [];
    }),
  }));
  return Array.from({ length: MOST_AWAY + 1 }, (_, away): StandbyEffect => {
    const sum = { missingWithout: 0, missingWith: 0, belowMinimumWithout: 0, belowMinimumWith: 0 };
    let draws = 0;
    for (const day of days) {
      if (day.present.length < away) continue;
      for (let draw = 0; draw < (away === 0 ? 1 : DRAWS); draw++) {
        const left = random.shuffle(day.present).slice(away);
        const [missing, below] = holesOf(day.demand, left);
        const [missingWith, belowWith] = holesOf(day.demand, left, day.standby);
        sum.missingWithout += missing;
        sum.belowMinimumWithout += below;
        sum.missingWith += missingWith;
        sum.belowMinimumWith += belowWith;
        draws++;
      }
    }
    const mean = (value: number) => (draws === 0 ? 0 : value / draws);
    return {
      away,
      missingWithout: mean(sum.missingWithout),
      missingWith: mean(sum.missingWith),
      belowMinimumWithout: mean(sum.belowMinimumWithout),
      belowMinimumWith: mean(sum.belowMinimumWith),
    };
  });
}

interface Present {
  readonly shift: string;
  readonly person: CohortPerson;
}

/** People missing and people below minimum: own competence first, then those left over, then stand-by where something is missing. */
function holesOf(
  demand: CohortUnit['demand'],
  present: readonly Present[],
  standby: readonly Present[] = [],
): [missing: number, belowMinimum: number] {
  const rows = demand.map((row) => ({ ...row, covered: 0 }));
  const place = (one: Present, isOwn: boolean): boolean => {
    const row = rows.find(
      (candidate) =>
        candidate.shift === one.shift &&
        candidate.covered < candidate.normal &&
        (isOwn ? candidate.competence === one.person.competence : one.person.standsFor.includes(candidate.competence)),
    );
    if (row) row.covered++;
    return row !== undefined;
  };
  const left = present.filter((one) => !place(one, true));
  for (const one of [...left, ...standby]) place(one, false);
  return [
    rows.reduce((sum, row) => sum + row.normal - row.covered, 0),
    rows.reduce((sum, row) => sum + Math.max(0, row.minimum - row.covered), 0),
  ];
}
