import type { KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CrossSiteEdge, CrossSitePlace } from '../../contract.ts';
import { crossSiteTexts } from '../../texts/cross-site-texts.ts';
import { edgePath, edgeWidth, labelAt, linksByPlace, nextPlace, pointAt, RING } from './ring-shape.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const LONGEST_LABEL = 24;

interface NetworkRingProps {
  readonly places: readonly CrossSitePlace[];
  /** Those that are drawn. */
  readonly edges: readonly CrossSiteEdge[];
  /** Units where a decided rule is broken. */
  readonly broken: ReadonlySet<string>;
  readonly current: string | undefined;
  readonly onOpen: (place: string) => void;
}

/** The places in a ring with a line between those that have people in common; a table says the same. */
export function NetworkRing({ places, edges, broken, current, onOpen }: NetworkRingProps) {
  const t = useTexts(crossSiteTexts);
  const [hovered, setHovered] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const ring = useRef<SVGSVGElement>(null);
  const links = useMemo(() => linksByPlace(edges), [edges]);
  const angleOf = useMemo(() => new Map(places.map(({ place, angle }) => [place, angle])), [places]);
  const lit = hovered ?? focused ?? current;
  const tabStop = focused ?? current ?? places[0]?.place;
  const onKeyDown = (event: KeyboardEvent, place: string) => {
    const step = STEPS[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(place);
    } else if (step !== undefined) {
      event.preventDefault();
      const next = nextPlace(places, place, step);
      const node = ring.current?.querySelector<SVGGElement>(`[data-place="${CSS.escape(next ?? '')}"]`);
      node?.focus();
    }
  };
  return (
    <svg
      ref={ring}
      className="network-ring"
      viewBox="-520 -505 1040 1010"
      role="group"
      aria-label={t('net.label')}
      data-lit={lit !== undefined || undefined}
    >
      <g className="network-edges" aria-hidden="true">
        {edges.map((edge) => {
          const touches = edge.a === lit || edge.b === lit;
          const kind = edge.countAfterOffers === 0 ? 'removed' : undefined;
          const breaks = edge.acrossSites && (broken.has(edge.a) || broken.has(edge.b));
          return (
            <path
              key={`${edge.a}\n${edge.b}`}
              d={edgePath(angleOf.get(edge.a) ?? 0, angleOf.get(edge.b) ?? 0)}
              strokeWidth={edgeWidth(edge.count)}
              data-kind={breaks ? 'broken' : kind}
              data-lit={touches || undefined}
            />
          );
        })}
      </g>
      {places.map(({ place, name, siteName, angle }) => {
        const { x, y } = pointAt(angle, RING);
        const label = labelAt(angle);
        return (
          <g
            key={place}
            role="button"
            className="network-place"
            data-place={place}
            data-employer={siteName === null || undefined}
            tabIndex={place === tabStop ? 0 : -1}
            aria-pressed={place === current}
            aria-label={t('net.place', { name, links: links.get(place) ?? 0 })}
            onClick={() => onOpen(place)}
            onKeyDown={(event) => onKeyDown(event, place)}
            onFocus={() => setFocused(place)}
            onBlur={() => setFocused(undefined)}
            onPointerEnter={() => setHovered(place)}
            onPointerLeave={() => setHovered(undefined)}
          >
            <circle className="network-target" cx={x} cy={y} r={16} />
            {siteName === null ? (
              <rect className="network-dot" x={x - 5} y={y - 5} width={10} height={10} />
            ) : (
              <circle className="network-dot" cx={x} cy={y} r={6} />
            )}
            <text transform={label.transform} textAnchor={label.anchor} dominantBaseline="middle">
              {name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1)}…` : name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
