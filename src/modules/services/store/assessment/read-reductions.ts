import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Reduction, ReductionsReply, Temporary } from '../../contract/assessment.ts';
import { writeAssessedAction } from '../../domain/assessment/assessed-action.ts';
import { freedHoursPerWeek } from '../../domain/assessment/reduction-effect.ts';
import type { VisitImportance } from '../../domain/visit.ts';
import { EXPIRY_NOTICE_DAYS } from '../../rules/assessment-validity.ts';
import { readAssessmentRows } from './assessment-rows.ts';
import { PREPARE } from './prepare-assessments.ts';
import { READ_ASSESSMENT, standingOf } from './read-assessment.ts';
import { unitsOfPlace } from './read-worklist.ts';

/** Permission to see which services are reduced; why is another. */
export const READ_REDUCTIONS = 'services.reductions.read';

/** Days that a reduction is still shown after it has ended. */
const SHOWN_AFTER_DAYS = 7;

/** The reductions in force, coming and lately over at a place, and the actions of the night. */
export async function readReductions(work: Work, place: string | undefined): Promise<ReductionsReply> {
  const { access, actor } = work;
  const today = work.clock.today();
  const units = await unitsOfPlace(work, place, READ_REDUCTIONS);
  const unitIds = units === undefined ? null : [...units];
  const rows = await readAssessmentRows(
    work,
    sql`assessment.state = 'signed' AND coalesce(assessment.ended_from, assessment.valid_to) > ${addDays(today, -SHOWN_AFTER_DAYS)}
      AND (${unitIds}::text[] IS NULL OR service_user.unit_id = ANY(${unitIds}::text[]))
    ORDER BY coalesce(assessment.ended_from, assessment.valid_to), service_user.sort_key COLLATE "C", assessment.assessment_id COLLATE "C"`,
  );
  const names = access.scopeOf(actor, 'services.protected-name.read');
  const unitNames = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const reductions = rows.flatMap((row): Reduction[] => {
    const ends = row.endedFrom ?? row.validTo;
    const standing = standingOf(row, today);
    if (
      ends === null ||
      row.signedName === null ||
      row.signedAt === null ||
      standing === 'open' ||
      standing === 'discarded'
    )
      return [];
    return [
      {
        assessmentId: row.assessmentId,
        serviceId: row.serviceId,
        userId: row.userId,
        userName: row.protected && !reaches(names, row.unitId) ? null : row.userName,
        protected: row.protected,
        livesAlone: row.livesAlone,
        vulnerability: row.vulnerability,
        unitId: row.unitId,
        unitName: unitNames.get(row.unitId) ?? row.unitId,
        kind: row.kind,
        importance: row.importance,
        actions: row.actions.map(writeAssessedAction),
        standing,
        validFrom: row.validFrom,
        lastDay: addDays(ends, -1),
        daysLeft: daysBetween(today, ends),
        recheckOn: row.recheckOn,
        freedHours: freedHoursPerWeek(row.actions, row),
        signedName: row.signedName,
        signedAt: row.signedAt,
        revision: row.revision,
      },
    ];
  });
  const inForce = reductions.filter((one) => one.standing === 'in-force');
  const temporary = await readTemporary(work, units);
  return {
    readAt: work.now,
    today,
    noticeDays: EXPIRY_NOTICE_DAYS,
    inForce: inForce.length,
    freedHours: Math.round(inForce.reduce((sum, one) => sum + one.freedHours, 0) * 10) / 10,
    expiring: inForce.filter((one) => one.daysLeft <= EXPIRY_NOTICE_DAYS).length,
    recheckDue: inForce.filter((one) => one.recheckOn !== null && one.recheckOn <= today).length,
    overdue: temporary.filter((one) => one.overdue).length,
    reductions,
    temporary,
    may: { write: somewhere(work, PREPARE), read: somewhere(work, READ_ASSESSMENT) },
  };
}

function somewhere({ access, actor }: Work, permission: string): boolean {
  const scope = access.scopeOf(actor, permission);
  return scope === 'everywhere' || scope.size > 0;
}

