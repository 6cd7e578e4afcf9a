import type { MilpModel, MilpVariable } from './milp-model.ts';
import { buildMilpModel } from './milp-model.ts';
import type { ReplanProblem } from './problem.ts';

const ENTRIES_PER_LINE = 12;

/** The problem as a linear program in whole numbers, written in the CPLEX LP format; comments say which pair each x is. */
export function exportLp(problem: ReplanProblem): string {
  return writeLp(buildMilpModel(problem), (pair) => {
    const key = problem.rows.keys[problem.pairs.row[pair] as number];
    const person = problem.people.ids[problem.pairs.person[pair] as number] ?? '';
    return key ? `${person} ${key.date} ${key.shift} ${key.unitId} ${key.competence}` : person;
  });
}

function writeLp(model: MilpModel, describePair: (pair: number) => string): string {
  const name = (variable: number) => (model.variables[variable] as MilpVariable).name;
  const lines: string[] = ['\\ Replan: who takes the open shifts. Prices in points, times in minutes.'];
  model.pairVariables.forEach((variable, pair) => lines.push(`\\ ${name(variable)}: ${oneLine(describePair(pair))}`));
  const objective = model.variables.flatMap((variable, index) =>
    variable.cost === 0 ? [] : [[index, variable.cost] as const],
  );
  lines.push('Minimize', ...sum('cost', objective, name), 'Subject To');
  model.rows.forEach((row, index) => {
    const text = sum(`c${index}`, row.entries, name);
    text[text.length - 1] += ` ${row.sense} ${row.right}`;
    lines.push(...text);
  });
  if (model.rows.length === 0) lines.push(' c0: nothing = 0');
  lines.push('Bounds');
  for (const variable of model.variables) {
    const isBinary = variable.whole && variable.lower === 0 && variable.upper === 1;
    if (!isBinary) lines.push(` ${variable.lower} <= ${variable.name} <= ${variable.upper}`);
  }
  const whole = model.variables.filter((variable) => variable.whole);
  if (whole.length > 0) lines.push('Binaries', ...whole.map((variable) => ` ${variable.name}`));
  lines.push('End', '');
  return lines.join('\n');
}

function sum(
  label: string,
  entries: readonly (readonly [number, number])[],
  name: (variable: number) => string,
): string[] {
  if (entries.length === 0) return [` ${label}: 0 nothing`];
  const lines: string[] = [];
  for (let at = 0; at < entries.length; at += ENTRIES_PER_LINE) {
    const terms = entries
      .slice(at, at + ENTRIES_PER_LINE)
      .map(([variable, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name(variable)}`);
    lines.push(`${at === 0 ? ` ${label}: ` : '   '}${terms.join(' ')}`);
  }
  return lines;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
