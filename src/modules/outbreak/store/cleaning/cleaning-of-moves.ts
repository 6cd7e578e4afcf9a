import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RoomOnDay } from '../../domain/places/room-on-day.ts';
import { placesLogTexts } from '../../texts/places/places-log-texts.ts';
import { makeCleaningTasks, withdrawCaused } from './make-cleaning-tasks.ts';
import { finalCleaningOf } from './open-cleaning.ts';

const causeOfPlan = (planId: number) => `plan:${planId}`;
const causeOfStep = (planId: number, seq: number) => `step:${planId}:${seq}`;

/**
 * Orders cleaning of the rooms that somebody moves into only after cleaning, and that are empty now; a room that somebody leaves
 * first is ordered when they have left.
 */
export async function orderCleaningBeforeMoves(
  work: Work,
  plan: {
    readonly planId: number;
    readonly steps: readonly { readonly toRoomId: string | null; readonly cleanFirst: boolean }[];
  },
  rooms: readonly RoomOnDay[],
): Promise<number> {
  const empty = new Set(rooms.filter(({ residents }) => residents.length === 0).map(({ roomId }) => roomId));
  const roomIds = new Set(
    plan.steps.flatMap(({ toRoomId, cleanFirst }) =>
      cleanFirst && toRoomId !== null && empty.has(toRoomId) ? [toRoomId] : [],
    ),
  );
  const t = createTranslator(masterLocale, placesLogTexts);
  return makeCleaningTasks(work, await finalCleaningOf(work, [...roomIds]), {
    reason: t('cleaning.before-move'),
    cause: causeOfPlan(plan.planId),
  });
}

/** Takes back what a decision on moves had ordered and nobody has begun. */
export async function withdrawCleaningBeforeMoves(work: Work, planId: number): Promise<number> {
  return withdrawCaused(work, causeOfPlan(planId));
}

/** Orders final cleaning of a room that somebody infected or exposed has left; where others live on there, of their place. */
export async function orderCleaningAfterMove(
  work: Work,
  planId: number,
  seq: number,
  left: { readonly roomId: string; readonly othersStay: boolean },
): Promise<number> {
  const t = createTranslator(masterLocale, placesLogTexts);
  return makeCleaningTasks(work, await finalCleaningOf(work, [left.roomId]), {
    reason: t('cleaning.after-move'),
    area: left.othersStay ? t('cleaning.others-stay') : '',
    cause: causeOfStep(planId, seq),
  });
}

/** Takes back what a move had ordered and nobody has begun, because the move is taken back. */
export async function withdrawCleaningAfterMove(work: Work, planId: number, seq: number): Promise<number> {
  return withdrawCaused(work, causeOfStep(planId, seq));
}
