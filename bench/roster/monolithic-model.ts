import type { RosterEmployee, RosterProblem } from '#modules/staffing/domain/roster/roster-problem.ts';

/**
 * A problem read from a Curtois and Qu file as one mixed-integer program in LP text, as published with the instances: a variable
 * per person, day and shift. What the peers are given.
 */
export function monolithicModel(problem: RosterProblem): string {
  const { days, shifts, employees } = problem;
  const rows: string[] = [];
  const binaries: string[] = [];
  const costs = new Map<string, number>();
  let constant = 0;
  const pay = (name: string, cost: number) => costs.set(name, (costs.get(name) ?? 0) + cost);
  const x = (e: number, d: number, s: number) => `x_${e}_${d}_${s}`;
  /** Terms of working on a day, with a sign. */
  const work = (e: number, d: number, sign: '+' | '-') => shifts.map((_, s) => `${sign} ${x(e, d, s)}`).join(' ');

  employees.forEach((person, e) => {
    for (let d = 0; d < days; d++) {
      shifts.forEach((_, s) => binaries.push(x(e, d, s)));
      rows.push(`${work(e, d, '+')} <= 1`);
      if (person.daysOff.includes(d)) rows.push(`${work(e, d, '+')} = 0`);
      if (d + 1 === days) continue;
      shifts.forEach((shift, s) => {
        for (const next of shift.forbiddenNext) rows.push(`+ ${x(e, d, s)} + ${x(e, d + 1, next)} <= 1`);
      });
    }
    rows.push(...personRows(problem, person, e, x, work, binaries));
  });
  for (const { employee, day, shift, kind, weight } of problem.requests) {
    const name = x(employee, day, shift ?? 0);
    if (kind === 'on') constant += weight;
    pay(name, kind === 'on' ? -weight : weight);
  }
  problem.demand.forEach(({ day, shift, wanted, underWeight, overWeight }, line) => {
    const there = employees.map((_, e) => `+ ${x(e, day, shift)}`).join(' ');
    rows.push(`${there} + u_${line} - o_${line} = ${wanted}`);
    pay(`u_${line}`, underWeight);
    pay(`o_${line}`, overWeight);
  });
  rows.push('+ one = 1');
  pay('one', constant);
  const objective = [...costs].map(([name, cost]) => `${cost < 0 ? '-' : '+'} ${Math.abs(cost)} ${name}`);
  return [
    'Minimize',
    ` obj: ${wrap(objective)}`,
    'Subject To',
    ...rows.map((row, index) => ` c${index}: ${wrap(row.split(/ (?=[+-] )/))}`),
    'Binaries',
    ` ${wrap(binaries)}`,
    'End',
    '',
  ].join('\n');
}

function personRows(
  { days, shifts, weekends }: RosterProblem,
  { rules }: RosterEmployee,
  e: number,
  x: (e: number, d: number, s: number) => string,
  work: (e: number, d: number, sign: '+' | '-') => string,
  binaries: string[],
): string[] {
  const rows: string[] = [];
  const all = (sign: '+' | '-', from: number, to: number) =>
    Array.from({ length: to - from }, (_, day) => work(e, from + day, sign)).join(' ');
  for (const { shift, value } of rules.maxOfShift ?? []) {
    rows.push(`${Array.from({ length: days }, (_, d) => `+ ${x(e, d, shift)}`).join(' ')} <= ${value}`);
  }
  const minutes = Array.from({ length: days }, (_, d) =>
    shifts.map((shift, s) => `+ ${shift.minutes} ${x(e, d, s)}`).join(' '),
  ).join(' ');
  rows.push(`${minutes} <= ${rules.maxMinutes?.value}`, `${minutes} >= ${rules.minMinutes?.value}`);
  const most = rules.maxConsecutiveShifts?.value ?? days;
  for (let d = 0; d + most < days; d++) rows.push(`${all('+', d, d + most + 1)} <= ${most}`);
  for (let run = 1; run < (rules.minConsecutiveShifts?.value ?? 1); run++) {
    for (let d = 0; d + run + 1 < days; d++) {
      rows.push(`${work(e, d, '+')} ${all('-', d + 1, d + run + 1)} ${work(e, d + run + 1, '+')} >= ${1 - run}`);
    }
  }
  for (let run = 1; run < (rules.minConsecutiveDaysOff?.value ?? 1); run++) {
    for (let d = 0; d + run + 1 < days; d++) {
      rows.push(`${work(e, d, '-')} ${all('+', d + 1, d + run + 1)} ${work(e, d + run + 1, '-')} >= -1`);
    }
  }
  weekends.forEach((weekend, w) => {
    binaries.push(`k_${e}_${w}`);
    for (const day of weekend) rows.push(`${work(e, day, '+')} - k_${e}_${w} <= 0`);
  });
  if (weekends.length > 0) {
    rows.push(`${weekends.map((_, w) => `+ k_${e}_${w}`).join(' ')} <= ${rules.maxWeekends?.value}`);
  }
  return rows;
}

/** Breaks terms into lines short enough for every reader. */
function wrap(terms: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < terms.length; at += 12) lines.push(terms.slice(at, at + 12).join(' '));
  return lines.join('\n  ');
}
