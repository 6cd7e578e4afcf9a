import type { Finding } from '#kernel/finding.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { assessPublishedRoster } from '../domain/working-time/assess-published-roster.ts';

/** What the published roster breaks, judged in a thread of its own. */
export function rosterInWorker(municipality: Municipality): Finding[] {
  return assessPublishedRoster(municipality);
}
