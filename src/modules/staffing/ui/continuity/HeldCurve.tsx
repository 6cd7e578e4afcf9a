import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { StressUnit } from '../../contract.ts';
import { NATIONAL_PLAN } from './national-plan.ts';

type Level = Pick<StressUnit['levels'][number], 'level' | 'held' | 'heldBefore'>;

interface HeldCurveProps {
  readonly levels: readonly Level[];
  /** Share at the foot of the picture; the same for curves that are compared. */
  readonly floor: number;
  /** Small ones have no axes; `panel` is for a column of a third of the page and for phones. */
  readonly size: 'wide' | 'panel' | 'small';
  readonly breaksAt: number | null;
  readonly label: string;
  /** A share as the reader writes it. */
  readonly percent: (share: number) => string;
}

const BOXES = {
  wide: { width: 720, height: 260, left: 44, right: 14, top: 12, bottom: 26 },
  panel: { width: 360, height: 190, left: 40, right: 14, top: 10, bottom: 24 },
  small: { width: 180, height: 64, left: 1, right: 1, top: 4, bottom: 4 },
} as const;

/** The share of a minimum that is held against absence, with the band of nine draws in ten. */
export function HeldCurve({ levels, floor, size, breaksAt, label, percent }: HeldCurveProps) {
  const box = BOXES[size];
  const large = size !== 'small';
  const most = levels.at(-1)?.level ?? 1;
  const x = scaleLinear([0, most], [box.left, box.width - box.right]);
  const y = scaleLinear([floor, 1], [box.height - box.bottom, box.top]).clamp(true);
  const band = area<Level>()
    .x((one) => x(one.level))
    .y0((one) => y(one.held.low))
    .y1((one) => y(one.held.high));
  const held = line<Level>()
    .x((one) => x(one.level))
    .y((one) => y(one.held.mean));
  const before = line<Level>()
    .x((one) => x(one.level))
    .y((one) => y(one.heldBefore));
  const foot = box.height - box.bottom;
  return (
    <svg className="held-curve" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={label}>
      {large && <NationalPlan x={x} top={box.top} foot={foot} most={most} />}
      {(large ? y.ticks(4) : [1]).map((share) => (
        <g key={share}>
          <line className="held-grid" x1={box.left} x2={box.width - box.right} y1={y(share)} y2={y(share)} />
          {large && (
            <text className="held-tick" x={box.left - 6} y={y(share)} textAnchor="end" dominantBaseline="middle">
              {percent(share)}
            </text>
          )}
        </g>
      ))}
      {large &&
        levels.map(({ level }) => (
          <text key={level} className="held-tick" x={x(level)} y={box.height - 8} textAnchor="middle">
            {percent(level)}
          </text>
        ))}
      <path className="held-band" d={band(levels) ?? ''} />
      <path className="held-before" d={before(levels) ?? ''} />
      <path className="held-line" d={held(levels) ?? ''} />
      {breaksAt !== null && <line className="held-break" x1={x(breaksAt)} x2={x(breaksAt)} y1={box.top} y2={foot} />}
    </svg>
  );
}

interface NationalPlanProps {
  readonly x: (level: number) => number;
  readonly top: number;
  readonly foot: number;
  readonly most: number;
}

function NationalPlan({ x, top, foot, most }: NationalPlanProps) {
  const { likelyFrom, likelyTo, worst } = NATIONAL_PLAN;
  if (most < worst) return null;
  return (
    <>
      <rect className="held-plan" x={x(likelyFrom)} width={x(likelyTo) - x(likelyFrom)} y={top} height={foot - top} />
      <rect className="held-plan" x={x(worst) - 1} width={2} y={top} height={foot - top} />
    </>
  );
}
