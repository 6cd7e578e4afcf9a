import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { loadMunicipality, readUnitTree } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ContinuityOverview, ContinuityPlanView, CriticalFunctionView } from '../../contract.ts';
import { criticalFunctionSchema } from '../../contract.ts';
import { suggestFunctions } from '../../domain/continuity/plan-template.ts';
import { REPLAN_PRICES } from '../../rules/replan-prices.ts';
import { readCriticalFunctions } from './critical-functions.ts';

const READ = 'staffing.continuity.read';
const EDIT = 'staffing.continuity.edit';
/** Days ahead from which a unit's minimum is read for suggestions. */
const SUGGEST_DAYS = 14;

interface Version {
  readonly unitId: string;
  readonly version: number;
  readonly owner: string;
  readonly reviewOn: PlainDate | null;
  readonly savedAt: Instant;
  readonly savedBy: string | null;
  readonly functions: unknown;
}

/** Which units have written down what they must keep going. Units that only hold others have nothing to keep going themselves. */
export async function readContinuity(work: Work): Promise<ContinuityOverview> {
  const { trx } = work;
  const tree = await readUnitTree(work);
  const above = new Set(tree.map((unit) => unit.parentId));
  const [read, edit] = [work.access.scopeOf(work.actor, READ), work.access.scopeOf(work.actor, EDIT)];
  const functions = Map.groupBy(await readCriticalFunctions(trx), (row) => row.unitId);
  const newest = new Map((await readVersions(trx)).map((one) => [one.unitId, one]));
  const today = work.clock.today();
  return {
    units: tree
      .filter((unit) => !above.has(unit.unitId) && reaches(read, unit.unitId))
      .map(({ unitId, name, kind }) => {
        const saved = newest.get(unitId);
        const reviewOn = saved?.reviewOn ?? null;
        return {
          unitId,
          name,
          kind,
          functions: functions.get(unitId)?.length ?? 0,
          version: saved?.version ?? 0,
          owner: saved?.owner ?? '',
          reviewOn,
          savedAt: saved?.savedAt ?? null,
          dueForReview: reviewOn !== null && reviewOn <= today,
          mayEdit: reaches(edit, unitId),
        };
      }),
  };
}

/** One unit's plan, with suggestions for its kind. */
export async function readContinuityPlan(work: Work, unitId: string): Promise<ContinuityPlanView> {
  const { trx } = work;
  work.access.demand(work.actor, READ, unitId);
  const unit = (await readUnitTree(work)).find((one) => one.unitId === unitId);
  if (!unit) throw new NotYours(`unit ${unitId}`);
  const versions = await readVersions(trx, unitId);
  const period = { from: work.clock.today(), days: SUGGEST_DAYS };
  const { demand = [], shifts, competences } = await loadMunicipality(work, period, { people: [], unitIds: [unitId] });
  const weights = new Map(competences.map((one) => [one.competence, one.weight ?? REPLAN_PRICES.otherWeight]));
  const [saved] = versions;
  return {
    unitId,
    name: unit.name,
    kind: unit.kind,
    version: saved?.version ?? 0,
    owner: saved?.owner ?? '',
    reviewOn: saved?.reviewOn ?? null,
    savedAt: saved?.savedAt ?? null,
    functions: (await readCriticalFunctions(trx, unitId)).map(({ unitId: _, ...row }) => row),
    suggested: suggestFunctions(
      unit.kind,
      demand.filter((row) => row.unitId === unitId),
      shifts,
      (competence) => weights.get(competence) ?? REPLAN_PRICES.otherWeight,
    ),
    competences: competences.map((one) => one.competence),
    versions: versions.map(({ version, owner, savedAt, savedBy, functions }) => ({
      version,
      owner,
      savedAt,
      savedBy,
      functions: parseFunctions(functions),
    })),
    mayEdit: reaches(work.access.scopeOf(work.actor, EDIT), unitId),
  };
}

/** Functions as a version keeps them. */
function parseFunctions(stored: unknown): CriticalFunctionView[] {
  return z.array(criticalFunctionSchema).parse(stored);
}

/** All versions of a unit, newest first; without a unit the newest of each. */
async function readVersions(trx: TenantTransaction, unitId?: string): Promise<Version[]> {
  let query = trx
    .selectFrom('continuityPlan as p')
    .leftJoin('account as a', 'a.accountId', 'p.savedBy')
    .select(['p.unitId', 'p.version', 'p.owner', 'p.reviewOn', 'p.savedAt', 'p.functions', 'a.name as savedBy'])
    .where('p.tenantId', '=', trx.tenantId)
    .orderBy('p.unitId')
    .orderBy('p.version', 'desc');
  query = unitId === undefined ? query.distinctOn('p.unitId') : query.where('p.unitId', '=', unitId);
  return query.execute();
}
