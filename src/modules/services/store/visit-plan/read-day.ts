import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { findUnitsBelow } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DayFacts } from '../../domain/visit-plan/day-facts.ts';
import type { DayPlan } from '../../domain/visit-plan/day-plan.ts';
import { standingPlan } from '../../domain/visit-plan/standing-plan.ts';
import type { DayFinding } from '../../domain/visit-plan-checker/check-day-plan.ts';
import { checkDayPlan } from '../../domain/visit-plan-checker/check-day-plan.ts';
import type { CarersPort } from './carers-port.ts';
import { minuteOfDay } from './create-visit-plan.ts';
import { failLeftVisitPlans } from './finish-visit-plan.ts';
import { readDayFacts } from './read-day-facts.ts';
import type { VisitPlanRow } from './visit-plan-rows.ts';
import { findVisitPlanOfDay } from './visit-plan-rows.ts';

/** A user as lists of the day may name them. */
export interface NamedUser {
  readonly name: string | undefined;
  readonly protected: boolean;
}

/** A day of some districts as it is shown: the open draft, else what stands. */
export interface DayOfPlace {
  readonly facts: DayFacts;
  readonly unitIds: readonly string[];
  readonly row: VisitPlanRow | undefined;
  readonly shown: DayPlan;
  readonly findings: readonly DayFinding[];
  readonly users: ReadonlyMap<string, NamedUser>;
  readonly nowMinute: number | undefined;
  /** Own people who are not on duty, for the unmet musts, by district and competence. */
  readonly mayBeAsked: ReadonlyMap<string, readonly { readonly personId: string; readonly name: string }[]>;
}

/** Competences and districts for which people off duty are looked up. */
const MOST_ASKED = 12;

/** The day of the districts of a place that the actor may see. Throws `NotYours` where there are none. */
export async function readDay(
  work: Work,
  port: CarersPort,
  place: string | undefined,
  date: PlainDate,
): Promise<DayOfPlace> {
  const { facts: whole, publishedWays } = await readDayFacts(work, port, date);
  const scope = work.access.scopeOf(work.actor, 'services.visit-plan.read');
  const below = place === undefined ? undefined : (await findUnitsBelow(work.trx, [place])).get(place);
  if (place !== undefined && !below) throw new NotYours(`place ${place}`);
  const unitIds = whole.units
    .filter((unit) => reaches(scope, unit.unitId) && (below?.has(unit.unitId) ?? true))
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map((unit) => unit.unitId);
  await failLeftVisitPlans(work);
  const row = await findVisitPlanOfDay(work.trx, date, unitIds);
  const facts = row?.fromMinute != null && row.state === 'draft' ? { ...whole, fromMinute: row.fromMinute } : whole;
  const shown =
    row?.state === 'draft' && row.document ? row.document : standingPlan(facts, unitIds, 'standing', publishedWays);
  const now = minuteOfDay(work, date);
  const visitOf = new Map(facts.visits.map((visit) => [visit.visitId, visit]));
  const needs = new Set(
    shown.unmet.flatMap(({ visitId }) => {
      const visit = visitOf.get(visitId);
      return visit?.importance === 'must' ? [`${visit.unitId} ${visit.competence}`] : [];
    }),
  );
  const asked = new Map<string, readonly { readonly personId: string; readonly name: string }[]>();
  for (const need of [...needs].slice(0, MOST_ASKED)) {
    const [unitId = '', competence = ''] = need.split(' ');
    asked.set(need, await port.mayBeAsked(work, date, unitId, competence));
  }
  return {
    facts,
    unitIds,
    row,
    shown,
    findings: asTold(checkDayPlan(facts, shown), row?.state === 'draft' || row?.state === 'published'),
    users: await readNamedUsers(work, date),
    nowMinute: now >= 0 && now < 1440 ? now : undefined,
    mayBeAsked: asked,
  };
}

/** A normal plan names one carer for each visit; that the second is not named there is for information. */
function asTold(findings: readonly DayFinding[], isPlanned: boolean): DayFinding[] {
  return findings.map((finding) =>
    !isPlanned && finding.code === 'services.visit-plan.missing-second' ? { ...finding, level: 'info' } : finding,
  );
}

async function readNamedUsers(work: Work, date: PlainDate): Promise<ReadonlyMap<string, NamedUser>> {
  const { trx, access, actor } = work;
  const names = access.scopeOf(actor, 'services.protected-name.read');
  const { rows } = await sql<{ userId: string; name: string; protected: boolean; unitId: string }>`
    SELECT DISTINCT service_user.user_id, service_user.name, service_user.protected, service_user.unit_id
    FROM visit JOIN service_user ON service_user.tenant_id = visit.tenant_id AND service_user.user_id = visit.user_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.date = ${date}`.execute(trx);
  return new Map(
    rows.map((row) => {
      const name = row.protected && !reaches(names, row.unitId) ? undefined : row.name;
      return [row.userId, { name, protected: row.protected }] as const;
    }),
  );
}
