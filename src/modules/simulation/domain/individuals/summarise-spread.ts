import { SERIES } from './run-state.ts';
import type { PackageRuns, ShareResult } from './simulate-individuals.ts';
import type {
  Difference,
  Fan,
  FanName,
  PackageSummary,
  Range,
  SpreadFigures,
  SpreadSummary,
  TotalName,
} from './spread-summary.ts';

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
/** Units that the infection reaches more seldom than this are not listed. */
const LEAST_REACHED = 0.005;

/** Ranges, fans and differences over whole runs; `ids` name the packages, the first of which is doing nothing. */
export function summariseSpread(ids: readonly string[], result: ShareResult): SpreadSummary {
  const spreads = spreadingRuns(result);
  return { ...figuresOf(ids, result), whenSpread: figuresOf(ids, onlyRuns(result, spreads)) };
}

/** Numbers of the runs in which somebody besides those introduced is infected if nothing is done. */
export function spreadingRuns(result: ShareResult): ReadonlySet<number> {
  const { infected, elsewhere } = totalsOf(result, result.packages[0] as PackageRuns);
  return new Set(result.runs.filter((_, at) => (infected[at] as number) + (elsewhere[at] as number) > 0));
}

function onlyRuns(result: ShareResult, wanted: ReadonlySet<number>): ShareResult {
  const kept = result.runs.flatMap((run, at) => (wanted.has(run) ? [at] : []));
  const only = (list: Int32Array) => {
    const width = result.runs.length > 0 ? list.length / result.runs.length : 0;
    const rows = new Int32Array(kept.length * width);
    kept.forEach((at, row) => {
      rows.set(list.subarray(at * width, (at + 1) * width), row * width);
    });
    return rows;
  };
  return {
    ...result,
    runs: kept.map((at) => result.runs[at] as number),
    packages: result.packages.map(({ series, unitResidents, unitStaff }) => ({
      series: only(series),
      unitResidents: only(unitResidents),
      unitStaff: only(unitStaff),
    })),
  };
}

function figuresOf(ids: readonly string[], result: ShareResult): SpreadFigures {
  const totals = result.packages.map((pack) => totalsOf(result, pack));
  return {
    runs: result.runs.length,
    days: result.days,
    residents: result.residents,
    staff: result.staff,
    packages: result.packages.map((pack, index): PackageSummary => {
      const own = totals[index] as Totals;
      const base = totals[0] as Totals;
      return {
        id: ids[index] ?? '',
        none: shareOf(own.infected, (count) => count === 0),
        totals: mapTotals(own, rangeOf),
        fans: fansOf(result, pack),
        peakByCompetence: result.competences.map((competence, c) => {
          const days = dailyOf(result, pack, SERIES.length + c);
          return { competence, peak: rangeOf(peaksOf(days, result)), byDay: fanOf(days, result) };
        }),
        units: unitsOf(result, pack),
        difference:
          index === 0
            ? null
            : (Object.fromEntries(
                (Object.keys(own) as TotalName[]).map((name) => [name, differenceOf(own[name], base[name])]),
              ) as { [name in TotalName]: Difference }),
        uncovered: null,
      };
    }),
  };
}

type Totals = { readonly [name in TotalName]: Float64Array };

function mapTotals<T>(totals: Totals, of: (values: Float64Array) => T): { [name in TotalName]: T } {
  return Object.fromEntries((Object.keys(totals) as TotalName[]).map((name) => [name, of(totals[name])])) as {
    [name in TotalName]: T;
  };
}

/** One series of all runs, `run × days`. */
function dailyOf({ runs, days, competences }: ShareResult, { series }: PackageRuns, which: number): Float64Array {
  const width = (SERIES.length + competences.length) * days;
  const daily = new Float64Array(runs.length * days);
  for (let run = 0; run < runs.length; run++)
    for (let day = 0; day < days; day++) daily[run * days + day] = series[run * width + which * days + day] as number;
  return daily;
}

function totalsOf(result: ShareResult, pack: PackageRuns): Totals {
  const sums = (name: (typeof SERIES)[number]) => sumsOf(dailyOf(result, pack, SERIES.indexOf(name)), result);
  const residents = sums('residents');
  const staff = sums('staff');
  return {
    infected: residents.map((count, run) => count + (staff[run] as number)),
    residents,
    staff,
    elsewhere: sums('elsewhere'),
    lostShifts: sums('lostShifts'),
    peakAway: peaksOf(dailyOf(result, pack, SERIES.indexOf('away')), result),
    masks: sums('masks'),
    sets: sums('sets'),
    tests: sums('tests'),
  };
}

