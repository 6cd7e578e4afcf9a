import { infectiousness } from './infectiousness.ts';
import type { RunState } from './run-state.ts';
import { expose, measuresStand, SERIES } from './run-state.ts';
import { DAY_PARTS } from './spread-world.ts';

/** Who meets whom today; made again for each day. A cell is one team of a unit. */
export interface DayPressure {
  /** Cell of each duty of the day, -1 where the person is not there. */
  readonly cellOfDuty: Int32Array;
  /** People on duty and the infectiousness among them, under `cell × parts + part`. */
  readonly here: Int32Array;
  readonly staff: Float64Array;
  /** Infectiousness of residents by cell: those who move about, and those isolated. */
  readonly open: Float64Array;
  readonly isolated: Float64Array;
  /** The same summed by site. */
  readonly siteHere: Int32Array;
  readonly siteStaff: Float64Array;
  readonly siteOpen: Float64Array;
  /** Residents by cell and by site. */
  readonly residents: Int32Array;
  readonly siteResidents: Int32Array;
}

/** Room for a day's meetings. */
export function createDayPressure({ world, teams, measured }: RunState): DayPressure {
  const { units, people, duties, days } = world;
  const cells = units.ids.length * teams;
  let most = 0;
  for (let day = 0; day < days; day++)
    most = Math.max(most, (duties.start[day + 1] as number) - (duties.start[day] as number));
  const residents = new Int32Array(cells);
  const siteResidents = new Int32Array(units.siteCount);
  for (let p = people.staffCount; p < people.count; p++) {
    const unit = people.unit[p] as number;
    if (unit < 0) continue;
    const cell = unit * teams + teamOf(measured, unit, people.turn[p] as number, teams);
    residents[cell] = (residents[cell] as number) + 1;
    const site = units.site[unit] as number;
    siteResidents[site] = (siteResidents[site] as number) + 1;
  }
  return {
    cellOfDuty: new Int32Array(most),
    here: new Int32Array(cells * DAY_PARTS),
    staff: new Float64Array(cells * DAY_PARTS),
    open: new Float64Array(cells),
    isolated: new Float64Array(cells),
    siteHere: new Int32Array(units.siteCount),
    siteStaff: new Float64Array(units.siteCount),
    siteOpen: new Float64Array(units.siteCount),
    residents,
    siteResidents,
  };
}

function teamOf(measured: Uint8Array, unit: number, turn: number, teams: number): number {
  return teams > 1 && measured[unit] === 1 ? turn % teams : 0;
}

/** Puts everybody where they are today. True where somebody infectious meets others. */
export function placePeople(state: RunState, pressure: DayPressure): boolean {
  const { world, day, pack, measured, awayUntil, infected, teams, out } = state;
  const { duties, people, units } = world;
  const { cellOfDuty, here, staff, siteHere, siteStaff } = pressure;
  for (const list of [here, staff, pressure.open, pressure.isolated, siteHere, siteStaff, pressure.siteOpen])
    list.fill(0);
  const stands = measuresStand(state);
  const oneSite = stands && pack.oneSite;
  const masked = stands && pack.ppe === 'always';
  const divided = stands && teams > 1;
  const first = duties.start[day] as number;
  const end = duties.start[day + 1] as number;
  let lost = 0;
  let onDuty = 0;
  let sum = 0;
  for (let i = first; i < end; i++) {
    const p = duties.person[i] as number;
    const unit = duties.unit[i] as number;
    const isHere = measured[unit] as number;
    cellOfDuty[i - first] = -1;
    if ((awayUntil[p] as number) > day) {
      lost += isHere;
      continue;
    }
    if (oneSite && duties.elsewhere[i] === 1 && (isHere === 1 || measured[people.unit[p] as number] === 1)) {
      lost += isHere;
      if (out.awayDays) out.awayDays[p * world.days + day] = 1;
      continue;
    }
    onDuty += isHere;
    const cell = unit * teams + (divided && isHere === 1 ? (people.turn[p] as number) % teams : 0);
    cellOfDuty[i - first] = cell;
    const at = cell * DAY_PARTS + (duties.part[i] as number);
    here[at] = (here[at] as number) + 1;
    const site = units.site[unit] as number;
    siteHere[site] = (siteHere[site] as number) + 1;
    if (infected[p] === 0) continue;
    const weight = infectiousness(state, p);
    if (weight === 0) continue;
    staff[at] = (staff[at] as number) + weight;
    siteStaff[site] = (siteStaff[site] as number) + weight;
    sum += weight;
  }
  add(state, 'lostShifts', lost);
  if (masked) add(state, 'masks', onDuty * Math.round(state.parameters.masksPerShift));
  return placeResidents(state, pressure, divided) || sum > 0;
}

