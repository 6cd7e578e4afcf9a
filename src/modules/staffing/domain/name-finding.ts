import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import type { StaffingBase } from './staffing-base.ts';

/** A finding with the names of its person and unit. */
export interface NamedFinding extends Omit<Finding, 'date' | 'facts'> {
  readonly date?: PlainDate;
  readonly facts: Finding['facts'];
  readonly personName?: string;
  readonly unitName?: string;
}

/** Puts names to a finding; whoever is gone has none. */
export function nameFinding(base: StaffingBase, { date: text, ...finding }: Finding): NamedFinding {
  const { personId, unitId } = finding;
  const personName = personId === undefined ? undefined : base.people.get(personId)?.name;
  const unitName = unitId === undefined ? undefined : base.unitOf.get(unitId)?.name;
  const date = text === undefined ? undefined : parsePlainDate(text);
  return {
    ...finding,
    ...(date === undefined ? {} : { date }),
    ...(personName === undefined ? {} : { personName }),
    ...(unitName === undefined ? {} : { unitName }),
  };
}
