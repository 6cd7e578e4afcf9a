import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import type { StaffMapCell, StaffMapReply, StaffMapRow } from '../contract.ts';
import { isAwayDuring } from '../domain/availability.ts';
import { describeShiftTypes } from '../domain/staff-map/part-of-day.ts';
import type { PersonCard } from '../domain/staffing-base.ts';
import { nameOfUnit } from '../domain/staffing-base.ts';
import { createTimesOf } from '../domain/times-of-shift.ts';
import type { StaffMapRead } from '../store/read-staff-map.ts';

/** Shows a page of the staff map. */
export function viewStaffMap(read: StaffMapRead, offset: number): StaffMapReply {
  const { picture, index, page, headline } = read;
  const { base } = picture;
  const rowOf = rowViewer(read);
  const rows = page.flatMap((unit) => unit.onPage.map((person) => rowOf(person, unit.unitId)));
  const onPage = new Set(page.map((unit) => unit.unitId));
  const { worst } = headline;
  return {
    from: base.period.from,
    days: base.period.days,
    today: read.today,
    place: { unitId: read.place ?? null, name: nameOfUnit(base, read.place ?? null) },
    ages: { ...read.ages, oldestAbsenceAt: read.oldestAbsenceAt, rosterImportedAt: read.importedAt },
    headline: {
      date: headline.date,
      people: headline.people,
      awayToday: headline.away,
      workOnlyToday: headline.workOnly,
      atWorkToday: headline.atWork,
      freeAndMovableToday: headline.freeAndMovable,
      worst: worst
        ? {
            unitId: worst.hole.row.unitId,
            unitName: nameOfUnit(base, worst.hole.row.unitId) ?? '',
            date: worst.hole.row.date,
            shift: worst.hole.row.shift,
            competence: worst.hole.row.competence,
            missing: worst.hole.missing,
            belowMinimum: worst.hole.belowMinimum,
            mayTake: worst.mayTake,
          }
        : null,
    },
    shifts: describeShiftTypes(base.municipality.shifts),
    competences: read.levels.map((level) => ({ ...level })),
    units: page.map((unit) => {
      const { missing, belowMinimum } = index.holesOf(unit.unitId);
      return {
        unitId: unit.unitId,
        name: nameOfUnit(base, unit.unitId) ?? '',
        kind: base.unitOf.get(unit.unitId)?.kind ?? 'other',
        people: unit.people.length,
        shown: unit.shown.length,
        firstRow: unit.firstRow,
        awayToday: unit.people.filter((person) => isAwayOn(read, person, headline.date)).length,
        missing: [...missing],
        belowMinimum: [...belowMinimum],
        holes: missing.reduce((sum, one) => sum + one, 0),
        competences: index.levelsOf(unit.unitId).map((level) => ({ ...level })),
      };
    }),
    otherUnits: mentionedUnits(rows, onPage).map((unitId) => ({ unitId, name: nameOfUnit(base, unitId) ?? '' })),
    totalRows: read.totalRows,
    offset,
    rows,
  };
}

function isAwayOn({ picture, reader }: StaffMapRead, person: PersonCard, date: PlainDate): boolean {
  return reader.daysOf(picture, person).away[daysBetween(picture.base.period.from, date)] === 1;
}

function mentionedUnits(rows: readonly StaffMapRow[], known: ReadonlySet<string>): string[] {
  const mentioned = rows.flatMap((row) => [
    ...row.canGoTo.map((one) => one.unitId),
    ...row.cells.flatMap((cell) => (cell.duties ?? []).flatMap((duty) => duty.unitId ?? [])),
  ]);
  return [...new Set(mentioned)].filter((unitId) => !known.has(unitId)).sort();
}

function rowViewer({ picture, reader }: StaffMapRead): (person: PersonCard, unitId: string) => StaffMapRow {
  const { base } = picture;
  const { from, days } = base.period;
  const timesOf = createTimesOf(base.municipality.shifts);
  return (person, unitId) => {
    const stretches = picture.awayOf.get(person.personId) ?? [];
    const summary = reader.daysOf(picture, person);
    const cells = Array.from(
      { length: days },
      (_, day): StaffMapCell => ({
        ...(summary.away[day] ? { away: true as const } : {}),
        ...(summary.workOnly[day] ? { workOnly: true as const } : {}),
        ...(summary.movable[day] ? { movable: true as const } : {}),
      }),
    );
    for (const row of base.rosterOf.get(person.personId) ?? []) {
      const cell = cells[daysBetween(from, row.date)];
      if (!cell) continue;
      const times = timesOf(row);
      cell.duties = [
        ...(cell.duties ?? []),
        {
          shift: row.shift,
          ...(row.unitId === unitId ? {} : { unitId: row.unitId }),
          ...(row.kind === 'normal' ? {} : { kind: row.kind }),
          ...(isAwayDuring(stretches, times.from, times.to) ? { lost: true as const } : {}),
        },
      ];
    }
    return {
      personId: person.personId,
      name: person.name,
      unitId,
      competence: person.competence,
      source: person.source,
      nightWorker: person.nightWorker,
      consent: person.consent,
      outbreakTeam: person.outbreakTeam,
      otherEmployer: person.otherEmployer,
      away: stretches.filter((one) => !one.workOnly).map((one) => ({ from: one.from, to: one.to })),
      canGoTo: person.training
        .filter((one) => one.validTo === null || one.validTo >= from)
        .map((one) => ({ unitId: one.unitId, trainedUntil: one.validTo })),
      cells,
    };
  };
}
