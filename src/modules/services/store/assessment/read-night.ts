import { sql } from 'kysely';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { NightReply } from '../../contract/assessment.ts';
import { writeAssessedAction } from '../../domain/assessment/assessed-action.ts';
import { nightOptions } from '../../domain/assessment/night-options.ts';
import type { VisitImportance } from '../../domain/visit.ts';
import { nightRuleOn } from '../../rules/night-actions.ts';
import { serviceClassOf } from '../../rules/service-classes.ts';
import { recordListLook } from '../people/record-look.ts';
import { readTemporary } from './read-reductions.ts';
import { unitsOfPlace } from './read-worklist.ts';
import { mayDecide, readBlocked, TEMPORARY } from './temporary-actions.ts';

/** How long back and ahead visits are shown, in minutes. */
const BACK = 60;
const AHEAD = 10 * 60;

interface VisitRow {
  visitId: string;
  serviceId: string;
  userId: string;
  userName: string;
  protected: boolean;
  unitId: string;
  kind: string;
  importance: VisitImportance;
  date: PlainDate;
  startMinute: number;
  minutes: number;
}

/** The visits of the next hours at a place, what may safely be done instead of each, and what is running; for whoever works now. */
export async function readNight(work: Work, place: string | undefined): Promise<NightReply> {
  const { trx, now, access, actor } = work;
  const today = work.clock.today();
  const units = await unitsOfPlace(work, place, TEMPORARY);
  const unitIds = units === undefined ? null : [...units];
  const { rows } = await sql<VisitRow>`
    SELECT visit.visit_id, visit.service_id, visit.user_id, service_user.name AS user_name, service_user.protected, service_user.unit_id,
      service.kind, service.importance, visit.date, coalesce(visit.planned_start_minute, visit.earliest_minute) AS start_minute, visit.minutes
    FROM visit
    JOIN service ON service.tenant_id = visit.tenant_id AND service.service_id = visit.service_id
    JOIN service_user ON service_user.tenant_id = visit.tenant_id AND service_user.user_id = visit.user_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.date >= ${addDays(today, -1)} AND visit.date <= ${addDays(today, 1)}
      AND (${unitIds}::text[] IS NULL OR service_user.unit_id = ANY(${unitIds}::text[]))
    ORDER BY visit.date, start_minute, service_user.sort_key COLLATE "C", visit.visit_id COLLATE "C"`.execute(trx);
  const minuteNow = Date.parse(now) / 60_000;
  const soon = rows.filter((row) => {
    const start = osloEpochMinutes(row.date, row.startMinute);
    return start >= minuteNow - BACK && start <= minuteNow + AHEAD;
  });
  const rule = nightRuleOn(today);
  const competent = await mayDecide(work, rule);
  const blocked = await readBlocked(work, [...new Set(soon.map((row) => row.serviceId))]);
  const names = access.scopeOf(actor, 'services.protected-name.read');
  const unitNames = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  await recordListLook(
    work,
    [...new Set(soon.map((row) => row.unitId))],
    new Set(soon.map((row) => row.userId)).size,
    'services.night',
  );
  return {
    now,
    visits: competent
      ? soon.map(({ unitId, ...row }) => ({
          ...row,
          userName: row.protected && !reaches(names, unitId) ? null : row.userName,
          unitName: unitNames.get(unitId) ?? unitId,
          blocked: blocked.get(row.serviceId) ?? null,
          options: nightOptions({ importance: row.importance, serviceClass: serviceClassOf(row.kind) }, rule, now).map(
            (one) => ({
              id: one.id,
              action: writeAssessedAction(one.action),
              endsAt: one.to,
              dueAt: one.dueAt,
            }),
          ),
        }))
      : [],
    running: competent ? (await readTemporary(work, units)).filter((one) => one.running || one.overdue) : [],
  };
}
