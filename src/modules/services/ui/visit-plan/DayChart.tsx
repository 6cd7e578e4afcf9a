import type { CSSProperties, KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import type { DayReply, DayTourView } from '../../contract/visit-plan.ts';
import type { DayIndex } from './day-index.ts';
import { dayClock, hoursOf } from './day-index.ts';
import { TourBar } from './TourBar.tsx';
import type { DayWords } from './use-day-words.ts';

/** Where a dragged visit is let go. */
export interface Drop {
  readonly visitId: string;
  readonly part: number;
  readonly personId: string;
  readonly startMinute: number;
}

interface DayChartProps {
  readonly day: DayReply;
  readonly index: DayIndex;
  readonly words: DayWords;
  readonly chosen: string;
  readonly onVisit: (visitId: string) => void;
  readonly onCarer: (personId: string) => void;
  readonly onDrop?: ((drop: Drop) => void) | undefined;
}

const SNAP = 5;

/** The day as tours on a time axis: a row per carer, bars for visits, gaps for the road. */
export function DayChart({ day, index, words, chosen, onVisit, onCarer, onDrop }: DayChartProps) {
  const { t } = words;
  const { competence } = useWords();
  const [first, last] = hoursOf(day);
  const span = (last - first) * 60;
  const at = (minute: number) => `${((minute - first * 60) / span) * 100}%`;
  const chart = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<string>();
  const dragged = useRef<{ readonly visitId: string; readonly part: number; readonly grip: number }>(undefined);
  const groups = Map.groupBy(day.tours, (tour) => tour.unitId);
  const several = groups.size > 1;
  const drop = (personId: string, lane: HTMLElement, x: number) => {
    setOver(undefined);
    const what = dragged.current;
    dragged.current = undefined;
    if (!what || !onDrop) return;
    const box = lane.getBoundingClientRect();
    const minute = first * 60 + ((x - box.left) / box.width) * span - what.grip;
    onDrop({ visitId: what.visitId, part: what.part, personId, startMinute: Math.round(minute / SNAP) * SNAP });
  };
  const row = (tour: DayTourView) => (
    <li
      key={tour.personId}
      className="day-row"
      data-away={tour.away || undefined}
      data-over={over === tour.personId || undefined}
      data-broken={index.broken.has(tour.personId) || undefined}
    >
      <button type="button" className="day-name" onClick={() => onCarer(tour.personId)}>
        <span>{tour.name}</span>
        <small>{tour.away ? t('chart.away') : competence(tour.competence)}</small>
      </button>
      <div
        className="day-lane"
        onDragOver={(event) => {
          if (!dragged.current || tour.away) return;
          event.preventDefault();
          setOver(tour.personId);
        }}
        onDragLeave={() => setOver((now) => (now === tour.personId ? undefined : now))}
        onDrop={(event) => {
          event.preventDefault();
          drop(tour.personId, event.currentTarget, event.clientX);
        }}
      >
        <i
          className="day-duty"
          style={
            {
              '--from': at(Math.max(tour.startMinute, first * 60)),
              '--to': at(Math.min(tour.leavesAt ?? tour.endMinute, last * 60)),
            } as CSSProperties
          }
        />
        {tour.stops.map((stop, order) => (
          <TourBar
            key={`${stop.visitId} ${stop.part} ${stop.startMinute}`}
            stop={stop}
            index={index}
            words={words}
            style={{ '--from': at(stop.startMinute), '--to': at(stop.startMinute + stop.minutes) } as CSSProperties}
            chosen={chosen !== '' && stop.visitId === chosen}
            first={order === 0}
            onChoose={onVisit}
            onGrip={
              onDrop
                ? (offset) => {
                    dragged.current = { visitId: stop.visitId, part: stop.part, grip: offset * stop.minutes };
                  }
                : undefined
            }
          />
        ))}
      </div>
    </li>
  );
  const ticks = Array.from({ length: last - first + 1 }, (_, hour) => first + hour);
  return (
    <div className="day-chart" ref={chart} onKeyDown={(event) => walk(event, chart.current)}>
      <p className="note day-help">{t('chart.help')}</p>
      <div className="day-axis" aria-hidden="true">
        {ticks.map((hour) => (
          <span key={hour} style={{ '--from': at(hour * 60) } as CSSProperties}>
            {String(hour % 24).padStart(2, '0')}
          </span>
        ))}
        {day.nowMinute !== null && day.nowMinute > first * 60 && day.nowMinute < last * 60 && (
          <b style={{ '--from': at(day.nowMinute) } as CSSProperties}>
            {t('chart.now')} {dayClock(day.nowMinute)}
          </b>
        )}
      </div>
      {[...groups].map(([unitId, tours]) => (
        <section key={unitId} aria-label={index.unitName.get(unitId) ?? t('chart.label')}>
          {several && <h2 className="day-unit">{index.unitName.get(unitId)}</h2>}
          <ul className="day-rows">{tours.map(row)}</ul>
        </section>
      ))}
    </div>
  );
}

/** Arrows go from bar to bar and from row to row. */
function walk(event: KeyboardEvent<HTMLElement>, chart: HTMLElement | null): void {
  const by = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
  const bar = (event.target as HTMLElement).closest<HTMLElement>('.day-bar');
  if (!by || !bar || !chart) return;
  event.preventDefault();
  const [down = 0, right = 0] = by;
  const rows = [...chart.querySelectorAll('.day-row')].filter((row) => row.querySelector('.day-bar'));
  const at = rows.findIndex((row) => row.contains(bar));
  const bars = [...(rows[at]?.querySelectorAll<HTMLElement>('.day-bar') ?? [])];
  if (right !== 0) bars[bars.indexOf(bar) + right]?.focus();
  else {
    const left = bar.getBoundingClientRect().left;
    const next = [...(rows[at + down]?.querySelectorAll<HTMLElement>('.day-bar') ?? [])];
    next.toSorted((a, b) => gap(a, left) - gap(b, left))[0]?.focus();
  }
}

function gap(bar: HTMLElement, left: number): number {
  return Math.abs(bar.getBoundingClientRect().left - left);
}
