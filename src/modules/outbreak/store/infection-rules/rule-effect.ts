import { sql } from 'kysely';
import { readPeopleNames, readUnitTree } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { EffectCounts, EffectPerson, RuleEffectView } from '../../contract/infection-rules.ts';
import type { EffectOnPeriod } from './recalculate-periods.ts';

/** Nobody touched. */
export const NO_EFFECT: EffectCounts = { released: 0, shorter: 0, longer: 0, otherwise: 0, unchanged: 0, byHand: 0 };

/** How many people a change of rules touches, and how. */
export function countEffects(effects: readonly EffectOnPeriod[]): EffectCounts {
  const counts = { ...NO_EFFECT };
  for (const { effect } of effects) counts[effect] += 1;
  return counts;
}

/** Names shown at most; the counts are of all. */
const MOST_NAMES = 200;

/** What a change does, with the names of those touched where the actor may know them; that look is logged. */
export async function viewEffect(work: Work, effects: readonly EffectOnPeriod[]): Promise<RuleEffectView> {
  const scope = work.access.scopeOf(work.actor, 'outbreak.period.names');
  const may = scope === 'everywhere' || scope.size > 0;
  const touched = effects.filter(({ effect, row }) => effect !== 'unchanged' && reaches(scope, row.unitId));
  return {
    counts: countEffects(effects),
    staff: countEffects(effects.filter(({ row }) => row.subjectKind === 'staff')),
    people: may ? await namePeople(work, touched.slice(0, MOST_NAMES)) : null,
  };
}

async function namePeople(work: Work, touched: readonly EffectOnPeriod[]): Promise<EffectPerson[]> {
  const idsOf = (kind: string) => touched.flatMap(({ row }) => (row.subjectKind === kind ? (row.subjectId ?? []) : []));
  const staff = await readPeopleNames(work, idsOf('staff'));
  const residents = await readUserNames(work, idsOf('resident'));
  const units = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  if (touched.length > 0) {
    await work.audit({
      action: 'outbreak.period.looked-at',
      subjectKind: 'infection-period',
      subjectId: '',
      facts: { periods: touched.map(({ row }) => String(row.periodId)) },
    });
  }
  return touched.flatMap(({ row, next, effect }) =>
    effect === 'unchanged'
      ? []
      : [
          {
            periodId: row.periodId,
            name: staff.get(row.subjectId ?? '') ?? residents.get(row.subjectId ?? '') ?? '',
            subjectKind: row.subjectKind,
            unitName: units.get(row.unitId ?? '') ?? null,
            effect,
            wasKind: row.kind,
            was: row.to,
            kind: next.kind,
            to: next.to,
          },
        ],
  );
}

async function readUserNames({ trx }: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    userId: string;
    name: string;
  }>`SELECT service_user.user_id, service_user.name FROM service_user
    WHERE service_user.tenant_id = ${trx.tenantId} AND service_user.user_id = ANY(${[...ids]}::text[])`.execute(trx);
  return new Map(rows.map(({ userId, name }) => [userId, name]));
}
