import type { CompiledVisits } from './compile-visits.ts';
import type { TourState } from './tour-state.ts';

/** One part in a carer's tour. */
export interface PlannedPart {
  readonly visitId: string;
  readonly partId: string;
  readonly startMinute: number;
  readonly minutes: number;
}

/** Tours in the order of the carers, how each visit is carried out (kind of its option), what is left undone, and the price of all. */
export interface VisitTours {
  readonly tours: readonly (readonly PlannedPart[])[];
  readonly kinds: Readonly<Record<string, string>>;
  readonly undone: readonly string[];
  readonly cost: number;
}

/** Tours by name. */
export function describeTours(data: CompiledVisits, state: TourState): VisitTours {
  const { visits } = data.problem;
  const tours = data.problem.carers.map((_, carer) => {
    const tour: PlannedPart[] = [];
    for (let node = state.order.first[carer] as number; node !== -1; node = state.order.next[node] as number) {
      const visitAt = data.visitOf[node] as number;
      const optionAt = data.optionOf[node] as number;
      const option = visits[visitAt]?.options[optionAt - (data.optionStart[visitAt] as number)];
      const part = option?.parts[data.firstOf[optionAt] === node ? 0 : 1];
      tour.push({
        visitId: visits[visitAt]?.visitId ?? '',
        partId: part?.partId ?? '',
        startMinute: state.times.start[node] as number,
        minutes: data.minutesOf[node] as number,
      });
    }
    return tour;
  });
  const done = visits.flatMap(({ visitId, options }, visit) => {
    const kind = options[(state.chosen[visit] as number) - (data.optionStart[visit] as number)]?.kind;
    return kind === undefined ? [] : [[visitId, kind] as const];
  });
  return {
    tours,
    kinds: Object.fromEntries(done),
    undone: [...state.undone].sort((a, b) => a - b).map((visit) => visits[visit]?.visitId ?? ''),
    cost: state.cost,
  };
}
