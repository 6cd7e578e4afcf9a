import { sql } from 'kysely';
import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import { addDays } from '#kernel/plain-date.ts';
import { raiseTask } from '#modules/log/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { EXPIRY_NOTICE_DAYS } from '../../rules/assessment-validity.ts';
import { readAssessmentRows } from './assessment-rows.ts';
import { ENDED_TASK, EXPIRING_TASK } from './sign-assessment.ts';
import { OVERDUE_TASK } from './temporary-tasks.ts';

/** Days back in which an end that no job has told yet is still told. */
const TOLD_BACK_DAYS = 3;
const HOUR_MS = 3_600_000;

/** Says that reductions run out or have run out, and that an assessment of the night did not come; each once. Gives how many were new. */
export async function tellExpiry(work: Work): Promise<number> {
  const { trx, now } = work;
  const today = work.clock.today();
  let told = 0;
  const rows = await readAssessmentRows(
    work,
    sql`assessment.state = 'signed' AND assessment.ended_from IS NULL AND assessment.valid_to > ${addDays(today, -TOLD_BACK_DAYS)}
      AND assessment.valid_to <= ${addDays(today, EXPIRY_NOTICE_DAYS)}`,
  );
  for (const row of rows) {
    if (row.validTo === null) continue;
    const over = row.validTo <= today;
    const raised = await raiseTask(work, {
      kind: over ? ENDED_TASK : EXPIRING_TASK,
      subjectId: row.assessmentId,
      unitId: row.unitId,
      role: over ? 'unit_leader' : 'assessor',
      facts: { kind: row.kind, userId: row.userId, lastDay: addDays(row.validTo, -1) },
      dueAt: instantOf(new Date(osloEpochMinutes(over ? addDays(today, 1) : row.validTo, 0) * 60_000)),
    });
    if (raised) told++;
  }
  const { rows: overdue } = await sql<{ temporaryId: number; unitId: string; userId: string; kind: string }>`
    SELECT temporary_action.temporary_id, service_user.unit_id, service_user.user_id, service.kind FROM temporary_action
    JOIN service ON service.tenant_id = temporary_action.tenant_id AND service.service_id = temporary_action.service_id
    JOIN service_user ON service_user.tenant_id = service.tenant_id AND service_user.user_id = service.user_id
    WHERE temporary_action.tenant_id = ${trx.tenantId} AND temporary_action.assessed_at IS NULL AND temporary_action.due_at <= ${now}`.execute(
    trx,
  );
  for (const { temporaryId, unitId, userId, kind } of overdue) {
    const raised = await raiseTask(work, {
      kind: OVERDUE_TASK,
      subjectId: String(temporaryId),
      unitId,
      role: 'unit_leader',
      facts: { kind, userId },
      dueAt: instantOf(new Date(Date.parse(now) + HOUR_MS)),
    });
    if (raised) told++;
  }
  if (told > 0) {
    work.announce('assessment');
    work.announce('visits');
  }
  return told;
}
