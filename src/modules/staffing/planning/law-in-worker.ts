import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import { assessLaw } from '../domain/law/assess-law.ts';
import type { LimitForecast } from '../domain/law/forecast-limits.ts';
import { forecastLimits } from '../domain/law/forecast-limits.ts';
import { lawWorldOf } from '../domain/law/law-world.ts';
import { rosterYears } from '../domain/law/roster-years.ts';

/** What is judged: a municipality with absences and what is registered of working time, on the days `[from, to)`. */
export interface LawTask {
  readonly municipality: Municipality;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Findings of the law, and who comes near which limit. */
export interface LawJudgement {
  readonly findings: readonly Finding[];
  readonly forecasts: readonly LimitForecast[];
}

/** Judges the published roster by the law, in a thread of its own. */
export function lawInWorker({ municipality, from, to }: LawTask): LawJudgement {
  const around = rosterYears(municipality.roster);
  const world = lawWorldOf(municipality, norwegianHolidays(around.from, around.to), { from, to });
  if (world === undefined) return { findings: [], forecasts: [] };
  return {
    findings: assessLaw(world.people, world.duties, world.terms, world.agreements, world.options),
    forecasts: forecastLimits(world),
  };
}
