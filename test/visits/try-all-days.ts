import { buildVisitProblem } from '#modules/services/domain/visit-plan/build-visit-problem.ts';
import type { DayFacts } from '#modules/services/domain/visit-plan/day-facts.ts';
import { compileVisits } from '#modules/services/domain/visits/compile-visits.ts';
import { TourState } from '#modules/services/domain/visits/tour-state.ts';

/** A part of a visit to be put somewhere: its node, and the carers who may take it. */
interface Part {
  readonly node: number;
  readonly carers: readonly number[];
}

/** The lowest price of all ways to carry out a tiny day: every option of every visit, every carer, every order. */
export function cheapestOfAll(facts: DayFacts): number {
  const data = compileVisits(buildVisitProblem(facts));
  const visits = Array.from({ length: data.visits }, (_, visit) => visit);
  let best = Number.POSITIVE_INFINITY;
  const chosen = new Int32Array(data.visits).fill(-1);
  const tours: number[][] = Array.from({ length: data.carers }, () => []);
  const partOf = (node: number): Part => ({ node, carers: [...(data.carersOf[node] ?? [])] });

  const judge = () => {
    const next = new Int32Array(data.nodes).fill(-1);
    const first = new Int32Array(data.carers).fill(-1);
    tours.forEach((tour, carer) => {
      tour.forEach((node, index) => {
        next[node] = tour[index + 1] ?? -1;
      });
      first[carer] = tour[0] ?? -1;
    });
    const state = new TourState(data);
    if (!state.restore({ next, first, chosen }) || !isPossible(state)) return;
    best = Math.min(best, state.cost);
  };
  const place = (parts: readonly Part[], done: () => void): void => {
    const [part, ...rest] = parts;
    if (!part) {
      done();
      return;
    }
    for (const carer of part.carers) {
      const tour = tours[carer] ?? [];
      if (rest.length === 0 && parts.length === 1 && tour.some((node) => data.partnerOf[node] === part.node)) continue;
      for (let at = 0; at <= tour.length; at++) {
        tour.splice(at, 0, part.node);
        place(rest, done);
        tour.splice(at, 1);
      }
    }
  };
  const go = (at: number): void => {
    const visit = visits[at];
    if (visit === undefined) {
      judge();
      return;
    }
    chosen[visit] = -1;
    go(at + 1);
    for (let option = data.optionStart[visit] as number; option < (data.optionStart[visit + 1] as number); option++) {
      chosen[visit] = option;
      const nodes = [data.firstOf[option] as number, data.secondOf[option] as number].filter((node) => node !== -1);
      place(nodes.map(partOf), () => go(at + 1));
    }
    chosen[visit] = -1;
  };
  go(0);
  return best;
}

/** Whether starts, ends and infection order of laid-down tours are within what must be. */
function isPossible({ data, order, times }: TourState): boolean {
  for (let carer = 0; carer < data.carers; carer++) {
    let infected = false;
    let node = order.first[carer] as number;
    for (; node !== -1; node = order.next[node] as number) {
      if ((times.start[node] as number) > (data.mustStartOf[node] as number) + 1e-9) return false;
      const partner = data.partnerOf[node] as number;
      if (partner !== -1) {
        const between = (times.start[partner] as number) - (times.start[node] as number);
        if (between > (data.gapMost[node] as number) + 1e-9) return false;
      }
      if (data.placeOf[node] !== -1) {
        if (infected && data.infectedOf[node] === 0) return false;
        infected = data.infectedOf[node] === 1;
      }
    }
    const last = order.last[carer] as number;
    if (last === -1) continue;
    const back =
      times.leaveAfter(carer, last) + order.travel(order.placeAfter(carer, last), data.endPlace[carer] as number);
    if (back > (data.toLatest[carer] as number) + 1e-9) return false;
  }
  return true;
}
