import { useVirtualizer } from '@tanstack/react-virtual';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { RosterHead } from './RosterHead.tsx';
import { RosterRowView } from './RosterRowView.tsx';
import type { RosterPosition, RosterRange } from './roster-position.ts';
import { movePosition, rangeBetween } from './roster-position.ts';
import type { RosterRow, RosterSelection, RosterSum } from './roster-row.ts';
import { rosterSpans, spanAt } from './roster-spans.ts';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useMedia } from './use-media.ts';
import { usePrinting } from './use-printing.ts';
import { positionOf, useRosterBrush } from './use-roster-brush.ts';
import { useTexts } from './use-texts.ts';

/** Heights of lines as in roster.css; rows and headings are higher on phones. */
const ROW_REM = 1.5625;
const GROUP_REM = 1.9375;
const PHONE_ROW_REM = 2.25;
const PHONE = '(max-width: 45em)';
/** Up to here all rows are drawn and the page scrolls; above, the grid scrolls by itself and draws what is in sight. */
const FLOW_ROWS = 60;

interface RosterGridProps {
  readonly label: string;
  readonly days: readonly PlainDate[];
  readonly today: PlainDate;
  readonly rows: readonly RosterRow[];
  readonly sums?: readonly RosterSum[];
  /** Heads of the optional second and last columns; without a head the column is left out. */
  readonly detailLabel?: string;
  readonly trailingLabel?: string;
  /** Enter or a click on a name opens the row; on a cell, the row and the day. */
  readonly onOpen?: (rowId: string, day: PlainDate | undefined) => void;
  /** Marking cells by Shift + arrows or by dragging; undefined when the mark is taken away. */
  readonly onSelect?: (selection: RosterSelection | undefined) => void;
  /** Further keys in a cell (`l` lock, `x` refuse); true when it was one. */
  readonly onKey?: (key: string, rowId: string, day: PlainDate | undefined) => boolean;
}

