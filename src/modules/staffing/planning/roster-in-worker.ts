import type { Finding } from '#kernel/finding.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import { assessRoster } from '../domain/law/assess-roster.ts';
import { rosterYears } from '../domain/law/roster-years.ts';

/** What the published roster breaks, judged in a thread of its own; what is only for information has a page of its own. */
export function rosterInWorker(municipality: Municipality): Finding[] {
  const { from, to } = rosterYears(municipality.roster);
  return assessRoster(municipality, norwegianHolidays(from, to)).filter(({ level }) => level !== 'info');
}
