import { sql } from 'kysely';
import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Municipality, ServiceUser, Visit } from '#modules/organisation/domain/municipality.ts';
import { findUnitsBelow, readUnitTree } from '#modules/organisation/index.ts';
import type { RuleDays } from '#modules/outbreak/index.ts';
import { readRuleDays } from '#modules/outbreak/index.ts';
import { readResidents, readVisitMeetings } from '#modules/services/index.ts';
import { readTestedMunicipality } from '#modules/staffing/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { readLiveVersions } from '#platform/live/live-versions.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { KeptInputs, SpreadInputs } from '../../contract/spread.ts';
import { NOTHING_DONE } from '../../domain/individuals/measures.ts';
import { SPREAD_ENGINE } from '../../domain/individuals/run-individuals.ts';
import type { SpreadTask } from '../../domain/individuals/spread-task.ts';
import { parametersOf, RULE_ILLNESS } from '../../rules/spread-parameters.ts';

/** A comparison to be run once it has been committed. */
export interface SpreadStarted {
  readonly runId: number;
  readonly task: SpreadTask;
  readonly sampled: number;
}

/** Begins a comparison on people, rosters and visits as they stand. Refuses `simulation.spread.nobody-there`. */
export async function createSpreadRun(work: Work, inputs: SpreadInputs, solver: string): Promise<SpreadStarted> {
  const { trx, now, actor } = work;
  work.access.demand(actor, 'simulation.spread.run', inputs.place);
  const rules = await readDaysByRules(work, inputs);
  const kept: KeptInputs = { ...inputs, rules: { ...rules, rules: [...rules.rules] } };
  const task = await readTask(work, inputs, rules);
  const { runId } = await trx
    .insertInto('spreadRun')
    .values({
      tenantId: trx.tenantId,
      state: 'running',
      inputs: JSON.stringify(kept),
      engine: SPREAD_ENGINE,
      basis: JSON.stringify(await readLiveVersions(trx)),
      createdAt: now,
      createdBy: actor.accountId ?? null,
      solver,
      heartbeatAt: sql`clock_timestamp()`,
    })
    .returning('spreadRun.runId')
    .executeTakeFirstOrThrow();
  await work.audit({
    action: 'simulation.spread.started',
    subjectKind: 'spread-run',
    subjectId: String(runId),
    unitId: inputs.place ?? undefined,
    facts: { runs: inputs.runs, packages: inputs.packages.length, seed: inputs.seed },
  });
  work.announce('spread');
  return { runId, task, sampled: inputs.sampled };
}

/** What the rules of the day asked for give for the illness, with their versions. */
export function readDaysByRules(
  work: Work,
  { illness, rulesOn, from, changed }: Pick<SpreadInputs, 'illness' | 'rulesOn' | 'from'> & Partial<SpreadInputs>,
): Promise<RuleDays> {
  const symptomDays = changed?.symptomDays ?? parametersOf(illness).symptomDays;
  return readRuleDays(work, { illness: RULE_ILLNESS[illness], symptomDays }, rulesOn ?? from);
}

async function readTask(work: Work, inputs: SpreadInputs, days: RuleDays): Promise<SpreadTask> {
  const { place, startUnit, from } = inputs;
  const { isolationDays, quarantineDays, lookBackDays } = days;
  const municipality = await readPeopled(work, inputs);
  const below = await findUnitsBelow(
    work.trx,
    [place, startUnit].flatMap((id) => id ?? []),
  );
  const all = municipality.units.map(({ unitId }) => unitId);
  const unitIds = place === null ? all : [...(below.get(place) ?? [])];
  const startUnits = startUnit === null ? unitIds : [...(below.get(startUnit) ?? [])];
  if (unitIds.length === 0 || startUnits.length === 0) throw new NotYours(`unit ${startUnit ?? place}`);
  const inStart = new Set(startUnits);
  const there =
    inputs.who === 'resident'
      ? municipality.users.some(({ unitId }) => inStart.has(unitId))
      : municipality.staff.some(({ homeUnitId }) => inStart.has(homeUnitId));
  if (!there && inputs.people > 0) refuse('simulation.spread.nobody-there', { who: inputs.who });
  return {
    scene: { kind: 'municipality', municipality, from, days: inputs.days },
    parameters: { ...parametersOf(inputs.illness), isolationDays, quarantineDays, lookBackDays, ...inputs.changed },
    packages: [NOTHING_DONE, ...inputs.packages],
    unitIds,
    start: { unitIds: startUnits, who: inputs.who, people: inputs.people },
    runs: inputs.runs,
    seed: inputs.seed,
  };
}

/** The municipality with its residents and users, and who visits whom; names stay in the database. */
async function readPeopled(work: Work, { from, days, withRecorded }: SpreadInputs): Promise<Municipality> {
  const municipality = await readTestedMunicipality(work, { from, days }, withRecorded);
  const unitIds = (await readUnitTree(work)).map(({ unitId }) => unitId);
  const residents = await readResidents(work, { unitIds });
  const users = residents.map(
    ({ userId, unitId }): ServiceUser => ({
      userId,
      name: '',
      unitId,
      livesAlone: false,
      languages: [],
      protected: false,
    }),
  );
  const meetings = await readVisitMeetings(work, from, addDays(from, days), {
    users: users.map(({ userId }) => userId),
  });
  const visits = meetings.map(
    ({ visitId, userId, date, startMinute, minutes, carer }): Visit => ({
      visitId,
      userId,
      date,
      earliestMinute: startMinute,
      latestMinute: startMinute + minutes,
      minutes,
      carers: 1,
      competence: '',
      allowed: [],
      plannedCarer: carer,
    }),
  );
  // What only the law's own rules read need not be copied into the threads.
  return { ...municipality, staff: municipality.staff.map((one) => ({ ...one, name: '' })), users, visits };
}
