import { hideSmallCells, shownCell } from '#kernel/hide-small-cells.ts';
import { minutesBetween } from '#kernel/instant.ts';
import { STOCK_PARAMETERS } from '#modules/equipment/index.ts';
import type { LogEntry } from '#modules/log/index.ts';
import type { Scope } from '#platform/access/actor.ts';
import type { LiveVersions } from '#platform/live/live-versions.ts';
import type { ChangeView, SituationReport } from '../contract.ts';
import { infectionRows } from '../domain/document/infection-rows.ts';
import { answerFor, byTrouble } from '../domain/picture/answer.ts';
import { sumUnits } from '../domain/picture/group-units.ts';
import { REPORT_SPEAKS_HOURS } from '../rules/trouble-levels.ts';
import type { ModelUnit, SituationModel } from '../store/picture/read-situation-model.ts';
import { VISIT_DAYS } from '../store/picture/read-situation-model.ts';
import { agesOf, equipmentOf, sumVisits } from './picture-part.ts';
import type { Place } from './place-of.ts';

/** Who a report is for. */
export type Audience = SituationReport['audience'];

/** What a report is made of, read by whoever asks for it. */
export interface ReportMaterial {
  readonly model: SituationModel;
  readonly versions: LiveVersions;
  readonly place: Place;
  readonly scope: Scope;
  readonly madeBy: string;
  readonly decisions: readonly LogEntry[];
  readonly changes: readonly ChangeView[];
}

const NORMAL_RATING = 3;

/**
 * The situation report. For the county governor it holds sums only: no unit is named, small counts of people are hidden, and what
 * was decided or changed at single units is left out.
 */
export function situationReportView(material: ReportMaterial, audience: Audience): SituationReport {
  const { model, versions, place, scope } = material;
  const { units } = place;
  const isInside = audience === 'crisis_management';
  const sums = sumUnits(units);
  const answer = answerFor(units);
  const sectors = place.sectors.length > 0 ? place.sectors : [{ unitId: place.unitId ?? '', name: place.name, units }];
  const infection = infectionRows(sectors, place.name, model.now, !isInside);
  const count = (n: number) => (isInside ? shownCell(n) : hideSmallCells([n]).total);
  return {
    audience,
    municipality: model.municipality,
    place: { unitId: place.unitId, name: place.name },
    madeAt: model.now,
    madeBy: material.madeBy,
    today: model.today,
    ages: agesOf(model, versions, units),
    staffing: {
      unitsShort: answer.unitsShort,
      units: answer.units,
      worst: isInside ? answer.worst : null,
      people: units.reduce((total, unit) => total + (model.people.get(unit.unitId) ?? 0), 0),
      awayNow: count(sums.awayNow),
      awayYesterday: count(sums.awayYesterday),
      holes: sums.holes,
      holesNext24Hours: sums.holesNext24Hours,
      belowMinimum: sums.belowMinimum,
    },
    units: isInside
      ? units
          .filter((unit) => unit.level !== 'normal')
          .sort(byTrouble)
          .map(({ unitId, name, level, reasons }) => ({ unitId, name, level, reasons: [...reasons] }))
      : [],
    levels: {
      act: sums.unitsAct,
      watch: sums.unitsWatch,
      normal: sums.units - sums.unitsAct - sums.unitsWatch,
    },
    infection: place.sectors.length > 0 ? infection : infection.slice(-1),
    services: servicesOf(units, model),
    quality: qualityOf(units, model),
    visits: { ...sumVisits(units), days: VISIT_DAYS },
    equipment: equipmentOf(model, place, scope).filter(
      (item) => item.level !== 'normal' || (item.days !== null && item.days.mid < 2 * STOCK_PARAMETERS.watchDays),
    ),
    reports: {
      received: sums.unitsReported,
      expected: sums.unitsExpected,
      missing: isInside ? units.filter((unit) => unit.standing.state === 'overdue').map((unit) => unit.name) : [],
    },
    decisions: isInside
      ? material.decisions.map(({ seq, at, title, why, actorName }) => ({ seq, at, title, why, actorName }))
      : [],
    changes: isInside ? [...material.changes] : [],
  };
}

function speaking(units: readonly ModelUnit[], model: SituationModel) {
  return units.flatMap(({ latest }) =>
    latest && minutesBetween(latest.reportedAt, model.now) <= REPORT_SPEAKS_HOURS * 60 ? [latest] : [],
  );
}

function servicesOf(units: readonly ModelUnit[], model: SituationModel): SituationReport['services'] {
  const reports = speaking(units, model);
  const of = (status: string) => reports.filter((report) => report.serviceStatus === status).length;
  const expected = units.filter((unit) => unit.standing.state !== 'none-expected').length;
  return {
    normal: of('normal'),
    reduced: of('reduced'),
    closed: of('closed'),
    unknown: Math.max(0, expected - reports.length),
  };
}

function qualityOf(units: readonly ModelUnit[], model: SituationModel): SituationReport['quality'] {
  const reports = speaking(units, model);
  const mean = (value: (report: (typeof reports)[number]) => number) =>
    reports.length === 0
      ? null
      : Math.round((reports.reduce((sum, report) => sum + value(report), 0) / reports.length) * 10) / 10;
  return {
    staffing: mean((report) => report.staffingRating),
    quality: mean((report) => report.qualityRating),
    belowNormal: reports.filter((one) => Math.min(one.staffingRating, one.qualityRating) < NORMAL_RATING).length,
  };
}
