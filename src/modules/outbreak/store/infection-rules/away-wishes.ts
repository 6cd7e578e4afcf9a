import type { AwayKept, AwayWish } from '#modules/staffing/index.ts';
import type { Stage } from '../../domain/infection-rules/infection-period.ts';
import type { StoredStage } from './period-rows.ts';

/** A person of the rosters whose stages are to stand as absences. */
export interface StagedPerson {
  readonly key: string;
  readonly personId: string;
  readonly unitId: string | null;
}

/** The absences that stages ask for: each keeps the one that stood in its place, those too many are taken back. */
export function awayWishes(person: StagedPerson, was: readonly StoredStage[], next: readonly Stage[]): AwayWish[] {
  const places = Array.from({ length: Math.max(was.length, next.length) }, (_, place) => place);
  return places.flatMap((place) => {
    const { availabilityId, availabilityRevision } = was[place] ?? {};
    const stage = next[place];
    const standing = availabilityId === undefined ? null : { availabilityId, revision: availabilityRevision ?? 1 };
    if (!standing && !stage) return [];
    return [{ ...person, key: `${person.key} ${place}`, standing, days: stage ?? null }];
  });
}

/** The stages with the absences that they have made. */
export function stagesWithAway(
  key: string,
  stages: readonly Stage[],
  kept: ReadonlyMap<string, AwayKept>,
): StoredStage[] {
  return stages.map(({ kind, from, to }, place) => {
    const away = kept.get(`${key} ${place}`);
    return {
      kind,
      from,
      to,
      ...(away && { availabilityId: away.availabilityId, availabilityRevision: away.revision }),
    };
  });
}
