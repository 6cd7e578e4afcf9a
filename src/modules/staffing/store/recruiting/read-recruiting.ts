import type { ApplicantStage, VacancyReason } from '#modules/organisation/domain/resource-rows.ts';
import { APPLICANT_STAGES } from '#modules/organisation/domain/resource-rows.ts';
import { readPeopleNames, readUnitTree } from '#modules/organisation/index.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ApplicantView, CapacityView, RecruitingReply, UnitCapacity, VacancyView } from '../../contract.ts';
import { assessShortages, sumLines } from '../../domain/recruiting/assess-shortage.ts';
import type { CapacityLine } from '../../domain/recruiting/forecast-capacity.ts';
import { readCapacity } from './read-capacity.ts';

/** Lacks smaller than this (full posts, mean) are not told per unit. */
const LEAST_TOLD = 0.1;

/** Empty posts, those who have applied, and own capacity against demand for half a year, of the units the actor may see. */
export async function readRecruiting(work: Work): Promise<RecruitingReply> {
  const { trx, access, actor } = work;
  const scope = access.scopeOf(actor, 'staffing.recruiting.read');
  const mayChange = access.scopeOf(actor, 'staffing.recruiting.change');
  const sees = (unitId: string) => scope === 'everywhere' || scope.has(unitId);
  const changes = (unitId: string) => mayChange === 'everywhere' || mayChange.has(unitId);
  const units = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const nameOf = (unitId: string) => units.get(unitId) ?? unitId;
  const { forecast, knownWeeks, fullWeekHours, assumptions } = await readCapacity(work);
  const lines = forecast.lines.filter(({ unitId }) => sees(unitId));
  const applicants = await readApplicants(work);
  const byVacancy = Map.groupBy(applicants, ({ vacancyId }) => vacancyId);
  const vacancies = (await readVacancies(work, nameOf, byVacancy))
    .filter(({ unitId }) => sees(unitId))
    .map((row) => ({ ...row, canChange: changes(row.unitId) }));
  const open = new Set(vacancies.filter(({ canChange }) => canChange).map(({ vacancyId }) => vacancyId));
  const seen = new Set(vacancies.map(({ vacancyId }) => vacancyId));
  const inStage = (stage: ApplicantStage) =>
    applicants.filter((one) => seen.has(one.vacancyId) && one.stage === stage).length;
  const campaigns = await trx
    .selectFrom('campaign')
    .selectAll()
    .where('campaign.tenantId', '=', trx.tenantId)
    .execute();
  return {
    today: work.clock.today(),
    weeks: [...forecast.weeks],
    knownWeeks,
    assumptions: [...assumptions],
    competences: capacityOf({ ...forecast, lines }, fullWeekHours),
    units: unitsOf(lines, nameOf, fullWeekHours),
    accepted: inStage('accepted'),
    offered: inStage('offered'),
    vacancies,
    applicants: applicants.filter(({ vacancyId }) => open.has(vacancyId)),
    campaigns: campaigns
      .map(({ campaignId, title, channel, runsFrom, runsTo, revision }) => {
        const own = applicants.filter((one) => one.campaignId === campaignId);
        const accepted = own.filter(({ stage }) => stage === 'accepted' || stage === 'started').length;
        return { campaignId, title, channel, from: runsFrom, to: runsTo, revision, applicants: own.length, accepted };
      })
      .toSorted((a, b) => (a.from < b.from ? 1 : -1)),
    canChange: mayChange === 'everywhere' || mayChange.size > 0,
    canChangeAll: mayChange === 'everywhere',
  };
}

function capacityOf(forecast: Parameters<typeof assessShortages>[0], fullWeekHours: number): CapacityView[] {
  return assessShortages(forecast, fullWeekHours).map((shortage) => {
    const sum = sumLines(forecast.lines.filter(({ competence }) => competence === shortage.competence));
    const posts = (hours: readonly number[]) => hours.map((value) => Number((value / fullWeekHours).toFixed(2)));
    const { competence, worstWeek, worstWithout, worstWith, firstWeek } = shortage;
    const told = { competence, worstWeek, worstWithout, worstWith, firstWeek };
    return { ...told, demand: posts(sum.demand), without: posts(sum.without), with: posts(sum.with) };
  });
}

function unitsOf(
  lines: readonly CapacityLine[],
  nameOf: (unitId: string) => string,
  fullWeekHours: number,
): UnitCapacity[] {
  return lines
    .map(({ unitId, competence, demand, without, ...line }) => {
      const lack = (hours: readonly number[]) =>
        demand.reduce((sum, asked, week) => sum + asked - (hours[week] ?? 0), 0) /
        Math.max(1, demand.length) /
        fullWeekHours;
      return { unitId, unitName: nameOf(unitId), competence, without: lack(without), with: lack(line.with) };
    })
    .filter((row) => row.without >= LEAST_TOLD)
    .toSorted((a, b) => b.without - a.without);
}

async function readVacancies(
  work: Work,
  nameOf: (unitId: string) => string,
  byVacancy: ReadonlyMap<string, readonly ApplicantView[]>,
): Promise<Omit<VacancyView, 'canChange'>[]> {
  const { trx } = work;
  const rows = await trx
    .selectFrom('vacancy')
    .selectAll()
    .where('vacancy.tenantId', '=', trx.tenantId)
    .where('vacancy.closedOn', 'is', null)
    .execute();
  const names = await readPeopleNames(
    work,
    rows.flatMap(({ holderId }) => holderId ?? []),
  );
  return rows
    .map((row) => {
      const own = byVacancy.get(row.vacancyId) ?? [];
      const stages = Object.fromEntries(
        APPLICANT_STAGES.map((stage) => [stage, own.filter((one) => one.stage === stage).length]),
      ) as VacancyView['stages'];
      return {
        vacancyId: row.vacancyId,
        unitId: row.unitId,
        unitName: nameOf(row.unitId),
        competence: row.competence,
        pct: row.pct,
        vacantFrom: row.vacantFrom,
        reason: row.reason as VacancyReason,
        holderName: row.holderId === null ? null : (names.get(row.holderId) ?? null),
        revision: row.revision,
        stages,
      };
    })
    .toSorted((a, b) => (a.vacantFrom < b.vacantFrom ? -1 : 1));
}

async function readApplicants({ trx }: Work): Promise<ApplicantView[]> {
  const rows = await trx.selectFrom('applicant').selectAll().where('applicant.tenantId', '=', trx.tenantId).execute();
  return rows
    .map(({ tenantId: _, importId: __, ...row }) => ({ ...row, stage: row.stage as ApplicantStage }))
    .toSorted((a, b) => compareNames(a.name, b.name));
}
