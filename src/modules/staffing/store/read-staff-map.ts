import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Ages } from '../contract.ts';
import type { MapCounts } from '../domain/staff-map/map-counts.ts';
import { countMap } from '../domain/staff-map/map-counts.ts';
import type { DayReader } from '../domain/staff-map/person-days.ts';
import { createDayReader } from '../domain/staff-map/person-days.ts';
import type { Hole, PictureIndex } from '../domain/staff-map/picture-index.ts';
import { indexPicture } from '../domain/staff-map/picture-index.ts';
import type { MapFilter, MapUnit } from '../domain/staff-map/select-rows.ts';
import { selectRows } from '../domain/staff-map/select-rows.ts';
import type { Levels } from '../domain/staff-map/unit-levels.ts';
import { findWorstHole } from '../domain/staff-map/worst-hole.ts';
import type { PersonCard, StaffingBase } from '../domain/staffing-base.ts';
import type { StaffingPicture } from '../domain/staffing-picture.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import { unitsInReach } from './units-in-reach.ts';

export interface StaffMapWish extends MapFilter {
  readonly place?: string | undefined;
  readonly from?: PlainDate | undefined;
  readonly days: number;
  readonly offset: number;
  readonly limit: number;
}

/** People of a place in figures on one day. */
export interface MapHeadline {
  readonly date: PlainDate;
  readonly people: number;
  readonly away: number;
  readonly workOnly: number;
  readonly atWork: number;
  readonly freeAndMovable: number;
  readonly worst: { readonly hole: Hole; readonly mayTake: number } | undefined;
}

/** A unit that has rows on the page. */
export interface MapPageUnit extends MapUnit {
  /** Number of its first row among all rows. */
  readonly firstRow: number;
  readonly onPage: readonly PersonCard[];
}

export interface StaffMapRead {
  readonly picture: StaffingPicture;
  readonly index: PictureIndex;
  readonly reader: DayReader;
  readonly ages: Ages;
  readonly importedAt: Instant | null;
  readonly oldestAbsenceAt: Instant | null;
  readonly today: PlainDate;
  readonly place: string | undefined;
  /** Units of the place, filtered, whether on the page or not. */
  readonly units: readonly MapUnit[];
  /** Of all these units together. */
  readonly levels: readonly Levels[];
  readonly page: readonly MapPageUnit[];
  readonly totalRows: number;
  readonly headline: MapHeadline;
}

const readers = new WeakMap<StaffingBase, DayReader>();

/** What the day reader has worked out lives as long as the base. */
function readerOf(base: StaffingBase): DayReader {
  const known = readers.get(base) ?? createDayReader(base);
  readers.set(base, known);
  return known;
}

/** The staff map of a place, one page of rows, from memory while nothing has changed. */
export async function readStaffMap(work: Work, wish: StaffMapWish): Promise<StaffMapRead> {
  const today = work.clock.today();
  const period = { from: wish.from ?? today, days: wish.days };
  const { picture, ages, versions } = await readStaffingPicture(work, period);
  const { base } = picture;
  const { units: inReach } = unitsInReach(work, base, 'staffing.map.read', wish.place);
  const reader = readerOf(base);
  const index = indexPicture(picture);
  const counts = countMap(picture, reader);
  const units = selectRows(picture, reader, inReach, wish);
  const { page, totalRows } = cutPage(units, wish.offset, wish.limit);
  const lastDay = addDays(period.from, period.days - 1);
  const date = today < period.from || today > lastDay ? period.from : today;
  return {
    picture,
    index,
    reader,
    ages,
    importedAt: versions['import']?.changedAt ?? null,
    oldestAbsenceAt: counts.oldestAbsence(inReach, today),
    today,
    place: wish.place,
    units,
    levels: counts.levelsOf(units.map((unit) => unit.unitId)),
    page,
    totalRows,
    headline: headlineOf(work, picture, counts, index, inReach, date),
  };
}

function cutPage(units: readonly MapUnit[], offset: number, limit: number): { page: MapPageUnit[]; totalRows: number } {
  const page: MapPageUnit[] = [];
  let firstRow = 0;
  for (const unit of units) {
    const end = firstRow + unit.shown.length;
    const isOnPage = firstRow < offset + limit && (end > offset || (unit.shown.length === 0 && firstRow >= offset));
    if (isOnPage) {
      const onPage = unit.shown.slice(Math.max(0, offset - firstRow), offset + limit - firstRow);
      page.push({ ...unit, firstRow, onPage });
    }
    firstRow = end;
  }
  return { page, totalRows: firstRow };
}

function headlineOf(
  work: Work,
  picture: StaffingPicture,
  counts: MapCounts,
  index: PictureIndex,
  units: ReadonlySet<string>,
  date: PlainDate,
): MapHeadline {
  const { base } = picture;
  const day = daysBetween(base.period.from, date);
  const sums = { people: 0, away: 0, workOnly: 0, atWork: 0, freeAndMovable: 0 };
  for (const unit of units) {
    const perDay = counts.daysOf(unit);
    sums.people += base.staffOf.get(unit)?.length ?? 0;
    sums.away += perDay.away[day] ?? 0;
    sums.workOnly += perDay.workOnly[day] ?? 0;
    sums.atWork += perDay.atWork[day] ?? 0;
    sums.freeAndMovable += perDay.movable[day] ?? 0;
  }
  const hole = findWorstHole(index.holes, units, Date.parse(work.now) / 60_000);
  return { date, ...sums, worst: hole && { hole, mayTake: counts.mayTake(hole) } };
}
