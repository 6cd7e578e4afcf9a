import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloDateAt } from '#kernel/oslo-time.ts';
import { readDecisionLog, readMyTasks } from '#modules/log/index.ts';
import type { Scope } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ChangeView, Situation } from '../../contract.ts';
import { changesSince, decisionChanges, newestFirst } from '../../views/changes-of.ts';
import { picturePart } from '../../views/picture-part.ts';
import type { Place } from '../../views/place-of.ts';
import { placeOf } from '../../views/place-of.ts';
import { findLastLook } from './page-visit.ts';
import type { SituationModel } from './read-situation-model.ts';
import { readSituationModel } from './read-situation-model.ts';

/** Changes of the last hours are shown also when the reader has seen them, marked as seen. */
const SHOWN_HOURS = 24;
/** Most changes given. */
const MOST_CHANGES = 100;
const DECISIONS_READ = 50;

/** The picture as JSON text: its large part is made once for all who see the same units. */
export async function readSituationJson(work: Work, placeId: string | undefined): Promise<string> {
  const scope = work.access.scopeOf(work.actor, 'situation.picture.read');
  const { model, versions } = await readSituationModel(work);
  const place = placeOf(model, placeId, scope);
  const part = remembered(model, `part ${placeId ?? ''} ${scopeKey(scope)}`, () =>
    JSON.stringify(picturePart(model, versions, place, scope)),
  );
  const changes = await readChanges(work, place, scope);
  const tasks = await readMyTasks(work);
  return `${part.slice(0, -1)},"changes":${JSON.stringify(changes)},"tasks":${JSON.stringify(tasks)}}`;
}

/** What changed at a place, for the reader. */
export async function readChanges(work: Work, place: Place, scope: Scope): Promise<Situation['changes']> {
  const { model, versions } = await readSituationModel(work);
  const lastLook = await findLastLook(work);
  const recent = instantOf(new Date(Date.parse(model.now) - SHOWN_HOURS * 3_600_000));
  const since = lastLook && lastLook < recent ? lastLook : recent;
  // Within a minute of each other two readers' «recent» give the same list.
  const key = `changes ${place.unitId ?? ''} ${scopeKey(scope)} ${since.slice(0, 16)}`;
  const shared = remembered(model, key, () => changesSince(model, versions, place, scope, since));
  const all = [...shared, ...(await readDecisions(work, place, since))].sort(newestFirst);
  const items = all.map((change): ChangeView => ({ ...change, isNew: lastLook !== undefined && change.at > lastLook }));
  return {
    since: lastLook ?? null,
    newCount: items.filter((change) => change.isNew).length,
    items: items.slice(0, MOST_CHANGES),
  };
}

async function readDecisions(work: Work, place: Place, since: Instant) {
  const scope = work.access.scopeOf(work.actor, 'log.entries.read');
  if (scope !== 'everywhere' && scope.size === 0) return [];
  const from = osloDateAt(Math.floor(Date.parse(since) / 60_000));
  const { entries } = await readDecisionLog(work, { from }, { limit: DECISIONS_READ });
  return decisionChanges(entries, place, since);
}

const memory = new WeakMap<SituationModel, Map<string, unknown>>();

/** A value derived from a model, made once while that model holds. */
function remembered<T>(model: SituationModel, key: string, make: () => T): T {
  const known = memory.get(model) ?? new Map<string, unknown>();
  memory.set(model, known);
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}

function scopeKey(scope: Scope): string {
  return scope === 'everywhere' ? scope : [...scope].sort().join(' ');
}
