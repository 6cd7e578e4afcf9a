import type { KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { FileCase, OutbreakFile } from '../../contract/casefile.ts';
import type { GraphEdge, PlacedNode } from '../../domain/casefile/infection-graph.ts';
import { chainOf } from '../../domain/casefile/infection-graph.ts';
import { layInfectionGraph } from '../../domain/casefile/lay-infection-graph.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import { SourceTable } from './SourceTable.tsx';
import { useFileWords } from './use-outbreak.ts';

const COLUMN = 190;
const ROW = 30;
const LEFT = 16;
const TOP = 40;
const DOT = 6;
/** How far a line runs level under the name of its node before it turns. */
const LABEL = 132;

/** Who infected whom, by day from left to right; one node has focus, arrows go to the next, Enter shows only its chain. */
export function InfectionGraph({ file }: { readonly file: OutbreakFile }) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  const [chain, setChain] = useSearchParam('kjede');
  const standing = useMemo(() => file.cases.filter((one) => !one.withdrawn), [file.cases]);
  const edges = useMemo(() => edgesOf(standing), [standing]);
  const chosen = standing.find((one) => String(one.caseId) === chain);
  const shown = useMemo(() => {
    if (!chosen) return standing;
    const ids = chainOf(chosen.caseId, edges);
    return standing.filter((one) => ids.has(one.caseId));
  }, [standing, edges, chosen]);
  if (standing.length === 0) return null;
  return (
    <Section title={t('graph.title')} note={t('graph.note')}>
      <SelectField
        label={t('graph.groups')}
        value={chosen ? chain : ''}
        onChange={setChain}
        options={[
          { value: '', label: t('graph.all') },
          ...standing.map((one) => ({
            value: String(one.caseId),
            label: t('graph.chain', { name: words.who(one) }),
          })),
        ]}
      />
      <GraphPicture cases={shown} edges={edges} onChoose={(id) => setChain(String(id) === chain ? '' : String(id))} />
      <SourceTable file={file} cases={shown} />
    </Section>
  );
}

function edgesOf(cases: readonly FileCase[]): GraphEdge[] {
  const known = new Set(cases.map((one) => one.caseId));
  return cases.flatMap(({ caseId, infectedBy, certainty }) =>
    infectedBy !== null && known.has(infectedBy) ? [{ from: infectedBy, to: caseId, certainty }] : [],
  );
}

interface GraphPictureProps {
  readonly cases: readonly FileCase[];
  readonly edges: readonly GraphEdge[];
  readonly onChoose: (caseId: number) => void;
}

