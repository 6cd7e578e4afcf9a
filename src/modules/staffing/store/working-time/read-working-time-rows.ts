import { sql } from 'kysely';
import { z } from 'zod';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import {
  AGREED_PARAMETERS,
  AGREEMENT_BASES,
  COMPENSATIONS,
  LAW_PARAGRAPHS,
  POSITIONS,
  ROTA_CLASSES,
} from '#modules/organisation/domain/working-time-rows.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** What a municipality has registered of working time, as its folder would hold it. */
export type WorkingTimeRows = Required<
  Pick<Municipality, 'workingTimeAgreements' | 'employmentTerms' | 'workingTimeRecords'>
>;

const one = <T extends string>(values: readonly T[]) => z.enum(values as readonly [T, ...T[]]);
const basisSchema = one(AGREEMENT_BASES);
const parameterSchema = one(AGREED_PARAMETERS);
const paragraphSchema = one(LAW_PARAGRAPHS);

/** Agreements, terms and recorded decisions, the newest agreement last. */
export async function readWorkingTimeRows({ trx }: Pick<Work, 'trx'>): Promise<WorkingTimeRows> {
  const agreements = await trx
    .selectFrom('workingTimeAgreement')
    .selectAll()
    .where('workingTimeAgreement.tenantId', '=', trx.tenantId)
    .orderBy('workingTimeAgreement.validFrom')
    .orderBy(sql`working_time_agreement.agreement_id COLLATE "C"`)
    .orderBy(sql`working_time_agreement.parameter COLLATE "C"`)
    .execute();
  const terms = await trx
    .selectFrom('employmentTerms')
    .selectAll()
    .where('employmentTerms.tenantId', '=', trx.tenantId)
    .orderBy(sql`employment_terms.person_id COLLATE "C"`)
    .execute();
  const records = await trx
    .selectFrom('workingTimeRecord')
    .selectAll()
    .where('workingTimeRecord.tenantId', '=', trx.tenantId)
    .orderBy('workingTimeRecord.validFrom')
    .orderBy(sql`working_time_record.record_id COLLATE "C"`)
    .execute();
  return {
    workingTimeAgreements: agreements.map((row) => ({
      agreementId: row.agreementId,
      parameter: parameterSchema.parse(row.parameter),
      value: row.value,
      title: row.title,
      basis: basisSchema.parse(row.basis),
      from: row.validFrom,
      to: row.validTo ?? undefined,
      units: row.units,
      people: row.people,
      competences: row.competences,
      reference: row.reference,
      signatories: row.signatories,
      compensation: row.compensation,
    })),
    employmentTerms: terms.map((row) => ({
      staffId: row.personId,
      rotaClass: one(ROTA_CLASSES).parse(row.rotaClass),
      position: one(POSITIONS).parse(row.position),
      heavyStrain: row.heavyStrain,
      agreedWeekHours: row.agreedWeekHours ?? undefined,
    })),
    workingTimeRecords: records.map((row) => ({
      recordId: row.recordId,
      rule: paragraphSchema.parse(row.rule),
      what: row.what,
      reason: row.reason,
      decidedBy: row.decidedBy,
      decidedOn: row.decidedOn,
      from: row.validFrom,
      to: row.validTo ?? undefined,
      people: row.people,
      units: row.units,
      compensation: one(COMPENSATIONS).parse(row.compensation),
      compensationNote: row.compensationNote,
    })),
  };
}
