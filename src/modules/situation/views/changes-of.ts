import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloDateAt, osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { LogEntry } from '#modules/log/index.ts';
import type { Scope } from '#platform/access/actor.ts';
import type { LiveVersions } from '#platform/live/live-versions.ts';
import type { Change } from '../domain/picture/report-changes.ts';
import { reportChanges } from '../domain/picture/report-changes.ts';
import { stockChanges } from '../domain/picture/stock-changes.ts';
import type { SituationModel } from '../store/picture/read-situation-model.ts';
import { equipmentOf } from './picture-part.ts';
import type { Place } from './place-of.ts';

/** Decisions about plans stand among the changes already. */
const PLAN_DECISIONS = 'staffing.plan.';

/** What has happened at a place since a moment, newest first: staffing, reports, outbreaks and stock; who asks may see all of it. */
export function changesSince(
  model: SituationModel,
  versions: LiveVersions,
  place: Place,
  scope: Scope,
  since: Instant,
): Change[] {
  const here = new Map(place.units.map((unit) => [unit.unitId, unit.name]));
  const everything = place.unitId === null && scope === 'everywhere';
  const staffing = model.outlook.changes
    .filter((change) => change.at > since && (change.unitId === null ? everything : here.has(change.unitId)))
    .map((change): Change => {
      const { at, kind, unitId, unitName, people, planId } = change;
      return { at, kind, unitId, unitName, facts: planId === null ? { people } : { people, planId } };
    });
  const reports = place.units.flatMap((unit) => reportChanges(unit, unit.reports, since));
  const outbreaks = model.outbreakChanges.flatMap((change): Change[] => {
    const unitName = here.get(change.unitId);
    const at = instantOf(new Date(osloEpochMinutes(change.date, 0) * 60_000));
    if (unitName === undefined || at <= since) return [];
    const kind = change.started ? 'outbreak-started' : 'outbreak-ended';
    return [{ at, kind, unitId: change.unitId, unitName, facts: { date: change.date } }];
  });
  return [...staffing, ...reports, ...outbreaks, ...stockSince(model, versions, place, scope, since)].sort(newestFirst);
}

/** Decisions as changes, but for those about plans. */
export function decisionChanges(entries: readonly LogEntry[], place: Place, since: Instant): Change[] {
  const here = new Map(place.units.map((unit) => [unit.unitId, unit.name]));
  return entries
    .filter((entry) => entry.at > since && !entry.kind.startsWith(PLAN_DECISIONS))
    .filter((entry) => place.unitId === null || (entry.unitId !== null && here.has(entry.unitId)))
    .map((entry) => ({
      at: entry.at,
      kind: 'decision',
      unitId: entry.unitId,
      unitName: entry.unitId === null ? null : (here.get(entry.unitId) ?? null),
      facts: { title: entry.title, seq: entry.seq, actor: entry.actorName },
    }));
}

/** Newest first. */
export function newestFirst(a: Change, b: Change): number {
  return a.at > b.at ? -1 : a.at < b.at ? 1 : 0;
}

function stockSince(
  model: SituationModel,
  versions: LiveVersions,
  place: Place,
  scope: Scope,
  since: Instant,
): Change[] {
  const changedAt = versions['stock']?.changedAt;
  const knownOn = osloDateAt(Math.floor(Date.parse(since) / 60_000));
  if (!changedAt || changedAt <= since || knownOn >= model.today) return [];
  return stockChanges(equipmentOf(model, place, scope, knownOn), equipmentOf(model, place, scope), changedAt);
}
