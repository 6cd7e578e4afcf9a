import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ActionsOfService, AssessmentInForce, TemporaryAction } from '../../domain/assessment/actions-in-force.ts';
import { actionsInForce } from '../../domain/assessment/actions-in-force.ts';
import { parseAssessedAction } from '../../domain/assessment/assessed-action.ts';
import type { AllowedAction } from '../../domain/visit.ts';

interface SignedRow {
  assessmentId: string;
  serviceId: string;
  actions: string[];
  validFrom: PlainDate;
  validTo: PlainDate;
  signedAt: Instant;
  endedFrom: PlainDate | null;
}

interface TemporaryRow {
  temporaryId: number;
  serviceId: string;
  action: string;
  from: Instant;
  to: Instant;
  endedAt: Instant | null;
}

/** By service what signed assessments and running temporary actions open for on each of some days, and until when. No health data. */
export async function readActionsInForce(
  work: Pick<Work, 'trx' | 'now'>,
  dates: readonly PlainDate[],
): Promise<ReadonlyMap<PlainDate, ReadonlyMap<string, ActionsOfService>>> {
  const { trx, now } = work;
  const days = [...dates].sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return new Map();
  const { rows: signed } = await sql<SignedRow>`
    SELECT assessment.assessment_id, assessment.service_id, assessment.actions, assessment.valid_from, assessment.valid_to,
      assessment.signed_at, assessment.ended_from
    FROM assessment WHERE assessment.tenant_id = ${trx.tenantId} AND assessment.state = 'signed'
      AND assessment.valid_from <= ${last} AND assessment.valid_to > ${first}
    ORDER BY assessment.assessment_id COLLATE "C"`.execute(trx);
  const { rows: temporary } = await sql<TemporaryRow>`
    SELECT temporary_action.temporary_id, temporary_action.service_id, temporary_action.action, temporary_action.starts_at AS "from",
      temporary_action.ends_at AS "to", temporary_action.ended_at
    FROM temporary_action WHERE temporary_action.tenant_id = ${trx.tenantId}
      AND temporary_action.ends_at > (${first}::date::timestamp AT TIME ZONE 'Europe/Oslo')
    ORDER BY temporary_action.temporary_id`.execute(trx);
  const assessments = signed.map(
    (row): AssessmentInForce => ({
      ...row,
      actions: row.actions.flatMap((text) => parseAssessedAction(text) ?? []),
      endedFrom: row.endedFrom ?? undefined,
    }),
  );
  const running = temporary.flatMap((row): TemporaryAction[] => {
    const action = parseAssessedAction(row.action);
    return action ? [{ ...row, action, endedAt: row.endedAt ?? undefined }] : [];
  });
  return new Map(days.map((date) => [date, actionsInForce(assessments, running, date, now)]));
}

/** What may be done with the visits of each service on a day; a service that is not here is carried out as granted. */
export async function readAllowedActions(
  work: Pick<Work, 'trx' | 'now'>,
  date: PlainDate,
): Promise<ReadonlyMap<string, readonly AllowedAction[]>> {
  const found = (await readActionsInForce(work, [date])).get(date) ?? new Map<string, ActionsOfService>();
  return new Map([...found].map(([serviceId, { allowed }]) => [serviceId, allowed]));
}
