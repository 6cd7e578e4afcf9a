import type { RosterDocumentRow, RosterVerdict } from './roster-document.ts';

/**
 * Judges a roster against the text of a Curtois and Qu instance, which it reads by itself and shares no code with the engine: the
 * cost of cover and requests, and each hard rule broken. Expects a sound instance.
 */
export function checkCurtoisRoster(instance: string, rows: readonly RosterDocumentRow[]): RosterVerdict {
  const table = (name: string): string[][] => {
    const [, after = ''] = instance.split(`SECTION_${name}`);
    const [body = ''] = after.split('SECTION_');
    const lines = body.split(/\r?\n/).map((line) => line.trim());
    return lines
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split(',').map((cell) => cell.trim()));
  };
  const horizon = Number(table('HORIZON')[0]?.[0]);
  const lengths = new Map<string, number>();
  const banned = new Set<string>();
  for (const [id = '', minutes, after = ''] of table('SHIFTS')) {
    lengths.set(id, Number(minutes));
    for (const next of after.split('|').filter(Boolean)) banned.add(`${id}>${next}`);
  }
  const violations: string[] = [];
  const rosters = new Map<string, (string | undefined)[]>();
  for (const [id = ''] of table('STAFF'))
    rosters.set(
      id,
      Array.from({ length: horizon }, () => undefined),
    );
  for (const { employee, day, shift } of rows) {
    const mine = rosters.get(employee);
    if (!mine || !lengths.has(shift) || !Number.isInteger(day) || day < 0 || day >= horizon) {
      violations.push(`${employee} day ${day} ${shift}: no such person, day or shift`);
    } else if (mine[day] !== undefined) violations.push(`${employee} day ${day}: two shifts`);
    else mine[day] = shift;
  }
  for (const [id = '', most = '', maxMinutes, minMinutes, maxRun, minRun, minOff, maxWeekends] of table('STAFF')) {
    const mine = rosters.get(id) as (string | undefined)[];
    const broken = (what: string) => violations.push(`${id}: ${what}`);
    const minutes = mine.reduce((sum, shift) => sum + (shift === undefined ? 0 : (lengths.get(shift) as number)), 0);
    if (minutes > Number(maxMinutes)) broken(`${minutes} minutes, at most ${maxMinutes}`);
    if (minutes < Number(minMinutes)) broken(`${minutes} minutes, at least ${minMinutes}`);
    for (const part of most.split('|').filter(Boolean)) {
      const [shift = '', limit] = part.split('=');
      const count = mine.filter((one) => one === shift).length;
      if (count > Number(limit)) broken(`${count} of ${shift}, at most ${limit}`);
    }
    mine.forEach((shift, day) => {
      const next = mine[day + 1];
      if (shift !== undefined && next !== undefined && banned.has(`${shift}>${next}`)) {
        broken(`${next} on day ${day + 1} after ${shift}`);
      }
    });
    const pattern = mine.map((shift) => (shift === undefined ? '-' : 'W')).join('');
    for (const run of pattern.matchAll(/W+|-+/g)) {
      const touchesEdge = run.index === 0 || run.index + run[0].length === horizon;
      const works = run[0][0] === 'W';
      const least = Number(works ? minRun : minOff);
      if (!touchesEdge && run[0].length < least) {
        broken(`${run[0].length} ${works ? 'shifts' : 'days off'} in a row from day ${run.index}, at least ${least}`);
      }
      if (works && run[0].length > Number(maxRun)) {
        broken(`${run[0].length} shifts in a row from day ${run.index}, at most ${maxRun}`);
      }
    }
    let weekends = 0;
    for (let saturday = 5; saturday < horizon; saturday += 7) {
      if (pattern.slice(saturday, saturday + 2).includes('W')) weekends++;
    }
    if (weekends > Number(maxWeekends)) broken(`${weekends} weekends, at most ${maxWeekends}`);
  }
  for (const [id = '', ...days] of table('DAYS_OFF')) {
    for (const day of days.filter(Boolean)) {
      if (rosters.get(id)?.[Number(day)] !== undefined) violations.push(`${id}: works on day off ${day}`);
    }
  }
  let cost = 0;
  for (const [id = '', day, shift, weight] of table('SHIFT_ON_REQUESTS')) {
    if (rosters.get(id)?.[Number(day)] !== shift) cost += Number(weight);
  }
  for (const [id = '', day, shift, weight] of table('SHIFT_OFF_REQUESTS')) {
    if (rosters.get(id)?.[Number(day)] === shift) cost += Number(weight);
  }
  for (const [day, shift, wanted, under, over] of table('COVER')) {
    const there = [...rosters.values()].filter((mine) => mine[Number(day)] === shift).length;
    const missing = Number(wanted) - there;
    cost += missing > 0 ? missing * Number(under) : -missing * Number(over);
  }
  return { cost, violations };
}
