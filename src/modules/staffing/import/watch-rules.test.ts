import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { importMunicipality, organisationImportPart } from '#modules/organisation/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown, idOf } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { readWorkingTime } from '../store/working-time/read-working-time.ts';
import { staffingImportPart } from './staffing-import-part.ts';

const nurse = idOf('aasheim-2', 'nurse', 1);

/** The town where one nurse has an evening before a day: 9.25 hours of rest. */
function shortRestTown(): Municipality {
  const town = careTown();
  const own = (date: string, shift: string) =>
    ({ staffId: nurse, date: plainDate(date), shift, unitId: 'aasheim-2', kind: 'normal' }) as const;
  const others = town.roster.filter(({ staffId }) => staffId !== nurse);
  return { ...town, roster: [...others, own('2026-11-24', 'A'), own('2026-11-25', 'D')] };
}

describe.each(testDatabases())('kommunens regler endres ved innlesing ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let system: Actor;
  let coordinator: Actor;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    town = await openTown(database, shortRestTown());
    system = systemActor(town.tenantId, 'innlesing');
    coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
  });

  const importRules = (rules: Municipality['rules'], dryRun = false) =>
    importMunicipality(
      town.platform,
      system,
      { municipality: { ...shortRestTown(), rules }, present: [], fields: {}, warnings: [] },
      { parts: [organisationImportPart, staffingImportPart], source: 'municipality.json', dryRun },
    );
  const kept = async () => (await town.work(coordinator, (work) => readWorkingTime(work, undefined))).reassessments;
  const rest = async () =>
    (await town.work(coordinator, (work) => readWorkingTime(work, undefined))).findings
      .filter(({ code, personId }) => code === 'daily-rest' && personId === nurse)
      .map(({ level }) => level);

  test('kortere døgnhvile enn før: bruddet faller bort, og det som falt bort er talt og kan leses igjen', async () => {
    expect(await rest()).toEqual(['breach']);
    const { warnings } = await importRules({ dailyRestHours: 9 });
    expect(warnings.map(({ file, code }) => [file, code])).toEqual([['municipality.json', 'rules-reassessed']]);
    const gone = warnings[0]?.facts['gone'] as number;
    expect(gone).toBeGreaterThan(0);
    expect(await rest()).not.toContain('breach');
    expect((await kept()).map((row) => [row.title, row.gone])).toEqual([['municipality.json', gone]]);
  });

  test('tilbake til lovens egen tid: bruddet kommer igjen som nytt funn', async () => {
    await importRules({ dailyRestHours: 9 });
    const { warnings } = await importRules({ dailyRestHours: 11 });
    expect(warnings[0]?.facts['added']).toBeGreaterThan(0);
    expect(await rest()).toEqual(['breach']);
  });

  test('prøvekjøring sier hva som ville endret seg og etterlater ingenting; samme regler sier ingenting', async () => {
    const { warnings } = await importRules({ dailyRestHours: 9 }, true);
    expect(warnings.map(({ code }) => code)).toEqual(['rules-reassessed']);
    expect(await kept()).toEqual([]);
    expect(await rest()).toEqual(['breach']);
    expect((await importRules({})).warnings).toEqual([]);
  });
});
