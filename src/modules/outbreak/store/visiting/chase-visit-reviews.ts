import { instantOf } from '#kernel/instant.ts';
import { raiseTask } from '#modules/log/index.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { stateOfVisitRule } from '../../domain/visiting/visit-rule.ts';
import { REVIEW_TASK } from './decide-visit-rule.ts';
import { readVisitRules } from './visit-rule-rows.ts';

/** A task for the unit's leader for each limit whose review is overdue, once per review; gives how many were new. */
export async function chaseVisitReviews(work: Work): Promise<number> {
  const today = work.clock.today();
  const overdue = (await readVisitRules(work, { since: today })).filter(
    (rule) => stateOfVisitRule(rule, today) === 'review-overdue',
  );
  if (overdue.length === 0) return 0;
  const names = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  let raised = 0;
  for (const { ruleId, unitId, reviewOn } of overdue) {
    const isNew = await raiseTask(work, {
      kind: REVIEW_TASK,
      subjectId: `${ruleId} ${reviewOn}`,
      unitId,
      role: 'unit_leader',
      facts: { unit: names.get(unitId) ?? unitId, unitId, reviewOn },
      dueAt: instantOf(new Date(work.now)),
    });
    if (isNew) raised += 1;
  }
  return raised;
}
