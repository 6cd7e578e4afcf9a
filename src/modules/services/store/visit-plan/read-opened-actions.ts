import { sql } from 'kysely';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { allowedByAction, parseAssessedAction } from '../../domain/assessment/assessed-action.ts';
import type { AllowedAction } from '../../domain/visit.ts';
import type { OpenedActions } from '../../domain/visit-plan/actions-of-day.ts';
import { readActionsInForce } from '../assessment/read-allowed-actions.ts';

const DAY = 1440;

interface SignedRow {
  serviceId: string;
  actions: string[];
  today: boolean;
  tomorrow: boolean;
}
interface TemporaryRow {
  serviceId: string;
  action: string;
  startsAt: string;
  endsAt: string;
}

/** By service, what opens for actions on its visits of a day and until when. Services for which nothing does are not in the map. */
export async function readOpenedActions(work: Work, date: PlainDate): Promise<ReadonlyMap<string, OpenedActions>> {
  const { trx } = work;
  const next = addDays(date, 1);
  const inForce = (await readActionsInForce(work, [date])).get(date) ?? new Map<string, never>();
  const { rows: signed } = await sql<SignedRow>`
    SELECT assessment.service_id, assessment.actions,
      (assessment.valid_from <= ${date} AND assessment.valid_to > ${date}
        AND (assessment.ended_from IS NULL OR assessment.ended_from > ${date})) AS today,
      (assessment.valid_from <= ${next} AND assessment.valid_to > ${next}
        AND (assessment.ended_from IS NULL OR assessment.ended_from > ${next})) AS tomorrow
    FROM assessment WHERE assessment.tenant_id = ${trx.tenantId} AND assessment.state = 'signed'
      AND assessment.valid_from <= ${next} AND assessment.valid_to > ${date}
    ORDER BY assessment.assessment_id COLLATE "C"`.execute(trx);
  const { rows: temporary } = await sql<TemporaryRow>`
    SELECT temporary_action.service_id, temporary_action.action, temporary_action.starts_at::text AS starts_at,
      LEAST(temporary_action.ends_at, temporary_action.ended_at)::text AS ends_at
    FROM temporary_action WHERE temporary_action.tenant_id = ${trx.tenantId}
      AND LEAST(temporary_action.ends_at, temporary_action.ended_at) > ${work.now}::timestamptz
    ORDER BY temporary_action.temporary_id`.execute(trx);
  const midnight = osloEpochMinutes(date, 0);
  const minuteOf = (moment: string) => Math.floor(Date.parse(moment) / 60_000) - midnight;
  const opens = (row: SignedRow) =>
    row.actions.flatMap((text): AllowedAction[] => {
      const action = parseAssessedAction(text);
      return action ? [allowedByAction(action)] : [];
    });
  const signedOf = Map.groupBy(signed, (row) => row.serviceId);
  const temporaryOf = Map.groupBy(temporary, (row) => row.serviceId);
  return new Map(
    [...inForce.keys()].map((serviceId) => {
      const rows = signedOf.get(serviceId) ?? [];
      return [
        serviceId,
        {
          assessed: rows.filter((row) => row.today).flatMap(opens),
          assessedNext: rows.filter((row) => row.tomorrow).flatMap(opens),
          temporary: (temporaryOf.get(serviceId) ?? []).flatMap((row) => {
            const action = parseAssessedAction(row.action);
            const [fromMinute, untilMinute] = [minuteOf(row.startsAt), minuteOf(row.endsAt)];
            return action && fromMinute < DAY && untilMinute > 0
              ? [{ action: allowedByAction(action), untilMinute }]
              : [];
          }),
        },
      ] as const;
    }),
  );
}
