import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { ReplanChoices } from '../domain/replan/choices.ts';
import { readUnitTasks } from './tasks/read-unit-tasks.ts';
import { readWorkingTimeRows } from './working-time/read-working-time-rows.ts';

type ChoiceRows = Pick<
  Municipality,
  'hoursWishes' | 'unitTasks' | 'workingTimeAgreements' | 'employmentTerms' | 'workingTimeRecords'
>;

/** The rows of the municipality that open choices draw on. */
export async function readChoiceRows(trx: TenantTransaction, choices: ReplanChoices): Promise<ChoiceRows> {
  return {
    ...(choices.wantedHours ? { hoursWishes: await readHoursWishes(trx) } : {}),
    ...(choices.taskShift ? { unitTasks: await readUnitTasks(trx) } : {}),
    ...(choices.lawRules ? await readWorkingTimeRows({ trx }) : {}),
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
