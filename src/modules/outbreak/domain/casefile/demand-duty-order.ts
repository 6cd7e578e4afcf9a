import { refuse } from '#kernel/refusal.ts';
import type { OutbreakDuty } from '../../rules/outbreak-duties.ts';
import { OUTBREAK_DUTIES } from '../../rules/outbreak-duties.ts';

/** What must be done before a step and is not. */
export function stepsBefore(duty: OutbreakDuty, done: ReadonlySet<string>): string[] {
  const { after } = OUTBREAK_DUTIES.find((row) => row.duty === duty) ?? { after: [] };
  return after.filter((step) => !done.has(step));
}

/**
 * Refuses a step before those that come first: those whom it concerns are told before everybody else. A reason lets it through, and stays
 * in the file.
 */
export function demandDutyOrder(duty: OutbreakDuty, done: ReadonlySet<string>, overrideWhy: string): void {
  const missing = stepsBefore(duty, done);
  if (missing.length > 0 && overrideWhy.trim() === '') refuse('outbreak.duty.too-early', { missing: missing.length });
}
