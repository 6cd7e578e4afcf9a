import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { createAccess, systemActor } from '#platform/access/access.ts';
import { clockAt } from '#platform/clock/clock.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { createTenant } from '../accounts/create-tenant.ts';
import type { ColumnMapping } from '../domain/folder/column-mapping.ts';
import type { Municipality } from '../domain/municipality.ts';
import type { FolderFile } from '../folder/read-municipality-files.ts';
import { readMunicipalityFiles } from '../folder/read-municipality-files.ts';
import { municipalityFiles } from '../folder/write-municipality-folder.ts';
import { organisationPolicy } from '../policy.ts';
import { updateRosterWithPlan } from '../store/update-roster-with-plan.ts';
import { importFiles } from './import-files.ts';
import type { ImportOptions } from './import-municipality.ts';
import { importMunicipality } from './import-municipality.ts';
import type { ImportReport } from './import-report.ts';
import { organisationImportPart } from './organisation-import-part.ts';
import { tableImages } from './table-images-for-tests.ts';
import { undoImport } from './undo-import.ts';

const parts = [organisationImportPart];
const clock = clockAt(() => new Date('2026-11-23T06:40:00+01:00'));

/** Per table: new, changed, unchanged, removed, left; tables in which nothing changes are left out. */
const changesOf = (report: ImportReport) =>
  Object.fromEntries(
    report.tables
      .filter((table) => table.new + table.changed + table.removed + table.left > 0)
      .map(({ table, new: added, changed, unchanged, removed, left }) => [
        table,
        { new: added, changed, unchanged, removed, left },
      ]),
  );

