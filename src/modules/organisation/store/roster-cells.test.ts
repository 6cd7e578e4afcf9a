import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { createAccess, systemActor } from '#platform/access/access.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { readLiveVersions } from '#platform/live/live-versions.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { FJELLHAVN, FJELLHAVN_FROM } from '#test/harness/fjellhavn.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { readRosterCells } from './read-roster-cells.ts';
import type { PlannedShift } from './update-roster-with-plan.ts';
import { removeRosterShiftsOfPlan, updateRosterWithPlan } from './update-roster-with-plan.ts';

const WEEK = { from: FJELLHAVN_FROM, days: 7 };

const planned = (personId: string, date: string, shift: string, unitId: string): PlannedShift => ({
  personId,
  date: plainDate(date),
  shift,
  unitId,
  competence: 'nurse',
  kind: 'extra',
});

describe.each(testDatabases())('publisert turnus ($name)', ({ open }) => {
  let database: Database;
  let tenantId: number;
  const run = <T>(work: (work: Work) => Promise<T>): Promise<T> =>
    doWork(
      { database, clock: clockAt(() => new Date('2026-11-23T06:40:00+01:00')), access: createAccess([]) },
      systemActor(tenantId, 'prøve'),
      work,
    );
  const cellsOf = async (unitIds?: readonly string[], period = WEEK) =>
    (await run((work) => readRosterCells(work, { unitIds, ...period }))).map(
      (cell) => `${cell.personId} ${cell.date.slice(8)} ${cell.shift} ${cell.unitId}`,
    );

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    tenantId = await insertMunicipality(database, FJELLHAVN);
  });
  afterAll(() => database.close());

  it('på en enhet: vaktene der, og egne folks vakter andre steder, hver én gang', async () => {
    expect(await cellsOf(['aasheim-2'])).toEqual(['P3 23 N aasheim-2', 'P4 24 D aasheim-1']);
    expect(await cellsOf(['aasheim-1'])).toEqual([
      'P1 23 D aasheim-1',
      'P1 24 D aasheim-1',
      'P2 23 A aasheim-1',
      'P4 24 D aasheim-1',
    ]);
    expect(await cellsOf([])).toEqual([]);
  });

  it('i hele kommunen, og bare på dagene en spør om', async () => {
    expect(await cellsOf()).toHaveLength(6);
    expect(await cellsOf(undefined, { from: plainDate('2026-11-24'), days: 1 })).toEqual([
      'P1 24 D aasheim-1',
      'P4 24 D aasheim-1',
    ]);
  });

  it('en publisert plan legger til sine vakter, og de kan tas ut igjen', async () => {
    const before = await cellsOf();
    await run((work) =>
      updateRosterWithPlan(work, 7, [
        planned('P1', '2026-11-26', 'A', 'aasheim-2'),
        planned('V2', '2026-11-26', 'N', 'aasheim-1'),
      ]),
    );
    const cells = await run((work) => readRosterCells(work, { ...WEEK, unitIds: ['aasheim-2'] }));
    expect(cells.find((cell) => cell.personId === 'P1')).toEqual({
      personId: 'P1',
      date: '2026-11-26',
      shift: 'A',
      unitId: 'aasheim-2',
      kind: 'extra',
      competence: 'nurse',
      planId: 7,
    });
    const versions = await run((work) => readLiveVersions(work.trx));
    expect(versions['roster']?.version).toBe(1);
    expect(await run((work) => removeRosterShiftsOfPlan(work, 7))).toBe(2);
    expect(await cellsOf()).toEqual(before);
  });

  it('en plan som gir noen en vakt de alt har fått, avvises hel', async () => {
    const before = await cellsOf();
    const publish = run((work) =>
      updateRosterWithPlan(work, 8, [
        planned('P2', '2026-11-26', 'A', 'aasheim-1'),
        planned('P1', '2026-11-24', 'D', 'aasheim-2'),
      ]),
    );
    await expect(publish).rejects.toMatchObject({
      code: 'organisation.roster.taken',
      facts: { personId: 'P1', date: '2026-11-24', shift: 'D' },
    });
    expect(await cellsOf()).toEqual(before);
  });
});
