import { sql } from 'kysely';
import { addDays } from '#kernel/plain-date.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { OutbreaksReply, OutbreakView } from '../../contract/casefile.ts';
import { closingOfOutbreak } from '../../domain/casefile/closing-of-outbreak.ts';
import { OUTBREAK_DUTIES } from '../../rules/outbreak-duties.ts';
import { getOutbreakRule } from '../../rules/outbreak-rules.ts';
import type { CaseRow } from '../cases/case-rows.ts';
import { readCases } from '../cases/case-rows.ts';
import { readIllnesses } from '../cases/read-illnesses.ts';
import type { OutbreakRow } from './outbreak-rows.ts';
import { readOutbreaks } from './outbreak-rows.ts';
import { readOutbreakProposals } from './read-outbreak-proposals.ts';

/** Days that count as lately. */
const WEEK = 7;

/** All outbreaks within reach, and what may be one. */
export async function readOutbreakList(work: Work): Promise<OutbreaksReply> {
  const outbreaks = (await readOutbreaks(work)).filter((one) => !one.dismissed);
  const cases = await readCases(work, { state: 'all' }, 'outbreak.file.read');
  const names = await unitNames(work);
  const proposals = await readOutbreakProposals(work);
  await work.audit({
    action: 'outbreak.files.listed',
    subjectKind: 'outbreak',
    subjectId: 'list',
    facts: { outbreaks: outbreaks.length },
  });
  return {
    outbreaks: await viewOutbreaks(work, outbreaks, cases, names),
    proposals: proposals.map(({ caseIds, ...one }) => ({
      ...one,
      unitName: names.get(one.unitId) ?? one.unitId,
      cases: caseIds.length,
      windowDays: getOutbreakRule(one.illness).windowDays,
    })),
    illnesses: await readIllnesses(work),
    today: work.clock.today(),
    mayChange: work.access.permissionsOf(work.actor).includes('outbreak.file.change'),
  };
}

/** Outbreaks as they are shown: counts of standing cases, when they may be closed, and how many have been told. */
export async function viewOutbreaks(
  { trx, clock }: Work,
  outbreaks: readonly OutbreakRow[],
  cases: readonly CaseRow[],
  names: ReadonlyMap<string, string>,
): Promise<OutbreakView[]> {
  const today = clock.today();
  const { rows } = await withHealthRole(trx, () =>
    sql<{
      outbreakId: number;
      done: number;
    }>`SELECT outbreak_duty.outbreak_id, count(*)::integer AS done FROM outbreak_duty
      WHERE outbreak_duty.tenant_id = ${trx.tenantId} GROUP BY outbreak_duty.outbreak_id`.execute(trx),
  );
  const done = new Map(rows.map((row) => [row.outbreakId, row.done]));
  return outbreaks.map(({ openedAt: _at, dismissed: _dismissed, ...one }) => {
    const mine = cases.filter((row) => row.outbreakId === one.outbreakId && row.withdrawnAt === null);
    const rule = getOutbreakRule(one.illness);
    const of = (kind: CaseRow['subjectKind']) => mine.filter((row) => row.subjectKind === kind).length;
    const days = mine.map((row) => row.onsetOn ?? row.confirmedOn);
    return {
      ...one,
      unitName: names.get(one.unitId) ?? one.unitId,
      counts: {
        cases: mine.length,
        staff: of('staff'),
        residents: of('resident'),
        visitors: of('visitor'),
        newWeek: mine.filter((row) => row.confirmedOn > addDays(today, -WEEK)).length,
      },
      closing: {
        ...closingOfOutbreak(days, one.openedOn, rule, today),
        quietDays: rule.quietDays,
        source: rule.source,
      },
      dutiesDone: done.get(one.outbreakId) ?? 0,
      duties: OUTBREAK_DUTIES.length,
    };
  });
}

/** What each unit is called. */
export async function unitNames(work: Pick<Work, 'trx'>): Promise<ReadonlyMap<string, string>> {
  return new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
}
