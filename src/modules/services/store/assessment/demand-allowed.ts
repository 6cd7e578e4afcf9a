import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { uncoveredActions } from '../../domain/assessment/actions-of-visit.ts';
import type { AllowedAction } from '../../domain/visit.ts';
import { readActionsInForce } from './read-allowed-actions.ts';

/** A visit that somebody wants carried out otherwise than granted. */
export interface ReducedVisit {
  readonly visitId: string;
  readonly serviceId: string | null;
  readonly date: PlainDate;
  readonly action: AllowedAction;
}

/** Refuses `services.assessment.needed` (visits) unless a signed assessment or a running action of the night opens for each on its day. */
export async function demandAllowed(work: Work, reduced: readonly ReducedVisit[]): Promise<void> {
  const inForce = await readActionsInForce(work, [...new Set(reduced.map((one) => one.date))]);
  const without = reduced.filter(
    ({ date, serviceId, action }) =>
      uncoveredActions([action], inForce.get(date)?.get(serviceId ?? '')?.allowed).length > 0,
  );
  if (without.length > 0)
    refuse('services.assessment.needed', { visits: without.map((one) => one.visitId) }, 'hol. § 4-1');
}
