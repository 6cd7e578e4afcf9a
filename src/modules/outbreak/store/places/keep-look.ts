import { recordListLook, recordLook } from '#modules/services/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Keeps that the actor saw where one person may be isolated. */
export async function keepLook(work: Work, userId: string): Promise<void> {
  await recordLook(work, userId, 'outbreak.room-proposal');
}

/** Keeps that the actor saw who lives where in some units. */
export async function keepListLook(work: Work, unitIds: readonly string[], people: number): Promise<void> {
  if (unitIds.length > 0) await recordListLook(work, unitIds, people, 'outbreak.floor-plan');
}
