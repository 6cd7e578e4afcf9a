import { reaches } from '#platform/access/actor.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DayReply, DayTourView, DayVisitView, UnmetView } from '../../contract/visit-plan.ts';
import { compareWithNormal } from '../../domain/visit-plan/compare-with-normal.ts';
import { protectionNeed } from '../../domain/visit-plan/protection-need.ts';
import { findRunningLate } from '../../domain/visit-plan/running-late.ts';
import { dayGround, placeOfStop } from '../../domain/visit-plan/tour-walk.ts';
import { VISIT_PLAN_LIFE_CYCLE } from '../../domain/visit-plan/visit-plan-life-cycle.ts';
import { waysOfVisit } from '../../domain/visit-plan/ways-of-visit.ts';
import { runningLateMinutes } from '../../rules/visit-plan/running-late-rule.ts';
import type { DayOfPlace } from '../../store/visit-plan/read-day.ts';

/** The day's page: what stands or is proposed, what it breaks, what is left, what changed. */
export async function viewDay(work: Work, day: DayOfPlace, outline: DayReply['outline']): Promise<DayReply> {
  const { facts, row, shown, unitIds, findings } = day;
  const inPlan = new Set(shown.unitIds);
  const visits = facts.visits.filter((visit) => inPlan.has(visit.unitId));
  const compared = compareWithNormal(facts, shown);
  const tours = viewTours(day);
  const names = row && (await readAccountNames(work.trx, [row.createdBy]));
  const unmetMust = findings.filter((finding) => finding.code === 'services.visit-plan.unmet-must').length;
  return {
    date: facts.date,
    calculatedAt: work.now,
    unitIds: [...unitIds],
    units: facts.units.map(({ unitId, name, base }) => ({ unitId, name, base: base ?? null })),
    plan: row
      ? {
          visitPlanId: row.visitPlanId,
          state: row.state,
          revision: row.revision,
          fault: row.fault,
          createdBy: names?.get(row.createdBy) ?? null,
          createdAt: row.createdAt,
          solvedAt: row.solvedAt,
          publishedAt: row.publishedAt,
          seconds: row.document?.seconds ?? null,
          fromMinute: row.fromMinute,
          unitIds: [...row.unitIds],
        }
      : null,
    actions: actionsOf(work, day),
    nowMinute: day.nowMinute ?? null,
    visits: visits.map((visit) => viewVisit(day, visit)),
    tours,
    unmet: viewUnmet(day),
    findings: findings.map((finding) => ({ ...finding })) as DayReply['findings'],
    notes: [...shown.notes],
    late: viewLate(day),
    loans: shown.loans.map((loan) => ({ ...loan })),
    changes: compared.changes.map(({ carersBefore, carersNow, startBefore, startNow, ...change }) => ({
      visitId: change.visitId,
      kind: change.kind,
      way: change.way,
      carersBefore: [...carersBefore],
      carersNow: [...carersNow],
      startBefore: startBefore ?? null,
      startNow: startNow ?? null,
    })),
    figures: {
      visits: compared.visits,
      made: compared.made,
      unmet: shown.unmet.length,
      unmetMust,
      carers: tours.filter((tour) => !tour.away).length,
      away: tours.filter((tour) => tour.away).length,
      withCarerPresent: compared.withCarerPresent,
      keptCarer: compared.keptCarer,
      byKnown: compared.byKnown,
      travelMinutes: tours.reduce((sum, tour) => sum + tour.travelMinutes, 0),
      visitMinutes: tours.reduce((sum, tour) => sum + tour.visitMinutes, 0),
      protection: viewProtection(day),
    },
    outline,
  };
}

/** Late by what stands published or is normal; a draft changes nothing for anybody. */
function viewLate({ facts, unitIds, nowMinute }: DayOfPlace): DayReply['late'] {
  if (nowMinute === undefined) return [];
  const nameOf = new Map(facts.carers.map((carer) => [carer.personId, carer.name]));
  return findRunningLate(facts, unitIds, nowMinute, runningLateMinutes(facts.date))
    .map((late) => ({ ...late, name: nameOf.get(late.personId) ?? '' }))
    .sort((a, b) => b.minutes - a.minutes);
}

function viewProtection({ facts, shown }: DayOfPlace): DayReply['figures']['protection'] {
  const { infected, pieces } = protectionNeed(facts, shown);
  return { infected, pieces: { ...pieces } };
}

