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

/** How infectious somebody is today; 0 for most. */
function infectiousness(
  { infected, infectiousFrom, infectiousTo, weight, day, parameters }: RunState,
  p: number,
): number {
  if (infected[p] === 0) return 0;
  const since = day - (infectiousFrom[p] as number);
  if (since < 0 || day >= (infectiousTo[p] as number)) return 0;
  const { profile } = parameters;
  return (weight[p] as number) * (profile[since < profile.length ? since : profile.length - 1] as number);
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
  const { open, isolated, staff, siteOpen, residents, siteResidents } = pressure;
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
          : (by.perContact * by.contactsStaffResident * source * sumOver(staff, cell, DAY_PARTS)) / everybody;
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
    const atCell = cell * DAY_PARTS;
    const ofStaff = siteStaff[site] as number;
    const ofResidents = (open[cell] as number) + (isolated[cell] as number);
    if (ofStaff === 0 && ofResidents === 0) continue;
    const isHere = stands && measured[unit] === 1;
    const always = isHere && pack.ppe === 'always';
    let hazard = 0;
    if (ofResidents > 0 && units.visited[unit] !== 1) {
      const everybody = teams === 1 || !isHere ? sumOver(residents, unit, teams) : (residents[cell] as number);
      const known = isHere && pack.ppe !== 'none' ? by.fullEquipment : 1;
      const near = (open[cell] as number) * (always ? by.maskWearer : 1) + (isolated[cell] as number) * known;
      hazard += (by.contactsStaffResident * near) / Math.max(1, everybody);
    }
    if (ofStaff > 0) {
      const part = duties.part[i] as number;
      const same = staff[atCell + part] as number;
      const all = sumOver(staff, cell, DAY_PARTS);
      const sameHere = here[atCell + part] as number;
      const allHere = sumOver(here, cell, DAY_PARTS);
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

/** Exposes users in their own homes and those who come to them; a carer who is away is replaced by the one before on the list. */
export function exposeAtVisits(state: RunState): void {
  const { world, parameters: by, pack, measured, awayUntil, isolatedUntil, day } = state;
  const { visits, people } = world;
  const stands = measuresStand(state);
  let present = -1;
  for (let i = visits.start[day] as number; i < (visits.start[day + 1] as number); i++) {
    const user = visits.user[i] as number;
    const planned = visits.carer[i] as number;
    const carer = planned >= 0 && (awayUntil[planned] as number) <= day ? planned : present;
    if (carer < 0) continue;
    present = carer;
    const ofCarer = infectiousness(state, carer);
    const ofUser = infectiousness(state, user);
    if (ofCarer === 0 && ofUser === 0) continue;
    const isHere = stands && measured[people.unit[user] as number] === 1;
    const always = isHere && pack.ppe === 'always';
    const known = isHere && pack.ppe !== 'none' && (isolatedUntil[user] as number) > day;
    const base = by.perContact * by.contactsHomeVisit;
    if (ofCarer > 0 && state.infected[user] === 0) expose(state, user, base * ofCarer * (always ? by.maskSource : 1));
    const worn = known ? by.fullEquipment : always ? by.maskWearer : 1;
    if (ofUser > 0 && state.infected[carer] === 0) expose(state, carer, base * ofUser * worn);
  }
}

/** Exposes everybody to the infection around: staff at home and with other employers, residents through those who visit them. */
export function exposeToCommunity(state: RunState): void {
  const { world, parameters: by, pack, measured, infected } = state;
  if (by.communityPer100k <= 0) return;
  const { people, units } = world;
  const caught = by.communityPer100k / 1e5;
  const stands = measuresStand(state);
  const oneSite = stands && pack.oneSite;
  const ofRelatives = by.relativeVisits * caught * by.infectiousAfterDays * by.contactsRelative * by.perContact;
  for (let p = 0; p < people.count; p++) {
    if (infected[p] === 1) continue;
    const unit = people.unit[p] as number;
    const isHere = measured[unit] === 1;
    if (p < people.staffCount) {
      const outside = oneSite && isHere ? 0 : (people.outside[p] as number);
      expose(state, p, caught * (1 + outside * (by.outsideWork - 1)));
    } else {
      // In one's own home limits on visits are voluntary.
      const visits = stands && isHere && (units.mixes[unit] ?? 0) >= 1 ? pack.visits : 1;
      expose(state, p, ofRelatives * visits);
    }
  }
}

function sumOver(list: Int32Array | Float64Array, group: number, width: number): number {
  let sum = 0;
  for (let i = group * width; i < (group + 1) * width; i++) sum += list[i] as number;
  return sum;
}
