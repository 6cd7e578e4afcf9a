import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { findUnitsBelow, readUnitTree } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { WorklistReply, WorklistRow } from '../../contract/assessment.ts';
import { compareWorklist, reviewState } from '../../domain/assessment/worklist.ts';
import type { VisitImportance } from '../../domain/visit.ts';
import { COUNTED_DAYS } from './assessment-rows.ts';

/** Permissions of the worklist. */
export const READ_REVIEW = 'services.review.read';
export const CHOOSE = 'services.review.choose';
export const SIGN = 'services.assessment.sign';

/** Rows that one reply carries; a list of more is gone through district by district. */
const MOST_ROWS = 1500;

interface ListRow {
  serviceId: string;
  userId: string;
  userName: string;
  sortKey: string;
  protected: boolean;
  unitId: string;
  livesAlone: boolean;
  vulnerability: number | null;
  kind: string;
  importance: VisitImportance;
  hoursPerWeek: number | null;
  visitsPerWeek: number;
  choice: string | null;
  chosenName: string | null;
  chosenAt: Instant | null;
  revision: number | null;
  claimedBy: number | null;
  claimedName: string | null;
  claimedUntil: Instant | null;
  startedAt: Instant | null;
  startedName: string | null;
  draftId: string | null;
  draftState: 'draft' | 'prepared' | null;
  signedId: string | null;
  signedActions: string[] | null;
  signedTo: PlainDate | null;
  signedAt: Instant | null;
}

/** The units of a place that the actor reaches with a permission. Throws `NotYours` for a place of which they reach nothing. */
export async function unitsOfPlace(
  work: Work,
  place: string | undefined,
  permission: string,
): Promise<ReadonlySet<string> | undefined> {
  const scope = work.access.scopeOf(work.actor, permission);
  if (place === undefined) return scope === 'everywhere' ? undefined : scope;
  const below = (await findUnitsBelow(work.trx, [place])).get(place);
  const units = new Set([...(below ?? [])].filter((unitId) => reaches(scope, unitId)));
  if (units.size === 0) throw new NotYours(`unit ${place}`);
  return units;
}

/** Every service of every user of a place, in the order in which they are gone through, with how far it has come. */
export async function readWorklist(work: Work, place: string | undefined): Promise<WorklistReply> {
  const { access, actor, now } = work;
  const units = await unitsOfPlace(work, place, READ_REVIEW);
  const stored = (await readRows(work, units)).sort(compareWorklist);
  const names = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const protectedNames = access.scopeOf(actor, 'services.protected-name.read');
  const rows = stored.map((row): WorklistRow => {
    const inRound = row.chosenAt !== null && (row.startedAt === null || row.chosenAt >= row.startedAt);
    const choice = inRound ? (row.choice ?? undefined) : signedInRound(row);
    const isClaimed =
      row.claimedUntil !== null && row.claimedUntil > now && row.claimedBy !== (actor.accountId ?? null);
    const state = reviewState({ choice, hasSigned: row.signedId !== null, draft: row.draftState ?? undefined });
    return {
      serviceId: row.serviceId,
      userId: row.userId,
      userName: row.protected && !reaches(protectedNames, row.unitId) ? null : row.userName,
      protected: row.protected,
      unitId: row.unitId,
      unitName: names.get(row.unitId) ?? row.unitId,
      livesAlone: row.livesAlone,
      vulnerability: row.vulnerability,
      kind: row.kind,
      importance: row.importance,
      hoursPerWeek: row.hoursPerWeek,
      visitsPerWeek: row.visitsPerWeek,
      state,
      choice: choice ?? null,
      chosenName: inRound ? row.chosenName : null,
      chosenAt: inRound ? row.chosenAt : null,
      revision: row.revision ?? 0,
      claimedName: isClaimed ? row.claimedName : null,
      assessmentId: row.draftId ?? row.signedId,
      inForce: row.signedActions ?? [],
      lastDay: row.signedTo === null ? null : addDays(row.signedTo, -1),
    };
  });
  const started = stored
    .filter((row) => row.startedAt !== null)
    .sort((a, b) => ((a.startedAt ?? '') < (b.startedAt ?? '') ? -1 : 1))[0];
  const byUser = Map.groupBy(rows, (row) => row.userId);
  const count = (state: WorklistRow['state']) => rows.filter((row) => row.state === state).length;
  return {
    readAt: now,
    startedAt: started?.startedAt ?? null,
    startedName: started?.startedName ?? null,
    counts: {
      left: count('left'),
      toAssess: count('to-assess'),
      toSign: count('to-sign'),
      done: count('done'),
      all: rows.length,
    },
    people: {
      done: [...byUser.values()].filter((own) => own.every((row) => row.state === 'done')).length,
      all: byUser.size,
    },
    units: [...Map.groupBy(rows, (row) => row.unitId)].map(([unitId, own]) => ({
      unitId,
      name: own[0]?.unitName ?? unitId,
      done: own.filter((row) => row.state === 'done').length,
      all: own.length,
    })),
    position: await readPosition(work, place),
    rows: rows.slice(0, MOST_ROWS),
    more: Math.max(0, rows.length - MOST_ROWS),
    may: { choose: holds(work, CHOOSE), sign: holds(work, SIGN) },
  };
}

