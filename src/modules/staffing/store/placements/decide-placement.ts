import type { z } from 'zod';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { readUnitTree, recordEdit, refuseForeignKey } from '#modules/organisation/index.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { decidePlacementSchema } from '../../contract.ts';
import type { PlacementState } from '../../domain/placements/placement.ts';
import { allowsPlacement } from '../../domain/placements/placement.ts';
import { placementTexts } from '../../texts/placement-texts.ts';
import { demandPlacement, PLACEMENT_PERMISSION, rowsOf } from './save-placement.ts';

type Decision = z.infer<typeof decidePlacementSchema>;

/**
 * Moves, pauses, allows, resumes, catches up, completes or ends a placement. What changes it is undone as any edit; the
 * decision, who took it and why stay, and stand in the decision log.
 */
export async function decidePlacement(work: Work, placementId: string, given: Decision): Promise<number> {
  const { trx, now, actor } = work;
  const { decision, unitId, days, reason } = given;
  const today = work.clock.today();
  const row = await demandPlacement(work, placementId, given.revision);
  if (!allowsPlacement(row.state as PlacementState, decision as never))
    refuse('staffing.placement.not-open', { decision });
  if (decision === 'move') {
    if (unitId === null || unitId === row.unitId) refuse('staffing.placement.move-where');
    work.access.demand(actor, PLACEMENT_PERMISSION, unitId);
  }
  if (decision === 'catch_up' && days.length === 0) refuse('staffing.placement.no-days');
  const change = changeOf(given, row.extraDays, today);
  const subject = {
    action: `staffing.placement.${decision}`,
    kind: 'placement',
    id: placementId,
    unitId: row.unitId,
  } as const;
  const editId = await recordEdit(work, subject, rowsOf(placementId), () =>
    refuseForeignKey('organisation.edit.unknown-reference', async () => {
      await trx
        .updateTable('placement')
        .set(change)
        .where('placement.tenantId', '=', trx.tenantId)
        .where('placement.placementId', '=', placementId)
        .execute();
    }),
  );
  await trx
    .insertInto('placementDecision')
    .values({
      tenantId: trx.tenantId,
      placementId,
      decision,
      unitId: decision === 'move' ? unitId : null,
      fromDay: today,
      reason,
      decidedAt: now,
      decidedBy: actor.accountId ?? null,
    })
    .execute();
  await log(work, placementId, row, given);
  return editId;
}

function changeOf({ decision, unitId, days }: Decision, extraDays: readonly string[], today: string) {
  switch (decision) {
    case 'move':
      // Who supervises there is for the new unit to say.
      return { unitId: unitId ?? '', supervisorId: null, secondSupervisorId: null, state: 'planned', pausedFrom: null };
    case 'pause':
      return { state: 'paused', pausedFrom: today as never };
    case 'resume':
      return { state: 'planned', pausedFrom: null };
    case 'catch_up':
      return { extraDays: [...new Set([...extraDays, ...days])].toSorted() };
    case 'complete':
      return { state: 'completed' };
    case 'end':
      return { state: 'ended' };
    default:
      return { state: 'planned', pausedFrom: null };
  }
}

async function log(
  work: Work,
  placementId: string,
  row: { readonly unitId: string; readonly student: string | null },
  { decision, unitId, days, reason }: Decision,
): Promise<void> {
  const names = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const t = createTranslator(masterLocale, placementTexts);
  const nameOf = (id: string) => names.get(id) ?? id;
  const values = { unit: nameOf(row.unitId), to: unitId === null ? '' : nameOf(unitId), days: days.length };
  await recordDecision(work, {
    kind: `staffing.placement.${decision}`,
    unitId: row.unitId,
    subjectKind: 'placement',
    subjectId: placementId,
    title: t(`placement.log.${decision}`, values),
    why: reason,
    known: [],
    facts: { decision },
  });
}
