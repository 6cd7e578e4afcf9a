import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { writeAssessedAction } from '../../domain/assessment/assessed-action.ts';
import type { PersonEvent } from '../../domain/people/person-event.ts';
import { readAssessmentRows } from './assessment-rows.ts';

/** What assessments and actions of the night add to a person's time line; called only for readers who may know everything about the person. */
export async function readAssessmentEvents(work: Work, userId: string): Promise<readonly PersonEvent[]> {
  const { trx } = work;
  const rows = await readAssessmentRows(work, sql`service.user_id = ${userId} AND assessment.state <> 'discarded'`);
  const today = work.clock.today();
  const events = rows.flatMap((row): PersonEvent[] => {
    const facts = { kind: row.kind, actions: row.actions.map(writeAssessedAction), assessmentId: row.assessmentId };
    if (row.state !== 'signed' || row.signedAt === null || row.validTo === null)
      return [{ at: row.createdAt, kind: 'services.assessment.begun', facts, by: row.createdName }];
    const lastDay = addDays(row.validTo, -1);
    const signed: PersonEvent = {
      at: row.signedAt,
      kind: 'services.assessment.signed',
      facts: { ...facts, lastDay: formatDate(lastDay) },
      by: row.signedName ?? undefined,
    };
    if (row.endedAt !== null && row.endedFrom !== null)
      return [
        signed,
        {
          at: row.endedAt,
          kind: 'services.assessment.ended',
          facts: { ...facts, from: formatDate(row.endedFrom) },
          by: row.endedName ?? undefined,
        },
      ];
    return row.validTo <= today ? [signed, { at: row.validTo, kind: 'services.assessment.over', facts }] : [signed];
  });
  const { rows: temporary } = await sql<{
    kind: string;
    action: string;
    startsAt: Instant;
    endsAt: Instant;
    madeName: string;
    reason: string;
  }>`
    SELECT service.kind, temporary_action.action, temporary_action.starts_at, temporary_action.ends_at, temporary_action.made_name,
      temporary_action.reason
    FROM temporary_action
    JOIN service ON service.tenant_id = temporary_action.tenant_id AND service.service_id = temporary_action.service_id
    WHERE temporary_action.tenant_id = ${trx.tenantId} AND service.user_id = ${userId}`.execute(trx);
  return [
    ...events,
    ...temporary.map(({ startsAt, madeName, kind, action, endsAt, reason }) => ({
      at: startsAt,
      kind: 'services.temporary.decided',
      facts: { kind, actions: [action], until: endsAt, reason },
      by: madeName,
    })),
  ];
}
