import { DRAW, drawAt } from './counter-random.ts';
import type { RunState } from './run-state.ts';
import { isolate, keepAway, measuresStand, NEVER } from './run-state.ts';

/** Who had duties when: the duties of person `p` lie in `[start[p], start[p + 1])` of `list`, in order of time. */
export interface DutiesOfPeople {
  readonly start: Int32Array;
  readonly list: Int32Array;
  readonly dayOf: Int32Array;
}

/** What the day begins with: the ill stay at home, rounds of tests are taken, results come, contacts are told. */
export function respondToCases(state: RunState, dutiesOf: DutiesOfPeople): void {
  const { list, day, detectedDay, symptomDay, pack } = state;
  for (let i = 0; i < state.listed; i++) if (symptomDay[list[i] as number] === day) fallIll(state, list[i] as number);
  if (pack.rounds.everyDays > 0 && measuresStand(state)) {
    const from = pack.begins === 'first_day' ? 0 : state.roundsFrom;
    if ((day - from) % pack.rounds.everyDays === 0) takeRound(state);
  }
  for (let i = 0; i < state.listed; i++) {
    const p = list[i] as number;
    if (detectedDay[p] !== day || !isMeasured(state, p)) continue;
    state.known += 1;
    // Rounds begin on the day after the first known case.
    if (state.roundsFrom === NEVER) state.roundsFrom = day + 1;
    if (measuresStand(state)) actOnCase(state, p, dutiesOf);
  }
}

function isMeasured({ measured, world }: RunState, p: number): boolean {
  return measured[world.people.unit[p] as number] === 1;
}

function fallIll(state: RunState, p: number): void {
  const { parameters, key, day, detectedDay, world } = state;
  const draw = drawAt(key, p, DRAW.symptomTest);
  if (draw < parameters.symptomTested)
    detectedDay[p] = Math.min(detectedDay[p] as number, day + Math.round(parameters.testDelayDays));
  if (p < world.people.staffCount && drawAt(key, p, DRAW.symptomTest + 100) < parameters.staysHome)
    keepAway(state, p, state.infectiousTo[p] as number);
}

function actOnCase(state: RunState, p: number, dutiesOf: DutiesOfPeople): void {
  const { pack, parameters, day, world } = state;
  // Days count from the first symptoms or, before any, from the sample.
  const reference = Math.min(day - Math.round(parameters.testDelayDays), state.symptomDay[p] as number);
  if (pack.isolate) {
    const until = reference + Math.round(parameters.isolationDays) + 1;
    if (p < world.people.staffCount) keepAway(state, p, until);
    else isolate(state, p, until);
  }
  if (!pack.quarantine || parameters.quarantineDays < 1) return;
  const from = Math.max(0, reference - Math.round(parameters.lookBackDays));
  if (p < world.people.staffCount) tellColleagues(state, p, from, dutiesOf);
  else if (pack.ppe !== 'always') tellCarers(state, p, from);
}

function tellColleagues(state: RunState, p: number, from: number, { start, list, dayOf }: DutiesOfPeople): void {
  const { world, day } = state;
  const { part, unit, unitStart } = world.duties;
  const units = world.units.ids.length;
  const end = start[p + 1] as number;
  for (let i = start[p] as number; i < end; i++) {
    const duty = list[i] as number;
    const on = dayOf[duty] as number;
    if (on < from || on >= day) continue;
    const at = on * units + (unit[duty] as number);
    for (let other = unitStart[at] as number; other < (unitStart[at + 1] as number); other++) {
      if (part[other] === part[duty])
        tell(state, { source: p, other: world.duties.person[other] as number, on }, state.parameters.closeColleague);
    }
  }
}

function tellCarers(state: RunState, resident: number, from: number): void {
  const { world, day, parameters } = state;
  const units = world.units.ids.length;
  const unit = world.people.unit[resident] as number;
  if (world.units.visited[unit] === 1) {
    const { start, user, carer } = world.visits;
    for (let on = from; on < day; on++)
      for (let i = start[on] as number; i < (start[on + 1] as number); i++)
        if (user[i] === resident && (carer[i] as number) >= 0)
          tell(state, { source: resident, other: carer[i] as number, on }, parameters.closeCarer);
    return;
  }
  for (let on = from; on < day; on++) {
    const at = on * units + unit;
    for (let duty = world.duties.unitStart[at] as number; duty < (world.duties.unitStart[at + 1] as number); duty++)
      tell(state, { source: resident, other: world.duties.person[duty] as number, on }, parameters.closeCarer);
  }
}

interface Meeting {
  readonly source: number;
  readonly other: number;
  /** Day on which they were at work together; from the last such day quarantine is counted. */
  readonly on: number;
}

/** Puts a contact in quarantine where the two were close, teams apart; the same two are close whenever it is asked. */
function tell(state: RunState, { source, other, on }: Meeting, chance: number): void {
  const { key, teams, world, parameters } = state;
  if (other === source) return;
  const { turn } = world.people;
  if (teams > 1 && (turn[other] as number) % teams !== (turn[source] as number) % teams) return;
  if (drawAt(key, other, DRAW.close + ((source + 1) << 8)) >= chance) return;
  keepAway(state, other, on + Math.round(parameters.quarantineDays) + 1);
}

function takeRound(state: RunState): void {
  const { pack, parameters, day, list, key, detectedDay, infectedDay, world, measured, out } = state;
  const { sensitivity } = parameters;
  const { rounds } = pack;
  const { staffStart, residentStart, ids } = world.units;
  const delay = Math.round(parameters.testDelayDays);
  let tests = 0;
  for (let u = 0; u < ids.length; u++) {
    if (measured[u] !== 1) continue;
    if (rounds.staff) tests += (staffStart[u + 1] as number) - (staffStart[u] as number);
    if (rounds.residents) tests += (residentStart[u + 1] as number) - (residentStart[u] as number);
  }
  for (let i = 0; i < state.listed; i++) {
    const p = list[i] as number;
    const isStaff = p < world.people.staffCount;
    if ((isStaff ? !rounds.staff : !rounds.residents) || measured[world.people.unit[p] as number] !== 1) continue;
    if ((detectedDay[p] as number) < day) {
      tests -= 1;
      continue;
    }
    const since = day - (infectedDay[p] as number);
    const chance = sensitivity[Math.min(since, sensitivity.length - 1)] ?? 0;
    if (since >= sensitivity.length + 14 || drawAt(key, p, DRAW.roundTest + day) >= chance) continue;
    detectedDay[p] = Math.min(detectedDay[p] as number, day + delay);
  }
  const at = 8 * world.days + day;
  out.series[at] = (out.series[at] as number) + tests;
}
