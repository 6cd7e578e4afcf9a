import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { findUnitsBelow } from './find-units-below.ts';
import { readUnitTree } from './read-unit-tree.ts';

describe.each(testDatabases())('enhetene ($name)', ({ open }) => {
  let database: Database;
  let tenantId: number;
  beforeAll(async () => {
    database = await open();
    tenantId = await insertMunicipality(database, FJELLHAVN);
  });
  afterAll(() => database.close());

  it('står i tre, søsken i norsk rekkefølge', async () => {
    const tree = await inTenant(database, tenantId, (trx) => readUnitTree({ trx }));
    expect(tree.map((unit) => `${'· '.repeat(unit.depth)}${unit.name} (${unit.siteName})`)).toEqual([
      'Helse og omsorg (Rådhuset)',
      '· Hjemmetjenesten nord (Rådhuset)',
      '· Kjøkkenet (Åsheim)',
      '· Åsheim sykehjem (Åsheim)',
      '· · Åsheim 1 (Åsheim)',
      '· · Åsheim 2 (Åsheim)',
    ]);
    expect(tree.at(-1)?.path).toEqual(['omsorg', 'aasheim']);
  });

  it('en enhet med alt under seg; en som ikke finnes, er ikke med', async () => {
    const below = await inTenant(database, tenantId, (trx) => findUnitsBelow(trx, ['aasheim', 'kjokken', 'borte']));
    expect(new Map([...below].map(([root, units]) => [root, [...units].sort()]))).toEqual(
      new Map([
        ['aasheim', ['aasheim', 'aasheim-1', 'aasheim-2']],
        ['kjokken', ['kjokken']],
      ]),
    );
  });
});