function GraphPicture({ cases, edges, onChoose }: GraphPictureProps) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  const picture = useRef<SVGSVGElement>(null);
  const layout = useMemo(
    () =>
      layInfectionGraph(
        cases.map((one) => ({ id: one.caseId, day: one.day })),
        edges,
      ),
    [cases, edges],
  );
  const [active, setActive] = useState<number>();
  const placed = new Map(layout.nodes.map((node) => [node.id, node]));
  const current = active !== undefined && placed.has(active) ? active : layout.nodes[0]?.id;
  const width = LEFT + layout.days.length * COLUMN;
  const height = TOP + layout.rows * ROW + 8;
  const at = (node: Omit<PlacedNode, 'id'>) => ({ x: LEFT + node.layer * COLUMN, y: TOP + node.row * ROW + ROW / 2 });
  const onKey = (event: KeyboardEvent, node: PlacedNode) => {
    if (event.key === 'Enter' || event.key === ' ') onChoose(node.id);
    else {
      const next = nextNode(layout.nodes, node, event.key);
      if (!next) return;
      setActive(next.id);
      picture.current?.querySelector<SVGGElement>(`[data-case="${next.id}"]`)?.focus();
    }
    event.preventDefault();
  };
  return (
    <div className="file-graph-scroll">
      <svg
        ref={picture}
        className="file-graph"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={t('graph.alt', { cases: cases.length, days: layout.days.length, edges: layout.lines.length })}
      >
        {layout.days.map((day, index) => (
          <text key={day} x={LEFT + index * COLUMN - DOT} y={TOP - 18} className="file-graph-day">
            {words.day(day)}
          </text>
        ))}
        {layout.lines.map(({ edge, points }) => (
          <path
            key={`${edge.from} ${edge.to}`}
            d={pathThrough(points.map(at))}
            className="file-edge"
            data-certainty={edge.certainty}
          />
        ))}
        {cases.map((one) => {
          const node = placed.get(one.caseId);
          if (!node) return null;
          const { x, y } = at(node);
          const source = cases.find((other) => other.caseId === one.infectedBy);
          return (
            <g
              key={one.caseId}
              className="file-node"
              data-case={one.caseId}
              data-kind={one.kind}
              transform={`translate(${x} ${y})`}
              role="button"
              tabIndex={one.caseId === current ? 0 : -1}
              aria-label={t('graph.node', {
                name: words.who(one),
                kind: t(`group.${one.kind === 'staff' ? 'staff' : one.kind === 'resident' ? 'residents' : 'visitors'}`),
                day: words.dayInFull(one.day),
                source: source ? t('graph.node.by', { name: words.who(source) }) : t('graph.node.unknown'),
                infected: edges.filter((edge) => edge.from === one.caseId).length,
              })}
              onClick={() => onChoose(one.caseId)}
              onFocus={() => setActive(one.caseId)}
              onKeyDown={(event) => onKey(event, node)}
            >
              <rect
                x={-DOT - 4}
                y={-ROW / 2 - 2}
                width={COLUMN - 30}
                height={ROW - 4}
                className="file-node-ground"
                rx="3"
              />
              {one.kind === 'staff' ? (
                <rect x={-DOT} y={-DOT} width={DOT * 2} height={DOT * 2} />
              ) : one.kind === 'resident' ? (
                <circle r={DOT} />
              ) : (
                <path d={`M0 ${-DOT - 1} L${DOT + 1} 0 L0 ${DOT + 1} L${-DOT - 1} 0 Z`} />
              )}
              <svg x={DOT + 3} y={-ROW / 2 - 2} width={COLUMN - 54} height={ROW / 2 - 1} overflow="hidden">
                <text y={ROW / 2 - 4}>{words.who(one)}</text>
              </svg>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** A line through its lanes: level under a name, across the gap before the next day; between two of one day it bows out to the left. */
function pathThrough(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  if (last.x <= first.x) {
    const bow = first.x - 22;
    return `M${first.x - DOT} ${first.y} C${bow} ${first.y} ${bow} ${last.y} ${last.x - DOT} ${last.y}`;
  }
  let from = { x: first.x + LABEL, y: first.y };
  let path = `M${first.x + DOT} ${first.y} L${from.x} ${from.y}`;
  for (const point of rest) {
    const end = point.x - DOT;
    const middle = (from.x + end) / 2;
    path += ` C${middle} ${from.y} ${middle} ${point.y} ${end} ${point.y}`;
    from = { x: point.x + LABEL, y: point.y };
    if (point !== last) path += ` L${from.x} ${from.y}`;
  }
  return path;
}

/** Where an arrow goes: up and down within a day, left and right to the nearest of the day before or after. */
function nextNode(nodes: readonly PlacedNode[], node: PlacedNode, key: string): PlacedNode | undefined {
  const nearest = (layer: number) =>
    nodes
      .filter((one) => one.layer === layer)
      .toSorted((a, b) => Math.abs(a.row - node.row) - Math.abs(b.row - node.row))[0];
  const sameDay = nodes.filter((one) => one.layer === node.layer).toSorted((a, b) => a.row - b.row);
  const place = sameDay.findIndex((one) => one.id === node.id);
  if (key === 'ArrowDown') return sameDay[place + 1];
  if (key === 'ArrowUp') return sameDay[place - 1];
  if (key === 'ArrowRight') return nearest(node.layer + 1);
  if (key === 'ArrowLeft') return nearest(node.layer - 1);
  return undefined;
}
