import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { AgreementBasis, LawParameter, LawRuleId } from '../../rules/working-time-law-types.ts';
import type { LawPerson } from './law-person.ts';

/** One limit that an agreement moves, under one rule of the law. */
export interface AgreedLimit {
  readonly ruleId: LawRuleId;
  readonly parameter: LawParameter;
  readonly value: number;
}

/**
 * A written agreement, tariff agreement or consent that moves limits of working time on the days `[from, to)`. Empty lists of
 * its scope mean everybody in the municipality; those that are filled must all hold.
 */
export interface WorkingTimeAgreement {
  readonly agreementId: string;
  readonly title: string;
  readonly basis: AgreementBasis;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly competences: readonly string[];
  /** Number or place of the signed document. */
  readonly reference: string;
  readonly signatories: string;
  /** Rest or pay that people get in return; empty where none is agreed. */
  readonly compensation: string;
  readonly limits: readonly AgreedLimit[];
}

/** Whether an agreement is about this person, whatever the day. */
export function covers(agreement: WorkingTimeAgreement, person: LawPerson): boolean {
  const { units, people, competences } = agreement;
  return (
    (people.length === 0 || people.includes(person.personId)) &&
    (units.length === 0 || (person.unitPath ?? []).some((unitId) => units.includes(unitId))) &&
    (competences.length === 0 || competences.includes(person.competence))
  );
}

/** Whether an agreement holds on a day. */
export function inForce(agreement: WorkingTimeAgreement, date: PlainDate): boolean {
  return contains<string>(agreement, date);
}
