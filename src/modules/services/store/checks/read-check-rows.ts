import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { osloDateAt } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import { findUnitsBelow } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CheckRow, ChecksReply } from '../../contract/checks.ts';
import { decideRhythm } from '../../domain/checks/decide-rhythm.ts';
import { checkState, dueOn, orderChecks } from '../../domain/checks/order-checks.ts';
import { readAllowedActions } from '../assessment/read-allowed-actions.ts';
import type { CheckScope } from './check-scope.ts';
import { inCheckScope, readCheckScope } from './check-scope.ts';

/** Units where staff are there day and night. */
export const STAFFED_KINDS: readonly string[] = ['nursing_home_ward', 'staffed_home', 'isolation_ward'];

interface Row {
  userId: string;
  name: string;
  protected: boolean;
  unitId: string;
  unitName: string;
  unitKind: string;
  livesAlone: boolean;
  vulnerability: number | null;
  ownDays: number | null;
  cancelled: boolean;
  serviceIds: string[];
  lastAt: Instant | null;
  lastBy: string | null;
}

/** A person as listed, with what the rule alone would give. */
interface RuledRow extends CheckRow {
  readonly ruleDays: number;
  readonly source: string;
}

interface Who {
  readonly place?: string | undefined;
  readonly userId?: string | undefined;
}

/** How people stand who may be checked by the actor: overdue first, those living alone first. */
export async function readCheckRows(work: Work, who: Who, scope: CheckScope): Promise<RuledRow[]> {
  const { trx } = work;
  const today = work.clock.today();
  const below = who.place === undefined ? undefined : await findUnitsBelow(trx, [who.place]);
  const units = who.place === undefined ? undefined : [...(below?.get(who.place) ?? [])];
  const { rows } = await sql<Row>`
    SELECT service_user.user_id, service_user.name, service_user.protected, service_user.unit_id, unit.name AS unit_name,
      unit.kind AS unit_kind, service_user.lives_alone, service_user.vulnerability, check_rhythm.every_days AS own_days,
      last_check.made_at AS last_at, last_check.made_name AS last_by,
      EXISTS (SELECT 1 FROM user_cancellation WHERE user_cancellation.tenant_id = service_user.tenant_id
        AND user_cancellation.user_id = service_user.user_id AND user_cancellation.from_day <= ${today}
        AND user_cancellation.ended_on IS NULL) AS cancelled,
      ARRAY(SELECT service.service_id FROM service WHERE service.tenant_id = service_user.tenant_id
        AND service.user_id = service_user.user_id) AS service_ids
    FROM service_user
    JOIN unit ON unit.tenant_id = service_user.tenant_id AND unit.unit_id = service_user.unit_id
    LEFT JOIN check_rhythm ON check_rhythm.tenant_id = service_user.tenant_id AND check_rhythm.user_id = service_user.user_id
    LEFT JOIN (SELECT DISTINCT ON (needs_check.user_id) needs_check.user_id, needs_check.made_at, needs_check.made_name
      FROM needs_check WHERE needs_check.tenant_id = ${trx.tenantId}
      ORDER BY needs_check.user_id, needs_check.made_at DESC, needs_check.check_id DESC) AS last_check
      ON last_check.user_id = service_user.user_id
    WHERE service_user.tenant_id = ${trx.tenantId} AND ${inCheckScope(scope)}
      AND ${units === undefined ? sql`true` : sql`service_user.unit_id = ANY(${units}::text[])`}
      AND ${who.userId === undefined ? sql`true` : sql`service_user.user_id = ${who.userId}`}
    ORDER BY service_user.sort_key COLLATE "C", service_user.user_id COLLATE "C"`.execute(trx);
  const reduced = await readAllowedActions(work, today);
  const declined = await readOpenDeclines(work);
  const checked = rows.map((row): RuledRow => {
    const facts = {
      ...row,
      staffed: STAFFED_KINDS.includes(row.unitKind),
      reduced: row.serviceIds.some((serviceId) => reduced.has(serviceId)),
    };
    const rhythm = decideRhythm(facts, today);
    const due = { lastOn: dayOf(row.lastAt), everyDays: rhythm.everyDays };
    const isNamed = !row.protected || reaches(scope.know.names, row.unitId) || scope.visited.has(row.userId);
    const day = dueOn(due, today);
    return {
      userId: row.userId,
      name: isNamed ? row.name : null,
      unitId: row.unitId,
      unitName: row.unitName,
      livesAlone: row.livesAlone,
      vulnerability: row.vulnerability,
      everyDays: rhythm.everyDays,
      ground: rhythm.ground,
      lastAt: row.lastAt,
      lastBy: row.lastBy,
      dueOn: day,
      daysLate: Math.max(0, daysBetween(day, today)),
      state: checkState(due, today),
      decline: declined.has(row.userId),
      ruleDays: decideRhythm({ ...facts, ownDays: null }, today).everyDays,
      source: rhythm.source,
    };
  });
  return orderChecks(
    checked.map((row) => ({ ...row, lastOn: dayOf(row.lastAt) })),
    today,
  ).map(({ lastOn: _, ...row }) => row);
}

function dayOf(at: Instant | null): PlainDate | null {
  return at === null ? null : osloDateAt(Math.floor(Date.parse(at) / 60_000));
}

/** People with a decline that nobody has said what was done about. */
async function readOpenDeclines({ trx }: Work): Promise<ReadonlySet<string>> {
  const rows = await withHealthRole(trx, () =>
    trx
      .selectFrom('needsCheckAnswer')
      .innerJoin('needsCheck', (join) =>
        join
          .onRef('needsCheck.tenantId', '=', 'needsCheckAnswer.tenantId')
          .onRef('needsCheck.checkId', '=', 'needsCheckAnswer.checkId'),
      )
      .select('needsCheck.userId')
      .where('needsCheckAnswer.tenantId', '=', trx.tenantId)
      .where('needsCheckAnswer.decline', 'is not', null)
      .where('needsCheckAnswer.doneAt', 'is', null)
      .execute(),
  );
  return new Set(rows.map((row) => row.userId));
}

/** How people at a place stand, with how many of each unit are seen in time. */
export async function readChecks(work: Work, place: string | undefined): Promise<ChecksReply> {
  const scope = await readCheckScope(work);
  const today = work.clock.today();
  const ruled = await readCheckRows(work, { place }, scope);
  const rows = ruled.map(({ ruleDays: _, source: __, ...row }): CheckRow => row);
  const units = new Map<string, ChecksReply['units'][number]>();
  for (const row of rows) {
    const unit = units.get(row.unitId) ?? {
      unitId: row.unitId,
      unitName: row.unitName,
      people: 0,
      inTime: 0,
      overdue: 0,
      never: 0,
    };
    units.set(row.unitId, {
      ...unit,
      people: unit.people + 1,
      inTime: unit.inTime + (row.state === 'today' || row.state === 'later' ? 1 : 0),
      overdue: unit.overdue + (row.state === 'overdue' ? 1 : 0),
      never: unit.never + (row.state === 'never' ? 1 : 0),
    });
  }
  const { care } = scope.know;
  const source = ruled[0]?.source ?? '';
  return { today, source, rows, units: [...units.values()], ownOnly: care !== 'everywhere' && care.size === 0 };
}
