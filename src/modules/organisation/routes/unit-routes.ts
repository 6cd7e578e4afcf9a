import { z } from 'zod';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { UnitDetail } from '../contract.ts';
import {
  changeRosterDaySchema,
  changeUnitSchema,
  closeUnitSchema,
  editedSchema,
  newUnitSchema,
  setUnitStatusSchema,
  unitDetailSchema,
  unitPeriodSchema,
  unitStatusSchema,
  unitsReplySchema,
} from '../contract.ts';
import type { UnitStatus } from '../domain/municipality.ts';
import { staffedDaysOf } from '../domain/unit-staffing.ts';
import { readDemand } from '../store/read-demand.ts';
import { readRosterCells } from '../store/read-roster-cells.ts';
import { changeRosterDay } from '../store/roster/change-roster-day.ts';
import { getUnit } from '../store/units/get-unit.ts';
import { readTrainedHere, readUnitPeople, readUnitRows } from '../store/units/read-unit-rows.ts';
import { changeUnit, closeUnit, createUnit } from '../store/units/save-unit.ts';
import { setUnitStatus } from '../store/units/set-unit-status.ts';

const tags = ['organisation'];
const unitParams = z.object({ unitId: idSchema });
const read = { permission: 'organisation.units.read' };
const change = { permission: 'organisation.units.change' };
const status = { permission: 'organisation.unit-status.change' };
const edited = { 200: editedSchema };

const statusRow = ({ status, from, to }: UnitStatus) => ({ status, from, to: to ?? null });

/** Units: the tree, one unit, and changing them by hand. */
export const unitRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/organisation/units',
    {
      config: read,
      schema: {
        tags,
        querystring: z.object({ closed: z.enum(['0', '1']).default('0') }),
        response: { 200: unitsReplySchema },
      },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const units = await readUnitRows(work, request.query.closed === '1');
        return {
          today: work.clock.today(),
          units: units.map((unit) => ({
            ...unit,
            parentId: unit.parentId ?? null,
            dwelling: unit.dwelling ?? null,
            status: unit.status.map(statusRow),
          })),
        };
      }),
  );

  server.get(
    '/api/organisation/units/:unitId',
    {
      config: read,
      schema: { tags, params: unitParams, querystring: unitPeriodSchema, response: { 200: unitDetailSchema } },
    },
    (request) => doWork(platform, request.actor, (work) => describeUnit(work, request.params.unitId, request.query)),
  );

  server.post(
    '/api/organisation/units',
    { config: change, schema: { tags, body: newUnitSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { unitId, ...fields } = request.body;
        return { editId: await createUnit(work, unitId, fields) };
      }),
  );

  server.put(
    '/api/organisation/units/:unitId',
    { config: change, schema: { tags, params: unitParams, body: changeUnitSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { revision, ...fields } = request.body;
        return { editId: await changeUnit(work, request.params.unitId, revision, fields) };
      }),
  );

  server.post(
    '/api/organisation/units/:unitId/close',
    { config: change, schema: { tags, params: unitParams, body: closeUnitSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { revision, closedOn } = request.body;
        return { editId: await closeUnit(work, request.params.unitId, revision, closedOn) };
      }),
  );

  server.put(
    '/api/organisation/units/:unitId/status',
    { config: status, schema: { tags, params: unitParams, body: setUnitStatusSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { was, ...next } = request.body;
        return { editId: await setUnitStatus(work, request.params.unitId, was, next) };
      }),
  );

  server.delete(
    '/api/organisation/units/:unitId/status',
    { config: status, schema: { tags, params: unitParams, body: unitStatusSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await setUnitStatus(work, request.params.unitId, request.body, null),
      })),
  );

  server.put(
    '/api/organisation/roster/day',
    {
      config: { permission: 'organisation.roster.change' },
      schema: { tags, body: changeRosterDaySchema, response: edited },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => ({ editId: await changeRosterDay(work, request.body) })),
  );
};

/** People and their shifts are shown to those who may see the unit's people; others see the unit and its figures. */
async function describeUnit(
  work: Work,
  unitId: string,
  { from = work.clock.today(), days }: z.infer<typeof unitPeriodSchema>,
): Promise<UnitDetail> {
  const { access, actor } = work;
  const may = (permission: string) => reaches(access.scopeOf(actor, permission), unitId);
  const scope = access.scopeOf(actor, 'organisation.units.read');
  if (!reaches(scope, unitId)) throw new NotYours('unit');
  const unit = await getUnit(work, unitId);
  const [demand, cells] = [
    await readDemand(work, { unitIds: [unitId], from, days }),
    await readRosterCells(work, { unitIds: [unitId], from, days }),
  ];
  const seesPeople = may('organisation.people.read');
  return {
    ...unit,
    above: unit.above.map((one) => ({ ...one, open: reaches(scope, one.unitId) })),
    status: unit.status.map(statusRow),
    from,
    days: staffedDaysOf(
      cells.filter((cell) => cell.unitId === unitId),
      demand,
      from,
      days,
    ),
    demand: demand.map(({ unitId: _, ...row }) => row),
    people: seesPeople ? await readUnitPeople(work, unitId, from, days) : [],
    trained: seesPeople ? await readTrainedHere(work, unitId) : [],
    roster: seesPeople ? cells.map(({ planId, ...cell }) => ({ ...cell, planned: planId !== null })) : [],
    canSeePeople: seesPeople,
    canChange: may('organisation.units.change'),
    canChangeStatus: may('organisation.unit-status.change'),
    canChangeDemand: may('organisation.demand.change'),
    canChangeRoster: seesPeople && may('organisation.roster.change'),
  };
}
