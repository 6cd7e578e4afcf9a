import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown, idOf } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import type { StaffMapReply } from '../contract.ts';
import { staffMapReplySchema } from '../contract.ts';
import { viewStaffMap } from '../views/view-staff-map.ts';
import { endAbsence } from './change-absences.ts';
import type { StaffMapWish } from './read-staff-map.ts';
import { readStaffMap } from './read-staff-map.ts';
import { recordAbsences } from './record-absences.ts';

const ALL: StaffMapWish = {
  days: 14,
  offset: 0,
  limit: 200,
  competence: [],
  unit: [],
  belowMinimum: false,
  canMove: false,
  night: false,
};
const night = idOf('aasheim-2', 'nurse', 7);

describe.each(testDatabases())('bemanningskartet ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let coordinator: Actor;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    town = await openTown(database, careTown());
    coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
  });

  const map = async (wish: Partial<StaffMapWish> = {}, actor = coordinator): Promise<StaffMapReply> => {
    const read = await town.work(actor, (work) => readStaffMap(work, { ...ALL, ...wish }));
    return staffMapReplySchema.parse(viewStaffMap(read, wish.offset ?? 0));
  };
  const away = (personId: string, kind: 'sick' | 'work_only' = 'sick', to: string | null = '2026-11-27') =>
    town.work(coordinator, (work) =>
      recordAbsences(work, [
        { personId, kind, from: plainDate('2026-11-23'), to: to === null ? null : plainDate(to), note: '' },
      ]),
    );
  const rowOf = (reply: StaffMapReply, personId: string) => {
    const row = reply.rows.find((one) => one.personId === personId);
    if (!row) throw new Error(`no row for ${personId}`);
    return row;
  };

  test('alle enheter i treets rekkefølge, folk etter norsk alfabet, ingen mangler', async () => {
    const reply = await map();
    expect(reply.units.map((unit) => unit.name)).toEqual(['Fuglenes 1', 'Åsheim 1', 'Åsheim 2']);
    expect(reply.rows.slice(0, 3).map((row) => row.name)).toEqual([
      'Bekkeblom, Ole',
      'Bekkeblom, Olea',
      'Einerkvist, Ole',
    ]);
    expect(reply.rows.filter((row) => row.unitId === 'aasheim-2').at(-1)?.name).toBe('Ærfugl, Liva');
    expect([reply.totalRows, reply.headline.people, reply.headline.awayToday]).toEqual([48, 48, 0]);
    expect(reply.competences.map((level) => [level.competence, level.normal[0], level.covered[0]])).toEqual([
      ['health_worker', 15, 15],
      ['nurse', 15, 15],
    ]);
    expect(reply.headline.worst).toBeNull();
  });

  test('den borte: til når, aldri hvorfor; vaktene er tapt og hullet står i toppen', async () => {
    await away(night);
    const reply = await map();
    const row = rowOf(reply, night);
    expect(row.away).toEqual([{ from: '2026-11-23', to: '2026-11-27' }]);
    expect(row.cells.slice(0, 5).map((cell) => cell.away ?? false)).toEqual([true, true, true, true, false]);
    const lost = row.cells.slice(0, 4).flatMap((cell) => cell.duties ?? []);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.every((duty) => duty.lost)).toBe(true);
    expect(reply.headline).toMatchObject({ awayToday: 1, worst: { unitId: 'aasheim-2', shift: 'N', belowMinimum: 1 } });
    expect(reply.units.find((unit) => unit.unitId === 'aasheim-2')).toMatchObject({ awayToday: 1, people: 16 });
    expect(JSON.stringify(reply)).not.toMatch(/sick/);
  });

  test('kun jobb: på vakt, men kan ikke flyttes', async () => {
    const id = idOf('aasheim-1', 'nurse', 1);
    const before = rowOf(await map(), id).cells.map((cell) => cell.movable ?? false);
    expect(before.filter(Boolean).length).toBeGreaterThan(0);
    await away(id, 'work_only', null);
    const reply = await map();
    const row = rowOf(reply, id);
    expect(row.cells.every((cell) => cell.workOnly && !cell.movable && !cell.away)).toBe(true);
    expect(row.cells.flatMap((cell) => cell.duties ?? []).some((duty) => duty.lost)).toBe(false);
    expect(reply.headline.workOnlyToday).toBe(1);
  });

  test('kan flyttes: bare den som er fri, har sagt ja, er opplært og får hvile nok', async () => {
    const { rows } = await map();
    const movable = rows.filter((row) => row.cells.some((cell) => cell.movable));
    expect(movable.every((row) => row.consent && row.canGoTo.length > 0)).toBe(true);
    expect(movable.some((row) => row.unitId === 'fuglenes-1' && row.competence === 'health_worker')).toBe(false);
    for (const row of movable) {
      for (const [day, cell] of row.cells.entries()) {
        if (cell.movable) expect([row.name, day, cell.duties]).toEqual([row.name, day, undefined]);
      }
    }
  });

  test('sider: de samme radene, hver enhet med nummeret på sin første', async () => {
    const whole = await map();
    const pages = await Promise.all([0, 20, 40].map((offset) => map({ offset, limit: 20 })));
    expect(pages.flatMap((page) => page.rows.map((row) => row.personId))).toEqual(
      whole.rows.map((row) => row.personId),
    );
    expect(pages[1]?.units.map((unit) => [unit.unitId, unit.firstRow])).toEqual([
      ['aasheim-1', 16],
      ['aasheim-2', 32],
    ]);
    expect(pages.map((page) => page.totalRows)).toEqual([48, 48, 48]);
  });

  test('filtre: kompetanse, enhet, under minimum, natt, kan flyttes, navn', async () => {
    await away(night);
    const count = async (wish: Partial<StaffMapWish>) => (await map(wish)).totalRows;
    expect(await count({ competence: ['nurse'] })).toBe(24);
    expect(await count({ unit: ['aasheim-1', 'fuglenes-1'] })).toBe(32);
    expect(await count({ place: 'aasheim' })).toBe(32);
    expect(await count({ belowMinimum: true })).toBe(16);
    expect(await count({ night: true })).toBe(12);
    expect(await count({ search: 'ærfugl liv' })).toBe(2);
    const all = (await map()).rows.filter((row) => row.cells.some((cell) => cell.movable)).length;
    expect(await count({ canMove: true })).toBe(all);
  });

  test('en enhetsleder ser sin enhet og ikke andres', async () => {
    const leader = await town.actor('Siv Leder', 'unit_leader', 'aasheim-2');
    const own = await map({}, leader);
    expect([own.totalRows, own.headline.people]).toEqual([16, 16]);
    expect((await map({ place: 'aasheim' }, leader)).totalRows).toBe(16);
    await expect(map({ place: 'fuglenes-1' }, leader)).rejects.toThrow(NotYours);
    const employee = await town.actor('Ane Ansatt', 'employee');
    expect((await map({}, employee)).totalRows).toBe(0);
  });

  test('bildet følger endringer, også når de skjer i en annen prosess', async () => {
    const { recorded } = await away(night);
    expect((await map()).headline.awayToday).toBe(1);
    const [row] = recorded;
    if (!row) throw new Error('nothing recorded');
    await town.work(coordinator, (work) => endAbsence(work, row, plainDate('2026-11-24')));
    town.clock.minutes = 24 * 60;
    expect((await map({ from: plainDate('2026-11-23') })).headline).toMatchObject({ date: '2026-11-24', awayToday: 0 });
  });

  test('en tom kommune gir et tomt kart', async () => {
    town = await openTown(database, {
      ...careTown(),
      staff: [],
      pool: [],
      trained: [],
      workplaces: [],
      roster: [],
      demand: [],
    });
    const actor = await town.actor('Tom Koordinator', 'staffing_coordinator');
    expect(await map({}, actor)).toMatchObject({
      totalRows: 0,
      units: [],
      rows: [],
      headline: { people: 0, worst: null },
    });
  });
});
