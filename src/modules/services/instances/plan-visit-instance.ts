import type { PlanToursOptions } from '../solver/plan-tours.ts';
import { planTours } from '../solver/plan-tours.ts';
import { readHhcrsp } from './read-hhcrsp.ts';

/** Tours as the public checkers read them, and the patients that nobody could be sent to. */
export interface VisitInstancePlan {
  readonly cost: number;
  readonly seconds: { readonly first: number; readonly total: number };
  readonly rounds: number;
  readonly undone: readonly string[];
  readonly routes: readonly {
    readonly caregiver_id: string;
    readonly locations: readonly {
      readonly patient: string;
      readonly service: string;
      readonly arrival_time: number;
      readonly departure_time: number;
    }[];
  }[];
}

/** Plans a public HHCRSP instance given as JSON text; throws `InputRefused` when it is none. */
export async function planVisitInstance(
  text: string,
  file: string,
  options: PlanToursOptions,
): Promise<VisitInstancePlan> {
  const problem = readHhcrsp(text, file);
  const { tours, cost, seconds, rounds, undone } = await planTours(problem, options);
  const routes = tours.map((tour, carer) => ({
    caregiver_id: problem.carers[carer]?.carerId ?? '',
    locations: tour.map(({ visitId, partId, startMinute, minutes }) => {
      return {
        patient: visitId,
        service: partId,
        arrival_time: startMinute,
        departure_time: startMinute + minutes,
      };
    }),
  }));
  return { cost, seconds, rounds, undone, routes };
}