interface TemporaryRow {
  temporaryId: number;
  serviceId: string;
  userId: string;
  userName: string;
  protected: boolean;
  unitId: string;
  kind: string;
  importance: VisitImportance;
  action: string;
  reason: string;
  startsAt: Instant;
  endsAt: Instant;
  dueAt: Instant;
  endedAt: Instant | null;
  madeName: string;
  assessedAt: Instant | null;
}

/** The actions of the night that run, wait for their assessment or ended within a day, newest first. */
export async function readTemporary(work: Work, units: ReadonlySet<string> | undefined): Promise<Temporary[]> {
  const { trx, now, access, actor } = work;
  const unitIds = units === undefined ? null : [...units];
  const names = access.scopeOf(actor, 'services.protected-name.read');
  const unitNames = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const { rows } = await sql<TemporaryRow>`
    SELECT temporary_action.temporary_id, temporary_action.service_id, service.user_id, service_user.name AS user_name,
      service_user.protected, service_user.unit_id, service.kind, service.importance, temporary_action.action, temporary_action.reason,
      temporary_action.starts_at, temporary_action.ends_at, temporary_action.due_at, temporary_action.ended_at,
      temporary_action.made_name, temporary_action.assessed_at
    FROM temporary_action
    JOIN service ON service.tenant_id = temporary_action.tenant_id AND service.service_id = temporary_action.service_id
    JOIN service_user ON service_user.tenant_id = service.tenant_id AND service_user.user_id = service.user_id
    WHERE temporary_action.tenant_id = ${trx.tenantId}
      AND (temporary_action.assessed_at IS NULL OR temporary_action.ends_at > ${now}::timestamptz - interval '1 day')
      AND (${unitIds}::text[] IS NULL OR service_user.unit_id = ANY(${unitIds}::text[]))
    ORDER BY temporary_action.starts_at DESC, temporary_action.temporary_id DESC`.execute(trx);
  return rows.map(({ endedAt, ...row }) => ({
    ...row,
    userName: row.protected && !reaches(names, row.unitId) ? null : row.userName,
    unitName: unitNames.get(row.unitId) ?? row.unitId,
    running: endedAt === null && row.endsAt > now,
    overdue: row.assessedAt === null && row.dueAt <= now,
  }));
}

/** What leads have to know of reductions at once: how many run out within the notice, and assessments of the night that did not come. */
export async function readAssessmentAlarms(
  work: Pick<Work, 'trx' | 'now' | 'clock'>,
): Promise<ReadonlyMap<string, { readonly expiring: number; readonly overdue: number }>> {
  const { trx, now, clock } = work;
  const today = clock.today();
  const { rows } = await sql<{ unitId: string; expiring: number; overdue: number }>`
    SELECT service_user.unit_id, sum(found.expiring)::int AS expiring, sum(found.overdue)::int AS overdue FROM (
      SELECT assessment.service_id, 1 AS expiring, 0 AS overdue FROM assessment
      WHERE assessment.tenant_id = ${trx.tenantId} AND assessment.state = 'signed' AND assessment.ended_from IS NULL
        AND assessment.valid_from <= ${today} AND assessment.valid_to > ${today}
        AND assessment.valid_to <= ${addDays(today, EXPIRY_NOTICE_DAYS)}
      UNION ALL
      SELECT temporary_action.service_id, 0, 1 FROM temporary_action
      WHERE temporary_action.tenant_id = ${trx.tenantId} AND temporary_action.assessed_at IS NULL AND temporary_action.due_at <= ${now}
    ) AS found
    JOIN service ON service.tenant_id = ${trx.tenantId} AND service.service_id = found.service_id
    JOIN service_user ON service_user.tenant_id = service.tenant_id AND service_user.user_id = service.user_id
    GROUP BY service_user.unit_id`.execute(trx);
  return new Map(rows.map(({ unitId, ...counts }) => [unitId, counts]));
}