/** People × days: one Tab stop, arrows from cell to cell, thousands of rows. */
export function RosterGrid(props: RosterGridProps) {
  const { label, days, today, rows, sums = [], detailLabel, trailingLabel, onOpen, onSelect, onKey } = props;
  const t = useTexts(uiKitTexts);
  const gridId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<RosterPosition>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<RosterPosition>();
  const [corner, setCorner] = useState<RosterPosition>();
  const moved = useRef(false);
  const printing = usePrinting();
  const isVirtual = rows.length > FLOW_ROWS && !printing;
  const isPhone = useMedia(PHONE);
  const rowRem = isPhone ? PHONE_ROW_REM : ROW_REM;
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const [headHeight, setHeadHeight] = useState(0);
  useLayoutEffect(() => {
    setHeadHeight(box.current?.querySelector('.roster-head')?.getBoundingClientRect().height ?? 0);
  }, [sums.length]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: isVirtual,
    getScrollElement: () => box.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' && !isPhone ? GROUP_REM : rowRem) * rem,
    overscan: 12,
    // Rows lie below the head, which covers the top of what is scrolled.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowRem]);
  const range = useMemo(() => (anchor && corner ? rangeBetween(anchor, corner) : undefined), [anchor, corner]);

  const select = (from: RosterPosition | undefined, to: RosterPosition | undefined) => {
    setAnchor(from);
    setCorner(to);
    onSelect?.(from && to ? selectionIn(rangeBetween(from, to), rows, days) : undefined);
  };
  const brush = useRosterBrush(
    (at, isExtending) => {
      if (!onSelect) return;
      setActive(at);
      select(isExtending && anchor ? anchor : at, at);
    },
    (to) => {
      if (corner?.row !== to.row || corner.column !== to.column) select(anchor, to);
    },
  );

  // Focus follows the active cell once its row has been drawn.
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    if (isVirtual) {
      virtualizer.scrollToIndex(active.row);
      box.current?.scrollIntoView({ block: 'nearest' });
    }
    const cells = rows[active.row]?.cells;
    const spans = rosterSpans(cells ?? []);
    const column =
      active.column === 0 || !cells ? 0 : (spanAt(spans, active.column - 1)?.start ?? active.column - 1) + 1;
    const focus = () =>
      document.getElementById(`${gridId}-${active.row}-${column}`)?.focus({ preventScroll: isVirtual });
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, [active, gridId, rows, isVirtual, virtualizer]);

  const targetAt = (at: RosterPosition) => ({
    row: rows[at.row],
    day: at.column === 0 ? undefined : days[at.column - 1],
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const { row, day } = targetAt(active);
    const to = movePosition(active, event.key, event.ctrlKey || event.metaKey, {
      rows: rows.length,
      days: days.length,
      pageRows: Math.max(1, Math.floor((box.current?.clientHeight ?? 400) / (rowRem * rem)) - 4),
    });
    if (to) {
      moved.current = true;
      setActive(to);
      if (event.shiftKey && onSelect) select(anchor ?? active, to);
      else if (anchor) select(undefined, undefined);
    } else if (event.key === 'Enter' && row) onOpen?.(row.id, day);
    else if (event.key === ' ' && onSelect) select(active, active);
    else if (event.key === 'Escape' && anchor) select(undefined, undefined);
    else if (!(row && !event.ctrlKey && !event.metaKey && onKey?.(event.key, row.id, day))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    const at = positionOf(event.target);
    if (!at) return;
    setActive(at);
    const { row, day } = targetAt(at);
    const isTouch = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch';
    if (row && (at.column === 0 || isTouch || !onSelect)) onOpen?.(row.id, day);
  };

  const headRows = 1 + sums.length;
  const shown = isVirtual ? virtualizer.getVirtualItems() : rows.map((_, index) => ({ index, start: undefined }));
  const columns = {
    '--columns': [
      'var(--roster-name)',
      detailLabel !== undefined && 'var(--roster-detail)',
      `repeat(${days.length}, minmax(var(--roster-day), 1fr))`,
      trailingLabel !== undefined && 'var(--roster-trailing)',
    ]
      .filter(Boolean)
      .join(' '),
  } as CSSProperties;
  return (
    <div
      ref={box}
      className="roster"
      data-virtual={isVirtual || undefined}
      data-detail={detailLabel !== undefined || undefined}
      style={columns}
    >
      <div
        className="roster-grid"
        role="grid"
        tabIndex={-1}
        aria-label={t('grid.label', { name: label })}
        aria-rowcount={headRows + rows.length}
        aria-colcount={1 + days.length + (detailLabel === undefined ? 0 : 1) + (trailingLabel === undefined ? 0 : 1)}
        aria-multiselectable={onSelect !== undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...brush}
      >
        <RosterHead
          days={days}
          today={today}
          sums={sums}
          nameLabel={t('grid.name')}
          detailLabel={detailLabel}
          trailingLabel={trailingLabel}
        />
        <div
          className="roster-body"
          role="rowgroup"
          style={isVirtual ? { blockSize: virtualizer.getTotalSize() } : undefined}
        >
          {shown.map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <RosterRowView
                  key={row.id}
                  gridId={gridId}
                  row={row}
                  index={index}
                  headRows={headRows}
                  days={days}
                  hasDetail={detailLabel !== undefined}
                  hasTrailing={trailingLabel !== undefined}
                  tabColumn={index === active.row ? active.column : undefined}
                  range={isInside(index, range) ? range : undefined}
                  offset={start === undefined ? undefined : start - headHeight}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

function isInside(row: number, range: RosterRange | undefined): boolean {
  return range !== undefined && row >= range.top && row <= range.bottom;
}

function selectionIn(
  range: RosterRange,
  rows: readonly RosterRow[],
  days: readonly PlainDate[],
): RosterSelection | undefined {
  const rowIds = rows.slice(range.top, range.bottom + 1).flatMap((row) => (row.kind === 'person' ? [row.id] : []));
  return rowIds.length > 0 ? { rowIds, days: days.slice(range.left - 1, range.right) } : undefined;
}
