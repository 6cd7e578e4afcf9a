import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { GraphEdge, GraphNode } from './infection-graph.ts';
import { chainOf } from './infection-graph.ts';
import { countCrossings, layInfectionGraph } from './lay-infection-graph.ts';

const first = plainDate('2026-11-01');
const node = (id: number, day: number): GraphNode => ({ id, day: addDays(first, day) });
const edge = (from: number, to: number): GraphEdge => ({ from, to, certainty: 'likely' });

const crossings = (nodes: readonly GraphNode[], edges: readonly GraphEdge[]) => {
  const { nodes: placed } = layInfectionGraph(nodes, edges);
  return countCrossings(
    edges,
    new Map(placed.map((one) => [one.id, one.row])),
    new Map(placed.map((one) => [one.id, one.layer])),
  );
};

test('to kilder og to smittede dagen etter: den som kom sist til, flyttes så strekene ikke krysser', () => {
  const nodes = [node(1, 0), node(2, 0), node(3, 1), node(4, 1)];
  expect(crossings(nodes, [edge(1, 4), edge(2, 3)])).toBe(0);
});

test('én kilde med tre smittede: kilden står midt for dem', () => {
  const { nodes } = layInfectionGraph(
    [node(1, 0), node(2, 3), node(3, 3), node(4, 3)],
    [edge(1, 2), edge(1, 3), edge(1, 4)],
  );
  const row = (id: number) => nodes.find((one) => one.id === id)?.row ?? 0;
  expect(row(1)).toBeCloseTo((row(2) + row(3) + row(4)) / 3);
});

test('en kjede: bare de som smittet videre til og fra den valgte, ikke søskengrenene', () => {
  const edges = [edge(1, 2), edge(1, 3), edge(2, 4), edge(3, 5)];
  expect([...chainOf(2, edges)].toSorted()).toEqual([1, 2, 4]);
});

test('150 smittede på tre uker i et tre: ingen streker krysser når de kan unngås fra dag til dag', () => {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (let id = 1; id <= 150; id++) {
    const parent = id === 1 ? 0 : Math.ceil((id - 1) / 3);
    const day = parent === 0 ? 0 : Number(nodes[parent - 1]?.day.slice(8)) - 1 + 3;
    nodes.push(node(id, day));
    if (parent > 0) edges.push(edge(parent, id));
  }
  expect(crossings(nodes, edges)).toBe(0);
});

describe('egenskaper', () => {
  const graph = fc
    .array(fc.record({ day: fc.integer({ min: 0, max: 20 }), parent: fc.nat(200), certain: fc.boolean() }), {
      minLength: 1,
      maxLength: 60,
    })
    .map((rows) => {
      const nodes = rows.map((row, index) => node(index + 1, row.day));
      const edges = rows.flatMap((row, index): GraphEdge[] => {
        const earlier = nodes.filter((one) => one.day < addDays(first, row.day));
        const source = earlier[row.parent % Math.max(1, earlier.length)];
        return source ? [{ ...edge(source.id, index + 1), certainty: row.certain ? 'certain' : 'likely' }] : [];
      });
      return { nodes, edges };
    });

  test('hver smittet står ett sted, på sin dag, og aldri to på samme plass', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const layout = layInfectionGraph(nodes, edges);
        expect(layout.nodes.map((one) => one.id)).toEqual(nodes.map((one) => one.id));
        for (const [index, placed] of layout.nodes.entries()) {
          expect(layout.days[placed.layer]).toBe(nodes[index]?.day);
          expect(placed.row).toBeGreaterThanOrEqual(0);
          expect(placed.row).toBeLessThanOrEqual(layout.rows - 1 + 1e-9);
        }
        for (const layer of Map.groupBy(layout.nodes, (one) => one.layer).values()) {
          const rows = layer.map((one) => one.row).toSorted((a, b) => a - b);
          for (const [index, row] of rows.entries()) {
            if (index > 0) expect(row - (rows[index - 1] ?? 0)).toBeGreaterThan(1 - 1e-9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('samme smittede, samme bilde; og rekkefølgen de kommer i, betyr ingenting', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const rows = (of: readonly GraphNode[]) =>
          new Map(layInfectionGraph(of, edges).nodes.map((one) => [one.id, one.row]));
        expect(new Map([...rows([...nodes].reverse())].reverse())).toEqual(rows(nodes));
      }),
      { numRuns: 30 },
    );
  });
});
