import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type {
  AgreedParameter,
  AgreementBasis,
  WorkingTimeAgreementRow,
} from '#modules/organisation/domain/working-time-rows.ts';
import { LAW_RULES } from '../../rules/working-time-law.ts';
import type { LawRuleId } from '../../rules/working-time-law-types.ts';
import type { LawPerson } from './law-person.ts';

/** One limit that an agreement moves, under one rule of the law. */
export interface AgreedLimit {
  readonly ruleId: LawRuleId;
  readonly parameter: AgreedParameter;
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

/**
 * The rule under which parties of a kind may move a limit. Where no paragraph lets them, the rule that sets the limit: then
 * `assessAgreements` says so.
 */
export function ruleOfLimit(basis: AgreementBasis, parameter: AgreedParameter): LawRuleId {
  if (basis === 'national_union') return 'aml-10-12-4';
  const setting = LAW_RULES.filter((rule) => rule.parameters[parameter] !== undefined);
  const own = setting.find((rule) => rule.agreedBy?.includes(basis));
  if (own) return own.id;
  if (basis === 'labour_inspection' && CARE_CONSENT.has(parameter)) return 'aml-10-12-7';
  return (setting.find(({ kind }) => kind !== 'basis') ?? setting[0])?.id ?? 'aml-10-12-4';
}

/** Limits that the Labour Inspection Authority may consent to other values of in partly passive care work (§ 10-12 (7)). */
const CARE_CONSENT: ReadonlySet<AgreedParameter> = new Set(['dailyRestHours', 'weeklyRestHours', 'totalDayHours']);

/** Agreements from their rows, one per limit; what belongs to the whole agreement is read from its first row. */
export function agreementsOf(rows: readonly WorkingTimeAgreementRow[]): WorkingTimeAgreement[] {
  return [...Map.groupBy(rows, (row) => row.agreementId).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { parameter: _parameter, value: _value, ...whole } = first;
    const limits = own.map(({ parameter, value }) => ({
      ruleId: ruleOfLimit(first.basis, parameter),
      parameter,
      value,
    }));
    return [{ ...whole, limits }];
  });
}
