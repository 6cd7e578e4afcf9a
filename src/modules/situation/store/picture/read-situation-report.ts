import { instantOf } from '#kernel/instant.ts';
import { osloDateAt } from '#kernel/oslo-time.ts';
import { readDecisionLog } from '#modules/log/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SituationReport } from '../../contract.ts';
import type { Place } from '../../views/place-of.ts';
import { placeOf } from '../../views/place-of.ts';
import type { Audience } from '../../views/situation-report-view.ts';
import { situationReportView } from '../../views/situation-report-view.ts';
import { readChanges } from './read-situation.ts';
import { readSituationModel } from './read-situation-model.ts';

const DECISION_HOURS = 24;
const MOST_DECISIONS = 100;

/**
 * The situation report for an audience; absent: as much as the actor may see. A report for the county governor is always about the
 * whole municipality. Throws `NotYours` for more than the actor may see.
 */
export async function readSituationReport(
  work: Work,
  asked: { readonly place?: string | undefined; readonly audience?: Audience | undefined },
): Promise<SituationReport> {
  const { access, actor } = work;
  const inside = access.scopeOf(actor, 'situation.report.read');
  const mayInside = inside === 'everywhere' || inside.size > 0;
  const audience = asked.audience ?? (mayInside ? 'crisis_management' : 'county_governor');
  const { model, versions } = await readSituationModel(work);
  if (audience === 'county_governor') {
    access.demand(actor, 'situation.aggregate.read', undefined);
    const place = placeOf(model, undefined, 'everywhere');
    const material = {
      model,
      versions,
      place,
      scope: 'everywhere' as const,
      madeBy: actor.name,
      decisions: [],
      changes: [],
    };
    return situationReportView(material, audience);
  }
  if (!mayInside) throw new NotYours('situation report');
  const place = placeOf(model, asked.place, inside);
  const changes = (await readChanges(work, place, inside)).items;
  const decisions = await readRecentDecisions(work, place);
  return situationReportView(
    { model, versions, place, scope: inside, madeBy: actor.name, decisions, changes },
    audience,
  );
}

async function readRecentDecisions(work: Work, place: Place) {
  const scope = work.access.scopeOf(work.actor, 'log.entries.read');
  if (scope !== 'everywhere' && scope.size === 0) return [];
  const since = instantOf(new Date(Date.parse(work.now) - DECISION_HOURS * 3_600_000));
  const from = osloDateAt(Math.floor(Date.parse(since) / 60_000));
  const { entries } = await readDecisionLog(work, { from }, { limit: MOST_DECISIONS });
  const here = new Set([place.unitId, ...place.units.map((unit) => unit.unitId)]);
  return entries.filter((entry) => entry.at > since && (place.unitId === null || here.has(entry.unitId)));
}
