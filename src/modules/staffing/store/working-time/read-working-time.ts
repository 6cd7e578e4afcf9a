import { z } from 'zod';
import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { LawRuleView, WorkingTimeAgreementView, WorkingTimeReply } from '../../contract.ts';
import { outermost, rowInForce } from '../../domain/law/limits-of-person.ts';
import { agreementsOf } from '../../domain/law/working-time-agreement.ts';
import { nameFinding } from '../../domain/name-finding.ts';
import type { StaffingBase } from '../../domain/staffing-base.ts';
import { LAW_RULES, LAW_TEXT_URL, lawRule } from '../../rules/working-time-law.ts';
import type { LawParameter } from '../../rules/working-time-law-types.ts';
import { isWithin } from '../read-roster-findings.ts';
import { reachesPerson, unitsInReach } from '../units-in-reach.ts';
import { judgeByLaw } from './judge-by-law.ts';

const MOST_FINDINGS = 1000;
const MOST_FORECASTS = 300;
const REASSESSMENTS = 20;
const changesSchema = z.object({ gone: z.array(z.unknown()), added: z.array(z.unknown()) });

/** Working time as the law sees it, for the units of a place: findings, who comes near a limit, agreements, decisions, rules. */
export async function readWorkingTime(work: Work, place: string | undefined): Promise<WorkingTimeReply> {
  const { trx } = work;
  const { picture, judgement, from, to } = await judgeByLaw(work);
  const { base } = picture;
  const reach = unitsInReach(work, base, 'staffing.working-time.read', place);
  const mine = (personId: string): boolean => {
    const person = base.people.get(personId);
    return person !== undefined && reachesPerson(reach, person);
  };
  const today = work.clock.today();
  const stored = await trx
    .selectFrom('workingTimeAgreement')
    .select(['workingTimeAgreement.agreementId', 'workingTimeAgreement.revision'])
    .where('workingTimeAgreement.tenantId', '=', trx.tenantId)
    .execute();
  const revisionOf = new Map(stored.map((row) => [row.agreementId, row.revision]));
  const seqs = await trx
    .selectFrom('workingTimeRecord')
    .select(['workingTimeRecord.recordId', 'workingTimeRecord.logSeq'])
    .where('workingTimeRecord.tenantId', '=', trx.tenantId)
    .execute();
  const seqOf = new Map(seqs.map((row) => [row.recordId, row.logSeq]));
  const within = (units: readonly string[], people: readonly string[]): boolean =>
    (units.length === 0 && people.length === 0) ||
    units.some(
      (unitId) =>
        reach.units.has(unitId) || base.units.some((one) => reach.units.has(one.unitId) && one.path.includes(unitId)),
    ) ||
    people.some(mine);
  return {
    calculatedAt: work.now,
    today,
    from,
    to,
    people: [...base.people.values()].filter((person) => reachesPerson(reach, person)).length,
    findings: judgement.findings
      .filter((finding) =>
        finding.personId === undefined
          ? finding.unitId === undefined || reach.units.has(finding.unitId)
          : isWithin(base, reach, finding),
      )
      .sort((a, b) => rankOf(a) - rankOf(b))
      .slice(0, MOST_FINDINGS)
      .map((finding) => nameFinding(base, finding)),
    forecasts: judgement.forecasts
      .filter(({ personId }) => mine(personId))
      .slice(0, MOST_FORECASTS)
      .map(({ ruleId: _, ...forecast }) => {
        const person = base.people.get(forecast.personId);
        return {
          ...forecast,
          personName: person?.name ?? forecast.personId,
          unitName: person?.homeUnitId ? (base.unitOf.get(person.homeUnitId)?.name ?? null) : null,
          reachedOn: forecast.reachedOn ?? null,
          expectedOn: forecast.expectedOn ?? null,
          otherEmployer: person?.otherEmployer ?? false,
        };
      }),
    agreements: agreementsOf(base.municipality.workingTimeAgreements ?? [])
      .filter(({ units, people }) => within(units, people))
      .map((one) => viewAgreement(base, one, revisionOf.get(one.agreementId) ?? 1, today)),
    records: (base.municipality.workingTimeRecords ?? [])
      .filter(({ units, people }) => within(units, people))
      .map(({ rule, ...record }) => ({
        ...record,
        ruleId: `aml-${rule}`,
        paragraph: lawRule(`aml-${rule}` as const).paragraph,
        to: record.to ?? null,
        people: namesOf(base, record.people),
        units: unitsOf(base, record.units),
        logSeq: seqOf.get(record.recordId) ?? null,
      }))
      .toReversed(),
    rules: LAW_RULES.map((rule) => viewRule(rule, today)),
    reassessments: await readReassessments(work),
    lawUrl: LAW_TEXT_URL,
  };
}

