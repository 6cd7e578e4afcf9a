import type { CSSProperties } from 'react';

interface IntervalAxisProps {
  readonly scale: number;
  readonly ticks: readonly { readonly days: number; readonly label: string }[];
}

/** The numbers over a column of interval bars. */
export function IntervalAxis({ scale, ticks }: IntervalAxisProps) {
  return (
    <span className="interval-axis" aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick.days} style={{ '--at': `${(tick.days / scale) * 100}%` } as CSSProperties}>
          {tick.label}
        </span>
      ))}
    </span>
  );
}
