import type { VisitProblem } from './visit-problem.ts';

/** A problem as flat tables. A node is one part of one visit; `-1` stands for none. */
export interface CompiledVisits {
  readonly problem: VisitProblem;
  readonly nodes: number;
  readonly carers: number;
  readonly visits: number;
  readonly travel: Float64Array;
  readonly places: number;
  readonly placeOf: Int32Array;
  readonly minutesOf: Float64Array;
  readonly earliestOf: Float64Array;
  readonly latestOf: Float64Array;
  readonly mustStartOf: Float64Array;
  readonly visitOf: Int32Array;
  readonly optionOf: Int32Array;
  /** The visit's other part, and the least and most minutes that its start lies after this one's. */
  readonly partnerOf: Int32Array;
  readonly gapLeast: Float64Array;
  readonly gapMost: Float64Array;
  readonly infectedOf: Uint8Array;
  /** Options of a visit are `optionStart[visit]` to before `optionStart[visit + 1]`; their nodes: first, second or -1. */
  readonly optionStart: Int32Array;
  readonly optionPrice: Float64Array;
  readonly firstOf: Int32Array;
  readonly secondOf: Int32Array;
  readonly undonePrice: Float64Array;
  /** Carers who may take a node, and what that costs (node × carers). */
  readonly carersOf: readonly Int32Array[];
  readonly carerPrice: Float64Array;
  readonly startPlace: Int32Array;
  readonly endPlace: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly toLatest: Float64Array;
}

/** Lays a problem out in flat tables. */
export function compileVisits(problem: VisitProblem): CompiledVisits {
  const { visits, carers } = problem;
  const options = visits.flatMap((visit, visitAt) => visit.options.map((option) => ({ option, visitAt })));
  const parts = options.flatMap(({ option, visitAt }, optionAt) =>
    option.parts.map((part) => ({ option, part, optionAt, visitAt })),
  );
  const nodes = parts.length;
  const optionStart = new Int32Array(visits.length + 1);
  for (const { visitAt } of options) optionStart[visitAt + 1] = (optionStart[visitAt + 1] as number) + 1;
  for (let at = 0; at < visits.length; at++)
    optionStart[at + 1] = (optionStart[at + 1] as number) + (optionStart[at] as number);
  const firstOf = new Int32Array(options.length).fill(-1);
  const secondOf = new Int32Array(options.length).fill(-1);
  const partnerOf = new Int32Array(nodes).fill(-1);
  const gapLeast = new Float64Array(nodes);
  const gapMost = new Float64Array(nodes);
  parts.forEach(({ option, optionAt }, node) => {
    const first = firstOf[optionAt] as number;
    if (first === -1) {
      firstOf[optionAt] = node;
      return;
    }
    const gap = option.gap ?? { least: 0, most: 0 };
    secondOf[optionAt] = node;
    partnerOf[first] = node;
    partnerOf[node] = first;
    gapLeast[first] = gap.least;
    gapMost[first] = gap.most;
    gapLeast[node] = -gap.most;
    gapMost[node] = -gap.least;
  });
  const skilled = new Map<string, number[]>();
  carers.forEach((carer, index) => {
    for (const skill of carer.skills) skilled.set(skill, [...(skilled.get(skill) ?? []), index]);
  });
  const carerPrice = new Float64Array(nodes * carers.length);
  const carersOf = parts.map(({ part }, node) => {
    const open = (skilled.get(part.skill) ?? []).filter(
      (carer) => part.carerPrices?.get(carer) !== Number.POSITIVE_INFINITY,
    );
    for (const [carer, price] of part.carerPrices ?? []) carerPrice[node * carers.length + carer] = price;
    return Int32Array.from(open);
  });
  return {
    problem,
    nodes,
    carers: carers.length,
    visits: visits.length,
    travel: problem.travel,
    places: problem.places,
    placeOf: Int32Array.from(parts, ({ option }) => option.place),
    minutesOf: Float64Array.from(parts, ({ part }) => part.minutes),
    earliestOf: Float64Array.from(parts, ({ option }) => option.earliest),
    latestOf: Float64Array.from(parts, ({ option }) => option.latest),
    mustStartOf: Float64Array.from(parts, ({ option }) => option.mustStartBy ?? Number.POSITIVE_INFINITY),
    visitOf: Int32Array.from(parts, ({ visitAt }) => visitAt),
    optionOf: Int32Array.from(parts, ({ optionAt }) => optionAt),
    partnerOf,
    gapLeast,
    gapMost,
    infectedOf: Uint8Array.from(parts, ({ option }) => (option.infected ? 1 : 0)),
    optionStart,
    optionPrice: Float64Array.from(options, ({ option }) => option.price),
    firstOf,
    secondOf,
    undonePrice: Float64Array.from(visits, (visit) => visit.undonePrice),
    carersOf,
    carerPrice,
    startPlace: Int32Array.from(carers, (carer) => carer.startPlace),
    endPlace: Int32Array.from(carers, (carer) => carer.endPlace),
    from: Float64Array.from(carers, (carer) => carer.from),
    to: Float64Array.from(carers, (carer) => carer.to),
    toLatest: Float64Array.from(carers, (carer) => carer.toLatest ?? Number.POSITIVE_INFINITY),
  };
}
