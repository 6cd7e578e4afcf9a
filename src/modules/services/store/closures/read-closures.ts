import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ClosedPerson, ClosureReply, ClosuresReply, ClosureView } from '../../contract/closures.ts';
import { isStanding, replacedHours } from '../../domain/closures/replaced-hours.ts';
import { serviceClassOf } from '../../rules/service-classes.ts';
import { readCheckScope } from '../checks/check-scope.ts';
import { getClosure, readClosureRows } from './closure-rows.ts';
import type { AffectedRow } from './read-affected.ts';
import { hoursOf, maySee, previewClosure, viewAffected, viewLoad } from './read-affected.ts';

type Progress = ClosureReply['progress'];
type MappedRow = AffectedRow & {
  callState: ClosedPerson['callState'];
  callBackOn: PlainDate | null;
  claimedBy: number | null;
  claimedName: string | null;
  claimedUntil: string | null;
  lastOutcome: ClosedPerson['lastOutcome'];
  hoursLost: number;
};
interface OfferRow {
  closureId: number;
  userId: string;
  hoursPerWeek: number;
  startsOn: PlainDate;
  endedOn: PlainDate | null;
  followUpOn: PlainDate;
  carriedBy: string;
}

/** All closures with how far each has come, and what may be closed. */
export async function readClosures(work: Work): Promise<ClosuresReply> {
  const may = work.access.permissionsOf(work.actor);
  const closures = await readClosureRows(work);
  const withProgress: ClosuresReply['closures'] = [];
  for (const closure of closures) {
    const isMapped = closure.state === 'decided' || closure.state === 'reopened';
    const progress = isMapped ? await readProgress(work, closure) : null;
    withProgress.push({ ...closure, progress });
  }
  return {
    today: work.clock.today(),
    closures: withProgress,
    kinds: await readKinds(work),
    canPlan: may.includes('services.closures.plan'),
    canDecide: may.includes('services.closures.decide'),
  };
}

const GROUPS = { 'day-centre': 'day', residence: 'stay' } as const;

async function readKinds({ trx, clock }: Work): Promise<ClosuresReply['kinds']> {
  const { rows } = await sql<{ kind: string; people: number }>`
    SELECT service.kind, count(DISTINCT service.user_id)::integer AS people FROM service
    WHERE service.tenant_id = ${trx.tenantId} AND (service.granted_to IS NULL OR service.granted_to > ${clock.today()})
    GROUP BY service.kind ORDER BY service.kind COLLATE "C"`.execute(trx);
  const order = ['day', 'stay', 'other'];
  return rows
    .map(({ kind, people }) => {
      const name = serviceClassOf(kind);
      const group = name === 'day-centre' || name === 'residence' ? GROUPS[name] : ('other' as const);
      return { kind, people, group };
    })
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}

/** One closure: what it costs whom, and its people as far as the reader may know; before it is decided, those whom it would reach. */
export async function readClosure(work: Work, closureId: number): Promise<ClosureReply> {
  const closure = await getClosure(work, closureId);
  const scope = await readCheckScope(work);
  const today = work.clock.today();
  const common = { today, closure, canFollow: closure.state === 'decided' };
  if (closure.state === 'planned' || closure.state === 'dropped') {
    const { units, total, source, people, peopleInAll } = await previewClosure(work, closure);
    return {
      ...{ ...common, units, total, source },
      progress: { ...NO_PROGRESS, people: peopleInAll, hoursLost: total.lost },
      people: people.map((person) => ({ ...person, ...UNCALLED })),
    };
  }
  const mapped = await readMapped(work, closureId);
  const offers = await readOffers(work, closureId);
  const { units, total, source, people } = viewLoad(mapped, closure, scope);
  const rows = new Map(mapped.map((row) => [row.userId, row]));
  return {
    ...{ ...common, units, total, source },
    progress: progressOf(closure, mapped, offers, today),
    people: people.flatMap(({ userId }) => {
      const row = rows.get(userId);
      if (!row || !maySee(scope, row)) return [];
      const view = viewAffected(row, closure.lostPercent, closure.from, scope);
      return [viewPerson(work, row, view, offers, today)];
    }),
  };
}

const NO_PROGRESS: Progress = { people: 0, reached: 0, withOffer: 0, overdue: 0, hoursLost: 0, hoursReplaced: 0 };
const UNCALLED = {
  callState: 'waiting' as const,
  callBackOn: null,
  caller: null,
  mine: false,
  lastOutcome: null,
  hoursReplaced: 0,
  followUpOn: null,
  carriedBy: null,
};

