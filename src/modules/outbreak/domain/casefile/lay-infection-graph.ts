import type { GraphEdge, GraphLayout, GraphNode, PlacedNode } from './infection-graph.ts';

/** Rounds of ordering, forwards and backwards; the best is kept, so more never harm. */
const ROUNDS = 12;

/**
 * Lays the cases out by day, in each day in an order that keeps lines from crossing: each node goes to the middle of those it is joined
 * to, forwards and backwards in turn (Sugiyama's barycentre method), and the order with the fewest crossings is kept.
 */
export function layInfectionGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphLayout {
  const days = [...new Set(nodes.map((node) => node.day))].sort();
  const layerOf = new Map(nodes.map((node) => [node.id, days.indexOf(node.day)]));
  const known = edges
    .filter((edge) => layerOf.has(edge.from) && layerOf.has(edge.to))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const routes = routesOf(known, layerOf);
  const steps = routes.flatMap(({ ids }) => ids.slice(1).map((to, index) => ({ from: ids[index] ?? to, to })));
  const start = days.map((_, layer) =>
    [...layerOf].flatMap(([id, at]) => (at === layer ? [id] : [])).sort((a, b) => Math.abs(a) - Math.abs(b) || b - a),
  );
  const joined = neighboursOf(steps);
  let layers = start;
  let rows = rowsOf(layers, joined, layerOf);
  let best = { rows, crossings: countCrossings(steps, rows, layerOf) };
  for (let round = 0; round < ROUNDS && best.crossings > 0; round++) {
    layers = order(layers, rows, joined, layerOf, round % 2 === 0 ? 1 : -1);
    rows = rowsOf(layers, joined, layerOf);
    const crossings = countCrossings(steps, rows, layerOf);
    if (crossings < best.crossings) best = { rows, crossings };
  }
  const top = Math.min(0, ...best.rows.values());
  const place = (id: number) => ({ layer: layerOf.get(id) ?? 0, row: (best.rows.get(id) ?? 0) - top });
  return {
    days,
    nodes: nodes.map(({ id }): PlacedNode => ({ id, ...place(id) })),
    lines: routes.map(({ edge, ids }) => ({ edge, points: ids.map(place) })),
    rows: Math.max(0, ...[...layerOf.keys()].map((id) => place(id).row)) + 1,
  };
}

/** Each line by way of a lane in every layer between its ends; lanes are numbered below zero and put into `layerOf`. */
function routesOf(edges: readonly GraphEdge[], layerOf: Map<number, number>) {
  let lane = 0;
  return edges.map((edge) => {
    const first = layerOf.get(edge.from) ?? 0;
    const last = layerOf.get(edge.to) ?? 0;
    const between = Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => {
      lane -= 1;
      layerOf.set(lane, first + 1 + index);
      return lane;
    });
    return { edge, ids: [edge.from, ...between, edge.to] };
  });
}

/** How many pairs of lines cross, drawn straight between the places given. */
export function countCrossings(
  edges: readonly Pick<GraphEdge, 'from' | 'to'>[],
  rows: ReadonlyMap<number, number>,
  layerOf: ReadonlyMap<number, number>,
): number {
  const lines = edges.flatMap(({ from, to }) => {
    const ends = [from, to].map((id) => ({ id, x: layerOf.get(id) ?? 0, y: rows.get(id) ?? 0 }));
    const [a, b] = ends.toSorted((one, other) => one.x - other.x);
    return a && b && a.x < b.x ? [{ a, b }] : [];
  });
  let count = 0;
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      const left = Math.max(one.a.x, other.a.x);
      const right = Math.min(one.b.x, other.b.x);
      if (left >= right || sharesEnd(one, other)) continue;
      if ((at(one, left) - at(other, left)) * (at(one, right) - at(other, right)) < 0) count++;
    }
  }
  return count;
}

interface End {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly a: End;
  readonly b: End;
}

function sharesEnd(one: Line, other: Line): boolean {
  return one.a.id === other.a.id || one.b.id === other.b.id || one.a.id === other.b.id || one.b.id === other.a.id;
}

function at({ a, b }: Line, x: number): number {
  return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

function neighboursOf(edges: readonly Pick<GraphEdge, 'from' | 'to'>[]): ReadonlyMap<number, readonly number[]> {
  const both = edges.flatMap(({ from, to }) => [
    { id: from, other: to },
    { id: to, other: from },
  ]);
  return new Map([...Map.groupBy(both, (one) => one.id)].map(([id, of]) => [id, of.map((one) => one.other)]));
}

/** Each layer in the order of the middle of those joined to it on one side: `1` those before, `-1` those after. */
function order(
  layers: readonly (readonly number[])[],
  rows: ReadonlyMap<number, number>,
  joined: ReadonlyMap<number, readonly number[]>,
  layerOf: ReadonlyMap<number, number>,
  side: 1 | -1,
): number[][] {
  const rowNow = new Map(rows);
  const indices = [...layers.keys()];
  const next: number[][] = layers.map((layer) => [...layer]);
  for (const index of side === 1 ? indices : indices.reverse()) {
    const middles = new Map(
      (layers[index] ?? []).map((id) => {
        const sided = (joined.get(id) ?? []).filter((other) => ((layerOf.get(other) ?? 0) - index) * side < 0);
        return [id, sided.length === 0 ? (rowNow.get(id) ?? 0) : mean(sided.map((other) => rowNow.get(other) ?? 0))];
      }),
    );
    const sorted = [...(layers[index] ?? [])].sort(
      (a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0) || (rowNow.get(a) ?? 0) - (rowNow.get(b) ?? 0),
    );
    next[index] = sorted;
    const spread = apart(sorted.map((id) => middles.get(id) ?? 0));
    for (const [place, id] of sorted.entries()) rowNow.set(id, spread[place] ?? place);
  }
  return next;
}

/** How far down each node is: near whoever infected it, in the order given, at least one step from the next. */
function rowsOf(
  layers: readonly (readonly number[])[],
  joined: ReadonlyMap<number, readonly number[]>,
  layerOf: ReadonlyMap<number, number>,
): Map<number, number> {
  const rows = new Map<number, number>();
  for (const [index, layer] of layers.entries()) {
    const wished = layer.map((id, place) => {
      const before = (joined.get(id) ?? []).filter((other) => (layerOf.get(other) ?? 0) < index);
      return before.length === 0 ? place : mean(before.map((other) => rows.get(other) ?? 0));
    });
    const spread = apart(wished);
    for (const [place, id] of layer.entries()) rows.set(id, spread[place] ?? place);
  }
  return rows;
}

/** The rows nearest to those wished for, in the same order and at least one apart (pool adjacent violators). */
function apart(wished: readonly number[]): number[] {
  const pools: { sum: number; size: number }[] = [];
  for (const [index, wish] of wished.entries()) {
    pools.push({ sum: wish - index, size: 1 });
    for (let last = pools.at(-1), before = pools.at(-2); last && before; last = pools.at(-1), before = pools.at(-2)) {
      if (before.sum / before.size < last.sum / last.size) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
    }
  }
  return pools
    .flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size))
    .map((row, index) => row + index);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
