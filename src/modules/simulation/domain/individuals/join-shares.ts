import type { PackageRuns, ShareResult } from './simulate-individuals.ts';

/** Puts the shares of several threads together in the order of the runs, so that their number does not matter. */
export function joinShares(shares: readonly ShareResult[]): ShareResult {
  const first = shares[0] as ShareResult;
  const order = shares
    .flatMap(({ runs }, share) => runs.map((run, at) => ({ run, share, at })))
    .sort((a, b) => a.run - b.run);
  return {
    ...first,
    runs: order.map(({ run }) => run),
    packages: first.packages.map((_, pack) => ({
      series: gather(shares, order, pack, 'series'),
      unitResidents: gather(shares, order, pack, 'unitResidents'),
      unitStaff: gather(shares, order, pack, 'unitStaff'),
    })),
  };
}

function gather(
  shares: readonly ShareResult[],
  order: readonly { readonly share: number; readonly at: number }[],
  pack: number,
  what: keyof PackageRuns,
): Int32Array {
  const lists = shares.map(({ packages, runs }) => {
    const list = (packages[pack] as PackageRuns)[what];
    return { list, width: runs.length > 0 ? list.length / runs.length : 0 };
  });
  const width = lists.find((one) => one.width > 0)?.width ?? 0;
  const all = new Int32Array(order.length * width);
  order.forEach(({ share, at }, run) => {
    const { list } = lists[share] as (typeof lists)[number];
    all.set(list.subarray(at * width, (at + 1) * width), run * width);
  });
  return all;
}
