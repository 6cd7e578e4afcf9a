import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { tinyCase } from '#test/replan-examples/tiny-municipality.ts';
import { CARE_TOWN_DAYS, CARE_TOWN_FROM, careTown, idOf } from '#test/staffing/care-town.ts';
import type { Availability } from './availability.ts';
import { absencesOf } from './availability.ts';
import { openingBetween } from './opening.ts';
import { planWorld } from './plan-checker/plan-world.ts';
import type { Period, UnitNode } from './staffing-base.ts';
import { buildStaffingBase } from './staffing-base.ts';
import type { StaffingPicture } from './staffing-picture.ts';
import { buildStaffingPicture, changeAway, holeOf } from './staffing-picture.ts';

const compare = (a: string, b: string) => (a < b ? -1 : 1);
const unitsOf = (municipality: Municipality): UnitNode[] =>
  municipality.units.map((unit) => ({ ...unit, siteName: '', path: unit.parentId ? [unit.parentId] : [] }));
const pictureOf = (municipality: Municipality, period: Period, away: readonly Availability[]) =>
  buildStaffingPicture(buildStaffingBase(municipality, unitsOf(municipality), period, compare), away);

let nextId = 1;
const away = (personId: string, from: string, to: string | null, workOnly = false): Availability => ({
  availabilityId: nextId++,
  personId,
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
  workOnly,
  recordedAt: '2026-11-23T05:00:00.000Z' as Availability['recordedAt'],
});
const after = (before: StaffingPicture, gone: readonly Availability[]) =>
  changeAway(
    before,
    Map.groupBy(gone, (one) => one.personId),
    gone.map((one) => one.personId),
  );
const covered = (picture: StaffingPicture) =>
  [...picture.coveredAt.values()]
    .flat()
    .map((row) => `${row.unitId} ${row.date} ${row.shift} ${row.competence} ${row.covered}`)
    .sort();

describe('hva et fravær åpner', () => {
  const before = pictureOf(careTown(), { from: CARE_TOWN_FROM, days: CARE_TOWN_DAYS }, []);
  const night = idOf('aasheim-2', 'nurse', 7);
  const day = idOf('aasheim-2', 'nurse', 1);
  const opening = (...gone: Availability[]) =>
    openingBetween(
      before,
      after(before, gone),
      gone.map((one) => one.personId),
    );

  test('ingen borte: ingen hull noe sted', () => {
    expect([...before.coveredAt.values()].flat().filter((row) => holeOf(row).missing > 0)).toEqual([]);
  });

  test('en sykepleier på dag og aften: vaktene kan stå, én er igjen og minimum er én', () => {
    const { lost, opened, missingAfter, belowMinimumAfter } = opening(away(day, '2026-11-23', '2026-11-30'));
    expect(lost.length).toBe(opened.length);
    expect(opened.every((row) => row.tolerable)).toBe(true);
    expect([missingAfter, belowMinimumAfter]).toEqual([opened.length, 0]);
  });

  test('den eneste på natt: alle hennes netter må dekkes', () => {
    const { opened } = opening(away(night, '2026-11-23', null));
    expect(opened.length).toBeGreaterThan(3);
    expect(opened.every((row) => row.after.shift === 'N' && !row.tolerable)).toBe(true);
  });

  test('borte fra tirsdag: natten som begynner mandag går også tapt', () => {
    const nights = before.base.rosterOf.get(night)?.filter((row) => row.date >= CARE_TOWN_FROM) ?? [];
    const first = nights[0];
    if (!first) throw new Error('no night');
    const dayAfter = plainDate(first.date.replace(/\d\d$/, (d) => String(Number(d) + 1).padStart(2, '0')));
    expect(opening(away(night, dayAfter, null)).lost[0]).toEqual(first);
  });

  test('kun jobb er intet fravær', () => {
    expect(opening(away(night, '2026-11-23', null, true))).toMatchObject({ lost: [], opened: [] });
  });

  test('to på samme vakt: den andre åpner et hull under minimum', () => {
    const both = [1, 6].map((k) => idOf('aasheim-2', 'nurse', k));
    const { opened } = opening(...both.map((id) => away(id, '2026-11-23', '2026-12-07')));
    expect(opened.some((row) => row.before.covered - row.after.covered === 2 && !row.tolerable)).toBe(true);
  });

  test('alle borte: alt er åpent, og alt under minimum', () => {
    const everybody = [...before.base.people.keys()].map((id) => away(id, '2026-11-01', null));
    const empty = after(before, everybody);
    expect([...empty.coveredAt.values()].flat().every((row) => row.covered === 0)).toBe(true);
  });
});

test('det som regnes om for noen få, er det samme som om alt var regnet på nytt, og det kontrolløren finner', () => {
  fc.assert(
    fc.property(tinyCase, fc.array(fc.boolean(), { maxLength: 4 }), ({ municipality, period }, recorded) => {
      const rows = municipality.absences.map((row) =>
        away(row.staffId, row.from, row.to ?? null, row.kind === 'work_only'),
      );
      const known = rows.filter((_, index) => recorded[index]);
      const whole = pictureOf(municipality, period, rows);
      const byPerson = Map.groupBy(rows, (one) => one.personId);
      const step = changeAway(pictureOf(municipality, period, known), byPerson, byPerson.keys());
      expect(covered(step)).toEqual(covered(whole));
      const world = planWorld({ ...municipality, absences: absencesOf(rows) }, period);
      const judged = [...world.rows.values()].map(
        (row) => `${row.unitId} ${row.date} ${row.shift} ${row.competence} ${row.covered}`,
      );
      expect(covered(whole)).toEqual(judged.sort());
    }),
    { numRuns: 300 },
  );
});
