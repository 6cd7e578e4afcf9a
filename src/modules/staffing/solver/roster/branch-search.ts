import type { ClosedChoices, ColumnSearch, PricesMemory, PricingScratch } from './generate-columns.ts';
import { generateColumns } from './generate-columns.ts';
import type { MasterProgram, MasterSolution } from './master-program.ts';
import type { ChoiceShare } from './relaxed-shares.ts';
import { NONE, sharesOf, WHOLE, wholeRoster } from './relaxed-shares.ts';
import type { ScheduleColumn } from './schedule-column.ts';
import { settle } from './schedule-column.ts';

/** The exact search by branching: a choice of a person on a day is taken in one branch and closed in the other. */
export interface BranchSearch {
  /** Least bound of what is still open; Infinity when nothing is. */
  readonly bound: number;
  /** Looks at some nodes; gives the best roster found among them that lies below the cut-off. */
  run(
    master: MasterProgram,
    nodes: number,
    cutOff: (found: number) => number,
    best: number,
  ): readonly ScheduleColumn[] | undefined;
}

interface Node {
  readonly closed: ReadonlyMap<number, Uint8Array>;
  readonly bound: number;
  readonly steady: Float64Array | undefined;
}

/** Shares near this are branched on first: settling them changes much, and is likely right. */
const BEST_SHARE = 0.7;
const NEAR_ENOUGH = 0.1;
const ROUNDING = 1e-3;

export function createBranchSearch(
  search: ColumnSearch,
  scratch: PricingScratch,
  root: PricesMemory,
  closed: ClosedChoices | undefined,
): BranchSearch {
  const { days, choices } = search.roster;
  const open: Node[] = [{ closed: closed ?? new Map(), bound: root.bound, steady: root.steady }];
  let unproven = Number.POSITIVE_INFINITY;
  return {
    get bound() {
      return open.reduce((least, node) => Math.min(least, node.bound), unproven);
    },
    run: (master, nodes, cutOffAt, start) => {
      let cutOff = cutOffAt(start);
      let best: readonly ScheduleColumn[] | undefined;
      for (let looked = 0; looked < nodes; ) {
        const node = open.pop();
        if (!node) break;
        if (node.bound >= cutOff) continue;
        looked++;
        for (const person of master.people) master.restrict(person, node.closed.get(person));
        const memory: PricesMemory = { bound: node.bound, steady: node.steady };
        const solved = generateColumns(search, master, scratch, {
          closed: node.closed,
          cutOff,
          memory,
          gap: NEAR_ENOUGH,
        });
        if (search.shouldStop()) {
          open.push(node);
          break;
        }
        if (!solved.solution || solved.bound >= cutOff) continue;
        const whole = wholeRoster(search.roster, master, solved.solution);
        if (whole && whole.cost < cutOff) {
          best = whole.columns;
          cutOff = cutOffAt(whole.cost);
        }
        const chosen = whole ? undefined : chooseBranch(master, solved.solution, days * choices, choices);
        if (!chosen) {
          // Nothing is left to branch on: what the roster lacks to the bound stays unproven.
          if (!whole || whole.cost > solved.solution.objective + ROUNDING) unproven = Math.min(unproven, solved.bound);
          continue;
        }
        const taken = Uint8Array.from(node.closed.get(chosen.person) ?? new Uint8Array(days * choices));
        const refused = Uint8Array.from(taken);
        settle(taken, choices, chosen.day, chosen.choice);
        refused[chosen.day * choices + chosen.choice] = 1;
        for (const mine of [refused, taken]) {
          open.push({
            closed: new Map([...node.closed, [chosen.person, mine]]),
            bound: solved.bound,
            steady: memory.steady,
          });
        }
      }
      return best;
    },
  };
}

function chooseBranch(
  master: MasterProgram,
  solution: MasterSolution,
  size: number,
  choices: number,
): ChoiceShare | undefined {
  let best: ChoiceShare | undefined;
  for (const [person, shares] of sharesOf(master, solution, size)) {
    for (let at = 0; at < size; at++) {
      const share = shares[at] as number;
      if (share <= NONE || share >= WHOLE) continue;
      if (best && Math.abs(best.share - BEST_SHARE) <= Math.abs(share - BEST_SHARE)) continue;
      const day = Math.floor(at / choices);
      best = { person, day, choice: at - day * choices, share };
    }
  }
  return best;
}
