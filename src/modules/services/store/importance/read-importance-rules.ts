import type { Selectable } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { ImportanceRule as ImportanceRuleTable } from '#platform/db/row-types.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ImportanceCriteria, ImportanceRuleState } from '../../domain/importance/importance-rule.ts';
import type { VisitImportance } from '../../domain/visit.ts';

/** A rule with its ground, who proposed and decided it, and how it ended. */
export interface StoredImportanceRule extends ImportanceCriteria {
  readonly ruleId: number;
  readonly revision: number;
  readonly title: string;
  readonly ground: string;
  /** Needed where the rule lowers what was granted as `must`. */
  readonly professionalGround: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly state: ImportanceRuleState;
  readonly proposedAt: Instant;
  readonly proposedBy: string;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly decidedRole: string | null;
  readonly logSeq: number | null;
  readonly endedGround: string | null;
}

/** All rules, the newest first. */
export async function readImportanceRules({ trx }: Work): Promise<StoredImportanceRule[]> {
  const rows = await trx
    .selectFrom('importanceRule')
    .selectAll()
    .where('importanceRule.tenantId', '=', trx.tenantId)
    .orderBy('importanceRule.ruleId', 'desc')
    .execute();
  return rows.map(ruleOfRow);
}

/** One rule, locked for a change; throws `NotYours` where there is none. */
export async function getImportanceRule({ trx }: Work, ruleId: number): Promise<StoredImportanceRule> {
  const row = await trx
    .selectFrom('importanceRule')
    .selectAll()
    .where('importanceRule.tenantId', '=', trx.tenantId)
    .where('importanceRule.ruleId', '=', ruleId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotYours('importance rule');
  return ruleOfRow(row);
}

function ruleOfRow(row: Selectable<ImportanceRuleTable>): StoredImportanceRule {
  const {
    tenantId: _,
    validFrom: from,
    validTo: to,
    livesAlone,
    mostVulnerable,
    granted,
    becomes,
    state,
    ...rest
  } = row;
  return {
    ...rest,
    from,
    to,
    livesAlone: livesAlone ?? undefined,
    mostVulnerable: mostVulnerable ?? undefined,
    granted: granted as VisitImportance[],
    becomes: becomes as ImportanceCriteria['becomes'],
    state: state as ImportanceRuleState,
  };
}