function actionsOf(work: Work, { row, unitIds }: DayOfPlace): DayReply['actions'] {
  const may = (permission: string) => {
    const scope = work.access.scopeOf(work.actor, permission);
    return unitIds.some((unitId) => reaches(scope, unitId));
  };
  const mayChange = may('services.visit-plan.change');
  const mayPublish = may('services.visit-plan.publish');
  const open = row ? VISIT_PLAN_LIFE_CYCLE[row.state] : [];
  return [
    ...(mayChange && unitIds.length > 0 ? (['plan'] as const) : []),
    ...open.filter((action) => (action === 'publish' || action === 'unpublish' ? mayPublish : mayChange)),
  ];
}

function viewVisit({ users, shown, facts }: DayOfPlace, visit: DayOfPlace['facts']['visits'][number]): DayVisitView {
  const user = users.get(visit.userId);
  const isHidden = user?.protected === true && user.name === undefined;
  return {
    visitId: visit.visitId,
    userId: visit.userId,
    userName: user?.name ?? null,
    protected: user?.protected ?? false,
    unitId: visit.unitId,
    point: isHidden ? null : (visit.point ?? null),
    serviceKind: visit.serviceKind ?? null,
    importance: visit.importance,
    competence: visit.competence,
    minutes: visit.minutes,
    carers: visit.carers,
    earliest: visit.earliest,
    latest: visit.latest,
    infected: visit.infected,
    way: shown.ways[visit.visitId] ?? 'undone',
    ways: [...new Set(waysOfVisit(visit, facts.fromMinute).map((way) => way.way))],
    locked: shown.locks.includes(visit.visitId),
    mark: visit.mark?.state ?? null,
    normalCarers: [...visit.normal.carers],
    normalStart: visit.normal.startMinute ?? null,
  };
}

function viewTours({ facts, shown }: DayOfPlace): DayTourView[] {
  const ground = dayGround(facts);
  const { travel } = ground;
  const order = new Map(facts.carers.map((carer, index) => [carer.personId, index]));
  return shown.tours
    .toSorted((a, b) => (order.get(a.personId) ?? 0) - (order.get(b.personId) ?? 0))
    .flatMap(({ personId, stops }) => {
      const carer = ground.carerOf.get(personId);
      if (!carer) return [];
      let place = travel.baseOf(carer.unitId);
      let travelMinutes = 0;
      const viewed = stops.map((stop) => {
        const to = placeOfStop(ground, stop) ?? place;
        const travelBefore = travel.minutes(place, to);
        travelMinutes += travelBefore;
        place = to;
        return { ...stop, travelBefore };
      });
      return [
        {
          personId,
          name: carer.name,
          competence: carer.competences[0] ?? '',
          unitId: carer.unitId,
          startMinute: carer.startMinute,
          endMinute: carer.endMinute,
          away: carer.away,
          leavesAt: carer.leavesAt ?? null,
          mayWorkIn: [...carer.mayWorkIn],
          stops: viewed,
          visitMinutes: stops.reduce((sum, stop) => sum + (stop.kind === 'visit' ? stop.minutes : 0), 0),
          travelMinutes: travelMinutes + (stops.length > 0 ? travel.minutes(place, travel.baseOf(carer.unitId)) : 0),
        },
      ];
    })
    .sort((a, b) => a.startMinute - b.startMinute);
}

function viewUnmet({ facts, shown, mayBeAsked }: DayOfPlace): UnmetView[] {
  const carerOf = new Map(facts.carers.map((carer) => [carer.personId, carer]));
  const unitName = new Map(facts.units.map((unit) => [unit.unitId, unit.name]));
  const visitOf = new Map(facts.visits.map((visit) => [visit.visitId, visit]));
  const rank = { must: 0, should: 1, can_wait: 2 } as const;
  return shown.unmet
    .flatMap((one) => {
      const visit = visitOf.get(one.visitId);
      if (!visit) return [];
      return [
        {
          rank: rank[visit.importance],
          start: visit.normal.startMinute ?? visit.earliest,
          view: {
            visitId: one.visitId,
            reasons: one.reasons.map(({ code, people }) => ({ code, people: [...people] })),
            mayBeLent: one.mayBeLent.map((personId) => {
              const carer = carerOf.get(personId);
              return { personId, name: carer?.name ?? '', unitName: unitName.get(carer?.unitId ?? '') ?? '' };
            }),
            mayBeAsked: [...(mayBeAsked.get(`${visit.unitId} ${visit.competence}`) ?? [])],
          },
        },
      ];
    })
    .sort((a, b) => a.rank - b.rank || a.start - b.start)
    .map(({ view }) => view);
}