describe.each(testDatabases())('import ($name)', ({ name, open }) => {
  let platform: Platform;
  beforeAll(async () => {
    platform = { database: await open(), clock, access: createAccess([organisationPolicy]) };
  });
  afterAll(() => platform.database.close());

  const newTenant = () => createTenant(platform.database, clock, { name: 'Fjellhavn', number: '9901', demo: false });
  const actorOf = (tenantId: number) => systemActor(tenantId, 'prøve');
  const importSome = (tenantId: number, files: readonly FolderFile[], more: Partial<ImportOptions> = {}) =>
    importFiles(platform, actorOf(tenantId), files, { parts, source: 'prøve', ...more });
  const importAll = (tenantId: number, municipality: Municipality, more?: Partial<ImportOptions>) =>
    importSome(tenantId, municipalityFiles(municipality), more);
  const csv = (file: string, text: string): FolderFile[] => [{ name: file, bytes: Buffer.from(text) }];
  const images = (tenantId: number) => inTenant(platform.database, tenantId, (trx) => tableImages(trx, parts));
  const countOf = async (tenantId: number, text: string): Promise<number> =>
    inTenant(platform.database, tenantId, async (trx) => {
      const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.raw(text)}`.execute(trx);
      return rows[0]?.n ?? -1;
    });

  it('første gang er alt nytt, andre gang er ingenting endret', async () => {
    const tenantId = await newTenant();
    const first = await importAll(tenantId, FJELLHAVN);
    expect(changesOf(first)['staff']).toEqual({ new: 8, changed: 0, unchanged: 0, removed: 0, left: 0 });
    expect(changesOf(first)['roster']).toEqual({ new: 6, changed: 0, unchanged: 0, removed: 0, left: 0 });
    const before = await images(tenantId);
    const again = await importAll(tenantId, FJELLHAVN);
    expect(changesOf(again)).toEqual({});
    expect(await images(tenantId)).toEqual(before);
  });

  it('sier hva som endres i en rad', async () => {
    const tenantId = await newTenant();
    await importAll(tenantId, FJELLHAVN);
    const staff = FJELLHAVN.staff.map((one) => (one.staffId === 'P1' ? { ...one, phone: '68050077' } : one));
    const report = await importAll(tenantId, { ...FJELLHAVN, staff });
    expect(changesOf(report)).toEqual({ staff: { new: 0, changed: 1, unchanged: 7, removed: 0, left: 0 } });
    expect(report.tables.find((table) => table.table === 'staff')?.samples.changed).toEqual([
      { key: ['P1'], changes: [{ column: 'phone', before: '68050001', after: '68050077' }] },
    ]);
  });

  it('den som er borte fra filen, har sluttet; kommer hen tilbake, er hen der igjen', async () => {
    const tenantId = await newTenant();
    await importAll(tenantId, FJELLHAVN);
    const without = { ...FJELLHAVN, staff: FJELLHAVN.staff.filter((one) => one.staffId !== 'P8') };
    expect(changesOf(await importAll(tenantId, without))['staff']).toMatchObject({ left: 1, unchanged: 7 });
    expect(await countOf(tenantId, "person WHERE left_on = '2026-11-23'")).toBe(1);
    expect(changesOf(await importAll(tenantId, without))).toEqual({});
    expect(changesOf(await importAll(tenantId, FJELLHAVN))['staff']).toMatchObject({ changed: 1, new: 0 });
    expect(await countOf(tenantId, 'person WHERE left_on IS NOT NULL')).toBe(0);
  });

  it('en vikar som ansettes, er fortsatt én person', async () => {
    const tenantId = await newTenant();
    await importAll(tenantId, FJELLHAVN);
    const pool = FJELLHAVN.pool.filter((one) => one.personId !== 'V2');
    const hired = { ...FJELLHAVN.staff[0], staffId: 'V2', name: 'Høstløv, Arne' } as Municipality['staff'][number];
    await importAll(tenantId, { ...FJELLHAVN, pool, staff: [...FJELLHAVN.staff, hired] });
    expect(await countOf(tenantId, "person WHERE person_id = 'V2' AND source = 'own' AND left_on IS NULL")).toBe(1);
    expect(await countOf(tenantId, 'person')).toBe(10);
  });

  describe('vakter', () => {
    const roster = FJELLHAVN.roster.filter((row) => row.staffId !== 'P2');

    it('som er borte innenfor filens dager, tas bort; utenfor blir de stående', async () => {
      const tenantId = await newTenant();
      const earlier = { ...FJELLHAVN.roster[0], date: plainDate('2026-11-16') } as (typeof FJELLHAVN.roster)[number];
      await importAll(tenantId, { ...FJELLHAVN, roster: [earlier, ...FJELLHAVN.roster] });
      const report = await importAll(tenantId, { ...FJELLHAVN, roster });
      expect(changesOf(report)).toEqual({ roster: { new: 0, changed: 0, unchanged: 5, removed: 1, left: 0 } });
      expect(await countOf(tenantId, 'roster_shift')).toBe(6);
    });

    it('fra en plan som er publisert her, blir stående', async () => {
      const tenantId = await newTenant();
      await importAll(tenantId, FJELLHAVN);
      await inTenant(platform.database, tenantId, (trx) =>
        updateRosterWithPlan(
          {
            trx,
            now: clock.now(),
            clock,
            actor: actorOf(tenantId),
            access: platform.access,
            audit: async () => {},
            auditAll: async () => {},
            announce: () => {},
          },
          7,
          [
            {
              personId: 'P7',
              date: plainDate('2026-11-23'),
              shift: 'A',
              unitId: 'hjemme-nord',
              competence: 'health_worker',
              kind: 'extra',
            },
          ],
        ),
      );
      expect(changesOf(await importAll(tenantId, FJELLHAVN))).toEqual({});
      expect(await countOf(tenantId, 'roster_shift WHERE plan_id = 7')).toBe(1);
    });

    it('som er ført inn for hånd, blir stående', async () => {
      const tenantId = await newTenant();
      await importAll(tenantId, FJELLHAVN);
      await inTenant(platform.database, tenantId, (trx) =>
        sql`INSERT INTO roster_shift (tenant_id, person_id, date, shift, unit_id) VALUES (${tenantId}, 'P8', '2026-11-23', 'D', 'kjokken')`.execute(
          trx,
        ),
      );
      expect(changesOf(await importAll(tenantId, FJELLHAVN))).toEqual({});
    });

    it('nattens turnus alene, uten resten av kommunen', async () => {
      const tenantId = await newTenant();
      await importAll(tenantId, FJELLHAVN);
      const report = await importSome(
        tenantId,
        csv('Turnus.csv', 'Ansattnr;Dato;Vakt;Enhet\nP8;23.11.2026;D;kjokken\n'),
      );
      expect(changesOf(report)).toEqual({ roster: { new: 1, changed: 0, unchanged: 0, removed: 4, left: 0 } });
    });

    it('bare for enhetene i filen når mappingen sier det', async () => {
      const tenantId = await newTenant();
      await importAll(tenantId, FJELLHAVN);
      const mapping: ColumnMapping = { tables: { roster: { covers: 'units' } } };
      const report = await importSome(
        tenantId,
        csv('roster.csv', 'staff_id,date,shift,unit_id\nP2,2026-11-23,D,aasheim-1\n'),
        { mapping },
      );
      expect(changesOf(report)).toEqual({ roster: { new: 1, changed: 0, unchanged: 0, removed: 2, left: 0 } });
    });
  });

  it('kolonner som filen ikke har, beholder det som står', async () => {
    const tenantId = await newTenant();
    await importAll(tenantId, FJELLHAVN);
    const text = 'staff_id,name,competence,home_unit_id,employment_pct\nP1,Bekkeblom Ane,nurse,aasheim-1,80\n';
    await importSome(tenantId, csv('staff.csv', text), { mapping: { tables: { staff: { covers: 'units' } } } });
    expect(
      await countOf(
        tenantId,
        "person WHERE person_id = 'P1' AND employment_pct = 80 AND phone = '68050001' AND consent_redeploy",
      ),
    ).toBe(1);
    expect(await countOf(tenantId, 'person WHERE left_on IS NOT NULL')).toBe(1);
  });

  it('en prøvekjøring sier det samme som importen og endrer ingenting', async () => {
    const tenantId = await newTenant();
    await importAll(tenantId, FJELLHAVN);
    const before = await images(tenantId);
    const changed = {
      ...FJELLHAVN,
      roster: [],
      demand: [],
      sites: FJELLHAVN.sites.map((site) => ({ ...site, name: `${site.name}!` })),
    };
    const dry = await importAll(tenantId, changed, { dryRun: true });
    expect(dry.importId).toBeUndefined();
    expect(await images(tenantId)).toEqual(before);
    expect(changesOf(await importAll(tenantId, changed))).toEqual(changesOf(dry));
  });

  it('regler og priser tas over, og glemmes ikke av en fil som ikke nevner dem', async () => {
    const tenantId = await newTenant();
    await importAll(tenantId, FJELLHAVN);
    expect(changesOf(await importAll(tenantId, { ...FJELLHAVN, rules: { dailyRestHours: 9 } }))).toMatchObject({
      municipality: { changed: 1 },
    });
    await importAll(tenantId, { ...FJELLHAVN, rules: {}, policy: {} });
    expect(
      await countOf(
        tenantId,
        "municipality_setting WHERE rules->>'dailyRestHours' = '9' AND policy->'weights'->>'nurse' = '1600'",
      ),
    ).toBe(1);
  });

  it('en annen kommunes mappe nektes', async () => {
    const tenantId = await newTenant();
    await expect(importAll(tenantId, { ...FJELLHAVN, number: '9902' })).rejects.toThrow(
      'organisation.import.another-municipality',
    );
    expect(await countOf(tenantId, 'site')).toBe(0);
  });

  it('uten tilsyn nektes en fil som ville tatt bort det meste', async () => {
    const tenantId = await newTenant();
    const roster = Array.from({ length: 40 }, (_, at) => ({
      ...FJELLHAVN.roster[0],
      date: plainDate(`2026-12-${String((at % 20) + 1).padStart(2, '0')}`),
      staffId: at < 20 ? 'P1' : 'P2',
    })) as Municipality['roster'];
    await importAll(tenantId, { ...FJELLHAVN, roster });
    const ends = roster.filter((_, at) => at === 0 || at === 19);
    const attempt = importAll(tenantId, { ...FJELLHAVN, roster: ends }, { mostRemovedShare: 0.5 });
    await expect(attempt).rejects.toMatchObject({
      code: 'organisation.import.much-removed',
      facts: { table: 'roster', removed: 38, before: 40 },
    });
    expect(await countOf(tenantId, 'roster_shift')).toBe(40);
  });

  describe('angre', () => {
    it('gir tilbake akkurat det som stod, også det som ble tatt bort', async () => {
      const tenantId = await newTenant();
      await importAll(tenantId, FJELLHAVN);
      const before = await images(tenantId);
      const { importId } = await importAll(tenantId, {
        ...FJELLHAVN,
        rules: { dailyRestHours: 9 },
        units: FJELLHAVN.units.map((unit) => ({ ...unit, name: `${unit.name} ny` })),
        staff: [
          ...FJELLHAVN.staff.slice(1),
          { ...FJELLHAVN.staff[0], staffId: 'P99', homeUnitId: 'kjokken' } as Municipality['staff'][number],
        ],
        trained: [{ staffId: 'P99', unitId: 'aasheim-1' }],
        workplaces: [],
        worked: [],
        roster: FJELLHAVN.roster
          .filter((row) => row.staffId !== 'P1')
          .map((row) => ({ ...row, kind: 'extra' as const })),
      });
      expect(await images(tenantId)).not.toEqual(before);
      await undoImport(platform, actorOf(tenantId), importId ?? 0, parts);
      expect(await images(tenantId)).toEqual(before);
    });

    it('av den første importen gir en tom kommune', async () => {
      const tenantId = await newTenant();
      const before = await images(tenantId);
      const { importId } = await importAll(tenantId, { ...FJELLHAVN, rules: {}, policy: {} });
      await undoImport(platform, actorOf(tenantId), importId ?? 0, parts);
      expect(await images(tenantId)).toEqual(before);
    });

    const refusalOf = async (attempt: Promise<unknown>) => {
      const error = await attempt.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      return error instanceof Refusal ? [error.code, error.facts] : error;
    };

    it('nektes når en senere import står, og når den alt er angret', async () => {
      const tenantId = await newTenant();
      const first = await importAll(tenantId, FJELLHAVN);
      const second = await importAll(tenantId, FJELLHAVN);
      const undo = (importId?: number) => refusalOf(undoImport(platform, actorOf(tenantId), importId ?? 0, parts));
      expect(await undo(first.importId)).toEqual(['organisation.import.not-last', {}]);
      expect(await undo(second.importId)).toBeUndefined();
      expect(await undo(second.importId)).toEqual(['organisation.import.not-last', {}]);
    });

    it.each([
      [
        'en rad er endret for hånd',
        "UPDATE person SET phone = '1' WHERE person_id = 'P1'",
        { what: 'person', count: 1 },
      ],
      [
        'en ny rad bygger på den',
        "INSERT INTO training (tenant_id, person_id, unit_id) VALUES (current_tenant(), 'P3', 'kjokken')",
        { what: 'training', count: 1 },
      ],
    ])('nektes når %s', async (_, statement, facts) => {
      const tenantId = await newTenant();
      const { importId } = await importAll(tenantId, FJELLHAVN);
      await inTenant(platform.database, tenantId, (trx) => sql.raw(statement).execute(trx));
      const before = await images(tenantId);
      expect(await refusalOf(undoImport(platform, actorOf(tenantId), importId ?? 0, parts))).toEqual([
        'organisation.import.built-on',
        facts,
      ]);
      expect(await images(tenantId)).toEqual(before);
    });

    it('nektes når noe annet bygger på den, som en publisert plan', async () => {
      const tenantId = await newTenant();
      const { importId } = await importAll(tenantId, FJELLHAVN);
      const withPlan = [{ ...organisationImportPart, findLater: async () => ({ what: 'plan', count: 1 }) }];
      expect(await refusalOf(undoImport(platform, actorOf(tenantId), importId ?? 0, withPlan))).toEqual([
        'organisation.import.built-on',
        { what: 'plan', count: 1 },
      ]);
    });
  });

  it('en som ikke har lov, får ikke vite om noe', async () => {
    const tenantId = await newTenant();
    const folder = await readMunicipalityFiles(municipalityFiles(FJELLHAVN));
    const nobody = { ...actorOf(tenantId), accountId: 1, grants: [] };
    const plain = { accountId: nobody.accountId, tenantId, name: nobody.name, personId: undefined, grants: [] };
    await expect(importMunicipality(platform, plain, folder, { parts, source: 'prøve' })).rejects.toThrow(
      /not there or not allowed/,
    );
  });

  it.runIf(name === 'postgres')('to importer samtidig: den andre får vite det', async () => {
    const tenantId = await newTenant();
    const folder = await readMunicipalityFiles(municipalityFiles(FJELLHAVN));
    let second: Promise<unknown> | undefined;
    const step = {
      from: 'sites' as const,
      topic: 'organisation',
      apply: async () => {
        second = importMunicipality(platform, actorOf(tenantId), folder, { parts, source: 'to' });
        await expect(second).rejects.toThrow('organisation.import.running');
        return {
          table: 'sites' as const,
          new: 0,
          changed: 0,
          unchanged: 0,
          removed: 0,
          left: 0,
          samples: { new: [], changed: [], removed: [], left: [] },
        };
      },
      undo: async () => {},
    };
    await importMunicipality(platform, actorOf(tenantId), folder, {
      parts: [{ ...organisationImportPart, steps: [step] }],
      source: 'en',
    });
    expect(second).toBeDefined();
    expect(await countOf(tenantId, 'person')).toBe(10);
  });
});
