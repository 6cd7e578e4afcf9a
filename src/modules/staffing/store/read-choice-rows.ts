import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { AgreedParameter, AgreementBasis } from '#modules/organisation/domain/working-time-rows.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { ReplanChoices } from '../domain/replan/choices.ts';
import { readUnitTasks } from './tasks/read-unit-tasks.ts';

type ChoiceRows = Pick<Municipality, 'hoursWishes' | 'unitTasks' | 'workingTimeAgreements'>;

/** The rows of the municipality that open choices draw on. */
export async function readChoiceRows(trx: TenantTransaction, choices: ReplanChoices): Promise<ChoiceRows> {
  return {
    ...(choices.wantedHours ? { hoursWishes: await readHoursWishes(trx) } : {}),
    ...(choices.taskShift ? { unitTasks: await readUnitTasks(trx) } : {}),
    ...(choices.lawRules ? { workingTimeAgreements: await readAgreementRows(trx) } : {}),
  };
}

async function readHoursWishes(trx: TenantTransaction): Promise<NonNullable<Municipality['hoursWishes']>> {
  const rows = await trx
    .selectFrom('hoursWish as w')
    .select(['w.personId', 'w.hoursPerWeek', 'w.validFrom', 'w.validTo'])
    .where('w.tenantId', '=', trx.tenantId)
    .orderBy('w.personId')
    .execute();
  return rows.map((row) => ({
    staffId: row.personId,
    hoursPerWeek: row.hoursPerWeek,
    from: row.validFrom ?? undefined,
    to: row.validTo ?? undefined,
  }));
}

async function readAgreementRows(trx: TenantTransaction): Promise<NonNullable<Municipality['workingTimeAgreements']>> {
  const rows = await trx
    .selectFrom('workingTimeAgreement as a')
    .selectAll('a')
    .where('a.tenantId', '=', trx.tenantId)
    .orderBy('a.agreementId')
    .orderBy('a.parameter')
    .execute();
  return rows.map(({ tenantId: _, importId: __, validFrom, validTo, ...row }) => ({
    ...row,
    basis: row.basis as AgreementBasis,
    parameter: row.parameter as AgreedParameter,
    from: validFrom,
    to: validTo ?? undefined,
  }));
}
