import { addDays } from '#kernel/plain-date.ts';
import type { Absence } from '#modules/organisation/domain/municipality.ts';
import { compileStress } from '../../domain/continuity/compile-stress.ts';
import { drawAbsence } from '../../domain/continuity/draw-absence.ts';
import type { AwayDays } from '../../domain/continuity/draw-plan.ts';
import { greedyBiasOf } from '../../domain/continuity/greedy-bias.ts';
import { createMeetingIndex } from '../../domain/continuity/meeting-index.ts';
import type { DrawsResult } from '../../domain/continuity/run-draws.ts';
import type { GreedyBias } from '../../domain/continuity/stress-result.ts';
import { planReplacement } from '../../solver/plan-replacement.ts';
import type { StressEvents, StressTask } from './run-stress-test.ts';

/**
 * Makes full plans on some of the draws, the levels in turn, and compares the minimum shifts left uncovered with the greedy step's.
 * Null where no draw was compared.
 */
export async function measureBias(
  { municipality, critical, options, bias }: StressTask,
  { records }: DrawsResult,
  { onProgress, signal }: StressEvents,
): Promise<GreedyBias | null> {
  const of = Math.min(bias.draws, records.length);
  if (of === 0 || signal?.aborted) return null;
  const { world } = compileStress(municipality, critical, options);
  const meetings = createMeetingIndex(world);
  const greedy: number[] = [];
  const full: number[] = [];
  for (let i = 0; i < of && !signal?.aborted; i++) {
    const record = records[i];
    const level = i % options.levels.length;
    const away = drawAbsence(world, options, record?.draw ?? 0, meetings).away[level];
    const outcome = record?.outcomes[level];
    if (!away || !outcome) continue;
    const plan = await planReplacement(
      { ...municipality, decisions: [], absences: [...municipality.absences, ...absencesOfDraw(world, away)] },
      { from: options.from, days: options.days, seed: options.seed, timeLimitSeconds: bias.seconds },
      { signal },
    );
    if (signal?.aborted) break;
    greedy.push(outcome.missing.reduce((sum, missing) => sum + missing, 0));
    full.push(plan.uncovered.reduce((sum, row) => sum + row.belowMinimum, 0));
    onProgress?.({ phase: 'bias', done: greedy.length, of });
  }
  return greedy.length === 0 ? null : greedyBiasOf(greedy, full, bias.seconds);
}

/** The stretches of days that people are away in a draw. */
function absencesOfDraw(
  {
    people,
    days,
    from,
  }: { people: { readonly ids: readonly string[] }; days: number; from: Parameters<typeof addDays>[0] },
  away: AwayDays,
): Absence[] {
  const absences: Absence[] = [];
  people.ids.forEach((staffId, p) => {
    for (let day = 0; day < days; day++) {
      if (away[p * days + day] === 0) continue;
      const first = day;
      while (day < days && away[p * days + day] === 1) day++;
      absences.push({ staffId, from: addDays(from, first), to: addDays(from, day), kind: 'other' });
    }
  });
  return absences;
}
