import type { PlainDate } from '#kernel/plain-date.ts';
import { readPeopleNames, readUnitTree } from '#modules/organisation/index.ts';
import type { VisitsWithoutCarerReply } from '#modules/services/contract.ts';
import type { PlannedVisit, VisitGroup } from '#modules/services/index.ts';
import { findVisitsWithoutCarer, readPlannedVisits } from '#modules/services/index.ts';
import { readLiveVersions } from '#platform/live/live-versions.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { readAwayCarers } from './read-away-carers.ts';

export interface OpenVisitsQuery {
  readonly from: PlainDate;
  readonly days: number;
  readonly unitIds?: ReadonlySet<string> | undefined;
}

/** The visits whose carer is away, of users at units that the actor may see, by importance. */
export async function findOpenVisits(work: Work, query: OpenVisitsQuery): Promise<VisitGroup<PlannedVisit>[]> {
  const away = await readAwayCarers(work, query.from, query.days);
  const carers = [...new Set(away.map((one) => one.personId))];
  return findVisitsWithoutCarer(await readPlannedVisits(work, { ...query, carers }), away);
}

/** The same with names, for the page; who is away is named only to those who may read visits there. */
export async function readVisitsWithoutCarer(work: Work, query: OpenVisitsQuery): Promise<VisitsWithoutCarerReply> {
  const groups = await findOpenVisits(work, query);
  const carers = groups.flatMap((group) => group.visits.flatMap((visit) => visit.plannedCarer ?? []));
  const names = await readPeopleNames(work, carers);
  const unitNames = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const versions = await readLiveVersions(work.trx);
  const reply = groups.map(({ importance, visits }) => ({
    importance,
    visits: visits.map((visit) => ({
      visitId: visit.visitId,
      userId: visit.userId,
      userName: visit.userName ?? null,
      protected: visit.protected,
      unitId: visit.unitId,
      unitName: unitNames.get(visit.unitId) ?? visit.unitId,
      date: visit.date,
      startMinute: visit.startMinute,
      minutes: visit.minutes,
      carers: visit.carers,
      competence: visit.competence,
      serviceKind: visit.serviceKind ?? null,
      plannedCarerId: visit.plannedCarer ?? '',
      plannedCarerName: names.get(visit.plannedCarer ?? '') ?? null,
      allowed: [...visit.allowed],
    })),
  }));
  return {
    from: query.from,
    days: query.days,
    calculatedAt: work.now,
    visitsChangedAt: versions['visits']?.changedAt ?? null,
    visits: reply.reduce((sum, group) => sum + group.visits.length, 0),
    groups: reply,
  };
}
