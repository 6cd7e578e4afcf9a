import { instantOf } from '#kernel/instant.ts';
import { raiseTask } from '#modules/log/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { closingOfOutbreak } from '../../domain/casefile/closing-of-outbreak.ts';
import { getOutbreakRule } from '../../rules/outbreak-rules.ts';
import { daysOfCases, OUTBREAK_OVER, OUTBREAK_PROPOSED, proposalKey } from './decide-outbreak.ts';
import { readOutbreaks, unitNameOf } from './outbreak-rows.ts';
import { readOutbreakProposals } from './read-outbreak-proposals.ts';

/** Hours within which somebody judges whether cases are an outbreak, and whether one is over. */
const JUDGE_HOURS = 4;

/** Asks the municipal doctor to judge what may be an outbreak, and which may be over. */
export async function watchOutbreaks(work: Work): Promise<void> {
  const dueAt = instantOf(new Date(Date.parse(work.now) + JUDGE_HOURS * 3_600_000));
  for (const one of await readOutbreakProposals(work)) {
    await raiseTask(work, {
      kind: OUTBREAK_PROPOSED,
      subjectId: proposalKey(one),
      unitId: one.unitId,
      role: 'municipal_doctor',
      facts: { unit: await unitNameOf(work, one.unitId), cases: one.caseIds.length },
      dueAt,
    });
  }
  for (const { outbreakId, unitId, illness, openedOn, closedOn } of await readOutbreaks(work)) {
    if (closedOn !== null) continue;
    const days = await daysOfCases(work, outbreakId);
    const closing = closingOfOutbreak(days, openedOn, getOutbreakRule(illness), work.clock.today());
    if (!closing.isDue) continue;
    await raiseTask(work, {
      kind: OUTBREAK_OVER,
      subjectId: `${outbreakId}:${closing.lastDay}`,
      unitId,
      role: 'municipal_doctor',
      facts: { unit: await unitNameOf(work, unitId), outbreakId, day: closing.lastDay },
      dueAt,
    });
  }
}
