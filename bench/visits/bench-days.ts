import { performance } from 'node:perf_hooks';
import { compareWithNormal } from '#modules/services/domain/visit-plan/compare-with-normal.ts';
import type { DayFacts } from '#modules/services/domain/visit-plan/day-facts.ts';
import type { DayPlan } from '#modules/services/domain/visit-plan/day-plan.ts';
import { checkDayPlan } from '#modules/services/domain/visit-plan-checker/check-day-plan.ts';
import { planDay } from '#modules/services/solver/plan-day.ts';
import { inventedDay } from '#test/visits/invented-day.ts';

interface DayRow {
  readonly name: string;
  readonly facts: DayFacts;
  readonly seconds: number;
  readonly seed: number;
}

/** Target of a district's repair, and what it is compared with. */
const DISTRICT_SECONDS = 15;
const LONGER = 10;
const OSLO_SECONDS = 110;
const AWAY = 0.3;
const DISTRICT = { carers: 60, visits: 600, away: AWAY } as const;
const TIGHT = { carers: 60, visits: 600, away: 0.45 } as const;
const OSLO_DISTRICTS = 34;

/**
 * Days after carers have fallen out: a district of 60 carers and 600 visits, the same with ten times the time, and a city of
 * 2,000 carers and 20,000 visits. `small` takes a fifth of the time and a sixth of the city.
 */
export async function benchDays({ small }: { readonly small: boolean }): Promise<string> {
  const part = small ? 0.2 : 1;
  const districts = small ? Math.round(OSLO_DISTRICTS / 6) : OSLO_DISTRICTS;
  const rows: DayRow[] = [];
  for (const [size, what] of [
    [DISTRICT, '30 % away'],
    [TIGHT, '45 % away'],
  ] as const) {
    for (const seed of small ? [1] : [1, 2, 3]) {
      const facts = inventedDay({ seed, ...size });
      rows.push({ name: `district, ${what}, seed ${seed}`, facts, seconds: DISTRICT_SECONDS * part, seed });
      if (seed === 1)
        rows.push({
          name: `district, ${what}, ${LONGER} × the time`,
          facts,
          seconds: DISTRICT_SECONDS * part * LONGER,
          seed,
        });
    }
  }
  rows.push({
    name: 'city',
    facts: inventedDay({ seed: 1, districts, carers: 59, visits: 588, away: AWAY }),
    seconds: (OSLO_SECONDS * districts) / OSLO_DISTRICTS,
    seed: 1,
  });
  const lines = [
    '| day | carers × visits | limit s | first tours s | all s | unmet | of it musts | same carer where present | breaches |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|',
  ];
  for (const row of rows) lines.push(await line(row));
  return lines.join('\n');
}

async function line({ name, facts, seconds, seed }: DayRow): Promise<string> {
  const unitIds = facts.units.map((unit) => unit.unitId);
  const began = performance.now();
  const plan = await planDay(facts, unitIds, { timeLimitSeconds: seconds, seed, lending: unitIds.length > 1 });
  const took = (performance.now() - began) / 1000;
  const { keptCarer, withCarerPresent } = compareWithNormal(facts, plan);
  const size = `${facts.carers.length} × ${facts.visits.length}`;
  const figures = [
    seconds.toFixed(0),
    plan.seconds.first.toFixed(1),
    took.toFixed(1),
    plan.unmet.length,
    unmetMusts(facts, plan),
    `${((100 * keptCarer) / Math.max(1, withCarerPresent)).toFixed(0)} %`,
    breaches(facts, plan),
  ];
  return `| ${name} | ${size} | ${figures.join(' | ')} |`;
}

function unmetMusts(facts: DayFacts, plan: DayPlan): number {
  const musts = new Set(facts.visits.filter((visit) => visit.importance === 'must').map((visit) => visit.visitId));
  return plan.unmet.filter((one) => musts.has(one.visitId)).length;
}

function breaches(facts: DayFacts, plan: DayPlan): number {
  return checkDayPlan(facts, plan).filter(
    ({ level, code }) => level === 'breach' && code !== 'services.visit-plan.unmet-must',
  ).length;
}