function placeResidents(state: RunState, { open, isolated, siteOpen }: DayPressure, divided: boolean): boolean {
  const { world, list, day, isolatedUntil, measured, teams } = state;
  const { people, units } = world;
  let some = false;
  for (let i = 0; i < state.listed; i++) {
    const p = list[i] as number;
    const unit = people.unit[p] as number;
    if (p < people.staffCount || unit < 0) continue;
    const weight = infectiousness(state, p);
    if (weight === 0) continue;
    some = true;
    const cell = unit * teams + (divided ? teamOf(measured, unit, people.turn[p] as number, teams) : 0);
    if ((isolatedUntil[p] as number) > day) {
      isolated[cell] = (isolated[cell] as number) + weight;
      continue;
    }
    open[cell] = (open[cell] as number) + weight;
    const site = units.site[unit] as number;
    siteOpen[site] = (siteOpen[site] as number) + weight;
  }
  return some;
}

/** Adds to one series of the day. */
export function add({ out, world, day }: RunState, name: (typeof SERIES)[number], amount: number): void {
  const at = SERIES.indexOf(name) * world.days + day;
  out.series[at] = (out.series[at] as number) + amount;
}

/** Exposes residents to residents and to the staff of the day. */
export function exposeResidents(state: RunState, pressure: DayPressure): void {
  const { world, parameters: by, pack, measured, teams, infected, isolatedUntil, day } = state;
  const { units, people } = world;
  const { open, isolated, siteOpen, residents, siteResidents } = pressure;
  const stands = measuresStand(state);
  for (let unit = 0; unit < units.ids.length; unit++) {
    const first = units.residentStart[unit] as number;
    const end = units.residentStart[unit + 1] as number;
    if (first === end) continue;
    const isHere = stands && measured[unit] === 1;
    const site = units.site[unit] as number;
    const mixing =
      by.perContact * by.contactsResidentResident * (units.mixes[unit] as number) * (isHere ? pack.together : 1);
    const source = isHere && pack.ppe === 'always' ? by.maskSource : 1;
    for (let team = 0; team < teams; team++) {
      const cell = unit * teams + team;
      const everybody = teams === 1 || !isHere ? sumOver(residents, unit, teams) : (residents[cell] as number);
      if (everybody === 0) continue;
      const inCell = open[cell] as number;
      const inRooms = (isolated[cell] as number) * by.isolatedContact;
      const others = (siteResidents[site] as number) - everybody;
      const atSite = others > 0 ? (by.siteMixing * Math.max(0, (siteOpen[site] as number) - inCell)) / others : 0;
      const ofResidents = mixing * ((inCell + inRooms) / Math.max(1, everybody - 1) + atSite);
      const ofStaff =
        units.visited[unit] === 1
          ? 0
          : by.perContact *
            by.contactsStaffResident *
            source *
            staffPerResident(pressure, unit, { team, teams, apart: isHere });
      if (ofResidents + ofStaff <= 0) continue;
      for (let i = first; i < end; i++) {
        const p = units.residents[i] as number;
        if (infected[p] === 1) continue;
        if (isHere && teams > 1 && (people.turn[p] as number) % teams !== team) continue;
        const own = (isolatedUntil[p] as number) > day ? by.isolatedContact : 1;
        expose(state, p, ofResidents * own + ofStaff);
      }
      if (!isHere) break;
    }
  }
}

