import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { importMunicipality, organisationImportPart, readUnitShifts } from '#modules/organisation/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown } from '#test/staffing/care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { staffingImportPart } from '../../import/staffing-import-part.ts';
import { unitRosterDeskOf } from '../../planning/unit-roster-desk.ts';
import { writeRosterSheet } from '../../views/cohort/write-roster-sheet.ts';
import { recordConsultation } from '../consultation/consultations.ts';
import { createUnitRoster } from './create-unit-roster.ts';
import { endUnitRoster } from './end-unit-roster.ts';
import { UNIT_ROSTER } from './open-unit-roster.ts';
import { publishUnitRoster } from './publish-unit-roster.ts';
import { readUnitRoster } from './read-unit-rosters.ts';
import { getUnitRoster } from './unit-roster-rows.ts';

const FROM = plainDate('2026-11-27');
const UNIT = 'aasheim-2';
const PERIOD = { from: FROM, days: 7 };
const STRETCH = { unitId: UNIT, from: FROM, to: addDays(FROM, PERIOD.days), onCall: false };

describe.each(testDatabases())(
  'smitteturnus laget av motoren, og filer som leses inn ($name)',
  { timeout: 60_000 },
  ({ open }) => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());

    test('ønsker leses inn og telles; turnusfila rører ikke dagene smitteturnusen har tatt over', async () => {
      const folder = careTown();
      const town = await openTown(database, folder);
      const coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
      const admin = systemActor(town.tenantId, 'innlesing');
      const read = (table: 'rosterWishes' | 'roster', rows: Partial<Municipality>) =>
        importMunicipality(
          town.platform,
          admin,
          { municipality: { ...folder, ...rows, number: '' }, present: [table], fields: {}, warnings: [] },
          { parts: [organisationImportPart, staffingImportPart], source: 'turnussystemet' },
        );
      const own = folder.staff.filter((one) => one.homeUnitId === UNIT);
      const rosterWishes = own.map(
        ({ staffId }) => ({ staffId, date: FROM, wish: 'off', weight: 100, fixed: false }) as const,
      );
      expect((await read('rosterWishes', { rosterWishes })).tables).toMatchObject([{ new: own.length, removed: 0 }]);

      const desk = unitRosterDeskOf(town.platform);
      const task = await town.work(coordinator, (work) =>
        createUnitRoster(
          work,
          {
            kind: 'cohort',
            unitId: UNIT,
            period: PERIOD,
            seed: 1,
            timeLimitSeconds: 2,
            wish: {
              pattern: 'four-four',
              teams: 2,
              leastGapMinutes: -60,
              weekendShare: 1,
              pins: {},
              fixed: [],
              forbidden: [],
            },
          },
          desk,
        ),
      );
      await desk.run(coordinator, task);
      const id = task.unitRosterId;
      const built = await town.work(coordinator, (work) => getUnitRoster(work.trx, id));
      const { document } = built;
      if (document?.kind !== 'cohort') throw new Error(`no roster: ${built.fault}`);
      const atWork = new Set(document.rows.filter((row) => row.date === FROM).map((row) => row.staffId));
      const off = own.filter((one) => !atWork.has(one.staffId)).length;
      expect(document.wishes?.cohort).toEqual({ asked: own.length, met: off });
      expect(document.findings.filter((one) => one.level === 'breach')).toEqual([]);

      const shown = await town.work(coordinator, (work) => readUnitRoster(work, id, () => undefined));
      const sheet = await writeRosterSheet(shown, 'nb');
      const [{ data: content = [] } = {}] = await readExcelFile(Buffer.from(sheet.base64, 'base64'));
      const first = document.people.findIndex((one) => one.personId === document.rows[0]?.staffId);
      expect(content[0]?.slice(0, 4)).toEqual(['Ansatt', 'Kompetanse', 'Lag', FROM]);
      expect(content[first + 1]?.[0]).toBe(document.people[first]?.name);
      expect(content[first + 1]).toContain(document.rows[0]?.shift);

      for (const party of ['staff_representative', 'safety_delegate'] as const) {
        await town.work(coordinator, (work) =>
          recordConsultation(
            work,
            { subjectKind: UNIT_ROSTER, subjectId: String(id) },
            { party, heardName: 'Brynjar Tuftebekk', heardOn: work.clock.today(), stance: 'agrees', statement: '' },
          ),
        );
      }
      const shifts = () => town.work(coordinator, (work) => readUnitShifts(work, STRETCH));
      const before = await shifts();
      const done = await town.work(coordinator, (work) => publishUnitRoster(work, id, built.revision, 'Smitte'));
      const published = await shifts();

      const inPeriod = folder.roster.filter(
        (row) => row.unitId === UNIT && FROM <= row.date && row.date < STRETCH.to && row.kind !== 'on_call',
      );
      const report = await read('roster', {});
      expect(report.warnings).toMatchObject([
        { file: 'roster', code: 'unit-roster-stands', facts: { rows: inPeriod.length, from: FROM } },
      ]);
      expect(await shifts()).toEqual(published);

      const ended = await town.work(coordinator, (work) => endUnitRoster(work, id, done.revision, FROM, 'Over'));
      expect(ended.restored + ended.leftOut).toBe(before.length);
      expect((await read('roster', {})).warnings).toEqual([]);
      const keyOf = (row: { shift: string; date: string }, person: string) => `${person} ${row.date} ${row.shift}`;
      expect((await shifts()).map((row) => keyOf(row, row.personId)).sort()).toEqual(
        inPeriod.map((row) => keyOf(row, row.staffId)).sort(),
      );
    });
  },
);
