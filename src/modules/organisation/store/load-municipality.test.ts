import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { addDays, isoWeekOf, plainDate } from '#kernel/plain-date.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { FJELLHAVN, FJELLHAVN_FROM } from '#test/harness/fjellhavn.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { Municipality, RosterRow } from '../domain/municipality.ts';
import { loadMunicipality } from './load-municipality.ts';

const PERIOD = { from: FJELLHAVN_FROM, days: 14 };

const load = (database: Database, tenantId: number, period = PERIOD): Promise<Municipality> =>
  inTenant(database, tenantId, (trx) => loadMunicipality({ trx }, period));

/** The same rows whatever their order. */
const inAnyOrder = (municipality: Municipality) =>
  Object.fromEntries(
    Object.entries(municipality).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort() : value,
    ]),
  );

describe.each(testDatabases())('kommunen som den står i basen ($name)', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('er den som ble lagt inn', async () => {
    const tenantId = await insertMunicipality(database, FJELLHAVN);
    expect(inAnyOrder(await load(database, tenantId))).toEqual(inAnyOrder(FJELLHAVN));
  });

  it('uten rader er tom, og behovet er ukjent', async () => {
    const empty = { ...FJELLHAVN, ...emptyRows(), rules: {}, policy: {} };
    const tenantId = await insertMunicipality(database, { ...empty, demand: [] });
    expect(await load(database, tenantId)).toEqual({ ...empty, demand: undefined });
  });

  it('har kjent behov, men ingen rader, når behovet gjelder andre dager', async () => {
    const tenantId = await insertMunicipality(database, FJELLHAVN);
    const later = await load(database, tenantId, { from: addDays(FJELLHAVN_FROM, 1), days: 7 });
    expect(later.demand).toEqual([]);
  });

  it('tar ikke med den som har sluttet, eller det som hører til den', async () => {
    const tenantId = await insertMunicipality(database, FJELLHAVN);
    const loaded = await inTenant(database, tenantId, async (trx) => {
      await trx
        .updateTable('person')
        .set({ leftOn: plainDate('2026-11-01') })
        .where('personId', '=', 'P1')
        .execute();
      return loadMunicipality({ trx }, PERIOD);
    });
    expect(loaded.staff.map((one) => one.staffId)).toEqual(['P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8']);
    const rows = [...loaded.roster, ...loaded.trained, ...loaded.workplaces, ...loaded.worked];
    expect(rows.filter((row) => row.staffId === 'P1')).toEqual([]);
  });

  test('vakter fra 35 dager før til 14 dager etter perioden, og timer fra de siste 52 ukene', async () => {
    const near = fc.integer({ min: -45, max: 45 });
    const week = fc.integer({ min: -55, max: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(near),
        fc.uniqueArray(week),
        fc.integer({ min: 1, max: 20 }),
        async (offsets, weeks, days) => {
          const roster = offsets.map(
            (offset): RosterRow => ({
              staffId: 'P1',
              date: addDays(FJELLHAVN_FROM, offset),
              shift: 'D',
              unitId: 'aasheim-1',
              kind: 'normal',
            }),
          );
          const worked = weeks.map((offset) => ({
            staffId: 'P2',
            week: isoWeekOf(addDays(FJELLHAVN_FROM, 7 * offset)),
            hours: 30 + offset / 4,
            overtimeHours: 0,
          }));
          const tenantId = await insertMunicipality(database, { ...FJELLHAVN, roster, worked });
          const loaded = await load(database, tenantId, { from: FJELLHAVN_FROM, days });
          const expectedDays = offsets.filter((offset) => offset >= -35 && offset < days + 14).sort((a, b) => a - b);
          expect(loaded.roster.map((row) => row.date)).toEqual(
            expectedDays.map((offset) => addDays(FJELLHAVN_FROM, offset)),
          );
          const expectedWeeks = weeks.filter((offset) => offset >= -52 && offset < 0).sort((a, b) => a - b);
          expect(loaded.worked.map((row) => row.hours)).toEqual(expectedWeeks.map((offset) => 30 + offset / 4));
        },
      ),
      { numRuns: 15 },
    );
  });
});

function emptyRows() {
  const none = { sites: [], units: [], unitStatus: [], competences: [], shifts: [], staff: [], pool: [] };
  return { ...none, trained: [], workplaces: [], roster: [], worked: [], suppliers: [] };
}
