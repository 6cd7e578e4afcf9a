import type { Scope } from '#platform/access/actor.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { ModelUnit, SituationModel } from '../store/picture/read-situation-model.ts';

/** A place as a reader sees it: its name, what lies above it, and the units in it that the reader may see. */
export interface Place {
  readonly unitId: string | null;
  readonly name: string;
  readonly path: readonly { readonly unitId: string; readonly name: string }[];
  readonly units: readonly ModelUnit[];
  /** Groups of the units by what lies directly below the place; empty where that would be the units themselves. */
  readonly sectors: readonly { readonly unitId: string; readonly name: string; readonly units: readonly ModelUnit[] }[];
}

/** Cuts a place out of the model. Throws `NotYours` for a place that is not there or of which the reader may see nothing. */
export function placeOf(model: SituationModel, placeId: string | undefined, scope: Scope): Place {
  const nodes = new Map(model.tree.map((unit) => [unit.unitId, unit]));
  const node = placeId === undefined ? undefined : nodes.get(placeId);
  const units = model.units.filter(
    (unit) =>
      reaches(scope, unit.unitId) && (placeId === undefined || unit.unitId === placeId || unit.path.includes(placeId)),
  );
  if (placeId !== undefined && (!node || (units.length === 0 && !reaches(scope, placeId)))) {
    throw new NotYours(`unit ${placeId}`);
  }
  const nameOf = (unitId: string) => nodes.get(unitId)?.name ?? unitId;
  const depth = node ? node.path.length + 1 : 0;
  const bySector = Map.groupBy(units, (unit) => unit.path[depth] ?? unit.unitId);
  const sectors = [...bySector].map(([unitId, own]) => ({ unitId, name: nameOf(unitId), units: own }));
  return {
    unitId: placeId ?? null,
    name: node?.name ?? model.municipality.name,
    path: node ? [...node.path, node.unitId].map((unitId) => ({ unitId, name: nameOf(unitId) })) : [],
    units,
    sectors: sectors.every((sector) => sector.units.length === 1 && sector.units[0]?.unitId === sector.unitId)
      ? []
      : sectors,
  };
}