/** Exposes the staff of the day to residents and to colleagues. */
export function exposeStaff(state: RunState, pressure: DayPressure): void {
  const { world, parameters: by, pack, measured, teams, infected, day } = state;
  const { duties, units } = world;
  const { cellOfDuty, here, staff, open, isolated, siteHere, siteStaff, residents } = pressure;
  const stands = measuresStand(state);
  const first = duties.start[day] as number;
  const end = duties.start[day + 1] as number;
  for (let i = first; i < end; i++) {
    const cell = cellOfDuty[i - first] as number;
    const p = duties.person[i] as number;
    if (cell < 0 || infected[p] === 1) continue;
    const unit = duties.unit[i] as number;
    const site = units.site[unit] as number;
    const part = duties.part[i] as number;
    const ofStaff = siteStaff[site] as number;
    const isHere = stands && measured[unit] === 1;
    const always = isHere && pack.ppe === 'always';
    // Those on duty see to everybody where a team is without people.
    const apart = isHere && teams > 1 && isWhole(here, unit, part, teams);
    const firstCell = apart ? cell : unit * teams;
    const cells = apart ? 1 : teams;
    const moving = sumCells(open, firstCell, cells, 1, 0);
    const inRooms = sumCells(isolated, firstCell, cells, 1, 0);
    if (ofStaff === 0 && moving === 0 && inRooms === 0) continue;
    let hazard = 0;
    if (moving + inRooms > 0 && units.visited[unit] !== 1) {
      const everybody = sumCells(residents, firstCell, cells, 1, 0);
      const known = isHere && pack.ppe !== 'none' ? by.fullEquipment : 1;
      const near = moving * (always ? by.maskWearer : 1) + inRooms * known;
      hazard += (by.contactsStaffResident * near) / Math.max(1, everybody);
    }
    if (ofStaff > 0) {
      const same = sumCells(staff, firstCell, cells, DAY_PARTS, part);
      const sameHere = sumCells(here, firstCell, cells, DAY_PARTS, part);
      let all = 0;
      let allHere = 0;
      for (let one = 0; one < DAY_PARTS; one++) {
        all += sumCells(staff, firstCell, cells, DAY_PARTS, one);
        allHere += sumCells(here, firstCell, cells, DAY_PARTS, one);
      }
      const masks = always ? by.maskSource * by.maskWearer : 1;
      const elsewhere = (siteHere[site] as number) - allHere;
      hazard +=
        masks *
        ((by.contactsStaffStaff * same) / Math.max(1, sameHere - 1) +
          (by.contactsHandover * (all - same)) / Math.max(1, allHere - sameHere) +
          (elsewhere > 0 ? (by.contactsStaffStaff * by.siteMixing * Math.max(0, ofStaff - all)) / elsewhere : 0));
    }
    expose(state, p, by.perContact * hazard);
  }
}

/** Infectiousness among the staff who see to a team's residents, for each of these; where a team is without people, the others see to all. */
function staffPerResident(
  { staff, here, residents }: DayPressure,
  unit: number,
  { team, teams, apart }: { readonly team: number; readonly teams: number; readonly apart: boolean },
): number {
  let sum = 0;
  const all = sumCells(residents, unit * teams, teams, 1, 0);
  for (let part = 0; part < DAY_PARTS; part++) {
    if (apart && teams > 1 && isWhole(here, unit, part, teams)) {
      const cell = unit * teams + team;
      sum += (staff[cell * DAY_PARTS + part] as number) / Math.max(1, residents[cell] as number);
    } else sum += sumCells(staff, unit * teams, teams, DAY_PARTS, part) / Math.max(1, all);
  }
  return sum;
}

/** Whether every team of a unit has somebody on duty in a part of the day. */
function isWhole(here: Int32Array, unit: number, part: number, teams: number): boolean {
  for (let team = 0; team < teams; team++) if (here[(unit * teams + team) * DAY_PARTS + part] === 0) return false;
  return true;
}

/** Sum over neighbouring cells of a list with `width` numbers each, the one at `at`. */
function sumCells(list: Int32Array | Float64Array, first: number, cells: number, width: number, at: number): number {
  let sum = 0;
  for (let cell = first; cell < first + cells; cell++) sum += list[cell * width + at] as number;
  return sum;
}

function sumOver(list: Int32Array | Float64Array, group: number, width: number): number {
  let sum = 0;
  for (let i = group * width; i < (group + 1) * width; i++) sum += list[i] as number;
  return sum;
}
