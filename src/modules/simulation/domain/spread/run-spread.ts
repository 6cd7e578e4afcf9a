import { rng } from '#kernel/rng.ts';
import { prepareReedFrost } from './reed-frost.ts';
import { prepareSeir } from './seir.ts';
import type { SpreadModel } from './spread-model.ts';

/** How many runs had how many cases besides the introduced: `counts[k]` = runs with k. */
export interface CaseCounts {
  readonly mean: number;
  readonly counts: readonly number[];
}

/** Cases over all runs, in all and by site. */
export interface SpreadResult {
  readonly runs: number;
  readonly cases: CaseCounts;
  readonly sites: readonly ({ readonly id: string } & { readonly cases: CaseCounts })[];
}

/** Runs a model again and again; the same seed gives the same counts. `isStopped` ends it with the runs so far. */
export function runSpread(
  model: SpreadModel,
  runs: number,
  seed: number,
  isStopped: (done: number) => boolean = () => false,
): SpreadResult {
  const random = rng(seed);
  const run = model.kind === 'reed-frost' ? prepareReedFrost(model, random) : prepareSeir(model, random);
  const cases = new Int32Array(model.sites.length);
  const all: number[] = [];
  const bySite: number[][] = model.sites.map(() => []);
  let done = 0;
  while (done < runs && !isStopped(done)) {
    run(cases);
    done += 1;
    let sum = 0;
    cases.forEach((count, site) => {
      sum += count;
      tally(bySite[site] as number[], count);
    });
    tally(all, sum);
  }
  return {
    runs: done,
    cases: summarise(all, done),
    sites: model.sites.map(({ id }, site) => ({ id, cases: summarise(bySite[site] as number[], done) })),
  };
}

function tally(counts: number[], cases: number): void {
  while (counts.length <= cases) counts.push(0);
  counts[cases] = (counts[cases] as number) + 1;
}

function summarise(counts: readonly number[], runs: number): CaseCounts {
  const sum = counts.reduce((all, count, cases) => all + count * cases, 0);
  return { mean: runs > 0 ? sum / runs : 0, counts };
}
