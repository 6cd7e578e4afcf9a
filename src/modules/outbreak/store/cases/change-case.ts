import { refuse } from '#kernel/refusal.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ChangeCaseInput } from '../../contract/cases.ts';
import { demandCaseDays } from '../../domain/cases/infection-case.ts';
import { tracingDeleteAfter } from '../../domain/cases/tracing-retention.ts';
import { openCasePeriod } from '../tracing/contact-periods.ts';
import { proposeContacts } from '../tracing/propose-contacts.ts';
import { getCase, lockTracing } from './case-rows.ts';

/** What isolation is calculated from, and what decides who may have been near. */
const PERIOD_FIELDS = [
  'onsetOn',
  'confirmedOn',
  'unitId',
  'variant',
  'hasFever',
  'feverFreeAt',
  'symptomFreeAt',
] as const;
const NEAR_FIELDS = ['onsetOn', 'confirmedOn', 'unitId'] as const;

/** Corrects a case; its isolation and the proposals follow new days. */
export async function changeCase(
  work: Work,
  caseId: number,
  { revision, seenRuleIds, ...fields }: ChangeCaseInput,
): Promise<void> {
  const { trx } = work;
  await lockTracing(work);
  const before = await getCase(work, caseId, 'outbreak.case.change');
  if (before.withdrawnAt !== null) refuse('outbreak.case.withdrawn', { name: before.name });
  if (before.revision !== revision) refuse('outbreak.case.changed-meanwhile', { name: before.name });
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<
    typeof before
  >;
  const now = { ...before, ...given };
  demandCaseDays(now, work.clock.today());
  await withHealthRole(trx, () =>
    trx
      .updateTable('infectionCase')
      .set({ ...(given as object), revision: revision + 1, deleteAfter: tracingDeleteAfter(now.confirmedOn) })
      .where('infectionCase.tenantId', '=', trx.tenantId)
      .where('infectionCase.caseId', '=', caseId)
      .execute(),
  );
  await auditCase(work, 'outbreak.case.changed', caseId, before.unitId, { fields: Object.keys(given) });
  const differs = (fields: readonly (keyof typeof before)[]) => fields.some((field) => now[field] !== before[field]);
  if (differs(PERIOD_FIELDS)) await openCasePeriod(work, now, seenRuleIds);
  if (differs(NEAR_FIELDS)) await proposeContacts(work, caseId);
}

/** Closes a case that is over, or opens it again. */
export async function closeCase(work: Work, caseId: number, revision: number, closed: boolean): Promise<void> {
  const { trx } = work;
  await lockTracing(work);
  const before = await getCase(work, caseId, 'outbreak.case.change');
  if (before.revision !== revision) refuse('outbreak.case.changed-meanwhile', { name: before.name });
  await withHealthRole(trx, () =>
    trx
      .updateTable('infectionCase')
      .set({ closedOn: closed ? work.clock.today() : null, revision: revision + 1 })
      .where('infectionCase.tenantId', '=', trx.tenantId)
      .where('infectionCase.caseId', '=', caseId)
      .execute(),
  );
  await auditCase(work, closed ? 'outbreak.case.closed' : 'outbreak.case.reopened', caseId, before.unitId, {});
}

/** Leaves in the audit trail what was done to a case, and tells live pages. */
export async function auditCase(
  work: Work,
  action: string,
  caseId: number,
  unitId: string | null,
  facts: Record<string, string | number | boolean | string[]>,
): Promise<void> {
  await work.audit({ action, subjectKind: 'case', subjectId: String(caseId), unitId: unitId ?? undefined, facts });
  work.announce('infection');
}
