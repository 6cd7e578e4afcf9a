import { sql } from 'kysely';
import { readUnitTree } from '#modules/organisation/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CaseReply, CaseView } from '../contract/cases.ts';
import type { PeriodView } from '../contract/tracing.ts';
import { caseTimeLine } from '../domain/cases/case-time-line.ts';
import type { CaseRow } from '../store/cases/case-rows.ts';
import { getCase, readCases } from '../store/cases/case-rows.ts';
import { readCircles } from '../store/cases/circles.ts';
import { keepResidentLooks } from '../store/cases/keep-resident-looks.ts';
import { readLookBack } from '../store/cases/look-back.ts';
import { readCasePeriods } from '../store/cases/read-case-periods.ts';
import { readTests } from '../store/cases/tests.ts';
import { readRuleSets } from '../store/infection-rules/read-rule-sets.ts';
import { showPeriod } from '../store/infection-rules/show-period.ts';
import { readContactRows } from '../store/tracing/contact-rows.ts';
import { viewContacts } from './view-contacts.ts';

/** Shows cases with unit names and their own isolation. */
export async function viewCases(work: Work, rows: readonly CaseRow[]): Promise<CaseView[]> {
  const names = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const periods = await readCasePeriods(work);
  const { rules } = await readRuleSets(work);
  return rows.map((row) => viewCase(row, names, showPeriod(periods.get(row.caseId) ?? null, rules)));
}

function viewCase(row: CaseRow, names: ReadonlyMap<string, string>, period: PeriodView | null): CaseView {
  const { proposed, confirmed, callsLeft, recordedBy: _by, withdrawal: _withdrawal, ...facts } = row;
  return {
    ...facts,
    unitName: names.get(row.unitId ?? '') ?? null,
    contacts: { proposed, confirmed, calls: callsLeft },
    period,
  };
}

/** One case in full; the look stands in the audit trail, and with the user it is about. */
export async function viewCaseInFull(work: Work, caseId: number): Promise<CaseReply> {
  const row = await getCase(work, caseId);
  await work.audit({
    action: 'outbreak.case.opened',
    subjectKind: 'case',
    subjectId: String(caseId),
    unitId: row.unitId ?? undefined,
  });
  await keepResidentLooks(work, [row], 'outbreak.case');
  const [view] = await viewCases(work, [row]);
  if (!view) throw new Error('a case that is there has no view');
  const lookBack = await readLookBack(work, row);
  const { rows: contacts } = await readContactRows(work, { caseIds: [caseId] });
  const tests = await readTests(work, {
    caseId,
    subject: { kind: row.subjectKind, id: row.subjectId, name: row.name },
  });
  const all = await readCases(work, { state: 'all' });
  const { rows: calls } = await readCalls(work, caseId);
  const confirmed = await readConfirmed(work, caseId);
  return {
    case: view,
    lookBack,
    contacts: await viewContacts(work, contacts),
    tests,
    circles: await readCircles(work, caseId).then((circles) =>
      circles.map((one) => ({ ...one, members: [...one.members] })),
    ),
    events: caseTimeLine({
      ...row,
      period: view.period,
      infectiousFrom: lookBack.from,
      tests,
      contacts: confirmed,
      calls,
    }).map((one) => ({
      ...one,
      facts: { ...one.facts },
    })),
    infectedByName: all.find((one) => one.caseId === row.infectedBy)?.name ?? null,
    infected: all
      .filter((one) => one.infectedBy === caseId && one.withdrawnAt === null)
      .map(({ caseId: id, name }) => ({ caseId: id, name })),
    today: work.clock.today(),
  };
}

async function readCalls({ trx }: Work, caseId: number) {
  return withHealthRole(trx, () =>
    sql<{
      at: CaseReply['lookBack']['from'];
      outcome: string;
    }>`SELECT contact_call.at, contact_call.outcome FROM contact_call
      JOIN contact ON contact.tenant_id = contact_call.tenant_id AND contact.contact_id = contact_call.contact_id
      WHERE contact_call.tenant_id = ${trx.tenantId} AND contact.case_id = ${caseId} ORDER BY contact_call.at`.execute(
      trx,
    ),
  );
}

async function readConfirmed({ trx }: Work, caseId: number) {
  return withHealthRole(trx, () =>
    trx
      .selectFrom('contact')
      .select('confirmedAt')
      .where('contact.tenantId', '=', trx.tenantId)
      .where('contact.caseId', '=', caseId)
      .where('contact.state', '=', 'confirmed')
      .execute(),
  );
}
