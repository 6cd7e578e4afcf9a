import type { PlainDate } from '#kernel/plain-date.ts';
import { findUnitsBelow } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { UnitsBelow } from '../../domain/importance/apply-importance-rules.ts';
import type { ImportanceRule } from '../../domain/importance/importance-rule.ts';
import type { VisitImportance } from '../../domain/visit.ts';

const NONE: ReadonlySet<string> = new Set();

/** The rules decided that hold on some day of `[from, to)`. */
export async function readRulesInForce({ trx }: Work, from: PlainDate, to: PlainDate): Promise<ImportanceRule[]> {
  const rows = await trx
    .selectFrom('importanceRule')
    .selectAll()
    .where('importanceRule.tenantId', '=', trx.tenantId)
    .where('importanceRule.state', 'in', ['decided', 'withdrawn'])
    .where('importanceRule.validFrom', '<', to)
    .where('importanceRule.validTo', '>', from)
    .orderBy('importanceRule.ruleId')
    .execute();
  return rows.map((row) => ({
    ruleId: row.ruleId,
    serviceKinds: row.serviceKinds,
    unitIds: row.unitIds,
    livesAlone: row.livesAlone ?? undefined,
    mostVulnerable: row.mostVulnerable ?? undefined,
    granted: row.granted as VisitImportance[],
    becomes: row.becomes as ImportanceRule['becomes'],
    from: row.validFrom,
    to: row.validTo,
  }));
}

/** For the units that some rules name: each with those below it. */
export async function readUnitsBelow({ trx }: Work, unitIds: readonly string[]): Promise<UnitsBelow> {
  const below = await findUnitsBelow(trx, [...new Set(unitIds)]);
  return (unitId) => below.get(unitId) ?? NONE;
}
