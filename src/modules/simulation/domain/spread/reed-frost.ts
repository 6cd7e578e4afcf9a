import type { Rng } from '#kernel/rng.ts';
import { drawBinomial } from './draw-binomial.ts';
import type { ReedFrostModel, SpreadRun } from './spread-model.ts';

/** Prepares runs of a Reed–Frost model: generations go on until nobody new is infected. */
export function prepareReedFrost(model: ReedFrostModel, random: Rng): SpreadRun {
  const { sites } = model;
  const logMiss = Math.log1p(-model.pairProbability);
  const linksTo = sites.map((_, to) =>
    model.links
      .filter((link) => link.to === to)
      .map(({ from, contact }) => ({ from, logMiss: Math.log1p(-model.pairProbability * contact) })),
  );
  const susceptible = new Int32Array(sites.length);
  const infectious = new Int32Array(sites.length);
  const fresh = new Int32Array(sites.length);
  return (cases) => {
    let active = 0;
    sites.forEach(({ people, infected }, site) => {
      infectious[site] = infected[0] as number;
      susceptible[site] = (people[0] as number) - (infected[0] as number);
      active += infected[0] as number;
    });
    cases.fill(0);
    while (active > 0) {
      active = 0;
      for (let site = 0; site < sites.length; site++) {
        let escape = times(infectious[site] as number, logMiss);
        for (const link of linksTo[site] as (typeof linksTo)[number])
          escape += times(infectious[link.from] as number, link.logMiss);
        fresh[site] = drawBinomial(susceptible[site] as number, -Math.expm1(escape), random);
      }
      for (let site = 0; site < sites.length; site++) {
        const more = fresh[site] as number;
        infectious[site] = more;
        susceptible[site] = (susceptible[site] as number) - more;
        cases[site] = (cases[site] as number) + more;
        active += more;
      }
    }
  };
}

/** count × logMiss, where nobody escapes nothing: 0 × −∞ is 0. */
function times(count: number, logMiss: number): number {
  return count === 0 ? 0 : count * logMiss;
}
