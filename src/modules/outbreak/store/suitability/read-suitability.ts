import type { Work } from '#platform/unit-of-work/work.ts';
import type {
  BuildingAssessmentView,
  ImprovementView,
  PremisesView,
  SuitabilityReply,
} from '../../contract/suitability.ts';
import { buildingAssessmentSchema, suitabilityAnswersSchema } from '../../contract/suitability.ts';
import {
  isAssessmentStale,
  isImprovementOverdue,
  suitabilityOf,
  sumImprovements,
} from '../../domain/suitability/suitability.ts';
import { readSitesWithUnits } from '../places/demand-site.ts';
import { ASSESS_BUILDINGS } from './assess-building.ts';
import { DECIDE_BUILDINGS } from './change-improvement.ts';

const READ = 'outbreak.buildings.read';
const premisesUse = (use: string) => use as PremisesView['use'];

/** Every building the actor may see with its latest assessment, what is to be improved, and other premises. */
export async function readSuitability(work: Work): Promise<SuitabilityReply> {
  const today = work.clock.today();
  const sites = (await readSitesWithUnits(work, READ))
    .filter(({ units }) => units.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
  const mayAssess = new Set((await readSitesWithUnits(work, ASSESS_BUILDINGS)).map(({ siteId }) => siteId));
  const names = new Map(sites.map(({ siteId, name }) => [siteId, name]));
  const assessments = Map.groupBy(await readAssessments(work), ({ siteId }) => siteId);
  const improvements = await readImprovements(work, names);
  return {
    today,
    buildings: sites.map(({ siteId, name, units }) => {
      const [latest, ...earlier] = (assessments.get(siteId) ?? []).map(({ view }) => view);
      return {
        siteId,
        name,
        units: units.map((unit) => unit.name),
        assessment: latest ?? null,
        earlier: earlier.map(({ assessmentId, assessedOn, verdict }) => ({ assessmentId, assessedOn, verdict })),
        mayAssess: mayAssess.has(siteId),
      };
    }),
    improvements,
    costs: sumImprovements(improvements),
    premises: await readPremises(work, names),
    mayDecide: work.access.scopeOf(work.actor, DECIDE_BUILDINGS) === 'everywhere',
  };
}

async function readAssessments(
  work: Work,
): Promise<{ readonly siteId: string; readonly view: BuildingAssessmentView }[]> {
  const { trx } = work;
  const today = work.clock.today();
  const rows = await trx
    .selectFrom('buildingAssessment')
    .selectAll()
    .where('buildingAssessment.tenantId', '=', trx.tenantId)
    .orderBy('buildingAssessment.assessedOn', 'desc')
    .orderBy('buildingAssessment.assessmentId', 'desc')
    .execute();
  return rows.map(({ tenantId: _, siteId, answers: stored, ...row }) => {
    const answers = suitabilityAnswersSchema.parse(stored);
    const verdict = suitabilityOf(answers);
    const view = { ...row, answers, verdict, stale: isAssessmentStale(row.assessedOn, today) };
    return { siteId, view: buildingAssessmentSchema.parse(view) };
  });
}

/** Improvements of the buildings named: what is open first, the earliest deadline first. */
async function readImprovements(work: Work, names: ReadonlyMap<string, string>): Promise<ImprovementView[]> {
  const { trx } = work;
  const today = work.clock.today();
  const rows = await trx
    .selectFrom('buildingImprovement')
    .selectAll()
    .where('buildingImprovement.tenantId', '=', trx.tenantId)
    .orderBy('buildingImprovement.dueOn', (order) => order.asc().nullsLast())
    .orderBy('buildingImprovement.improvementId')
    .execute();
  const order: readonly string[] = ['approved', 'proposed', 'done', 'declined'];
  return rows
    .filter(({ siteId }) => names.has(siteId))
    .map(({ tenantId: _, question, state, ...row }) => {
      const view = {
        ...row,
        question: question as ImprovementView['question'],
        state: state as ImprovementView['state'],
        siteName: names.get(row.siteId) ?? row.siteId,
      };
      return { ...view, overdue: isImprovementOverdue(view, today) };
    })
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

async function readPremises({ trx }: Work, names: ReadonlyMap<string, string>): Promise<PremisesView[]> {
  const rows = await trx
    .selectFrom('otherPremises')
    .selectAll()
    .where('otherPremises.tenantId', '=', trx.tenantId)
    .orderBy('otherPremises.readyHours')
    .orderBy('otherPremises.name')
    .execute();
  return rows.map(({ tenantId: _, use, ...row }) => ({
    ...row,
    use: premisesUse(use),
    siteName: row.siteId === null ? null : (names.get(row.siteId) ?? row.siteId),
  }));
}
