import type { Instant } from '#kernel/instant.ts';
import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { StockRead } from '#modules/equipment/index.ts';
import { readStockFacts, stockDaysOf, stockLevel } from '#modules/equipment/index.ts';
import type { UnitInTree } from '#modules/organisation/index.ts';
import { readStaffCounts, readUnitStatuses, readUnitTree } from '#modules/organisation/index.ts';
import type { OverdueChecks } from '#modules/services/index.ts';
import { readAssessmentAlarms, readOverdueChecks } from '#modules/services/index.ts';
import type { StaffingOutlook } from '#modules/staffing/contract.ts';
import { readStaffingOutlook } from '#modules/staffing/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { LiveVersions } from '#platform/live/live-versions.ts';
import { readLiveVersions } from '#platform/live/live-versions.ts';
import { createTenantCache } from '#platform/live/tenant-cache.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { assessUnitLevel } from '../../domain/picture/assess-unit-level.ts';
import type { LeveledUnit } from '../../domain/picture/group-units.ts';
import type { OpenVisits, UnitFacts } from '../../domain/picture/unit-facts.ts';
import type { OverdueReport } from '../../domain/reports/overdue-report.ts';
import type { SlotPlan } from '../../domain/reports/report-slot.ts';
import { SITE_SHORT_DAYS } from '../../rules/trouble-levels.ts';
import { readOverdueReports, readReportStandings } from '../reports/read-report-standing.ts';
import { findOpenVisits } from './read-visits-without-carer.ts';

/** Days of staffing looked ahead, and days of visits. */
export const PICTURE_DAYS = 14;
export const VISIT_DAYS = 1;

/** A unit that reports, with its level and its report times. */
export interface ModelUnit extends LeveledUnit {
  readonly plan: SlotPlan;
}

/** A change of a unit's outbreak status on a day. */
export interface OutbreakChange {
  readonly unitId: string;
  readonly date: PlainDate;
  readonly started: boolean;
}

/** The tenant's situation as the last commit left it, whoever asks; what a reader sees of it is cut out afterwards. */
export interface SituationModel {
  readonly now: Instant;
  readonly today: PlainDate;
  readonly municipality: { readonly name: string; readonly number: string | null };
  /** The municipality's own people by home unit. */
  readonly people: ReadonlyMap<string, number>;
  readonly tree: readonly UnitInTree[];
  readonly units: readonly ModelUnit[];
  readonly overdue: readonly OverdueReport[];
  readonly outlook: StaffingOutlook;
  readonly outbreakChanges: readonly OutbreakChange[];
  readonly stock: StockRead;
  /** By unit the assessments that somebody must look at; units without any are left out. */
  readonly assessments: Awaited<ReturnType<typeof readAssessmentAlarms>>;
  /** By unit the people whom nobody has looked after in time. */
  readonly checks: readonly OverdueChecks[];
}

/** Topics from which the model is made. */
const TOPICS = [
  'organisation',
  'import',
  'roster',
  'availability',
  'plan',
  'report',
  'stock',
  'visits',
  'assessment',
  'task',
] as const;

const models = createTenantCache<SituationModel>(2);
const stocks = createTenantCache<StockRead>(1);

/** The model, from memory while nothing has changed and the minute is the same: what is due moves with the clock. */
export async function readSituationModel(
  work: Work,
): Promise<{ readonly model: SituationModel; readonly versions: LiveVersions }> {
  const versions = await readLiveVersions(work.trx);
  const version = `${work.now.slice(0, 16)} ${versionOf(versions, TOPICS)}`;
  const asSystem: Work = { ...work, actor: systemActor(work.actor.tenantId, 'situation') };
  const model = await models.get(work.trx, 'model', version, () => makeModel(asSystem, versions));
  return { model, versions };
}

