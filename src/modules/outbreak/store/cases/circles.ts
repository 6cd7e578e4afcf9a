import type { Instant } from '#kernel/instant.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CircleInput } from '../../contract/cases.ts';
import type { Subject } from '../../domain/cases/infected-subject.ts';
import { subjectKey } from '../../domain/cases/infected-subject.ts';
import { getCase } from './case-rows.ts';
import { readSubjects } from './read-subjects.ts';

/** People who were together, as the case has told. */
export interface CircleRow {
  readonly circleId: number;
  readonly kind: CircleInput['kind'];
  readonly fromAt: Instant;
  readonly toAt: Instant;
  readonly members: readonly (Subject & { readonly phone: string })[];
  readonly note: string;
}

/** What a case has told of cars, breaks, home and visits, by time. */
export async function readCircles({ trx }: Work, caseId: number): Promise<CircleRow[]> {
  const rows = await withHealthRole(trx, () =>
    trx
      .selectFrom('caseCircle')
      .select(['circleId', 'kind', 'fromAt', 'toAt', 'members', 'note'])
      .where('caseCircle.tenantId', '=', trx.tenantId)
      .where('caseCircle.caseId', '=', caseId)
      .orderBy('caseCircle.fromAt')
      .execute(),
  );
  return rows.map((row) => ({
    ...row,
    kind: row.kind as CircleRow['kind'],
    members: row.members as CircleRow['members'],
  }));
}

/** Records people who were together with a case. */
export async function recordCircle(work: Work, caseId: number, input: CircleInput): Promise<number> {
  const { trx, now, actor } = work;
  await getCase(work, caseId, 'outbreak.case.change');
  const subjects = await readSubjects(work, input.members);
  const members = input.members.map((one) => ({ ...one, name: subjects.get(subjectKey(one))?.name ?? one.name }));
  const { circleId } = await withHealthRole(trx, () =>
    trx
      .insertInto('caseCircle')
      .values({
        tenantId: trx.tenantId,
        caseId,
        kind: input.kind,
        fromAt: input.fromAt,
        toAt: input.toAt,
        members: JSON.stringify(members),
        note: input.note,
        recordedAt: now,
        recordedBy: actor.accountId ?? null,
      })
      .returning('circleId')
      .executeTakeFirstOrThrow(),
  );
  await auditCircle(work, 'outbreak.circle.recorded', caseId, circleId);
  return circleId;
}

/** Takes back what was recorded by mistake. */
export async function removeCircle(work: Work, caseId: number, circleId: number): Promise<void> {
  const { trx } = work;
  await getCase(work, caseId, 'outbreak.case.change');
  const gone = await withHealthRole(trx, () =>
    trx
      .deleteFrom('caseCircle')
      .where('caseCircle.tenantId', '=', trx.tenantId)
      .where('caseCircle.caseId', '=', caseId)
      .where('caseCircle.circleId', '=', circleId)
      .returning('circleId')
      .executeTakeFirst(),
  );
  if (!gone) throw new NotYours(`circle ${circleId}`);
  await auditCircle(work, 'outbreak.circle.removed', caseId, circleId);
}

async function auditCircle(work: Work, action: string, caseId: number, circleId: number): Promise<void> {
  await work.audit({ action, subjectKind: 'case', subjectId: String(caseId), facts: { circleId } });
  work.announce('infection');
}
