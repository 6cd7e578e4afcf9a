import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { publishLocalRule } from '#test/outbreak/publish-local-rule.ts';
import { careTown } from '#test/staffing/care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { recordCase } from '../cases/record-case.ts';
import { readContactRows } from './contact-rows.ts';
import { readVisitorStays } from './read-visitor-stays.ts';

const WARD = 'aasheim-2';

describe.each(testDatabases())('besøkende i smittesporingen ($name)', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test('en som var på besøk mens den smittede var på vakt, foreslås; en som kom en annen dag, gjør det ikke', async () => {
    const folder = careTown();
    const town = await openTown(database, folder);
    const tracer = await town.actor('Selma Vindrose', 'contact_tracer');
    const doctor = await town.actor('Ingebjørg Lund', 'municipal_doctor');
    await publishLocalRule(town, doctor, 'close');
    const duty = folder.roster.find(
      (row) => row.unitId === WARD && row.shift === 'D' && row.date >= '2026-11-23' && row.date <= '2026-11-24',
    );
    if (!duty) throw new Error('somebody has a day shift in these days');
    const { tenantId } = town;
    const visitor = (name: string, day: string) => ({
      tenantId,
      unitId: WARD,
      name,
      cameAt: instant(`${day}T10:00:00Z`),
      leftAt: instant(`${day}T11:00:00Z`),
      deleteOn: plainDate('2026-12-20'),
    });
    await town.work(tracer, (work) =>
      work.trx
        .insertInto('visitor')
        .values([visitor('Are Øye', duty.date), visitor('Bo Ås', '2026-11-10')])
        .execute(),
    );
    const stays = await town.work(tracer, (work) => readVisitorStays(work, [WARD], duty.date, plainDate('2026-11-27')));
    expect(stays.map(({ who, stay }) => [who.name, stay.place, stay.to - stay.from])).toEqual([
      ['Are Øye', `unit:${WARD}`, 60],
    ]);
    town.clock.minutes += 3 * 24 * 60;
    const { caseId } = await town.work(tracer, (work) =>
      recordCase(work, {
        subject: { kind: 'staff', id: duty.staffId, name: '' },
        illness: 'covid-19',
        confirmedOn: addDays(duty.date, 1),
        onsetOn: addDays(duty.date, 1),
        unitId: null,
        phone: '',
        variant: '',
        infectedWhere: 'unknown',
        infectedBy: null,
        note: '',
      }),
    );
    const { rows } = await town.work(tracer, (work) => readContactRows(work, { caseIds: [caseId] }));
    expect(rows.filter((row) => row.subjectKind === 'visitor').map((row) => row.name)).toEqual(['Are Øye']);
  });
});
