import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { createDayLookup } from './index-standing.ts';
import type { People, Standing, Units } from './problem.ts';

/** Demand of one unit, day, shift and competence, and how many standing people are counted on it. */
export interface DemandLine {
  readonly unit: number;
  readonly day: number;
  readonly shift: number;
  readonly competence: number;
  readonly normal: number;
  readonly minimum: number;
  covered: number;
}

interface Period {
  readonly firstDay: number;
  readonly days: number;
}

interface Names {
  readonly competenceOf: (name: string) => number;
  readonly shiftIndex: ReadonlyMap<string, number>;
  readonly units: Units;
  readonly people: People;
}

/** Lines of the demand in the period; without demand.csv the published roster (on call aside) is the demand. */
export function demandLines(municipality: Municipality, names: Names, period: Period): DemandLine[] {
  const dayOf = createDayLookup();
  const lines = new Map<string, DemandLine>();
  const add = (
    unitId: string,
    date: PlainDate,
    shiftName: string,
    competence: number,
    normal: number,
    minimum: number,
  ) => {
    const day = dayOf(date);
    if (day < period.firstDay || day >= period.firstDay + period.days) return;
    const unit = names.units.indexOf.get(unitId);
    const shift = names.shiftIndex.get(shiftName);
    if (unit === undefined || shift === undefined) return;
    const key = `${unit} ${day} ${shift} ${competence}`;
    const known = lines.get(key);
    lines.set(key, {
      unit,
      day,
      shift,
      competence,
      normal: (known?.normal ?? 0) + normal,
      minimum: (known?.minimum ?? 0) + minimum,
      covered: 0,
    });
  };
  if (municipality.demand) {
    for (const row of municipality.demand) {
      add(row.unitId, row.date, row.shift, names.competenceOf(row.competence), row.normal, row.minimum);
    }
  } else {
    for (const row of municipality.roster) {
      const person = names.people.indexOf.get(row.staffId);
      if (row.kind === 'on_call' || person === undefined) continue;
      add(row.unitId, row.date, row.shift, names.people.competence[person] as number, 1, 0);
    }
  }
  return [...lines.values()];
}

/** How competences rank and stand in for each other when people are counted on lines. */
export interface Ranking {
  readonly weightOf: (competence: number) => number;
  readonly covers: (own: number, rows: number) => boolean;
  readonly nameOf: (competence: number) => string;
}

/**
 * Counts the standing people on the demand, once: first on their own competence's line up to normal, then those left over on lines
 * they cover, lines below minimum first, then below normal, dearest line first, cheapest of the people left first.
 */
export function matchStanding(
  lines: readonly DemandLine[],
  standing: Standing,
  people: People,
  period: Period,
  ranking: Ranking,
): void {
  const groups = new Map<string, { lines: DemandLine[]; left: Map<number, number> }>();
  for (const line of lines) {
    const key = `${line.unit} ${line.day} ${line.shift}`;
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { lines: [line], left: new Map() });
  }
  for (let p = 0; p < people.count; p++) {
    const end = standing.start[p + 1] as number;
    for (let i = standing.start[p] as number; i < end; i++) {
      const day = standing.day[i] as number;
      if (day < period.firstDay || day >= period.firstDay + period.days) continue;
      const left = groups.get(`${standing.unit[i]} ${day} ${standing.shift[i]}`)?.left;
      const competence = people.competence[p] as number;
      left?.set(competence, (left.get(competence) ?? 0) + 1);
    }
  }
  for (const group of groups.values()) matchGroup(group.lines, group.left, ranking);
}

/** Counts the people of one unit, day and shift, given as numbers by competence, on its lines; uses `left` up. */
export function matchGroup(lines: readonly DemandLine[], left: Map<number, number>, ranking: Ranking): void {
  for (const line of lines) {
    const own = left.get(line.competence) ?? 0;
    line.covered = Math.min(own, line.normal);
    left.set(line.competence, own - line.covered);
  }
  const byName = (a: number, b: number) => (ranking.nameOf(a) < ranking.nameOf(b) ? -1 : 1);
  const dearestFirst = [...lines].sort(
    (a, b) => ranking.weightOf(b.competence) - ranking.weightOf(a.competence) || byName(a.competence, b.competence),
  );
  const cheapestFirst = [...left.keys()].sort((a, b) => ranking.weightOf(a) - ranking.weightOf(b) || byName(a, b));
  for (const target of ['minimum', 'normal'] as const) {
    for (const line of dearestFirst) {
      for (const own of cheapestFirst) {
        if (!ranking.covers(own, line.competence)) continue;
        const moved = Math.min(left.get(own) ?? 0, Math.max(0, line[target] - line.covered));
        line.covered += moved;
        left.set(own, (left.get(own) ?? 0) - moved);
      }
    }
  }
}

/**
 * Says what moving one standing person of a competence out of a unit's shift leaves behind: the competence whose line is one short
 * then. Undefined where a line of the shift is short already or would be below its minimum.
 */
export function createLeavingEffects(
  lines: readonly DemandLine[],
  standing: Standing,
  people: People,
  ranking: Ranking,
): (unit: number, day: number, shift: number, competence: number) => { leaves: number | undefined } | undefined {
  const slots = Map.groupBy(lines, (line) => `${line.unit} ${line.day} ${line.shift}`);
  const present = new Map<string, Map<number, number>>();
  for (let p = 0; p < people.count; p++) {
    const end = standing.start[p + 1] as number;
    for (let i = standing.start[p] as number; i < end; i++) {
      const key = `${standing.unit[i]} ${standing.day[i]} ${standing.shift[i]}`;
      const counts = present.get(key) ?? new Map<number, number>();
      const competence = people.competence[p] as number;
      counts.set(competence, (counts.get(competence) ?? 0) + 1);
      present.set(key, counts);
    }
  }
  return (unit, day, shift, competence) => {
    const key = `${unit} ${day} ${shift}`;
    const slot = slots.get(key) ?? [];
    if (slot.some((line) => line.covered < line.normal)) return undefined;
    const without = slot.map((line) => ({ ...line, covered: 0 }));
    const counts = new Map(present.get(key));
    counts.set(competence, (counts.get(competence) ?? 0) - 1);
    matchGroup(without, counts, ranking);
    if (without.some((line) => line.covered < line.minimum)) return undefined;
    return { leaves: without.find((line) => line.covered < line.normal)?.competence };
  };
}

/** The day of the period's first date where none is asked for: the first of the demand, else of the roster. */
export function findFirstDate(municipality: Municipality): PlainDate | undefined {
  const earliest = (rows: readonly { readonly date: PlainDate }[]) =>
    rows.reduce<PlainDate | undefined>((min, row) => (min === undefined || row.date < min ? row.date : min), undefined);
  return earliest(municipality.demand ?? []) ?? earliest(municipality.roster);
}
