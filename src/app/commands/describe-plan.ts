import { addDays } from '#kernel/plain-date.ts';
import type { Plan } from '#modules/staffing/domain/replan/plan.ts';
import { formatDays } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';

/** A plan in a few lines: what was missing, what is filled, what is left, and how good the plan is. */
export function describePlan(plan: Plan, path: string | undefined): string {
  const sum = (
    rows: readonly { readonly missing: number; readonly belowMinimum: number }[],
    field: 'missing' | 'belowMinimum',
  ) => rows.reduce((total, row) => total + row[field], 0);
  const days = formatDays(plan.from, addDays(plan.from, plan.days - 1), 'nb');
  const gap = plan.bound === null ? undefined : plan.cost - plan.bound;
  const quality =
    plan.status === 'optimal'
      ? 'bevist best'
      : gap === undefined
        ? 'uten bevis'
        : `høyst ${number(gap)} over det beste mulige`;
  const lines = [
    `Omplanlegging ${days}: ${sum(plan.open, 'missing')} ledige, ${plan.assignments.length} satt inn, ` +
      `${sum(plan.uncovered, 'missing')} udekket (${sum(plan.uncovered, 'belowMinimum')} under minimum)`,
    `Pris ${number(plan.cost)} (${quality}), ${number(plan.seconds.total)} s`,
  ];
  const leftOut = plan.findings.filter(({ level }) => level !== 'info').length;
  if (leftOut > 0) lines.push(`${leftOut} funn i planen; se findings`);
  if (path !== undefined) lines.push(`Skrevet til ${path}`);
  return `${lines.join('\n')}\n`;
}

function number(value: number): string {
  return formatNumber(value, 'nb', { maximumFractionDigits: 1 });
}
