import type { RosterDocumentRow, RosterVerdict } from './roster-document.ts';

/** The texts of an INRC-II instance. */
export interface Inrc2Texts {
  readonly scenario: string;
  readonly history: string;
  readonly weeks: readonly string[];
}

const DAY_NAMES = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

/**
 * Judges a roster against an INRC-II instance over all its weeks (hard rules H1–H4, soft rules S1–S7 with their published
 * weights), reading the files by itself. Expects sound files.
 */
export function checkInrc2Roster(texts: Inrc2Texts, rows: readonly RosterDocumentRow[]): RosterVerdict {
  const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(Number);
  const under = (text: string, heading: string): string[] => {
    const lines = text.split(/\r?\n/);
    const start = lines.findIndex((line) => line.startsWith(heading));
    const body = lines.slice(start + 1);
    const end = body.findIndex((line) => line.trim() === '');
    return (end < 0 ? body : body.slice(0, end)).map((line) => line.trim());
  };
  const { scenario, history, weeks } = texts;
  const horizon = weeks.length * 7;
  const violations: string[] = [];
  let cost = 0;

  const shiftRuns = new Map(
    under(scenario, 'SHIFT_TYPES').map((line) => {
      const [id = ''] = line.split(/[\s(]/);
      const [least = 0, most = 0] = numbers(line.slice(line.indexOf('(')));
      return [id, { least, most }] as const;
    }),
  );
  const banned = new Set(
    under(scenario, 'FORBIDDEN_SHIFT').flatMap((line) => {
      const [from, , ...next] = line.split(/\s+/);
      return next.map((to) => `${from}>${to}`);
    }),
  );
  const contracts = new Map(
    under(scenario, 'CONTRACTS').map((line) => [line.split(' ')[0] ?? '', numbers(line.slice(line.indexOf('(')))]),
  );
  const nurses = under(scenario, 'NURSES').map((line) => {
    const [id = '', contract = '', , ...skills] = line.split(/\s+/);
    return { id, contract: contracts.get(contract) ?? [], skills, days: Array.from({ length: horizon }, () => '') };
  });
  const byId = new Map(nurses.map((nurse) => [nurse.id, nurse]));
  const present = new Map<string, number>();
  for (const { employee, day, shift, skill = '' } of rows) {
    const nurse = byId.get(employee);
    if (!nurse || day < 0 || day >= horizon || !shiftRuns.has(shift)) {
      violations.push(`${employee} day ${day} ${shift}: no such nurse, day or shift`);
      continue;
    }
    if (nurse.days[day] !== '') violations.push(`H1 ${employee} day ${day}: two shifts`);
    if (!nurse.skills.includes(skill)) violations.push(`H4 ${employee} day ${day}: lacks skill ${skill}`);
    nurse.days[day] = shift;
    const key = `${day} ${shift} ${skill}`;
    present.set(key, (present.get(key) ?? 0) + 1);
  }
  weeks.forEach((week, index) => {
    for (const line of under(week, 'REQUIREMENTS')) {
      const [shift, skill] = line.split(/\s+/);
      numbers(line.slice(line.indexOf('('))).forEach((wanted, at) => {
        const there = present.get(`${index * 7 + Math.floor(at / 2)} ${shift} ${skill}`) ?? 0;
        if (there >= wanted) return;
        if (at % 2 === 1) cost += 30 * (wanted - there);
        else for (let i = there; i < wanted; i++) violations.push(`H2 week ${index} ${line}: minimum not met`);
      });
    }
    for (const line of under(week, 'SHIFT_OFF_REQUESTS')) {
      const [id = '', shift, weekday = ''] = line.split(/\s+/);
      const worked = byId.get(id)?.days[index * 7 + DAY_NAMES.indexOf(weekday)] ?? '';
      if (worked !== '' && (shift === 'Any' || shift === worked)) cost += 10;
    }
  });
  for (const line of under(history, 'NURSE_HISTORY')) {
    const [id = '', , , last = ''] = line.split(/\s+/);
    const nurse = byId.get(id);
    if (!nurse) continue;
    const [assigned = 0, workedWeekends = 0, sameBefore = 0, workBefore = 0, offBefore = 0] = numbers(
      line.slice(id.length),
    );
    const [minTotal = 0, maxTotal = 0, minWork = 0, maxWork = 0, minOff = 0, maxOff = 0, maxWeekends = 0, whole = 0] =
      nurse.contract;
    const before = last === 'None' ? '' : last;
    nurse.days.forEach((shift, day) => {
      const yesterday = day === 0 ? before : (nurse.days[day - 1] as string);
      if (banned.has(`${yesterday}>${shift}`)) violations.push(`H3 ${id} day ${day}: ${shift} after ${yesterday}`);
    });
    const run = (same: (shift: string) => boolean, earlier: number, least: number, most: number, weight: number) => {
      let length = earlier;
      for (const shift of nurse.days) {
        if (same(shift)) {
          length++;
          if (length > most) cost += weight;
        } else {
          if (length > 0 && length < least) cost += weight * (least - length);
          length = 0;
        }
      }
    };
    run((shift) => shift !== '', before === '' ? 0 : workBefore, minWork, maxWork, 30);
    run((shift) => shift === '', before === '' ? offBefore : 0, minOff, maxOff, 30);
    for (const [type, { least, most }] of shiftRuns) {
      run((shift) => shift === type, before === type ? sameBefore : 0, least, most, 15);
    }
    let weekends = workedWeekends;
    for (let saturday = 5; saturday < horizon; saturday += 7) {
      const worked = nurse.days.slice(saturday, saturday + 2).filter((shift) => shift !== '').length;
      if (worked > 0) weekends++;
      if (worked === 1 && whole === 1) cost += 30;
    }
    const total = assigned + nurse.days.filter((shift) => shift !== '').length;
    cost +=
      30 * Math.max(0, weekends - maxWeekends) + 20 * (Math.max(0, minTotal - total) + Math.max(0, total - maxTotal));
  }
  return { cost, violations };
}
