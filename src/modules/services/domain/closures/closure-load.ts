import type { HomeSituation, LoadRule } from '../../rules/closures/load-rule.ts';

/** A person who has one or more of the services that a closure takes. */
export interface AffectedPerson {
  readonly userId: string;
  /** The district, or the unit, that answers for the person. */
  readonly unitId: string;
  readonly livesAlone: boolean;
  readonly vulnerability: number | null;
  readonly relatives: number;
  /** Hours per week of the services that are taken, by what they are. */
  readonly dayHours: number;
  readonly stayHours: number;
}

/** Hours per week that are lost, and on whom they fall; the three add up to what is lost. */
export interface Load {
  readonly lost: number;
  readonly homeCare: number;
  readonly family: number;
  readonly nobody: number;
}

/** The load of one unit's people. */
export interface UnitLoad extends Load {
  readonly unitId: string;
  readonly people: number;
  readonly alone: number;
}

/** Whom a person has around. */
export function homeSituation(person: Pick<AffectedPerson, 'livesAlone' | 'relatives'>): HomeSituation {
  if (!person.livesAlone) return 'with_others';
  return person.relatives > 0 ? 'alone_with_relatives' : 'alone';
}

/** What one person loses when so many per cent of the hours go, and on whom it falls. */
export function loadOf(person: AffectedPerson, lostPercent: number, rule: LoadRule): Load {
  const situation = homeSituation(person);
  const day = (person.dayHours * lostPercent) / 100;
  const stay = (person.stayHours * lostPercent) / 100;
  const homeCare = day * rule.day[situation].homeCare + stay * rule.stay[situation].homeCare;
  const family = day * rule.day[situation].family + stay * rule.stay[situation].family;
  const lost = day + stay;
  return { lost, homeCare, family, nobody: Math.max(0, lost - homeCare - family) };
}

/** The loads of each unit, the heaviest on home care first; every person is in exactly one. */
export function loadByUnit(people: readonly AffectedPerson[], lostPercent: number, rule: LoadRule): UnitLoad[] {
  const units = new Map<string, UnitLoad>();
  for (const person of people) {
    const load = loadOf(person, lostPercent, rule);
    const before = units.get(person.unitId);
    units.set(person.unitId, {
      ...addLoads(before ?? NO_LOAD, load),
      unitId: person.unitId,
      people: (before?.people ?? 0) + 1,
      alone: (before?.alone ?? 0) + (person.livesAlone ? 1 : 0),
    });
  }
  return [...units.values()].sort((a, b) => b.homeCare - a.homeCare || (a.unitId < b.unitId ? -1 : 1));
}

export const NO_LOAD: Load = { lost: 0, homeCare: 0, family: 0, nobody: 0 };

/** Two loads together. */
export function addLoads(a: Load, b: Load): Load {
  return {
    lost: a.lost + b.lost,
    homeCare: a.homeCare + b.homeCare,
    family: a.family + b.family,
    nobody: a.nobody + b.nobody,
  };
}

/** Who is worst off first: alone without relatives, alone, the most vulnerable, those who lose most. */
export function worstOffFirst<Person extends AffectedPerson>(people: readonly Person[]): Person[] {
  const alone = (person: AffectedPerson) => SITUATION_ORDER.indexOf(homeSituation(person));
  return people.toSorted(
    (a, b) =>
      alone(a) - alone(b) ||
      (b.vulnerability ?? 0) - (a.vulnerability ?? 0) ||
      b.dayHours + b.stayHours - (a.dayHours + a.stayHours) ||
      (a.userId < b.userId ? -1 : 1),
  );
}

const SITUATION_ORDER: readonly HomeSituation[] = ['alone', 'alone_with_relatives', 'with_others'];