async function makeModel(work: Work, versions: LiveVersions): Promise<SituationModel> {
  const today = work.clock.today();
  const outlook = await readStaffingOutlook(work, { from: today, days: PICTURE_DAYS });
  const tree = await readUnitTree(work);
  const standings = await readReportStandings(work);
  const stock = await stocks.get(work.trx, 'stock', versionOf(versions, ['stock', 'organisation', 'import']), () =>
    readStockFacts(work),
  );
  const staffingOf = new Map(outlook.units.map((unit) => [unit.unitId, unit]));
  const statuses = await readUnitStatuses(work);
  const inOutbreak = new Set(
    statuses.filter((one) => one.status === 'outbreak' && contains(one, today)).map((one) => one.unitId),
  );
  const visits = await countVisits(work, today);
  const shortItems = shortestItems(stock, today);
  const units = standings.map(({ unit, plan, standing, reports, latest }): ModelUnit => {
    const facts: UnitFacts = {
      unitId: unit.unitId,
      name: unit.name,
      kind: unit.kind,
      siteId: unit.siteId,
      siteName: unit.siteName,
      path: unit.path,
      staffing: staffingOf.get(unit.unitId),
      outbreak: inOutbreak.has(unit.unitId),
      standing,
      reports,
      latest,
      visits: visits.get(unit.unitId) ?? { must: 0, should: 0, canWait: 0 },
      shortItem: shortItems.get(unit.siteId),
    };
    return { ...facts, plan, ...assessUnitLevel(facts, work.now) };
  });
  return {
    now: work.now,
    today,
    municipality: await readMunicipality(work, today),
    people: await readStaffCounts(work),
    tree,
    units,
    overdue: await readOverdueReports(work, standings),
    outlook,
    outbreakChanges: statuses
      .filter((one) => one.status === 'outbreak')
      .flatMap(({ unitId, from, to }) => [
        { unitId, date: from, started: true },
        ...(to === undefined ? [] : [{ unitId, date: to, started: false }]),
      ])
      .filter(({ date }) => date <= today && date >= addDays(today, -PICTURE_DAYS)),
    stock,
    assessments: await readAssessmentAlarms(work),
    checks: await readOverdueChecks(work, 'everywhere'),
  };
}

async function readMunicipality(work: Work, today: PlainDate): Promise<SituationModel['municipality']> {
  const { trx } = work;
  const tenant = await trx
    .selectFrom('tenant')
    .select('tenant.name')
    .where('tenant.tenantId', '=', trx.tenantId)
    .executeTakeFirstOrThrow();
  const number = await trx
    .selectFrom('tenantNumber')
    .select('tenantNumber.number')
    .where('tenantNumber.tenantId', '=', trx.tenantId)
    .where('tenantNumber.validFrom', '<=', today)
    .orderBy('tenantNumber.validFrom', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { name: tenant.name, number: number?.number ?? null };
}

/** Visits without a carer per unit, today. */
async function countVisits(work: Work, today: PlainDate): Promise<ReadonlyMap<string, OpenVisits>> {
  const groups = await findOpenVisits(work, { from: today, days: VISIT_DAYS });
  const counts = new Map<string, { must: number; should: number; canWait: number }>();
  for (const { importance, visits } of groups) {
    for (const { unitId } of visits) {
      const count = counts.get(unitId) ?? { must: 0, should: 0, canWait: 0 };
      counts.set(unitId, count);
      count[importance === 'can_wait' ? 'canWait' : importance]++;
    }
  }
  return counts;
}

/** The item that runs out first at each site, where that is soon and the municipality has little of it. */
function shortestItems(stock: StockRead, today: PlainDate): ReadonlyMap<string, { item: string; days: number }> {
  const shortest = new Map<string, { item: string; days: number }>();
  for (const total of stockDaysOf(stock, { today })) {
    if (stockLevel(total.days) === 'normal') continue; // the municipality has enough: the shelf is filled from elsewhere
    for (const { siteId, item, days } of total.lines) {
      if (!days || stock.storeSites.has(siteId) || days.mid >= SITE_SHORT_DAYS) continue;
      const known = shortest.get(siteId);
      if (!known || days.mid < known.days) shortest.set(siteId, { item, days: days.mid });
    }
  }
  return shortest;
}

function versionOf(versions: LiveVersions, topics: readonly string[]): string {
  return topics.map((topic) => versions[topic]?.version ?? 0).join('.');
}
