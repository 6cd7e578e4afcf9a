import { RosterCellView } from './RosterCellView.tsx';
import type { RosterCell } from './roster-row.ts';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

interface LegendProps {
  /** A cell as it stands in the grid, and what it means. */
  readonly items: readonly { readonly cell: RosterCell; readonly text: string }[];
}

/** The signs of a roster; each key looks exactly like its cell. */
export function Legend({ items }: LegendProps) {
  const t = useTexts(uiKitTexts);
  return (
    <ul className="legend" aria-label={t('legend.label')}>
      {items.map(({ cell, text }) => {
        const shift = cell.kind === 'shift' ? cell : undefined;
        return (
          <li key={text}>
            <span
              className="roster-cell legend-key"
              aria-hidden="true"
              data-kind={cell.kind}
              data-tone={shift?.tone}
              data-work-only={shift?.workOnly || undefined}
              data-change={shift?.change}
              data-kept={shift?.kept || undefined}
              data-can-go={(cell.kind === 'free' || cell.kind === 'shift') && cell.canGo ? true : undefined}
            >
              <RosterCellView cell={cell} days={1} />
            </span>
            {text}
          </li>
        );
      })}
    </ul>
  );
}
