import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Absence, AbsenceKind } from '#modules/organisation/domain/municipality.ts';
import { importMunicipality, organisationImportPart, undoImport } from '#modules/organisation/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown, idOf } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { correctAbsence } from '../store/change-absences.ts';
import { staffingImportPart } from './staffing-import-part.ts';

const PARTS = [organisationImportPart, staffingImportPart];
const nurse = (k: number) => idOf('aasheim-2', 'nurse', k);

describe.each(testDatabases())('fravær fra fil til basen ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let system: Actor;

  beforeAll(async () => {
    database = await open();
    town = await openTown(database, careTown());
    system = systemActor(town.tenantId, 'innlesing');
  });
  afterAll(() => database.close());

  const row = (staffId: string, to: string | undefined, kind: AbsenceKind = 'sick'): Absence => ({
    staffId,
    from: plainDate('2026-11-20'),
    to: to === undefined ? undefined : plainDate(to),
    kind,
  });
  const run = async (...absences: Absence[]) => {
    town.clock.minutes += 60;
    const municipality = { ...careTown(), absences };
    const folder = { municipality, present: ['absences'] as const, fields: {}, warnings: [] };
    const report = await importMunicipality(town.platform, system, folder, { parts: PARTS, source: 'fravaer.csv' });
    const table = report.tables.find((one) => one.table === 'absences');
    return {
      importId: report.importId ?? 0,
      counts: table && [table.new, table.changed, table.unchanged, table.removed],
    };
  };
  const standing = () =>
    inTenant(
      database,
      town.tenantId,
      (trx) =>
        trx
          .selectFrom('availability')
          .innerJoin('absenceCause', (join) =>
            join.onRef('absenceCause.availabilityId', '=', 'availability.availabilityId'),
          )
          .select([
            'availability.availabilityId',
            'personId',
            'awayFrom as from',
            'awayTo as to',
            'kind',
            'revision',
            'deleteAfter',
          ])
          .where('withdrawnAt', 'is', null)
          .orderBy('personId')
          .execute(),
      'health',
    );
  const days = async () => (await standing()).map((one) => [one.personId, one.to, one.kind]);

  test('lest inn, lest inn igjen, endret, borte fra fila, rettet for hånd og angret', async () => {
    expect((await run(row(nurse(1), '2026-12-01'), row(nurse(2), undefined, 'quarantine'))).counts).toEqual([
      2, 0, 0, 0,
    ]);
    expect(await days()).toEqual([
      [nurse(1), '2026-12-01', 'sick'],
      [nurse(2), null, 'quarantine'],
    ]);
    expect((await run(row(nurse(1), '2026-12-01'), row(nurse(2), undefined, 'quarantine'))).counts).toEqual([
      0, 0, 2, 0,
    ]);

    const [mine] = await standing();
    await town.work(system, (work) =>
      correctAbsence(work, {
        availabilityId: mine?.availabilityId ?? 0,
        revision: 1,
        from: plainDate('2026-11-20'),
        to: plainDate('2026-12-24'),
      }),
    );
    const before = await standing();
    const third = await run(
      row(nurse(1), '2026-12-02'),
      row(nurse(2), '2026-11-30', 'quarantine'),
      row(nurse(3), '2026-11-29'),
    );
    expect(third.counts).toEqual([1, 1, 1, 0]);
    expect(await days()).toEqual([
      [nurse(1), '2026-12-24', 'sick'],
      [nurse(2), '2026-11-30', 'quarantine'],
      [nurse(3), '2026-11-29', 'sick'],
    ]);
    await undoImport(town.platform, system, third.importId, PARTS);
    expect(await standing()).toEqual(before);

    expect((await run()).counts).toEqual([0, 0, 0, 1]);
    expect(await days()).toEqual([[nurse(1), '2026-12-24', 'sick']]);
  });

  test('det noen har rettet for hånd siden, hindrer at innlesingen angres', async () => {
    const { importId } = await run(row(nurse(5), '2026-12-02'));
    const mine = (await standing()).find((one) => one.personId === nurse(5));
    await town.work(system, (work) =>
      correctAbsence(work, {
        availabilityId: mine?.availabilityId ?? 0,
        revision: 1,
        from: plainDate('2026-11-20'),
        to: plainDate('2026-12-24'),
      }),
    );
    await expect(undoImport(town.platform, system, importId, PARTS)).rejects.toMatchObject({
      code: 'organisation.import.built-on',
    });
  });

  test('sporet nevner hvem, aldri hvorfor', async () => {
    const trail = await inTenant(database, town.tenantId, (trx) => trx.selectFrom('auditEvent').selectAll().execute());
    expect(trail.filter((one) => one.action === 'staffing.absence.imported').map((one) => one.subjectId)).toContain(
      nurse(2),
    );
    expect(JSON.stringify(trail)).not.toMatch(/quarantine|sick/);
    const batches = await inTenant(database, town.tenantId, (trx) =>
      trx.selectFrom('importBatch').select('report').execute(),
    );
    expect(JSON.stringify(batches)).not.toMatch(/quarantine|"sick"/);
  });
});
