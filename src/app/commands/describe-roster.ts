import type { RosterProblem } from '#modules/staffing/domain/roster/roster-problem.ts';
import type { RosterProgress, RosterResult } from '#modules/staffing/domain/roster/roster-result.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import type { CommandIo } from './command-io.ts';

const PAUSE_SECONDS = 1;
const STATUS: Readonly<Record<RosterResult['status'], string>> = {
  optimal: 'bevist best',
  feasible: 'lovlig; ikke bevist at den er best',
  infeasible: 'ingen lovlig turnus finnes',
  unsolved: 'ikke funnet noen lovlig turnus innen grensen',
};

/** Tells how far a search is, on stderr: each better roster, at most a line per second. */
export function rosterProgressWriter(io: CommandIo): (progress: RosterProgress) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  let told = Number.POSITIVE_INFINITY;
  return ({ seconds, cost, hardViolations, bound }) => {
    if (cost === null || (seconds - toldAt < PAUSE_SECONDS && toldAt >= 0)) return;
    if (cost === told && seconds - toldAt < 10 * PAUSE_SECONDS) return;
    toldAt = seconds;
    told = cost;
    const parts = [`${number(seconds, 1)} s`.padStart(7), `pris ${number(cost, 2)}`];
    if (hardViolations) parts.push(`${hardViolations} under minimum`);
    if (bound !== null) parts.push(`nedre grense ${number(bound, 2)}`);
    io.stderr(`${parts.join('  ')}\n`);
  };
}

/** The result in words. */
export function describeRoster(problem: RosterProblem, result: RosterResult, path: string | undefined): string {
  const lines = [
    `Turnus for ${problem.employees.length} ansatte i ${problem.days} dager: ${STATUS[result.status]}.`,
    `Pris ${number(result.cost, 2)}, brudd på harde regler ${result.hardViolations}, ${number(result.seconds, 1)} s.`,
  ];
  for (const { employee, rules } of result.explanation.conflicts) {
    const who = employee === null ? 'Bemanningen' : problem.employees[employee]?.id;
    lines.push(`${who}: disse reglene kan ikke holdes sammen: ${rules.join(', ')}.`);
  }
  if (path !== undefined) lines.push(`Skrevet til ${path}.`);
  return `${lines.join('\n')}\n`;
}

function number(value: number, decimals: number): string {
  return formatNumber(value, 'nb', { maximumFractionDigits: decimals });
}
