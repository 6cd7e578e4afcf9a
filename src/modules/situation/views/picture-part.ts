import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { ItemDays } from '#modules/equipment/contract.ts';
import { itemViews, STOCK_PARAMETERS, sitesWithin, stockDaysOf } from '#modules/equipment/index.ts';
import type { Scope } from '#platform/access/actor.ts';
import type { LiveVersions } from '#platform/live/live-versions.ts';
import type { GroupPicture, OverdueReport as OverdueView, Situation, SourceAges } from '../contract.ts';
import { answerFor, byTrouble } from '../domain/picture/answer.ts';
import { sumUnits } from '../domain/picture/group-units.ts';
import { trendOf } from '../domain/picture/trend.ts';
import type { OverdueReport } from '../domain/reports/overdue-report.ts';
import { slotDueAt } from '../domain/reports/report-slot.ts';
import type { ModelUnit, SituationModel } from '../store/picture/read-situation-model.ts';
import { PICTURE_DAYS, VISIT_DAYS } from '../store/picture/read-situation-model.ts';
import type { Place } from './place-of.ts';
import { unitView } from './unit-view.ts';

/** The part of the picture that is the same for all who see the same units; what changed and tasks are the reader's own. */
export type PicturePart = Omit<Situation, 'changes' | 'tasks'>;

/** Makes the shared part of the picture of a place. */
export function picturePart(model: SituationModel, versions: LiveVersions, place: Place, scope: Scope): PicturePart {
  const names = new Map(model.tree.map((unit) => [unit.unitId, unit.name]));
  const nameOf = (unitId: string) => names.get(unitId) ?? unitId;
  const here = new Set(place.units.map((unit) => unit.unitId));
  const total = sumUnits(place.units);
  const equipment = equipmentOf(model, place, scope);
  const overdue = model.overdue.filter((one) => here.has(one.unitId));
  const visits = sumVisits(place.units);
  return {
    place: { unitId: place.unitId, name: place.name, path: [...place.path] },
    today: model.today,
    ages: agesOf(model, versions, place.units),
    answer: answerFor(place.units),
    total: groupView(place.unitId, place.name, place.units),
    sectors: place.sectors.map((sector) => groupView(sector.unitId, sector.name, sector.units)),
    units: place.units.toSorted(byTrouble).map((unit) => unitView(unit, nameOf)),
    tiles: {
      away: { now: total.awayNow, yesterday: total.awayYesterday },
      holes: { period: total.holes, next24Hours: total.holesNext24Hours, belowMinimum: total.belowMinimum },
      visits: { ...visits, days: VISIT_DAYS },
      assessments: assessmentsOf(model, here),
      checks: checksOf(model, here),
      equipment: {
        belowLimit: equipment.filter((one) => one.level !== 'normal').length,
        items: equipment.length,
        limitDays: STOCK_PARAMETERS.watchDays,
      },
      reports: reportsTile(place.units, overdue.length, model.now),
    },
    trend: trendOf(place.units, addDays(model.today, 1 - PICTURE_DAYS), PICTURE_DAYS),
    overdueReports: overdue.map((one) => overdueView(one, place.units)),
    equipment,
  };
}

function assessmentsOf(model: SituationModel, here: ReadonlySet<string>): Situation['tiles']['assessments'] {
  const own = [...model.assessments].flatMap(([unitId, counts]) => (here.has(unitId) ? [counts] : []));
  return {
    expiring: own.reduce((sum, one) => sum + one.expiring, 0),
    overdue: own.reduce((sum, one) => sum + one.overdue, 0),
  };
}

function checksOf(model: SituationModel, here: ReadonlySet<string>): Situation['tiles']['checks'] {
  const own = model.checks.filter((one) => here.has(one.unitId));
  return {
    overdue: own.reduce((sum, one) => sum + one.overdue, 0),
    alone: own.reduce((sum, one) => sum + one.alone, 0),
  };
}

/** Days left of each item at the sites of a place; `knownOn`: as it was known on an earlier day. */
export function equipmentOf(model: SituationModel, place: Place, scope: Scope, knownOn?: PlainDate): ItemDays[] {
  const siteIds = sitesWithin(model.tree, place.unitId ?? undefined, scope);
  return itemViews(
    stockDaysOf(model.stock, { today: knownOn ?? model.today, siteIds, knownOn }),
    model.stock,
    model.today,
  );
}

/** How old the sources of a place's figures are. */
export function agesOf(model: SituationModel, versions: LiveVersions, units: readonly ModelUnit[]): SourceAges {
  const reportedAt = units.flatMap((unit) => unit.latest?.reportedAt ?? []).sort();
  return {
    calculatedAt: model.now,
    roster: model.outlook.ages.rosterChangedAt,
    availability: model.outlook.ages.availabilityChangedAt,
    reports: reportedAt.at(-1) ?? null,
    stock: versions['stock']?.changedAt ?? null,
    visits: versions['visits']?.changedAt ?? null,
  };
}

/** Visits without a carer, summed over units. */
export function sumVisits(units: readonly ModelUnit[]) {
  const sum = (importance: 'must' | 'should' | 'canWait') =>
    units.reduce((total, unit) => total + unit.visits[importance], 0);
  const [must, should, canWait] = [sum('must'), sum('should'), sum('canWait')];
  return { total: must + should + canWait, must, should, canWait };
}

/** An overdue report as the contract gives it. */
export function overdueView(report: OverdueReport, units: readonly ModelUnit[]): OverdueView {
  const unit = units.find((one) => one.unitId === report.unitId);
  return {
    unitId: report.unitId,
    unitName: report.unitName,
    slotDate: report.slot.date,
    slotMinute: report.slot.minute,
    dueAt: slotDueAt(report.slot),
    lastReportedAt: unit?.latest?.reportedAt ?? null,
    slotsMissed: report.slotsMissed,
    notifiedAt: report.notifiedAt ?? null,
    reminders: report.reminders.length,
    lastRemindedAt: report.reminders.at(-1) ?? null,
    escalatedAt: report.escalatedAt ?? null,
  };
}

function groupView(unitId: string | null, name: string, units: readonly ModelUnit[]): GroupPicture {
  const sums = sumUnits(units);
  return { ...sums, strip: [...sums.strip], unitId, name };
}

function reportsTile(units: readonly ModelUnit[], missing: number, now: Instant): Situation['tiles']['reports'] {
  const standings = units.map((unit) => unit.standing);
  const due = standings
    .flatMap(({ missing: late, current }) => late ?? current ?? [])
    .map(slotDueAt)
    .filter((at) => at <= now)
    .sort();
  const next = standings
    .flatMap((standing) => standing.next ?? [])
    .map(slotDueAt)
    .sort();
  return {
    missing,
    expected: standings.filter((standing) => standing.state !== 'none-expected').length,
    received: standings.filter((standing) => standing.state === 'reported').length,
    dueAt: due.at(-1) ?? null,
    nextDueAt: next[0] ?? null,
  };
}
