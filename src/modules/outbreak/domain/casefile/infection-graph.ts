import type { PlainDate } from '#kernel/plain-date.ts';
import type { SourceCertainty } from './outbreak.ts';

/** A case in the picture of who infected whom. */
export interface GraphNode {
  readonly id: number;
  readonly day: PlainDate;
}

/** Who infected whom. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly certainty: SourceCertainty;
}

/** A node's place: the layer (0 is the first day) and how far down it, in steps of one node. */
export interface PlacedNode {
  readonly id: number;
  readonly layer: number;
  readonly row: number;
}

/** The picture: one layer a day with cases, and how far down the lowest node is. */
export interface GraphLayout {
  readonly days: readonly PlainDate[];
  readonly nodes: readonly PlacedNode[];
  /** Where a line runs, layer by layer from its source; days between have a lane of their own, so that no line runs through a node. */
  readonly lines: readonly { readonly edge: GraphEdge; readonly points: readonly Omit<PlacedNode, 'id'>[] }[];
  readonly rows: number;
}

/** Those who infected a case in turn, and those it and they infected: its own chain, itself included. */
export function chainOf(id: number, edges: readonly GraphEdge[]): ReadonlySet<number> {
  const found = new Set([id]);
  const walk = (start: number, next: (edge: GraphEdge, at: number) => number | undefined) => {
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const edge of edges) {
        const to = next(edge, at);
        if (to === undefined || found.has(to)) continue;
        found.add(to);
        waiting.push(to);
      }
    }
  };
  walk(id, (edge, at) => (edge.from === at ? edge.to : undefined));
  walk(id, (edge, at) => (edge.to === at ? edge.from : undefined));
  return found;
}
