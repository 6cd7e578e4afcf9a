import type { PlanSummary } from '../contract.ts';
import { planFigures } from '../domain/plan-figures.ts';
import { nameOfUnit } from '../domain/staffing-base.ts';
import type { PlanRead } from '../store/read-plan.ts';

/** Shows a plan in the list, and the line at the bottom of its page. */
export function viewPlanSummary(read: PlanRead): PlanSummary {
  const { row, base, nameOfAccount } = read;
  return {
    planId: row.planId,
    state: row.state,
    revision: row.revision,
    draft: read.draft,
    replacesPlanId: row.replacesPlanId,
    from: row.from,
    days: row.days,
    unitId: row.unitId,
    unitName: nameOfUnit(base, row.unitId),
    createdAt: row.createdAt,
    createdByName: nameOfAccount(row.createdBy),
    solvedAt: row.solvedAt,
    publishedAt: row.publishedAt,
    publishedByName: nameOfAccount(row.publishedBy),
    choices: row.choices,
    fault: row.fault,
    figures: viewFigures(read),
  };
}

/** A plan's figures as far as the reader sees it; null while nothing is found. */
export function viewFigures({ row, base, open, decided, findings }: PlanRead): PlanSummary['figures'] {
  const { document } = row;
  if (!document) return null;
  return {
    ...planFigures(open, decided, (personId) => base.people.get(personId)?.homeUnitId ?? null),
    breaches: findings.filter((finding) => finding.level === 'breach').length,
    cost: document.cost,
    bound: document.bound,
    optimal: document.status === 'optimal',
    secondsToFirst: document.seconds.first,
    secondsTotal: document.seconds.total,
  };
}
