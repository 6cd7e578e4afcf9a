import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { PackageSummaryView } from '../../contract/spread.ts';

type Fan = PackageSummaryView['fans']['infected'];

interface FanChartProps {
  readonly fan: Fan;
  /** Median if nothing is done; undefined in its own picture. */
  readonly nothing: readonly number[] | undefined;
  /** Top of the scale, the same for pictures that are compared. */
  readonly most: number;
  readonly label: string;
  readonly number: (value: number) => string;
  readonly dayLabel: (day: number) => string;
}

const BOX = { width: 360, height: 190, left: 42, right: 10, top: 10, bottom: 24 } as const;
const TICKS = 4;
const DAYS_BETWEEN = 7;

/** Quantile bands by day: nine of ten runs, half of them, and the median; with the median of doing nothing as a dashed line. */
export function FanChart({ fan, nothing, most, label, number, dayLabel }: FanChartProps) {
  const days = fan[0].length;
  const x = scaleLinear([0, Math.max(1, days - 1)], [BOX.left, BOX.width - BOX.right]);
  const y = scaleLinear([0, Math.max(1, most)], [BOX.height - BOX.bottom, BOX.top]).clamp(true);
  const band = (low: readonly number[], high: readonly number[]) =>
    area<number>()
      .x((_, day) => x(day))
      .y0((_, day) => y(low[day] ?? 0))
      .y1((_, day) => y(high[day] ?? 0))([...low]) ?? '';
  const curve = (values: readonly number[]) =>
    line<number>()
      .x((_, day) => x(day))
      .y((value) => y(value))([...values]) ?? '';
  const weeks = Array.from({ length: Math.floor((days - 1) / DAYS_BETWEEN) + 1 }, (_, week) => week * DAYS_BETWEEN);
  return (
    <svg className="fan-chart" viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-label={label}>
      {y.ticks(TICKS).map((value) => (
        <g key={value}>
          <line className="fan-grid" x1={BOX.left} x2={BOX.width - BOX.right} y1={y(value)} y2={y(value)} />
          <text className="fan-tick" x={BOX.left - 6} y={y(value)} textAnchor="end" dominantBaseline="middle">
            {number(value)}
          </text>
        </g>
      ))}
      {weeks.map((day, index) => (
        <text
          key={day}
          className="fan-tick"
          x={x(day)}
          y={BOX.height - 8}
          textAnchor={index === 0 ? 'start' : day === days - 1 ? 'end' : 'middle'}
        >
          {index === 0 ? dayLabel(1) : day + 1}
        </text>
      ))}
      <path className="fan-outer" d={band(fan[0], fan[4])} />
      <path className="fan-inner" d={band(fan[1], fan[3])} />
      {nothing && <path className="fan-nothing" d={curve(nothing.slice(0, days))} />}
      <path className="fan-median" d={curve(fan[2])} />
    </svg>
  );
}
