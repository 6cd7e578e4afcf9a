import type { Rng } from '#kernel/rng.ts';
import type { CompiledRoster } from '../../domain/roster/compile-roster.ts';
import type { RosterPlan } from '../../domain/roster/roster-plan.ts';
import type { ClosedChoices } from './generate-columns.ts';
import { settle } from './schedule-column.ts';

/** A part of a roster to search exactly, and how it turned out: proven closed, better found, or left open. */
export interface Neighbourhood {
  readonly people: readonly number[];
  /** What the part leaves no choice of. */
  readonly closed: ClosedChoices | undefined;
  /** How many nodes to branch on at most. */
  readonly nodes: number;
  tell(outcome: 'closed' | 'better' | 'open'): void;
}

export interface Neighbourhoods {
  next(best: RosterPlan): Neighbourhood;
}

const FIRST_PEOPLE = 6;
const LEAST_PEOPLE = 4;
const NODES = 20;
const FIRST_DAYS = 7;
const LEAST_DAYS = 4;
/** Of the neighbourhoods: some people over all days; else everybody in a few days. */
const PEOPLE_SHARE = 0.6;

/** Draws neighbourhoods whose size follows how they turn out: larger where nothing was to be found, smaller where they stayed open. */
export function createNeighbourhoods(roster: CompiledRoster, people: readonly number[], random: Rng): Neighbourhoods {
  let size = Math.min(people.length, FIRST_PEOPLE);
  let width = Math.min(roster.days, FIRST_DAYS);
  return {
    next: (best) => {
      if (random.next() < PEOPLE_SHARE || width >= roster.days) {
        return {
          people: random.shuffle(people).slice(0, size),
          closed: undefined,
          nodes: NODES,
          tell: (outcome) => {
            if (outcome === 'closed') size = Math.min(people.length, size + 1);
            if (outcome === 'open') size = Math.max(Math.min(LEAST_PEOPLE, people.length), size - 1);
          },
        };
      }
      const from = random.int(roster.days - width + 1);
      const closed = new Map(
        people.map((person) => {
          const mine = new Uint8Array(roster.days * roster.choices);
          for (let day = 0; day < roster.days; day++) {
            if (day >= from && day < from + width) continue;
            settle(mine, roster.choices, day, best.choice[person * roster.days + day] as number);
          }
          return [person, mine];
        }),
      );
      return {
        people,
        closed,
        nodes: NODES,
        tell: (outcome) => {
          if (outcome === 'closed') width = Math.min(roster.days, width + 1);
          if (outcome === 'open') width = Math.max(Math.min(LEAST_DAYS, roster.days), width - 1);
        },
      };
    },
  };
}
