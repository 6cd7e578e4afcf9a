import { membersOf, turnsOf } from './compile-spread-world.ts';
import type { SpreadWorld } from './spread-world.ts';
import { DAY_PARTS } from './spread-world.ts';

/** A unit given by numbers alone. `onShift` are the people at work by day, evening and night. */
export interface SiteUnit {
  readonly id: string;
  readonly site: string;
  readonly residents: number;
  readonly staff: number;
  readonly onShift: readonly [number, number, number];
  /** 1 under one roof, 0 in homes of their own. */
  readonly mixing: number;
}

/** So many of one unit's staff take every other shift of theirs in another unit. */
export interface SharedStaff {
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

/** Units given by numbers; their staff take the shifts in turn. */
export interface SiteList {
  readonly days: number;
  readonly units: readonly SiteUnit[];
  readonly shared: readonly SharedStaff[];
}

/** A world of units given by numbers. */
export function buildSites({ days, units: given, shared }: SiteList): SpreadWorld {
  const siteIds = [...new Set(given.map(({ site }) => site))];
  const unitAt = new Map(given.map(({ id }, index) => [id, index]));
  const staffCount = given.reduce((sum, { staff }) => sum + staff, 0);
  const count = given.reduce((sum, { residents }) => sum + residents, staffCount);
  const unit = new Int32Array(count);
  const competence = new Int32Array(count).fill(-1).fill(0, 0, staffCount);
  const ids: string[] = [];
  for (const role of ['staff', 'residents'] as const) {
    given.forEach((one, u) => {
      for (let i = 0; i < one[role]; i++) {
        unit[ids.length] = u;
        ids.push(`${one.id}/${role}/${i + 1}`);
      }
    });
  }
  const site = Int32Array.from(given, (one) => siteIds.indexOf(one.site));
  const members = membersOf(unit, staffCount, given.length);
  return {
    days,
    people: {
      count,
      staffCount,
      ids,
      unit,
      turn: turnsOf(unit, competence),
      competence,
      outside: new Float64Array(count),
    },
    units: {
      ids: given.map(({ id }) => id),
      site,
      siteCount: siteIds.length,
      mixes: Float64Array.from(given, ({ mixing }) => mixing),
      visited: new Uint8Array(given.length),
      ...members,
    },
    competences: ['staff'],
    duties: rotate(days, given, members, site, sharedPeople(shared, unitAt, members)),
    visits: { start: new Int32Array(days + 1), user: new Int32Array(0), carer: new Int32Array(0) },
  };
}

type Members = ReturnType<typeof membersOf>;

/** Other unit by person, for the first people of a unit. */
function sharedPeople(
  shared: readonly SharedStaff[],
  unitAt: ReadonlyMap<string, number>,
  { staff, staffStart }: Members,
): ReadonlyMap<number, number> {
  const others = new Map<number, number>();
  for (const { from, to, people } of shared) {
    const home = unitAt.get(from) ?? 0;
    const end = staffStart[home + 1] as number;
    let left = people;
    for (let i = staffStart[home] as number; i < end && left > 0; i++) {
      const p = staff[i] as number;
      if (others.has(p)) continue;
      others.set(p, unitAt.get(to) ?? 0);
      left -= 1;
    }
  }
  return others;
}

function rotate(
  days: number,
  given: readonly SiteUnit[],
  { staff, staffStart }: Members,
  site: Int32Array,
  others: ReadonlyMap<number, number>,
): SpreadWorld['duties'] {
  const units = given.length;
  const start = new Int32Array(days + 1);
  const unitStart = new Int32Array(days * units + 1);
  const rows: { p: number; u: number; part: number; elsewhere: number }[] = [];
  const turn = new Int32Array(units);
  for (let day = 0; day < days; day++) {
    const today: typeof rows = [];
    given.forEach(({ onShift, staff: size }, u) => {
      for (let part = 0; part < DAY_PARTS; part++) {
        const need = Math.min(size, onShift[part] as number);
        for (let i = 0; i < need; i++) {
          const at = turn[u] as number;
          turn[u] = at + 1;
          const p = staff[(staffStart[u] as number) + (at % size)] as number;
          const other = others.get(p);
          const to = other !== undefined && Math.floor(at / size) % 2 === 1 ? other : u;
          today.push({ p, u: to, part, elsewhere: site[to] === site[u] ? 0 : 1 });
        }
      }
    });
    today.sort((a, b) => a.u - b.u);
    let next = 0;
    for (let u = 0; u < units; u++) {
      unitStart[day * units + u] = rows.length + next;
      while (today[next]?.u === u) next += 1;
    }
    rows.push(...today);
    start[day + 1] = rows.length;
  }
  unitStart[days * units] = rows.length;
  return {
    start,
    unitStart,
    person: Int32Array.from(rows, ({ p }) => p),
    unit: Int32Array.from(rows, ({ u }) => u),
    part: Uint8Array.from(rows, ({ part }) => part),
    elsewhere: Uint8Array.from(rows, ({ elsewhere }) => elsewhere),
  };
}
