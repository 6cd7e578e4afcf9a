import type { InputFault } from '#kernel/input-fault.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import type {
  RosterDemand,
  RosterEmployee,
  RosterHistory,
  RosterLimit,
  RosterProblem,
  RosterRequest,
  RosterRules,
} from './roster-problem.ts';
import { createTokenReader, type TokenLine, type TokenReader } from './token-reader.ts';

/** A file of an instance. */
export interface InstanceFile {
  readonly name: string;
  readonly text: string;
}

/** Prices as published with the competition. */
const WEIGHTS = { cover: 30, shiftRun: 15, workRun: 30, offRun: 30, request: 10, weekend: 30, total: 20, weekends: 30 };
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * Reads an instance of the second International Nurse Rostering Competition: scenario, history before the first week, and the
 * weeks in order, as one problem over all of them. Throws `InputRefused` with every line that is wrong.
 */
export function readInrc2(
  scenario: InstanceFile,
  history: InstanceFile,
  weeks: readonly InstanceFile[],
): RosterProblem {
  const faults: InputFault[] = [];
  const tell = (fault: InputFault) => faults.push(fault);
  const world = readScenario(createTokenReader(scenario, tell));
  const before = readHistory(createTokenReader(history, tell), world);
  const demand: RosterDemand[] = [];
  const requests: RosterRequest[] = [];
  weeks.forEach((week, index) => {
    readWeek(createTokenReader(week, tell), world, index * 7, demand, requests);
  });
  world.nurses.forEach((nurse, index) => {
    if (!before.has(index)) {
      tell({ file: history.name, column: 'NURSE_HISTORY', expected: `a line for nurse ${nurse.id}` });
    }
  });
  if (weeks.length === 0) tell({ file: scenario.name, column: 'WEEKS', expected: 'at least one week file' });
  if (faults.length > 0) throw new InputRefused(faults);
  return {
    name: world.name,
    days: weeks.length * 7,
    weekends: weeks.map((_, week) => [week * 7 + 5, week * 7 + 6]),
    skills: world.skills,
    teams: [],
    shifts: world.shifts.map((shift) => ({ id: shift.id, minutes: 1, forbiddenNext: shift.forbiddenNext })),
    forbiddenAcrossDayOff: [],
    employees: world.nurses.map(
      (nurse, index): RosterEmployee => ({
        id: nurse.id,
        skills: nurse.skills,
        team: null,
        rules: nurse.rules,
        history: before.get(index) ?? null,
        daysOff: [],
        unavailable: [],
        fixed: [],
      }),
    ),
    demand,
    requests,
  };
}

/** Number of weeks a scenario is made for. */
export function weeksOfScenario(scenario: InstanceFile): number | undefined {
  const weeks = /^\s*WEEKS\s*=\s*(\d+)/m.exec(scenario.text)?.[1];
  return weeks === undefined ? undefined : Number(weeks);
}

interface Scenario {
  readonly name: string;
  readonly skills: string[];
  readonly shifts: { id: string; forbiddenNext: number[] }[];
  readonly nurses: { id: string; skills: number[]; rules: RosterRules }[];
}

function readScenario(reader: TokenReader): Scenario {
  const name = reader.lines.find((line) => line.words[0] === 'SCENARIO')?.words[1] ?? '';
  if (name === '') reader.fault(undefined, 'SCENARIO', undefined, 'SCENARIO = name');
  const skills = reader.counted('SKILLS').map((line) => line.words[0] ?? '');
  const shiftLines = reader.counted('SHIFT_TYPES');
  const shifts = shiftLines.map((line) => ({ id: line.words[0] ?? '', forbiddenNext: [] as number[] }));
  const shiftRuns = shiftLines.map((line, shift) => ({
    shift,
    ...limits(reader, line, line.ranges[0], WEIGHTS.shiftRun),
  }));
  const shiftOf = (line: TokenLine, id: string) =>
    reader.indexIn(
      line,
      'shift type',
      id,
      shifts.map((shift) => shift.id),
    );
  for (const line of reader.section('FORBIDDEN_SHIFT_TYPES_SUCCESSIONS')) {
    const from = shifts[shiftOf(line, line.words[0] ?? '')];
    const count = reader.whole(line, 'successions', line.words[1]);
    if (line.words.length !== 2 + count) {
      reader.fault(line, 'successions', line.words.slice(1).join(' '), `${count} shift types after the number`);
    }
    for (const id of line.words.slice(2)) from?.forbiddenNext.push(shiftOf(line, id));
  }
  const contracts = new Map<string, RosterRules>();
  for (const line of reader.counted('CONTRACTS')) {
    const [total, work, off] = line.ranges;
    const [maxWeekends, complete] = line.words.slice(1);
    const totals = limits(reader, line, total, WEIGHTS.total);
    const runs = limits(reader, line, work, WEIGHTS.workRun);
    const rests = limits(reader, line, off, WEIGHTS.offRun);
    contracts.set(line.words[0] ?? '', {
      minShifts: totals.min,
      maxShifts: totals.max,
      minConsecutiveShifts: runs.min,
      maxConsecutiveShifts: runs.max,
      minConsecutiveDaysOff: rests.min,
      maxConsecutiveDaysOff: rests.max,
      consecutiveOfShift: shiftRuns,
      maxWeekends: { value: reader.whole(line, 'weekends', maxWeekends), weight: WEIGHTS.weekends },
      ...(reader.whole(line, 'complete weekends', complete) > 0 ? { completeWeekends: WEIGHTS.weekend } : {}),
    });
  }
  const nurses = reader.counted('NURSES').map((line) => {
    const [id = '', contract = '', count, ...own] = line.words;
    const rules = contracts.get(contract);
    if (!rules)
      reader.fault(line, 'contract', contract, `a contract of CONTRACTS: ${[...contracts.keys()].join(', ')}`);
    if (reader.whole(line, 'skills', count) !== own.length) {
      reader.fault(line, 'skills', own.join(' '), `as many skills as the number before them (${count})`);
    }
    return { id, rules: rules ?? {}, skills: own.map((skill) => reader.indexIn(line, 'skill', skill, skills)) };
  });
  return { name, skills, shifts, nurses };
}

