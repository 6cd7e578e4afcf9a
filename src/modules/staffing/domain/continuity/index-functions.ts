import type { CriticalFunctionRow } from '#modules/organisation/domain/critical-function-row.ts';
import type { ReplanWorld } from '../replan/problem.ts';
import { partOfDay } from '../staff-map/part-of-day.ts';
import type { FunctionSlots, StressGroups } from './stress-problem.ts';
import type { TestedFunction } from './tested-function.ts';
import { minimumKey, testedCritical } from './tested-function.ts';

interface Slot {
  readonly line: number;
  readonly groups: number[];
  from: number;
  to: number;
}

/** Every minimum of the demand and every critical function, with the times at which it is needed. */
export function indexFunctions(
  world: ReplanWorld,
  groups: StressGroups,
  critical: readonly CriticalFunctionRow[],
): { functions: TestedFunction[]; slots: FunctionSlots } {
  const { rows, units, competences } = world;
  const parts = world.shiftTypes.map((type) => partOfDay(type.startMinute));
  const found = new Map<string, { tested: TestedFunction; slots: Slot[] }>();
  for (let line = 0; line < rows.count; line++) {
    const people = rows.belowMinimum[line] as number;
    if (people === 0) continue;
    const unitId = units.ids[rows.unit[line] as number] ?? '';
    const part = parts[rows.shift[line] as number] ?? 'day';
    const competence = competences[rows.competence[line] as number] ?? '';
    const key = minimumKey(unitId, part, competence);
    const slot: Slot = { line, groups: [], from: rows.from[line] as number, to: rows.to[line] as number };
    const known = found.get(key);
    const tested = { key, kind: 'minimum', unitId, competence, part, people, canStopHours: 0, name: '' } as const;
    if (!known) found.set(key, { tested, slots: [slot] });
    else {
      known.slots.push(slot);
      if (people > known.tested.people) known.tested = tested;
    }
  }
  const slotsOf = createSlots(world, groups, parts);
  for (const written of critical) {
    const tested = testedCritical(written);
    const slots = slotsOf(tested);
    if (slots.length > 0 && competences.includes(tested.competence)) found.set(tested.key, { tested, slots });
  }
  const all = [...found.values()];
  return { functions: all.map(({ tested }) => tested), slots: flatSlots(all.map(({ slots }) => slots)) };
}

/** The parts of days in which anybody at all is asked for in a unit: where nobody is, the function rests. */
function createSlots(world: ReplanWorld, groups: StressGroups, parts: readonly string[]) {
  const byUnit = new Map<string, Map<string, Slot>>();
  const { rows, units } = world;
  for (let group = 0; group < groups.count; group++) {
    const line = groups.lines[groups.lineStart[group] as number] as number;
    const unitId = units.ids[rows.unit[line] as number] ?? '';
    const part = parts[rows.shift[line] as number] ?? 'day';
    const from = rows.from[line] as number;
    const to = rows.to[line] as number;
    const ofUnit = byUnit.get(unitId) ?? new Map<string, Slot>();
    byUnit.set(unitId, ofUnit);
    const key = `${rows.day[line]} ${part}`;
    const slot = ofUnit.get(key);
    if (!slot) ofUnit.set(key, { line: -1, groups: [group], from, to });
    else {
      slot.groups.push(group);
      slot.from = Math.min(slot.from, from);
      slot.to = Math.max(slot.to, to);
    }
  }
  return ({ unitId, part }: TestedFunction): Slot[] =>
    [...(byUnit.get(unitId) ?? [])]
      .filter(([key]) => part === 'all' || key.endsWith(` ${part}`))
      .map(([, slot]) => slot)
      .sort((a, b) => a.from - b.from);
}

function flatSlots(lists: readonly (readonly Slot[])[]): FunctionSlots {
  const all = lists.flat();
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = (start[i] as number) + list.length;
  });
  const groupStart = new Int32Array(all.length + 1);
  all.forEach((slot, i) => {
    groupStart[i + 1] = (groupStart[i] as number) + slot.groups.length;
  });
  return {
    start,
    line: Int32Array.from(all, (slot) => slot.line),
    groupStart,
    groups: Int32Array.from(all.flatMap((slot) => slot.groups)),
    from: Float64Array.from(all, (slot) => slot.from),
    to: Float64Array.from(all, (slot) => slot.to),
  };
}