/** A service that is carried out by an assessment of this round has been gone through, wherever the assessment was made. */
function signedInRound({ startedAt, signedAt, signedActions }: ListRow): string | undefined {
  return signedAt !== null && (startedAt === null || signedAt >= startedAt) ? signedActions?.[0] : undefined;
}

function holds({ access, actor }: Work, permission: string): boolean {
  const scope = access.scopeOf(actor, permission);
  return scope === 'everywhere' || scope.size > 0;
}

async function readRows(work: Work, units: ReadonlySet<string> | undefined): Promise<ListRow[]> {
  const { trx } = work;
  const today = work.clock.today();
  const unitIds = units === undefined ? null : [...units];
  const { rows } = await sql<ListRow>`
    WITH planned AS (
      SELECT visit.service_id, count(*)::float8 / ${COUNTED_DAYS / 7}::float8 AS visits_per_week FROM visit
      WHERE visit.tenant_id = ${trx.tenantId} AND visit.date >= ${today}::date AND visit.date < ${addDays(today, COUNTED_DAYS)}::date
      GROUP BY visit.service_id)
    SELECT service.service_id, service.user_id, service_user.name AS user_name, service_user.sort_key, service_user.protected,
      service_user.unit_id, service_user.lives_alone, service_user.vulnerability, service.kind, service.importance,
      service.hours_per_week, coalesce(planned.visits_per_week, 0) AS visits_per_week,
      service_review.choice, service_review.chosen_name, service_review.chosen_at, service_review.revision, service_review.claimed_by,
      service_review.claimed_name, service_review.claimed_until, review_round.started_at, review_round.started_name,
      draft.assessment_id AS draft_id, draft.state AS draft_state, signed.assessment_id AS signed_id,
      signed.actions AS signed_actions, signed.ends AS signed_to, signed.signed_at
    FROM service
    JOIN service_user ON service_user.tenant_id = service.tenant_id AND service_user.user_id = service.user_id
    LEFT JOIN planned ON planned.service_id = service.service_id
    LEFT JOIN review_round ON review_round.tenant_id = service.tenant_id AND review_round.unit_id = service_user.unit_id
    LEFT JOIN service_review ON service_review.tenant_id = service.tenant_id AND service_review.service_id = service.service_id
    LEFT JOIN assessment AS draft ON draft.tenant_id = service.tenant_id AND draft.service_id = service.service_id
      AND draft.state IN ('draft', 'prepared')
    LEFT JOIN LATERAL (
      SELECT held.assessment_id, held.actions, held.signed_at, least(held.valid_to, held.ended_from) AS ends FROM assessment AS held
      WHERE held.tenant_id = service.tenant_id AND held.service_id = service.service_id AND held.state = 'signed'
        AND held.valid_to > ${today}::date AND (held.ended_from IS NULL OR held.ended_from > ${today}::date)
      ORDER BY held.valid_from, held.assessment_id LIMIT 1) AS signed ON true
    WHERE service.tenant_id = ${trx.tenantId}
      AND (service.granted_to IS NULL OR service.granted_to > ${today}::date)
      AND (${unitIds}::text[] IS NULL OR service_user.unit_id = ANY(${unitIds}::text[]))`.execute(trx);
  return rows;
}

async function readPosition({ trx, actor }: Work, place: string | undefined): Promise<string | null> {
  if (actor.accountId === undefined) return null;
  const row = await trx
    .selectFrom('reviewPosition')
    .select('reviewPosition.serviceId')
    .where('reviewPosition.tenantId', '=', trx.tenantId)
    .where('reviewPosition.accountId', '=', actor.accountId)
    .where('reviewPosition.place', '=', place ?? '')
    .executeTakeFirst();
  return row?.serviceId ?? null;
}
