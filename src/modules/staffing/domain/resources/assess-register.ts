import type { PlainDate } from '#kernel/plain-date.ts';
import type { CallablePerson } from './callable-person.ts';
import { isAvailableOn, isTrainedFor, wouldGoTo } from './callable-person.ts';

/** Shifts short of people in a unit, of one competence. */
export interface UnitHole {
  readonly unitId: string;
  readonly competence: string;
  readonly missing: number;
}

/** What the register can do about one unit. */
export interface UnitReach {
  readonly unitId: string;
  /** Shifts missing. */
  readonly missing: number;
  /** Available people who may take one of them as they are trained. */
  readonly trained: readonly string[];
  /** Available people who would go there and have the competence, and lack only the unit's training. */
  readonly onlyTraining: readonly string[];
}

/** The register against the holes. */
export interface RegisterReach {
  readonly available: readonly string[];
  /** Available people trained for at least one unit with a hole of their competence. */
  readonly trainedForHole: readonly string[];
  /** Units with holes, most missing first. */
  readonly units: readonly UnitReach[];
}

/** Who of the register could be called today, and what keeps the others from the units with holes. `covers`: may stand in for. */
export function assessRegister(
  people: readonly CallablePerson[],
  holes: readonly UnitHole[],
  covers: ReadonlyMap<string, readonly string[]>,
  today: PlainDate,
): RegisterReach {
  const available = people.filter((person) => isAvailableOn(person, today));
  const fits = (person: CallablePerson, hole: UnitHole) =>
    hole.missing > 0 &&
    (person.competence === hole.competence || (covers.get(person.competence)?.includes(hole.competence) ?? false));
  const byUnit = Map.groupBy(holes, ({ unitId }) => unitId);
  const units = [...byUnit]
    .map(([unitId, own]): UnitReach => {
      const fitting = available.filter((person) => own.some((hole) => fits(person, hole)));
      return {
        unitId,
        missing: own.reduce((sum, { missing }) => sum + missing, 0),
        trained: fitting.filter((person) => isTrainedFor(person, unitId)).map(({ personId }) => personId),
        onlyTraining: fitting
          .filter((person) => !isTrainedFor(person, unitId) && wouldGoTo(person, unitId))
          .map(({ personId }) => personId),
      };
    })
    .filter(({ missing }) => missing > 0)
    .toSorted((a, b) => b.missing - a.missing || (a.unitId < b.unitId ? -1 : 1));
  const trained = new Set(units.flatMap((unit) => unit.trained));
  return {
    available: available.map(({ personId }) => personId),
    trainedForHole: available.filter(({ personId }) => trained.has(personId)).map(({ personId }) => personId),
    units,
  };
}
