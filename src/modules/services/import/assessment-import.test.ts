import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IMPORT_PARTS } from '#app/modules.ts';
import { addDays } from '#kernel/plain-date.ts';
import { findKnownKeys, importMunicipality, readMunicipalityFiles, undoImport } from '#modules/organisation/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { openHomeCareTown } from '../../../../test/services/open-home-care-town.ts';
import { CARE_TOWN_FROM } from '../../../../test/staffing/care-town.ts';
import type { OpenTown } from '../../../../test/staffing/open-care-town.ts';
import { readAllowedActions } from '../store/assessment/read-allowed-actions.ts';
import { readReductions } from '../store/assessment/read-reductions.ts';

const monday = CARE_TOWN_FROM;

describe.each(testDatabases())('vurderinger i en mappe ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let planner: Actor;

  beforeAll(async () => {
    database = await open();
    town = await openHomeCareTown(database);
    planner = await town.actor('Ragna Solbris', 'staffing_coordinator');
  });
  afterAll(() => database.close());

  const allowed = async () => Object.fromEntries(await town.work(planner, (work) => readAllowedActions(work, monday)));
  const rows = {
    good: `V1;T3;shorten:10;${monday};${addDays(monday, 14)};Trenger hjelp til å dusje trygt;low;Kroppsvask ble vurdert;person;agrees;told;Klarer mye selv, og har dusjet kort før;Ane Bekk;nurse;${monday}`,
    unsigned: `V2;T1;phone;${monday};${addDays(monday, 14)};Trenger tilsyn hver dag;low;Kortere besøk;person;agrees;told;Mestrer telefon godt nok til dette;;;`,
    assistant: `V3;T1;phone;${monday};${addDays(monday, 14)};Trenger tilsyn hver dag;low;Kortere besøk;person;agrees;told;Mestrer telefon godt nok til dette;Per Li;assistant;${monday}`,
    tooLong: `V4;T1;phone;${monday};${addDays(monday, 60)};Trenger tilsyn hver dag;low;Kortere besøk;person;agrees;told;Mestrer telefon godt nok til dette;Ane Bekk;nurse;${monday}`,
    noView: `V5;T1;phone;${monday};${addDays(monday, 14)};Trenger tilsyn hver dag;low;Kortere besøk;person;;told;Mestrer telefon godt nok til dette;Ane Bekk;nurse;${monday}`,
  };
  const head =
    'assessment_id;service_id;actions;from;to;need;risk;alternatives;asked;own_view;relatives;ground;signed_by;signed_competence;signed_on';

  const run = async (name: string, text: string) => {
    const known = () => town.work(planner, (work) => findKnownKeys(work, IMPORT_PARTS));
    const folder = await readMunicipalityFiles([{ name, bytes: Buffer.from(text) }], { known });
    return importMunicipality(town.platform, planner, folder, { parts: IMPORT_PARTS, source: 'prøve' });
  };

  test('bare den som er signert med rett kompetanse, fullt besvart og ikke for lang, åpner for noe', async () => {
    const report = await run('assessments.csv', [head, ...Object.values(rows)].join('\n'));
    expect(report.warnings.map((one) => [one.row, one.code, one.facts.reason])).toEqual([
      [3, 'assessment-left-out', 'not-signed'],
      [4, 'assessment-left-out', 'competence'],
      [5, 'assessment-left-out', 'valid-until day-too-late'],
      [6, 'assessment-left-out', 'own-view missing'],
    ]);
    expect(await allowed()).toEqual({ T3: [{ kind: 'shorten', minutes: 10 }] });
    const { reductions } = await town.work(planner, (work) => readReductions(work, undefined));
    expect(reductions.map((one) => [one.assessmentId, one.signedName])).toEqual([['V1', 'Ane Bekk']]);
    if (report.importId !== undefined) await undoImport(town.platform, planner, report.importId, IMPORT_PARTS);
    expect(await allowed()).toEqual({});
  });

  test('et besøk som nevner et tiltak uten vurdering, blir navngitt med rad, og tiltaket brukes ikke', async () => {
    const visits = [
      'visit_id;user_id;service_id;date;earliest;latest;minutes;competence;allowed',
      `X1;B1;T1;${monday};07:30;10:00;15;health_worker;phone|pause`,
      `X2;B1;T2;${monday};07:30;10:00;15;health_worker;`,
      `X3;B1;T1;${addDays(monday, -1)};07:30;10:00;15;health_worker;phone`,
    ];
    const { warnings } = await run('visits.csv', visits.join('\n'));
    expect(warnings.map(({ file, row, column, value, code }) => [file, row, column, value, code])).toEqual([
      ['visits', 2, 'allowed', 'phone|pause', 'action-without-assessment'],
    ]);
  });

  test('mange slike besøk: tjue med navn, resten som et tall', async () => {
    const rowsOf = Array.from(
      { length: 25 },
      (_, day) => `Y${day};B1;T1;${addDays(monday, day)};07:30;10:00;15;health_worker;phone`,
    );
    const { warnings } = await run(
      'visits.csv',
      ['visit_id;user_id;service_id;date;earliest;latest;minutes;competence;allowed', ...rowsOf].join('\n'),
    );
    expect([warnings.length, warnings.at(-1)?.code, warnings.at(-1)?.facts.count]).toEqual([
      21,
      'actions-without-assessment',
      5,
    ]);
  });
});