function viewPerson(
  work: Work,
  row: MappedRow,
  view: ReturnType<typeof viewAffected>,
  offers: readonly OfferRow[],
  today: PlainDate,
): ClosedPerson {
  const own = offers.filter((one) => one.userId === row.userId && isStanding(one, today));
  const isHeld = row.claimedUntil !== null && row.claimedUntil > work.now;
  const hours = own.reduce((sum, one) => sum + one.hoursPerWeek, 0);
  return {
    ...view,
    callState: row.callState,
    callBackOn: row.callBackOn,
    caller: isHeld ? (row.claimedName ?? '') : null,
    mine: isHeld && row.claimedBy === (work.actor.accountId ?? null),
    lastOutcome: row.lastOutcome,
    hoursReplaced: Math.min(view.hoursLost, hours),
    followUpOn: own.map((one) => one.followUpOn).sort()[0] ?? null,
    carriedBy: own[0]?.carriedBy ?? null,
  };
}

async function readProgress(work: Work, closure: ClosureView): Promise<Progress> {
  const mapped = await readMapped(work, closure.closureId);
  return progressOf(closure, mapped, await readOffers(work, closure.closureId), work.clock.today());
}

function progressOf(
  { closureId, state }: ClosureView,
  mapped: readonly MappedRow[],
  offers: readonly OfferRow[],
  today: PlainDate,
): Progress {
  const replaced = replacedHours(
    mapped.map(({ userId, hoursLost }) => ({ closureId, userId, hoursLost })),
    offers,
    today,
  );
  const overdue = new Set(
    offers.filter((one) => isStanding(one, today) && one.followUpOn <= today).map((one) => one.userId),
  );
  return {
    people: replaced.people,
    reached: mapped.filter((row) => row.callState === 'reached').length,
    withOffer: replaced.replacedPeople,
    overdue: state === 'decided' ? overdue.size : 0,
    hoursLost: replaced.hoursLost,
    hoursReplaced: replaced.hoursReplaced,
  };
}

/** Everybody mapped by a closure, whoever asks. */
export async function readMapped({ trx }: Pick<Work, 'trx'>, closureId: number): Promise<MappedRow[]> {
  type Row = Omit<MappedRow, 'dayHours' | 'stayHours' | 'kinds'> & {
    services: { kind: string; hours: number }[] | null;
  };
  const { rows } = await sql<Row>`
    SELECT service_user.user_id, service_user.name, service_user.protected, service_user.unit_id, unit.name AS unit_name,
      service_user.lives_alone, service_user.vulnerability, closure_person.service_ids, closure_person.hours_lost,
      closure_person.call_state, closure_person.call_back_on, closure_person.claimed_by, closure_person.claimed_name,
      to_char(closure_person.claimed_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS claimed_until,
      (SELECT count(*)::integer FROM relative WHERE relative.tenant_id = service_user.tenant_id
        AND relative.user_id = service_user.user_id) AS relatives,
      (SELECT jsonb_agg(jsonb_build_object('kind', service.kind, 'hours', coalesce(service.hours_per_week, 0)))
        FROM service WHERE service.tenant_id = closure_person.tenant_id
          AND service.service_id = ANY(closure_person.service_ids)) AS services,
      (SELECT closure_call.outcome FROM closure_call WHERE closure_call.tenant_id = closure_person.tenant_id
        AND closure_call.closure_id = closure_person.closure_id AND closure_call.user_id = closure_person.user_id
        ORDER BY closure_call.call_id DESC LIMIT 1) AS last_outcome
    FROM closure_person
    JOIN service_user ON service_user.tenant_id = closure_person.tenant_id AND service_user.user_id = closure_person.user_id
    JOIN unit ON unit.tenant_id = service_user.tenant_id AND unit.unit_id = service_user.unit_id
    WHERE closure_person.tenant_id = ${trx.tenantId} AND closure_person.closure_id = ${closureId}`.execute(trx);
  return rows.map(({ services, ...row }) => ({
    ...row,
    ...hoursOf(services ?? []),
    kinds: [...new Set((services ?? []).map((service) => service.kind))],
  }));
}

async function readOffers({ trx }: Work, closureId: number): Promise<OfferRow[]> {
  return trx
    .selectFrom('closureOffer')
    .select(['closureId', 'userId', 'hoursPerWeek', 'startsOn', 'endedOn', 'followUpOn', 'carriedBy'])
    .where('closureOffer.tenantId', '=', trx.tenantId)
    .where('closureOffer.closureId', '=', closureId)
    .orderBy('closureOffer.offerId')
    .execute();
}
