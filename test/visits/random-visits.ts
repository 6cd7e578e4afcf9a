import { rng } from '#kernel/rng.ts';
import type { PlannableVisit, VisitCarer, VisitProblem } from '#modules/services/domain/visits/visit-problem.ts';
import { ANYWHERE } from '#modules/services/domain/visits/visit-problem.ts';

interface Shape {
  readonly seed: number;
  readonly carers: number;
  readonly visits: number;
  /** Gives each carer a break in the middle of the morning. */
  readonly breaks?: boolean;
}

const SKILLS = ['sykepleier', 'helsefagarbeider'];

/** An invented morning: places on a square of 30 minutes, some visits by two, some infected homes, some that may be a call instead. */
export function randomVisits({ seed, carers, visits, breaks = false }: Shape): VisitProblem {
  const random = rng(seed);
  const points = Array.from({ length: visits + 1 }, () => [random.next() * 30, random.next() * 30] as const);
  const travel = points.flatMap(([x, y]) => points.map(([u, v]) => Math.hypot(x - u, y - v)));
  return {
    travel: Float64Array.from(travel),
    places: points.length,
    carers: Array.from({ length: carers }, (_, index): VisitCarer => {
      return {
        carerId: `c${index}`,
        skills: [...(index % 2 === 0 ? SKILLS : [SKILLS[1] as string]), ...(breaks ? [`pause ${index}`] : [])],
        startPlace: 0,
        endPlace: 0,
        from: 450,
        to: 720,
        toLatest: 780,
      };
    }),
    visits: [
      ...Array.from({ length: visits }, (_, index): PlannableVisit => {
        const earliest = 450 + random.int(180);
        const isPair = random.next() < 0.25;
        const part = (name: string) => ({
          partId: name,
          skill: random.pick(SKILLS),
          minutes: 10 + random.int(25),
          carerPrices: new Map([[random.int(carers), random.int(9)]]),
        });
        const option = {
          kind: 'granted',
          price: 0,
          place: index + 1,
          earliest,
          latest: earliest + 30 + random.int(60),
          mustStartBy: earliest + 20 + random.int(150),
          parts: isPair ? [part('a'), part('b')] : [part('a')],
          gap: isPair
            ? random.pick([
                { least: 0, most: 0 },
                { least: 10, most: 25 },
                { least: 0, most: 5 },
              ])
            : undefined,
          infected: random.next() < 0.15,
        };
        const call = { ...option, kind: 'phone', price: 40, parts: [], gap: undefined };
        return {
          visitId: `v${index}`,
          undonePrice: random.pick([1e5, 1e7]),
          options: random.next() < 0.3 ? [option, call] : [option],
        };
      }),
      ...(breaks ? Array.from({ length: carers }, (_, index) => breakOf(index)) : []),
    ],
    prices: { travel: 1, late: 2, latest: 0.5, overtime: 3 },
  };
}

function breakOf(carer: number): PlannableVisit {
  const parts = [{ partId: 'a', skill: `pause ${carer}`, minutes: 20 }];
  return {
    visitId: `p${carer}`,
    undonePrice: 1e9,
    options: [{ kind: 'granted', price: 0, place: ANYWHERE, earliest: 540, latest: 620, mustStartBy: 640, parts }],
  };
}