/** What is cut last where there are very many: breaches, warnings, what is answered for or must be asked about, the rest. */
function rankOf({ level, facts }: Finding): number {
  if (level !== 'info') return level === 'breach' ? 0 : 1;
  return facts['recordedReason'] !== undefined || facts['willingness'] !== undefined ? 2 : 3;
}

function viewAgreement(
  base: StaffingBase,
  agreement: ReturnType<typeof agreementsOf>[number],
  revision: number,
  today: PlainDate,
): WorkingTimeAgreementView {
  const { limits, to, ...rest } = agreement;
  const ended = to !== undefined && to <= today;
  return {
    ...rest,
    to: to ?? null,
    units: unitsOf(base, agreement.units),
    people: namesOf(base, agreement.people),
    competences: [...agreement.competences],
    limits: limits.map(({ ruleId, parameter, value }) => ({
      ruleId,
      parameter,
      value,
      paragraph: lawRule(ruleId).paragraph,
      most: outermost(ruleId, parameter, agreement.from) ?? null,
    })),
    revision,
    state: ended ? 'ended' : agreement.from > today ? 'coming' : 'in-force',
  };
}

function viewRule(rule: (typeof LAW_RULES)[number], today: PlainDate): LawRuleView {
  return {
    ruleId: rule.id,
    paragraph: rule.paragraph,
    kind: rule.kind,
    values: Object.entries(rule.parameters).map(([parameter, rows]) => {
      const { value, from, source } = rowInForce(rows, today);
      return { parameter: parameter satisfies string as LawParameter, value, from, source };
    }),
    compensation: rule.compensation ?? false,
    recorded: rule.recorded ?? false,
  };
}

function namesOf(base: StaffingBase, ids: readonly string[]) {
  return ids.map((personId) => ({ personId, name: base.people.get(personId)?.name ?? personId }));
}

function unitsOf(base: StaffingBase, ids: readonly string[]) {
  return ids.map((unitId) => ({ unitId, name: base.unitOf.get(unitId)?.name ?? unitId }));
}

async function readReassessments({ trx }: Work): Promise<WorkingTimeReply['reassessments']> {
  const rows = await trx
    .selectFrom('workingTimeReassessment')
    .leftJoin('account', 'account.accountId', 'workingTimeReassessment.accountId')
    .select([
      'workingTimeReassessment.at',
      'account.name',
      'workingTimeReassessment.title',
      'workingTimeReassessment.daysFrom',
      'workingTimeReassessment.daysTo',
      'workingTimeReassessment.changes',
    ])
    .where('workingTimeReassessment.tenantId', '=', trx.tenantId)
    .orderBy('workingTimeReassessment.reassessmentId', 'desc')
    .limit(REASSESSMENTS)
    .execute();
  return rows.map(({ at, name, title, daysFrom, daysTo, changes }) => {
    const { gone, added } = changesSchema.parse(changes);
    return { at, by: name, title, from: daysFrom, to: daysTo, gone: gone.length, added: added.length };
  });
}
