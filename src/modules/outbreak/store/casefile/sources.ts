import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ConfirmSourceInput } from '../../contract/casefile.ts';
import type { LikelySource, LinkedCase, Meeting } from '../../domain/casefile/likely-sources.ts';
import { isCircle, likelySources } from '../../domain/casefile/likely-sources.ts';
import type { SourceCertainty } from '../../domain/casefile/outbreak.ts';
import { subjectKey } from '../../domain/cases/infected-subject.ts';
import { getOutbreakRule } from '../../rules/outbreak-rules.ts';
import type { CaseRow } from '../cases/case-rows.ts';
import { getCase, lockTracing, readCases } from '../cases/case-rows.ts';
import { auditCase } from '../cases/change-case.ts';

/** At most so many candidates a case. */
const CANDIDATES = 3;

/** A case without a known source, and those it may have been infected by. */
export interface SourceProposal {
  readonly caseId: number;
  readonly candidates: readonly LikelySource[];
}

/** How sure somebody is of each known source, by the case infected. */
export async function readCertainties({ trx }: Pick<Work, 'trx'>): Promise<ReadonlyMap<number, SourceCertainty>> {
  const { rows } = await withHealthRole(trx, () =>
    sql<{
      caseId: number;
      certainty: SourceCertainty;
    }>`SELECT infection_case.case_id, infection_case.source_certainty AS certainty
      FROM infection_case WHERE infection_case.tenant_id = ${trx.tenantId} AND infection_case.infected_by IS NOT NULL`.execute(
      trx,
    ),
  );
  return new Map(rows.map((row) => [row.caseId, row.certainty]));
}

/** Who may have infected each of some cases that have no source, the likeliest first, from all cases of the illness. */
export async function proposeSources(
  work: Work,
  cases: readonly CaseRow[],
  all: readonly CaseRow[],
): Promise<SourceProposal[]> {
  const unknown = cases.filter((one) => one.infectedBy === null && one.withdrawnAt === null);
  if (unknown.length === 0) return [];
  const standing = all.filter((one) => one.withdrawnAt === null);
  const meetings = await readMeetings(work, unknown);
  return unknown.flatMap((one) => {
    const others = standing.filter((other) => other.illness === one.illness).map(linkedCase);
    const candidates = likelySources(linkedCase(one), others, meetings, getOutbreakRule(one.illness));
    return candidates.length === 0 ? [] : [{ caseId: one.caseId, candidates: candidates.slice(0, CANDIDATES) }];
  });
}

/** Notes who infected a case, how sure that is, or that it is not known (null). */
export async function confirmSource(work: Work, caseId: number, input: ConfirmSourceInput): Promise<void> {
  const { trx } = work;
  const { revision, infectedBy, certainty } = input;
  await lockTracing(work);
  const one = await getCase(work, caseId, 'outbreak.case.change');
  if (one.withdrawnAt !== null) refuse('outbreak.case.withdrawn', { name: one.name });
  if (one.revision !== revision) refuse('outbreak.case.changed-meanwhile', { name: one.name });
  if (infectedBy !== null) {
    const source = await getCase(work, infectedBy, 'outbreak.case.change');
    const all = (await readCases(work, { state: 'all' })).map(linkedCase);
    if (isCircle(caseId, infectedBy, all)) refuse('outbreak.source.circle', { name: one.name, source: source.name });
  }
  await withHealthRole(trx, () =>
    trx
      .updateTable('infectionCase')
      .set({ infectedBy, sourceCertainty: certainty, revision: revision + 1 })
      .where('infectionCase.tenantId', '=', trx.tenantId)
      .where('infectionCase.caseId', '=', caseId)
      .execute(),
  );
  await auditCase(work, 'outbreak.source.confirmed', caseId, one.unitId, { infectedBy: infectedBy ?? 0, certainty });
}

function linkedCase(one: CaseRow): LinkedCase {
  return {
    caseId: one.caseId,
    who: subjectKey({ kind: one.subjectKind, id: one.subjectId, name: one.name }),
    unitId: one.unitId,
    day: one.onsetOn ?? one.confirmedOn,
    infectedBy: one.infectedBy,
  };
}

/** Which cases those people have been contacts of. */
async function readMeetings({ trx }: Work, cases: readonly CaseRow[]): Promise<Meeting[]> {
  const ids = cases.flatMap((one) => one.subjectId ?? []);
  const names = cases.flatMap((one) => (one.subjectId === null ? [one.name] : []));
  const { rows } = await withHealthRole(trx, () =>
    sql<{
      caseId: number;
      kind: CaseRow['subjectKind'];
      id: string | null;
      name: string;
      closeness: Meeting['closeness'];
      minutes: number;
      state: string;
    }>`SELECT contact.case_id, contact.subject_kind AS kind, contact.subject_id AS id, contact.name, contact.closeness, contact.minutes, contact.state
      FROM contact WHERE contact.tenant_id = ${trx.tenantId} AND contact.state IN ('proposed', 'confirmed')
        AND (contact.subject_id = ANY(${ids}::text[]) OR (contact.subject_id IS NULL AND contact.name = ANY(${names}::text[])))`.execute(
      trx,
    ),
  );
  return rows.map(({ caseId, closeness, minutes, state, ...subject }) => ({
    caseId,
    who: subjectKey(subject),
    closeness,
    minutes,
    isConfirmed: state === 'confirmed',
  }));
}
