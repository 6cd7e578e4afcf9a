import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { assessPublishedRoster } from '../working-time/assess-published-roster.ts';
import { assessLaw } from './assess-law.ts';
import { lawWorldOf } from './law-world.ts';

/** Codes that the plan's model and the law share. */
const SHARED: ReadonlySet<string> = new Set(['daily-rest', 'weekly-rest', 'hours-day', 'overtime']);
const MODEL_ONLY: ReadonlySet<string> = new Set(['hours-week']);

/**
 * What the published roster breaks: who may work where, and working time. Where nothing of agreements, terms or decisions is
 * registered the shared limits are judged as the plan's model has them (docs/contracts/replan-model.md); else by the law with
 * what is registered, and its average of 48 hours takes the place of the model's plain week.
 */
export function assessRoster(municipality: Municipality, holidays: ReadonlySet<PlainDate>): Finding[] {
  const byModel = assessPublishedRoster(municipality);
  const world = lawWorldOf(municipality, holidays);
  if (world === undefined) return byModel;
  const byLaw = assessLaw(world.people, world.duties, world.terms, world.agreements, world.options);
  const registered = [
    municipality.workingTimeAgreements,
    municipality.employmentTerms,
    municipality.workingTimeRecords,
  ].some((rows) => rows !== undefined && rows.length > 0);
  return registered
    ? [...byModel.filter(({ code }) => !SHARED.has(code) && !MODEL_ONLY.has(code)), ...byLaw]
    : [...byModel, ...byLaw.filter(({ code }) => !SHARED.has(code))];
}
