import type { Rng } from '#kernel/rng.ts';
import type { SeirModel, SpreadRun } from './spread-model.ts';

/** Moments at which somebody's period of fixed length ends: first in, first out. */
class Line {
  readonly #at: Float64Array;
  readonly #cell: Int32Array;
  #head = 0;
  #tail = 0;

  constructor(people: number) {
    this.#at = new Float64Array(people);
    this.#cell = new Int32Array(people);
  }

  clear(): void {
    this.#head = 0;
    this.#tail = 0;
  }

  get next(): number {
    return this.#head < this.#tail ? (this.#at[this.#head] as number) : Number.POSITIVE_INFINITY;
  }

  join(cell: number, at: number): void {
    this.#at[this.#tail] = at;
    this.#cell[this.#tail] = cell;
    this.#tail += 1;
  }

  leave(): number {
    this.#head += 1;
    return this.#cell[this.#head - 1] as number;
  }
}

/**
 * Prepares runs of a SEIR model, event by event (Gillespie 1976), so that no step length blurs growth or extinction. A cell is one group at one
 * site; the chance of infection of a cell is its share of susceptibles times what infectious people at its site, and through links, put on it.
 */
export function prepareSeir(model: SeirModel, random: Rng): SpreadRun {
  const groups = model.groups.length;
  const cells = model.sites.length * groups;
  const people = Float64Array.from(model.sites.flatMap((site) => site.people));
  const introduced = Int32Array.from(model.sites.flatMap((site) => site.infected));
  const everybody = people.reduce((sum, count) => sum + count, 0);
  const isFixed = model.periods === 'fixed';
  const { latentDays, infectiousDays, days } = model;
  const perDay = Float64Array.from(model.reproduction.flat(), (number) => number / infectiousDays);
  const linksFrom = model.sites.map((_, from) => model.links.filter((link) => link.from === from));

  const susceptible = new Float64Array(cells);
  const exposed = new Float64Array(cells);
  const infectious = new Float64Array(cells);
  const pressure = new Float64Array(cells);
  const waiting = new Line(everybody);
  const recovering = new Line(everybody);
  let exposedAll = 0;
  let infectiousAll = 0;
  let time = 0;

  const addPressure = (cell: number, change: number): void => {
    const site = Math.floor(cell / groups);
    const group = cell % groups;
    press(site, group, change);
    for (const { to, contact } of linksFrom[site] as (typeof linksFrom)[number]) press(to, group, change * contact);
  };
  const press = (site: number, group: number, change: number): void => {
    for (let hit = 0; hit < groups; hit++) {
      const cell = site * groups + hit;
      pressure[cell] = Math.max(0, (pressure[cell] as number) + change * (perDay[hit * groups + group] as number));
    }
  };
  const rateOf = (cell: number): number =>
    ((pressure[cell] as number) * (susceptible[cell] as number)) / Math.max(1, people[cell] as number);
  const becomeInfectious = (cell: number): void => {
    infectious[cell] = (infectious[cell] as number) + 1;
    infectiousAll += 1;
    addPressure(cell, 1);
    if (isFixed) recovering.join(cell, time + infectiousDays);
  };
  const endLatency = (cell: number): void => {
    exposed[cell] = (exposed[cell] as number) - 1;
    exposedAll -= 1;
    becomeInfectious(cell);
  };
  const recover = (cell: number): void => {
    infectious[cell] = (infectious[cell] as number) - 1;
    infectiousAll -= 1;
    if (infectiousAll === 0) pressure.fill(0);
    else addPressure(cell, -1);
  };
  const infect = (cell: number): void => {
    susceptible[cell] = (susceptible[cell] as number) - 1;
    if (latentDays === 0) {
      becomeInfectious(cell);
      return;
    }
    exposed[cell] = (exposed[cell] as number) + 1;
    exposedAll += 1;
    if (isFixed) waiting.join(cell, time + latentDays);
  };
  /** One of the cells, by chance in proportion to a weight. */
  const pick = (weight: (cell: number) => number, total: number): number => {
    let left = random.next() * total;
    let last = 0;
    for (let cell = 0; cell < cells; cell++) {
      const own = weight(cell);
      if (own <= 0) continue;
      last = cell;
      left -= own;
      if (left < 0) return cell;
    }
    return last;
  };
  const begin = (): void => {
    time = 0;
    exposedAll = 0;
    infectiousAll = 0;
    waiting.clear();
    recovering.clear();
    exposed.fill(0);
    infectious.fill(0);
    pressure.fill(0);
    for (let cell = 0; cell < cells; cell++) {
      susceptible[cell] = (people[cell] as number) - (introduced[cell] as number);
      for (let i = 0; i < (introduced[cell] as number); i++) becomeInfectious(cell);
    }
  };
  /** Does the next event; false when there is none before the last day. */
  const step = (): boolean => {
    let infection = 0;
    for (let cell = 0; cell < cells; cell++) infection += rateOf(cell);
    const latencyEnds = isFixed || latentDays === 0 ? 0 : exposedAll / latentDays;
    const recoveries = isFixed ? 0 : infectiousAll / infectiousDays;
    const total = infection + latencyEnds + recoveries;
    const next = total > 0 ? time - Math.log(1 - random.next()) / total : Number.POSITIVE_INFINITY;
    const fixed = Math.min(waiting.next, recovering.next);
    if (Math.min(next, fixed) > days) return false;
    if (fixed <= next) {
      time = fixed;
      if (waiting.next <= recovering.next) endLatency(waiting.leave());
      else recover(recovering.leave());
      return true;
    }
    time = next;
    const which = random.next() * total;
    if (which < infection) infect(pick(rateOf, infection));
    else if (which < infection + latencyEnds) endLatency(pick((cell) => exposed[cell] as number, exposedAll));
    else recover(pick((cell) => infectious[cell] as number, infectiousAll));
    return true;
  };
  return (cases) => {
    begin();
    while (exposedAll + infectiousAll > 0 && step());
    cases.fill(0);
    for (let cell = 0; cell < cells; cell++) {
      const site = Math.floor(cell / groups);
      const infected = (people[cell] as number) - (introduced[cell] as number) - (susceptible[cell] as number);
      cases[site] = (cases[site] as number) + infected;
    }
  };
}
