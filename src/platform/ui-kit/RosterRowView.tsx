import { memo, useMemo } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { weekdayOf } from '#kernel/plain-date.ts';
import { RosterCellView } from './RosterCellView.tsx';
import { rosterCellText } from './roster-cell-text.ts';
import type { RosterRange } from './roster-position.ts';
import type { RosterRow } from './roster-row.ts';
import type { RosterSpan } from './roster-spans.ts';
import { rosterSpans } from './roster-spans.ts';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

const SATURDAY = 6;
const MONDAY = 1;

interface RosterRowViewProps {
  readonly gridId: string;
  readonly row: RosterRow;
  readonly index: number;
  /** Rows of the head before this one, for the spoken row number. */
  readonly headRows: number;
  readonly days: readonly PlainDate[];
  readonly hasDetail: boolean;
  readonly hasTrailing: boolean;
  /** The column that the Tab key lands on in this row, if any. */
  readonly tabColumn: number | undefined;
  readonly range: RosterRange | undefined;
  readonly offset: number | undefined;
}

/** One line of the roster. Drawn again only when something in it changes. */
export const RosterRowView = memo(function RosterRowView(props: RosterRowViewProps) {
  const { gridId, row, index, headRows, days, hasDetail, hasTrailing, tabColumn, range, offset } = props;
  const spans = useMemo(() => rosterSpans(row.cells ?? []), [row.cells]);
  const isWhole = row.cells === undefined;
  const first = hasDetail ? 3 : 2;
  return (
    <div
      className="roster-row"
      role="row"
      data-kind={row.kind}
      aria-rowindex={headRows + index + 1}
      style={offset === undefined ? undefined : { transform: `translateY(${offset}px)` }}
    >
      <div
        className="roster-name"
        role="rowheader"
        id={`${gridId}-${index}-0`}
        data-row={index}
        data-column={0}
        data-whole={isWhole || undefined}
        aria-colindex={1}
        aria-colspan={isWhole ? first - 1 + days.length + (hasTrailing ? 1 : 0) : undefined}
        tabIndex={tabColumn === 0 || (isWhole && tabColumn !== undefined) ? 0 : -1}
        title={row.name}
      >
        <span className="roster-name-text">{row.name}</span>
        {row.note && <span className="roster-note">{row.note}</span>}
        {isWhole && row.trailing && <span className="roster-note roster-note-end">{row.trailing}</span>}
      </div>
      {hasDetail && !isWhole && (
        <div className="roster-detail" role="gridcell" aria-colindex={2}>
          {row.detail}
        </div>
      )}
      {spans.map((span) => (
        <Cell
          key={span.start}
          gridId={gridId}
          index={index}
          span={span}
          days={days}
          first={first}
          tabColumn={tabColumn}
          range={range}
        />
      ))}
      {hasTrailing && !isWhole && (
        <div className="roster-trailing" role="gridcell" aria-colindex={first + days.length} title={row.trailing}>
          {row.trailing}
        </div>
      )}
    </div>
  );
});

interface CellProps {
  readonly gridId: string;
  readonly index: number;
  readonly span: RosterSpan;
  readonly days: readonly PlainDate[];
  readonly first: number;
  readonly tabColumn: number | undefined;
  readonly range: RosterRange | undefined;
}

function Cell({ gridId, index, span, days, first, tabColumn, range }: CellProps) {
  const t = useTexts(uiKitTexts);
  const { cell, start, length } = span;
  const column = start + 1;
  const last = column + length - 1;
  const day = days[start];
  const weekday = day ? weekdayOf(day) : MONDAY;
  const selected = range !== undefined && last >= range.left && column <= range.right;
  const edges =
    selected &&
    [index === range.top && 't', index === range.bottom && 'b', column <= range.left && 'l', last >= range.right && 'r']
      .filter(Boolean)
      .join('');
  const shift = cell.kind === 'shift' ? cell : undefined;
  const focusable = tabColumn !== undefined && tabColumn >= column && tabColumn <= last;
  return (
    <div
      className="roster-cell"
      role="gridcell"
      id={`${gridId}-${index}-${column}`}
      data-row={index}
      data-column={column}
      data-kind={cell.kind}
      data-tone={shift?.tone}
      data-work-only={shift?.workOnly || undefined}
      data-change={shift?.change}
      data-team={shift?.team}
      data-kept={shift?.kept || undefined}
      data-chosen={(cell.kind === 'shift' || cell.kind === 'gap') && cell.chosen ? true : undefined}
      data-can-go={(cell.kind === 'free' || cell.kind === 'shift') && cell.canGo ? true : undefined}
      data-weekend={length === 1 && weekday >= SATURDAY ? true : undefined}
      data-monday={start > 0 && weekday === MONDAY ? true : undefined}
      data-edges={edges === false ? undefined : edges}
      aria-selected={selected || undefined}
      aria-colindex={first + start}
      aria-colspan={length > 1 ? length : undefined}
      aria-label={rosterCellText(cell, t) || undefined}
      style={length > 1 ? { gridColumn: `span ${length}` } : undefined}
      tabIndex={focusable ? 0 : -1}
    >
      <RosterCellView cell={cell} days={length} />
    </div>
  );
}
