/**
 * A set of rows (and people, numbered after the rows) with an odd number of places in all: sets of shifts that have two members in it
 * can fill at most half of the places, rounded down. True of every plan, often not of its relaxation.
 */
export interface Cut {
  readonly members: readonly number[];
  readonly limit: number;
}

/** A set of shifts that the relaxation uses by a share of `value`; its members are its rows and its person. */
export interface UsedSet {
  readonly value: number;
  readonly members: readonly number[];
}

const LEAST_VIOLATION = 0.02;
const WHOLE = 1 - 1e-6;

/** Finds cuts that a relaxed plan breaks, the most broken first: every broken one of three members, and longer ones by elimination. */
export function separateCuts(used: readonly UsedSet[], placesOf: (member: number) => number, most: number): Cut[] {
  const found = new Map<string, { cut: Cut; violation: number }>();
  const note = (members: number[], violation: number) => {
    if (violation < LEAST_VIOLATION) return;
    members.sort((a, b) => a - b);
    const places = members.reduce((sum, member) => sum + placesOf(member), 0);
    found.set(members.join(' '), { cut: { members, limit: Math.floor(places / 2) }, violation });
  };
  separateTriples(used, placesOf, note);
  separateByElimination(used, placesOf, note);
  return [...found.values()]
    .sort((a, b) => b.violation - a.violation || a.cut.members.length - b.cut.members.length)
    .slice(0, most)
    .map((entry) => entry.cut);
}

type Note = (members: number[], violation: number) => void;

function separateTriples(used: readonly UsedSet[], placesOf: (member: number) => number, note: Note): void {
  const neighbours = new Map<number, Set<number>>();
  const setsOf = new Map<number, UsedSet[]>();
  for (const set of used) {
    for (const member of set.members) {
      const sets = setsOf.get(member);
      if (sets) sets.push(set);
      else setsOf.set(member, [set]);
      if (set.value >= WHOLE) continue;
      const others = neighbours.get(member) ?? new Set<number>();
      for (const other of set.members) if (other !== member) others.add(other);
      neighbours.set(member, others);
    }
  }
  const seen = new Set<string>();
  for (const [a, ofA] of neighbours) {
    for (const b of ofA) {
      if (b <= a) continue;
      for (const c of new Set([...ofA, ...(neighbours.get(b) ?? [])])) {
        const places = placesOf(a) + placesOf(b) + placesOf(c);
        if (c === a || c === b || places % 2 === 0) continue;
        const members = [a, b, c].sort((x, y) => x - y);
        const key = members.join(' ');
        if (seen.has(key)) continue;
        seen.add(key);
        note(members, filledBy(members, setsOf) - Math.floor(places / 2));
      }
    }
  }
}

/** Pairs of members that the used sets take, by their shares. */
function filledBy(members: readonly number[], setsOf: ReadonlyMap<number, readonly UsedSet[]>): number {
  const seen = new Set<UsedSet>();
  let sum = 0;
  for (const member of members) {
    for (const set of setsOf.get(member) ?? []) {
      if (seen.has(set)) continue;
      seen.add(set);
      const shared = members.reduce((count, other) => count + (set.members.includes(other) ? 1 : 0), 0);
      sum += set.value * Math.floor(shared / 2);
    }
  }
  return sum;
}

interface Combination {
  /** Used sets with an odd number of members in the combination. */
  readonly odd: Set<number>;
  readonly members: Set<number>;
  places: number;
  /** Share of the places that is not filled. */
  slack: number;
}

/** Adds up full rows modulo 2 until used sets cancel out; an odd number of places with little left over gives a broken cut. */
function separateByElimination(used: readonly UsedSet[], placesOf: (member: number) => number, note: Note): void {
  const filled = new Map<number, number>();
  for (const set of used) for (const member of set.members) filled.set(member, (filled.get(member) ?? 0) + set.value);
  const shared = new Set(used.filter((set) => set.value < WHOLE).flatMap((set) => set.members));
  const slackOf = (member: number) => placesOf(member) - (filled.get(member) ?? 0);
  const combinations = new Map<number, Combination>();
  for (const member of shared) {
    if (slackOf(member) > 0.2) continue;
    combinations.set(member, {
      odd: new Set(),
      members: new Set([member]),
      places: placesOf(member),
      slack: Math.max(0, slackOf(member)),
    });
  }
  const columns = used.filter((set) => set.members.some((member) => combinations.has(member)));
  columns.forEach((set, column) => {
    for (const member of set.members) combinations.get(member)?.odd.add(column);
  });
  const harvest = (combination: Combination) => {
    if (combination.places % 2 === 0 || combination.members.size < 3) return;
    let left = combination.slack;
    for (const column of combination.odd) left += (columns[column] as UsedSet).value;
    note([...combination.members], (1 - left) / 2);
  };
  let rest = [...combinations.values()];
  const order = columns
    .map((_, column) => column)
    .sort((a, b) => (columns[b] as UsedSet).value - (columns[a] as UsedSet).value);
  for (const column of order) {
    const holding = rest.filter((combination) => combination.odd.has(column));
    holding.sort((a, b) => a.slack - b.slack || a.members.size - b.members.size);
    const pivot = holding[0];
    if (!pivot) continue;
    for (const other of holding.slice(1)) {
      addModuloTwo(other, pivot);
      harvest(other);
    }
    rest = rest.filter((combination) => combination !== pivot);
  }
}

function addModuloTwo(target: Combination, other: Combination): void {
  toggleAll(target.odd, other.odd);
  toggleAll(target.members, other.members);
  target.places += other.places;
  target.slack += other.slack;
}

function toggleAll(target: Set<number>, toggled: ReadonlySet<number>): void {
  for (const item of toggled) if (!target.delete(item)) target.add(item);
}
