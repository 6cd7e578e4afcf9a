import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IMPORT_PARTS } from '#app/modules.ts';
import { findKnownKeys, importMunicipality, readMunicipalityFiles } from '#modules/organisation/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { DISTRICT, openHomeCareTown } from '../../../../test/services/open-home-care-town.ts';
import { CARE_TOWN_FROM, idOf } from '../../../../test/staffing/care-town.ts';
import type { OpenTown } from '../../../../test/staffing/open-care-town.ts';
import { readDayFacts } from '../store/visit-plan/read-day-facts.ts';

const KARI = idOf(DISTRICT, 'nurse', 1);
const OLA = idOf(DISTRICT, 'health_worker', 1);

describe.each(testDatabases())('ønsker, kjøretider og to etter hverandre i en mappe ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let planner: Actor;

  beforeAll(async () => {
    database = await open();
    town = await openHomeCareTown(database);
    planner = await town.actor('Ragna Solbris', 'staffing_coordinator');
  });
  afterAll(() => database.close());

  const run = async (name: string, lines: readonly string[]) => {
    const known = () => town.work(planner, (work) => findKnownKeys(work, IMPORT_PARTS));
    const folder = await readMunicipalityFiles([{ name, bytes: Buffer.from(lines.join('\n')) }], { known });
    return importMunicipality(town.platform, planner, folder, { parts: IMPORT_PARTS, source: 'prøve' });
  };
  const port = { carersAtWork: async () => [], mayBeAsked: async () => [] };
  const facts = async () => (await town.work(planner, (work) => readDayFacts(work, port, CARE_TOWN_FROM))).facts;

  test('hvem en bruker helst vil ha, og hvem som ikke skal dit; en ny fil tar den gamles plass', async () => {
    await run('Utførerønsker.csv', ['Bruker;Ansattnr;Ønske', `B1;${KARI};helst`, `B2;${OLA};ikke`]);
    expect((await facts()).wishes).toEqual([
      { userId: 'B1', personId: KARI, wish: 'preferred' },
      { userId: 'B2', personId: OLA, wish: 'excluded' },
    ]);
    await run('carer_wishes.csv', ['user_id;staff_id;wish', `B2;${OLA};excluded`]);
    expect((await facts()).wishes).toHaveLength(1);
  });

  test('kjøretider fra en ruteserver', async () => {
    await run('kjøretider.csv', ['fra;til;minutter', `${DISTRICT};B1;7,5`, `B1;B2;12`]);
    expect((await facts()).travel).toEqual({ [`${DISTRICT} B1`]: 7.5, 'B1 B2': 12 });
  });

  test('to utførere etter hverandre: den andre kommer 30–60 minutter etter den første', async () => {
    const head = 'visit_id;user_id;date;earliest;latest;minutes;carers;competence;gap_least;gap_most';
    const row = (id: string, gap: string) => `${id};B1;${CARE_TOWN_FROM};08:00;10:00;15;2;health_worker;${gap}`;
    await run('visits.csv', [head, row('G1', '30;60'), row('G2', '30;'), row('G3', ';'), row('G4', '60;30')]);
    const { visits } = await facts();
    expect(visits.flatMap(({ visitId, gap }) => (visitId.startsWith('G') ? [[visitId, gap]] : []))).toEqual([
      ['G1', { least: 30, most: 60 }],
      ['G2', { least: 30, most: 30 }],
      ['G3', undefined],
      ['G4', { least: 60, most: 60 }],
    ]);
  });
});
