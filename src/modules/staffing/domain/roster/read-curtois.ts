import type { InputFault } from '#kernel/input-fault.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import type { RosterDemand, RosterEmployee, RosterProblem, RosterRequest, RosterShift } from './roster-problem.ts';

/** A line of a section: its number in the file and its fields. */
interface Line {
  readonly row: number;
  readonly fields: readonly string[];
}

const SECTIONS = {
  SECTION_HORIZON: 'the number of days',
  SECTION_SHIFTS: 'ShiftID, Length in mins, Shifts which cannot follow this shift | separated',
  SECTION_STAFF:
    'ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutiveShifts, MinConsecutiveShifts, MinConsecutiveDaysOff, MaxWeekends',
  SECTION_DAYS_OFF: 'EmployeeID, DayIndexes',
  SECTION_SHIFT_ON_REQUESTS: 'EmployeeID, Day, ShiftID, Weight',
  SECTION_SHIFT_OFF_REQUESTS: 'EmployeeID, Day, ShiftID, Weight',
  SECTION_COVER: 'Day, ShiftID, Requirement, Weight for under, Weight for over',
} as const;
type Section = keyof typeof SECTIONS;

const MOST_DAYS = 3660;
const MOST = 1e9;

/**
 * Reads a shift scheduling instance in the text format of Curtois and Qu: a period that begins on a Monday, one demand per day and
 * shift, hard rules per person, priced requests. Throws `InputRefused` with every line that is wrong.
 */
export function readCurtois(text: string, file: string): RosterProblem {
  const faults: InputFault[] = [];
  const fault = (row: number | undefined, column: string, value: string | undefined, expected: string) =>
    faults.push({
      file,
      ...(row === undefined ? {} : { row }),
      column,
      ...(value === undefined ? {} : { value }),
      expected,
    });
  const sections = splitSections(text, fault);

  const whole = (line: Line, at: number, column: string, least = 0, most = MOST): number => {
    const value = line.fields[at] ?? '';
    const number = Number(value);
    if (!/^-?\d+$/.test(value) || number < least || number > most) {
      fault(line.row, column, value, `a whole number from ${least} to ${most}`);
      return least;
    }
    return number;
  };
  const hasFields = (line: Line, section: Section, count: number): boolean => {
    if (line.fields.length >= count) return true;
    fault(line.row, section, line.fields.join(','), `${count} fields: ${SECTIONS[section]}`);
    return false;
  };

  const [horizon, ...more] = sections.SECTION_HORIZON ?? [];
  const days = horizon ? whole(horizon, 0, 'SECTION_HORIZON', 1, MOST_DAYS) : 1;
  if (sections.SECTION_HORIZON && !horizon) fault(undefined, 'SECTION_HORIZON', undefined, 'the number of days');
  for (const line of more) fault(line.row, 'SECTION_HORIZON', line.fields.join(','), 'one number only');

  const shiftLines = (sections.SECTION_SHIFTS ?? []).filter((line) => hasFields(line, 'SECTION_SHIFTS', 2));
  const shiftIndex = indexIds(shiftLines, 'ShiftID', fault);
  const shiftOf = (line: Line, value: string, column = 'ShiftID'): number => {
    const shift = shiftIndex.get(value);
    if (shift === undefined) fault(line.row, column, value, 'a shift of SECTION_SHIFTS');
    return shift ?? 0;
  };
  const shifts = shiftLines.map(
    (line): RosterShift => ({
      id: line.fields[0] ?? '',
      minutes: whole(line, 1, 'Length in mins', 1, 24 * 60 * 7),
      forbiddenNext: (line.fields[2] ?? '')
        .split('|')
        .filter((id) => id !== '')
        .map((id) => shiftOf(line, id, 'Shifts which cannot follow this shift')),
    }),
  );

  const staffLines = (sections.SECTION_STAFF ?? []).filter((line) => hasFields(line, 'SECTION_STAFF', 8));
  const staffIndex = indexIds(staffLines, 'ID', fault);
  const employeeOf = (line: Line): number => {
    const value = line.fields[0] ?? '';
    const employee = staffIndex.get(value);
    if (employee === undefined) fault(line.row, 'EmployeeID', value, 'an employee of SECTION_STAFF');
    return employee ?? 0;
  };
  const daysOff: number[][] = staffLines.map(() => []);
  for (const line of sections.SECTION_DAYS_OFF ?? []) {
    const employee = employeeOf(line);
    for (let at = 1; at < line.fields.length; at++) {
      if (line.fields[at] !== '') daysOff[employee]?.push(whole(line, at, 'DayIndexes', 0, days - 1));
    }
  }
  const employees = staffLines.map((line, index): RosterEmployee => {
    const hard = (at: number, column: string) => ({ value: whole(line, at, column), weight: 'hard' as const });
    const maxOfShift = (line.fields[1] ?? '')
      .split('|')
      .filter((part) => part !== '')
      .map((part) => {
        const [id = '', value = ''] = part.split('=').map((piece) => piece.trim());
        if (!/^\d+$/.test(value)) fault(line.row, 'MaxShifts', part, 'a shift and a whole number, as D=14');
        return { shift: shiftOf(line, id, 'MaxShifts'), value: Number(value) || 0 };
      });
    const maxMinutes = hard(2, 'MaxTotalMinutes');
    const minMinutes = hard(3, 'MinTotalMinutes');
    if (minMinutes.value > maxMinutes.value) {
      fault(line.row, 'MinTotalMinutes', line.fields[3], `at most MaxTotalMinutes (${maxMinutes.value})`);
    }
    return {
      id: line.fields[0] ?? '',
      skills: [],
      team: null,
      history: null,
      rules: {
        maxOfShift,
        maxMinutes,
        minMinutes,
        maxConsecutiveShifts: hard(4, 'MaxConsecutiveShifts'),
        minConsecutiveShifts: hard(5, 'MinConsecutiveShifts'),
        minConsecutiveDaysOff: hard(6, 'MinConsecutiveDaysOff'),
        maxWeekends: hard(7, 'MaxWeekends'),
      },
      daysOff: daysOff[index] ?? [],
      unavailable: [],
      fixed: [],
    };
  });

  const readRequests = (section: Section, kind: RosterRequest['kind']): RosterRequest[] =>
    (sections[section] ?? [])
      .filter((line) => hasFields(line, section, 4))
      .map((line) => ({
        employee: employeeOf(line),
        day: whole(line, 1, 'Day', 0, days - 1),
        shift: shiftOf(line, line.fields[2] ?? ''),
        kind,
        weight: whole(line, 3, 'Weight'),
      }));
  const requests = [
    ...readRequests('SECTION_SHIFT_ON_REQUESTS', 'on'),
    ...readRequests('SECTION_SHIFT_OFF_REQUESTS', 'off'),
  ];
  const demand = (sections.SECTION_COVER ?? [])
    .filter((line) => hasFields(line, 'SECTION_COVER', 5))
    .map(
      (line): RosterDemand => ({
        day: whole(line, 0, 'Day', 0, days - 1),
        shift: shiftOf(line, line.fields[1] ?? ''),
        skill: null,
        team: null,
        minimum: 0,
        wanted: whole(line, 2, 'Requirement'),
        underWeight: whole(line, 3, 'Weight for under'),
        overWeight: whole(line, 4, 'Weight for over'),
      }),
    );
  for (const section of ['SECTION_SHIFTS', 'SECTION_STAFF'] as const) {
    if (sections[section]?.length === 0) fault(undefined, section, undefined, `lines with ${SECTIONS[section]}`);
  }
  if (faults.length > 0) throw new InputRefused(faults);
  return {
    name: file,
    days,
    weekends: weekendsFromMonday(days),
    skills: [],
    teams: [],
    shifts,
    forbiddenAcrossDayOff: [],
    employees,
    demand,
    requests,
  };
}

