import type { SpreadParameters } from '../../rules/spread-parameters.ts';
import { parametersOf } from '../../rules/spread-parameters.ts';
import type { SiteUnit } from './build-sites.ts';
import { buildSites } from './build-sites.ts';
import { NOTHING_DONE } from './measures.ts';
import { prepareIndividuals } from './run-individuals.ts';
import { createOutcome, SERIES } from './run-state.ts';

/** Individuals made alike, so that closed formulas hold: one house, whole days, everybody equally infectious. */
export interface HomogeneousAsked {
  readonly residents: number;
  /** All at work together every day. */
  readonly staff?: number;
  readonly introduced: number;
  /** Mean number infected by one in a day: residents by a resident, each other by staff and residents, staff by one of the staff. */
  readonly daily: { readonly residents: number; readonly across?: number; readonly staff?: number };
  readonly latentDays: number;
  readonly infectiousDays: number;
  /** Shape of a gamma of who infects many; absent: all alike. */
  readonly dispersion?: number;
  readonly days: number;
  readonly seed?: number;
}

/** New infections of one run by day. */
export interface HomogeneousRun {
  readonly residents: Int32Array;
  readonly staff: Int32Array;
  readonly infected: number;
}

const ALIKE: Partial<SpreadParameters> = {
  perContact: 1,
  contactsHandover: 0,
  siteMixing: 0,
  incubationSd: 0,
  presymptomaticDays: 0,
  infectiousAfterSd: 0,
  asymptomaticInfectiousness: 1,
  symptomTested: 0,
  staysHome: 0,
  profile: [1],
};

/** Runs of individuals made alike, one at a time. */
export function prepareHomogeneous(asked: HomogeneousAsked): (run: number) => HomogeneousRun {
  const { residents, staff = 0, daily, days } = asked;
  const unit: SiteUnit = { id: 'A', site: 'S', residents, staff, onShift: [staff, 0, 0], mixing: 1 };
  const world = buildSites({ days, units: [unit], shared: [] });
  const parameters = {
    ...parametersOf('covid_ancestral'),
    ...ALIKE,
    contactsResidentResident: daily.residents,
    contactsStaffResident: daily.across ?? 0,
    contactsStaffStaff: daily.staff ?? 0,
    incubationDays: asked.latentDays,
    infectiousAfterDays: asked.infectiousDays,
    dispersion: asked.dispersion ?? 1000,
  };
  const simulate = prepareIndividuals(
    { world, parameters, pack: NOTHING_DONE, measured: new Uint8Array(1).fill(1) },
    { units: [0], who: 'resident', people: asked.introduced },
    asked.seed ?? 1,
  );
  const out = createOutcome(world, false);
  const daysOf = (name: (typeof SERIES)[number]) =>
    out.series.slice(SERIES.indexOf(name) * days, (SERIES.indexOf(name) + 1) * days);
  return (run) => {
    out.series.fill(0);
    out.unitResidents.fill(0);
    out.unitStaff.fill(0);
    simulate(run, out);
    return {
      residents: daysOf('residents'),
      staff: daysOf('staff'),
      infected: (out.unitResidents[0] as number) + (out.unitStaff[0] as number),
    };
  };
}

/** Daily contacts among `people` under which each infects each with chance `p` in one day. */
export function dailyOfPairChance(p: number, people: number): number {
  return -Math.log(1 - p) * (people - 1);
}

/** Growth per day where one infects `daily` a day from `latentDays` on: the r with Σ daily·e^(−r·age) = 1 (Euler, Lotka). */
export function growthOfFixedPeriods(daily: number, latentDays: number, infectiousDays: number): number {
  const born = (r: number) => {
    let sum = 0;
    for (let age = latentDays; age < latentDays + infectiousDays; age++) sum += daily * Math.exp(-r * age);
    return sum;
  };
  let [low, high] = [-1, 3];
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (born(middle) > 1) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
