import type { CompiledVisits } from './compile-visits.ts';
import { ANYWHERE } from './visit-problem.ts';

const MOST_NEAR = 120;
/** How much a minute between time windows counts against a minute of travel. */
const SHARE_OF_TIME = 0.2;

/** The option of a visit as it was granted. */
export function granted(data: CompiledVisits, visit: number): number {
  return data.optionStart[visit] as number;
}

/** The first node of a visit as it was granted. */
export function mainNode(data: CompiledVisits, visit: number): number {
  return data.firstOf[granted(data, visit)] as number;
}

/** For each visit the visits near it in place and time, itself first. */
export function nearestVisits(data: CompiledVisits): Int32Array[] {
  const node = (visit: number) => mainNode(data, visit);
  const middle = (visit: number) =>
    ((data.earliestOf[node(visit)] as number) + (data.latestOf[node(visit)] as number)) / 2;
  const all = Array.from({ length: data.visits }, (_, visit) => visit);
  const distance = new Float64Array(data.visits);
  const sorted = new Float64Array(data.visits);
  return all.map((visit) => {
    const here = data.placeOf[node(visit)] as number;
    for (const other of all) {
      const there = data.placeOf[node(other)] as number;
      const travel = here === ANYWHERE || there === ANYWHERE ? 0 : (data.travel[here * data.places + there] as number);
      distance[other] = travel + SHARE_OF_TIME * Math.abs(middle(visit) - middle(other));
    }
    distance[visit] = -1;
    sorted.set(distance);
    const farthest = sorted.sort()[Math.min(MOST_NEAR, data.visits) - 1] as number;
    const near = all.filter((other) => (distance[other] as number) <= farthest);
    return Int32Array.from(near.sort((a, b) => (distance[a] as number) - (distance[b] as number)).slice(0, MOST_NEAR));
  });
}