function limits(
  reader: TokenReader,
  line: TokenLine,
  range: readonly [number, number] | undefined,
  weight: number,
): { min: RosterLimit; max: RosterLimit } {
  if (!range) reader.fault(line, 'range', line.text, '(least,most)');
  else if (range[0] > range[1])
    reader.fault(line, 'range', `(${range[0]},${range[1]})`, 'the least not above the most');
  const [least, most] = range ?? [0, 0];
  return { min: { value: least, weight }, max: { value: most, weight } };
}

function readHistory(reader: TokenReader, { nurses, shifts }: Scenario): Map<number, RosterHistory> {
  const before = new Map<number, RosterHistory>();
  const ids = nurses.map((nurse) => nurse.id);
  for (const line of reader.section('NURSE_HISTORY')) {
    const [id = '', total, weekends, last = '', ofShift, inRow, off] = line.words;
    const nurse = reader.indexIn(line, 'nurse', id, ids);
    if (before.has(nurse)) reader.fault(line, 'nurse', id, 'each nurse once');
    const count = (text: string | undefined) => reader.whole(line, 'history', text);
    const lastShift =
      last === 'None'
        ? null
        : reader.indexIn(
            line,
            'shift type',
            last,
            shifts.map((shift) => shift.id),
          );
    before.set(nurse, {
      lastShift,
      shifts: count(total),
      minutes: count(total),
      weekends: count(weekends),
      consecutiveOfShift: count(ofShift),
      consecutiveShifts: count(inRow),
      consecutiveDaysOff: count(off),
    });
  }
  return before;
}

function readWeek(
  reader: TokenReader,
  { nurses, shifts, skills }: Scenario,
  firstDay: number,
  demand: RosterDemand[],
  requests: RosterRequest[],
): void {
  const shiftIds = shifts.map((shift) => shift.id);
  for (const line of reader.section('REQUIREMENTS')) {
    const shift = reader.indexIn(line, 'shift type', line.words[0] ?? '', shiftIds);
    const skill = reader.indexIn(line, 'skill', line.words[1] ?? '', skills);
    if (line.ranges.length !== 7)
      reader.fault(line, 'requirements', line.text, '(minimum,wanted) for each of seven days');
    line.ranges.slice(0, 7).forEach(([minimum, wanted], day) => {
      if (minimum > wanted) {
        reader.fault(line, 'requirements', `(${minimum},${wanted})`, 'the minimum not above the wanted number');
      }
      const weights = { underWeight: WEIGHTS.cover, overWeight: 0 };
      demand.push({ day: firstDay + day, shift, skill, team: null, minimum, wanted, ...weights });
    });
  }
  const ids = nurses.map((nurse) => nurse.id);
  for (const line of reader.counted('SHIFT_OFF_REQUESTS')) {
    const [id = '', shift = '', day = ''] = line.words;
    requests.push({
      employee: reader.indexIn(line, 'nurse', id, ids),
      day: firstDay + reader.indexIn(line, 'day', day, WEEKDAYS),
      shift: shift === 'Any' ? null : reader.indexIn(line, 'shift type', shift, shiftIds),
      kind: 'off',
      weight: WEIGHTS.request,
    });
  }
}