function sumsOf(daily: Float64Array, { runs, days }: ShareResult): Float64Array {
  return Float64Array.from(runs, (_, run) => {
    let sum = 0;
    for (let day = 0; day < days; day++) sum += daily[run * days + day] as number;
    return sum;
  });
}

function peaksOf(daily: Float64Array, { runs, days }: ShareResult): Float64Array {
  return Float64Array.from(runs, (_, run) => {
    let peak = 0;
    for (let day = 0; day < days; day++) peak = Math.max(peak, daily[run * days + day] as number);
    return peak;
  });
}

function fansOf(result: ShareResult, pack: PackageRuns): { [name in FanName]: Fan } {
  const daily = (name: (typeof SERIES)[number]) => dailyOf(result, pack, SERIES.indexOf(name));
  const residents = fromStart(daily('residents'), result);
  const staff = fromStart(daily('staff'), result);
  const fan = (values: Float64Array) => fanOf(values, result);
  return {
    infected: fan(residents.map((count, at) => count + (staff[at] as number))),
    residents: fan(residents),
    staff: fan(staff),
    away: fan(daily('away')),
    lostShifts: fan(daily('lostShifts')),
    isolated: fan(daily('isolated')),
    masks: fan(daily('masks')),
    sets: fan(daily('sets')),
  };
}

function fromStart(daily: Float64Array, { runs, days }: ShareResult): Float64Array {
  for (let run = 0; run < runs.length; run++)
    for (let day = 1; day < days; day++)
      daily[run * days + day] = (daily[run * days + day] as number) + (daily[run * days + day - 1] as number);
  return daily;
}

/** Quantile lines by day over values under `run × days`. */
export function fanOf(
  daily: Float64Array,
  { runs, days }: { readonly runs: { readonly length: number }; readonly days: number },
): Fan {
  const lines: number[][] = SHARES.map(() => []);
  const column = new Float64Array(runs.length);
  for (let day = 0; day < days; day++) {
    for (let run = 0; run < runs.length; run++) column[run] = daily[run * days + day] as number;
    column.sort();
    SHARES.forEach((share, i) => {
      lines[i]?.push(rounded(quantileOf(column, share)));
    });
  }
  return lines as unknown as Fan;
}

/** Mean and quantiles of some values. */
export function rangeOf(values: Float64Array): Range {
  const sorted = values.slice().sort();
  const [low, lower, median, upper, high] = SHARES.map((share) => rounded(quantileOf(sorted, share))) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { mean: rounded(meanOf(values)), low, lower, median, upper, high };
}

/** Values with a package less those without it, run by run. */
export function differenceOf(withIt: Float64Array, without: Float64Array): Difference {
  const gaps = withIt.map((value, run) => value - (without[run] as number));
  const sorted = gaps.slice().sort();
  return {
    mean: rounded(meanOf(gaps)),
    low: rounded(quantileOf(sorted, SHARES[0])),
    high: rounded(quantileOf(sorted, SHARES[4])),
    fewer: shareOf(gaps, (gap) => gap < 0),
    more: shareOf(gaps, (gap) => gap > 0),
  };
}

function unitsOf({ unitIds, runs }: ShareResult, { unitResidents, unitStaff }: PackageRuns): PackageSummary['units'] {
  const units = unitIds.length;
  return unitIds
    .map((unitId, u) => {
      let reached = 0;
      let residents = 0;
      let staff = 0;
      for (let run = 0; run < runs.length; run++) {
        const ofResidents = unitResidents[run * units + u] as number;
        const ofStaff = unitStaff[run * units + u] as number;
        residents += ofResidents;
        staff += ofStaff;
        if (ofResidents + ofStaff > 0) reached += 1;
      }
      const count = Math.max(1, runs.length);
      return {
        unitId,
        reached: rounded(reached / count),
        residents: rounded(residents / count),
        staff: rounded(staff / count),
      };
    })
    .filter(({ reached }) => reached >= LEAST_REACHED)
    .sort((a, b) => b.reached - a.reached || b.residents + b.staff - a.residents - a.staff);
}

function meanOf(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shareOf(values: Float64Array, is: (value: number) => boolean): number {
  return values.length === 0 ? 0 : rounded(values.filter(is).length / values.length);
}

/** The value that a share of the sorted values lies at or below, between neighbours in proportion. */
function quantileOf(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return 0;
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] as number;
  return low + ((sorted[Math.ceil(at)] as number) - low) * (at - Math.floor(at));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
