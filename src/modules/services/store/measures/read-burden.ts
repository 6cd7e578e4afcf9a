import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { osloDateAt } from '#kernel/oslo-time.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { BurdenReply, RestrictionView, ReviewBurden } from '../../contract/measures.ts';
import { isClosedOn } from '../../domain/closures/closure.ts';
import type { BurdenPerson } from '../../domain/measures/burden.ts';
import { burdenOf, daysInForce, isReviewDue } from '../../domain/measures/burden.ts';
import { readClosureRows } from '../closures/closure-rows.ts';
import { readMapped } from '../closures/read-closures.ts';
import type { ContactPorts } from './contact-ports.ts';

/** Everything in force that takes from people: what is closed and limits on visits, with what each costs which group, the longest first. */
export async function readBurden(work: Work, ports: ContactPorts): Promise<BurdenReply> {
  const today = work.clock.today();
  const people = await readPeople(work);
  const reviews = await readReviews(work);
  const names = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const restrictions: Omit<RestrictionView, 'reviewDue'>[] = [];
  for (const closure of await readClosureRows(work)) {
    if (!isClosedOn(closure, today)) continue;
    const hit = new Set((await readMapped(work, closure.closureId)).map((row) => row.userId));
    const { closureId, title, from, to, place, placeName, lostPercent, decidedBy, alternatives } = closure;
    restrictions.push({
      ...{ subjectKind: 'closure', subjectId: String(closureId), title, from, to, alternatives },
      ...{ unitId: place, unitName: placeName, decidedBy: decidedBy ?? '' },
      level: lostPercent === 100 ? 'closed' : 'reduced',
      days: daysInForce(closure, today),
      groups: burdenOf({ from, to, hits: (person) => hit.has(person.userId) }, people, today),
      reviews: reviews.get(`closure ${closureId}`) ?? [],
    });
  }
  for (const limit of await ports.visitLimits(work)) {
    const { ruleId, unitId, level, from, to, decidedBy, alternatives } = limit;
    const unitName = names.get(unitId) ?? unitId;
    restrictions.push({
      ...{ subjectKind: 'visits', subjectId: ruleId, title: unitName, level, from, to, decidedBy, alternatives },
      ...{ unitId, unitName, days: daysInForce(limit, today) },
      groups: burdenOf({ from, to, hits: (person) => person.unitId === unitId }, people, today),
      reviews: reviews.get(`visits ${ruleId}`) ?? [],
    });
  }
  return {
    today,
    restrictions: restrictions
      .sort((a, b) => b.days - a.days || (a.title < b.title ? -1 : 1))
      .map((one) => ({ ...one, reviewDue: isReviewDue(one.days, dayOf(one.reviews[0]?.at), today) })),
    canReview: work.access.permissionsOf(work.actor).includes('services.burden.review'),
  };
}

function dayOf(at: Instant | undefined) {
  return at === undefined ? undefined : osloDateAt(Math.floor(Date.parse(at) / 60_000));
}

async function readPeople({ trx }: Work): Promise<BurdenPerson[]> {
  const { rows } = await sql<BurdenPerson>`
    SELECT service_user.user_id, service_user.unit_id, unit.kind AS unit_kind, service_user.lives_alone,
      coalesce(contact_profile.traits, '{}') AS traits
    FROM service_user
    JOIN unit ON unit.tenant_id = service_user.tenant_id AND unit.unit_id = service_user.unit_id
    LEFT JOIN contact_profile ON contact_profile.tenant_id = service_user.tenant_id
      AND contact_profile.user_id = service_user.user_id
    WHERE service_user.tenant_id = ${trx.tenantId}`.execute(trx);
  return rows;
}

async function readReviews({ trx }: Work): Promise<ReadonlyMap<string, RestrictionView['reviews']>> {
  const rows = await trx
    .selectFrom('burdenReview')
    .select(['subjectKind', 'subjectId', 'at', 'byName', 'alternatives', 'conclusion'])
    .where('burdenReview.tenantId', '=', trx.tenantId)
    .orderBy('burdenReview.reviewId', 'desc')
    .execute();
  const byKey = Map.groupBy(rows, (row) => `${row.subjectKind} ${row.subjectId}`);
  return new Map(
    [...byKey].map(([key, own]) => [
      key,
      own.map(({ at, byName, alternatives, conclusion }) => ({
        ...{ at: at as Instant, by: byName, alternatives },
        conclusion: conclusion as ReviewBurden['conclusion'],
      })),
    ]),
  );
}

/** Keeps that somebody weighed alternatives to something in force, with what it had cost by then, in the decision log. Refuses `services.burden.not-in-force`. */
export async function reviewBurden(work: Work, ports: ContactPorts, given: ReviewBurden): Promise<void> {
  const { trx, now, actor } = work;
  const { restrictions } = await readBurden(work, ports);
  const found = restrictions.find((one) => one.subjectKind === given.subjectKind && one.subjectId === given.subjectId);
  if (!found) refuse('services.burden.not-in-force');
  const people = found.groups.reduce((sum, one) => sum + one.people, 0);
  const dementia = found.groups.find((one) => one.group === 'dementia')?.people ?? 0;
  const logSeq = await recordDecision(work, {
    kind: 'services.burden.reviewed',
    subjectKind: found.subjectKind === 'closure' ? 'closure' : 'visit-rule',
    subjectId: found.subjectId,
    unitId: found.unitId ?? undefined,
    title: found.title,
    why: given.alternatives,
    known: [],
    facts: { conclusion: given.conclusion, days: found.days, people, dementia },
  });
  await trx
    .insertInto('burdenReview')
    .values({ tenantId: trx.tenantId, ...given, at: now, byName: actor.name, logSeq })
    .execute();
  await work.audit({
    action: 'services.burden.reviewed',
    subjectKind: given.subjectKind,
    subjectId: given.subjectId,
    unitId: found.unitId ?? undefined,
  });
  work.announce('contact');
}