/** Saturdays and Sundays of a period that begins on a Monday. */
export function weekendsFromMonday(days: number): number[][] {
  return Array.from({ length: Math.ceil(days / 7) }, (_, week) =>
    [week * 7 + 5, week * 7 + 6].filter((day) => day < days),
  ).filter((weekend) => weekend.length > 0);
}

type Fault = (row: number | undefined, column: string, value: string | undefined, expected: string) => void;

function splitSections(text: string, fault: Fault): Partial<Record<Section, Line[]>> {
  const sections: Partial<Record<Section, Line[]>> = {};
  let current: Line[] | undefined;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((raw, index) => {
      const content = raw.trim();
      if (content === '' || content.startsWith('#')) return;
      if (content.startsWith('SECTION_')) {
        if (!(content in SECTIONS)) fault(index + 1, 'section', content, `one of ${Object.keys(SECTIONS).join(', ')}`);
        else if (sections[content as Section]) fault(index + 1, 'section', content, 'each section once');
        current = [];
        if (content in SECTIONS) sections[content as Section] ??= current;
        return;
      }
      if (!current) fault(index + 1, 'section', content, 'a section before the first line of data');
      current?.push({ row: index + 1, fields: content.split(',').map((field) => field.trim()) });
    });
  for (const section of ['SECTION_HORIZON', 'SECTION_SHIFTS', 'SECTION_STAFF', 'SECTION_COVER'] as const) {
    if (!sections[section]) fault(undefined, section, undefined, `this section, with ${SECTIONS[section]}`);
  }
  return sections;
}

function indexIds(lines: readonly Line[], column: string, fault: Fault): Map<string, number> {
  const index = new Map<string, number>();
  lines.forEach((line, at) => {
    const id = line.fields[0] ?? '';
    if (id === '' || index.has(id)) fault(line.row, column, id, id === '' ? 'a name' : 'each name once');
    else index.set(id, at);
  });
  return index;
}
