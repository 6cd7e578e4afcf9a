import { useMemo } from 'react';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import type { DayReply, DayTourView } from '../../contract/visit-plan.ts';
import type { DayIndex } from './day-index.ts';
import { dayClock } from './day-index.ts';
import type { DayWords } from './use-day-words.ts';

interface DayMapProps {
  readonly day: DayReply;
  readonly index: DayIndex;
  readonly words: DayWords;
  readonly chosen: string;
  readonly onVisit: (visitId: string) => void;
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

const WIDTH = 1000;
const MARGIN = 40;

/** The day on a map of the municipality's own outline: tours as lines, homes as dots, the base as a square. */
export function DayMap({ day, index, words, chosen, onVisit }: DayMapProps) {
  const { t } = words;
  const [carer, setCarer] = useSearchParam('rute');
  const { project, height } = useMemo(() => projection(day), [day]);
  const at = (point: Point) => project(point).map((value) => value.toFixed(1));
  const baseOf = (unitId: string) => day.units.find((unit) => unit.unitId === unitId)?.base ?? undefined;
  const line = (tour: DayTourView) => {
    const base = baseOf(tour.unitId);
    const homes = tour.stops.flatMap((stop) => index.visitOf.get(stop.visitId)?.point ?? []);
    const points = base ? [base, ...homes, base] : homes;
    return points.map((point) => at(point).join(',')).join(' ');
  };
  const tours = day.tours.filter((tour) => tour.stops.length > 0);
  const shown = carer === '' ? tours : tours.filter((tour) => tour.personId === carer);
  const inShown = new Set(shown.flatMap((tour) => tour.stops.map((stop) => stop.visitId)));
  const units = new Set(day.visits.map((visit) => visit.unitId));
  return (
    <div className="day-map">
      <SelectField
        label={t('map.carer')}
        value={carer}
        onChange={(value) => setCarer(value === '' ? undefined : value)}
        placeholder={t('map.all')}
        options={tours.map((tour) => ({ value: tour.personId, label: tour.name }))}
      />
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label={t('map.label')}>
        {day.outline.map((ring, order) => (
          <polygon
            key={`ring-${order * 1}`}
            className="map-land"
            points={ring.map(([lon, lat]) => at({ lat, lon }).join(',')).join(' ')}
          />
        ))}
        {shown.map((tour) => (
          <polyline
            key={tour.personId}
            className="map-tour"
            data-alone={carer !== '' || undefined}
            points={line(tour)}
          />
        ))}
        {day.visits.flatMap((visit) => {
          if (!visit.point || (carer !== '' && !inShown.has(visit.visitId) && visit.way !== 'undone')) return [];
          const [x, y] = at(visit.point);
          const start = index.placedOf.get(visit.visitId)?.[0]?.stop.startMinute ?? visit.normalStart ?? visit.earliest;
          const text = `${dayClock(start)} ${words.person(visit)}, ${words.service(visit)}`;
          return [
            <circle
              key={visit.visitId}
              className="map-visit"
              cx={x}
              cy={y}
              r={visit.visitId === chosen ? 9 : 5}
              role="button"
              tabIndex={carer === '' ? -1 : 0}
              aria-label={text}
              aria-pressed={visit.visitId === chosen}
              data-undone={visit.way === 'undone' || undefined}
              data-changed={index.changed.has(visit.visitId) || undefined}
              onClick={() => onVisit(visit.visitId)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') onVisit(visit.visitId);
              }}
            >
              <title>{text}</title>
            </circle>,
          ];
        })}
        {day.units.flatMap((unit) => {
          if (!unit.base || !units.has(unit.unitId)) return [];
          const [x, y] = project(unit.base);
          return [
            <g key={unit.unitId} className="map-base">
              <rect x={x - 7} y={y - 7} width={14} height={14} />
              <text x={x + 12} y={y + 5}>
                {unit.name}
              </text>
            </g>,
          ];
        })}
      </svg>
    </div>
  );
}

/** A flat map fitted to the day's homes and bases: east to the right, north up, true in both directions at this latitude. */
function projection(day: DayReply): { readonly project: (point: Point) => [number, number]; readonly height: number } {
  const units = new Set(day.visits.map((visit) => visit.unitId));
  const points = [
    ...day.visits.flatMap((visit) => visit.point ?? []),
    ...day.units.flatMap((unit) => (units.has(unit.unitId) && unit.base ? [unit.base] : [])),
  ];
  const lats = points.map((point) => point.lat);
  const lons = points.map((point) => point.lon);
  const [south, north] = [Math.min(...lats, 90), Math.max(...lats, -90)];
  const [west, east] = [Math.min(...lons, 180), Math.max(...lons, -180)];
  const flat = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const wide = Math.max(1e-3, (east - west) * flat);
  const tall = Math.max(1e-3, north - south);
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (0.8 * WIDTH) / tall);
  const left = (WIDTH - wide * scale) / 2;
  return {
    project: ({ lat, lon }) => [left + (lon - west) * flat * scale, MARGIN + (north - lat) * scale],
    height: Math.round(tall * scale + 2 * MARGIN),
  };
}
