import type { ReplanWorld } from '../replan/problem.ts';

/** Tells whom a person met at work. */
export interface MeetingIndex {
  /** Calls back for everybody who had a shift in the same unit at the same time as one of the person's on the days `[from, to)`. */
  meet(person: number, from: number, to: number, met: (other: number) => void): void;
}

/** Which team a person belongs to where teams do not meet; -1: meets everybody. */
export type Teams = Int32Array;

/** Reads the meetings off the published roster. With teams, people of different teams of a unit never meet. */
export function createMeetingIndex(world: ReplanWorld, teams?: Teams): MeetingIndex {
  const { standing, people } = world;
  const personOf = new Int32Array(standing.day.length);
  const byUnitDay = new Map<string, number[]>();
  for (let p = 0; p < people.count; p++) {
    const end = standing.start[p + 1] as number;
    for (let duty = standing.start[p] as number; duty < end; duty++) {
      personOf[duty] = p;
      const key = `${standing.unit[duty]} ${standing.day[duty]}`;
      const list = byUnitDay.get(key);
      if (list) list.push(duty);
      else byUnitDay.set(key, [duty]);
    }
  }
  const apart = (a: number, b: number) => {
    if (!teams || people.home[a] !== people.home[b]) return false;
    return teams[a] !== teams[b] && (teams[a] as number) >= 0 && (teams[b] as number) >= 0;
  };
  const overlaps = (a: number, b: number) =>
    (standing.from[a] as number) < (standing.to[b] as number) &&
    (standing.from[b] as number) < (standing.to[a] as number);
  return {
    meet: (person, from, to, met) => {
      const end = standing.start[person + 1] as number;
      for (let duty = standing.start[person] as number; duty < end; duty++) {
        const day = standing.day[duty] as number;
        if (day < from || day >= to) continue;
        for (let near = day - 1; near <= day + 1; near++) {
          for (const other of byUnitDay.get(`${standing.unit[duty]} ${near}`) ?? []) {
            const p = personOf[other] as number;
            if (p !== person && overlaps(duty, other) && !apart(person, p)) met(p);
          }
        }
      }
    },
  };
}

/** Divides the staff of each unit in teams of equal size by competence, so that each team can stand alone. */
export function divideInTeams({ people }: ReplanWorld, count: number): Teams {
  const teams = new Int32Array(people.count).fill(-1);
  const next = new Map<string, number>();
  for (let p = 0; p < people.staffCount; p++) {
    const key = `${people.home[p]} ${people.competence[p]}`;
    const turn = next.get(key) ?? 0;
    teams[p] = turn % count;
    next.set(key, turn + 1);
  }
  return teams;
}
