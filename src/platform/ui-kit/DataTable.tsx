import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Checkbox } from './Checkbox.tsx';
import { TableHead } from './TableHead.tsx';
import { TextButton } from './TextButton.tsx';
import type { Column, TableSort } from './table-column.ts';
import { sortedRows, toggledRange } from './table-column.ts';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useKey } from './use-key.ts';
import { usePrinting } from './use-printing.ts';
import { useTexts } from './use-texts.ts';

const ROW_REM = 2.0625;
/** Above this many rows only those in sight are drawn. */
const ALL_DRAWN = 150;

interface DataTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  /** The row's name in words, for the box that selects it. */
  readonly rowName: (row: Row) => string;
  /** Enter, or a click on the row. */
  readonly onOpen?: (row: Row) => void;
  /** The row that a panel beside the table shows. */
  readonly currentId?: string;
  /** `name` or `-name`; in the address bar with `useSearchParam('sort')`. Left out, the table keeps it. */
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  /** Buttons for the selected rows. */
  readonly bulkActions?: ReactNode;
  readonly empty?: ReactNode;
  /** Where it is narrow: each row a card, or still a row without its `wideOnly` columns (for few short columns). */
  readonly narrow?: 'cards' | 'rows';
  /** False leaves out the count and the keys, for a short table in a section. */
  readonly foot?: boolean;
}

/** A dense, sortable table with keys and bulk selection; thousands of rows without lag; cards where it is narrow. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    label,
    rows,
    columns,
    rowId,
    rowName,
    onOpen,
    currentId,
    selected,
    onSelect,
    bulkActions,
    empty,
    foot = true,
    narrow = 'cards',
  } = props;
  const t = useTexts(uiKitTexts);
  const [ownSort, setOwnSort] = useState('');
  const sort: TableSort = props.sort ?? ownSort;
  const sorted = useMemo(() => sortedRows(rows, columns, sort), [rows, columns, sort]);
  const [active, setActive] = useState(0);
  const lastToggled = useRef(0);
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [bodyTop, setBodyTop] = useState(0);
  const printing = usePrinting();
  const isVirtual = sorted.length > ALL_DRAWN && !printing;
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  useLayoutEffect(() => {
    if (body.current) setBodyTop(body.current.getBoundingClientRect().top + window.scrollY);
  }, [isVirtual]);
  const virtualizer = useWindowVirtualizer({
    count: sorted.length,
    enabled: isVirtual,
    estimateSize: () => ROW_REM * rem,
    overscan: 14,
    scrollMargin: bodyTop,
  });

  const focusRow = (index: number) => {
    const next = Math.min(Math.max(index, 0), sorted.length - 1);
    setActive(next);
    if (isVirtual) virtualizer.scrollToIndex(next);
    requestAnimationFrame(() => {
      const row = body.current?.querySelector<HTMLElement>(`[data-index="${next}"]`);
      row?.focus({ preventScroll: isVirtual });
      if (!isVirtual) row?.scrollIntoView({ block: 'nearest' });
    });
    return next;
  };
  const isFirstTable = () => document.querySelector('[data-table]') === box.current;
  useKey('j', () => isFirstTable() && focusRow(active));
  useKey('k', () => isFirstTable() && focusRow(active));

  const toggle = (index: number, isRange: boolean) => {
    if (!onSelect || !selected) return;
    const ids = sorted.map(rowId);
    onSelect(toggledRange(selected, ids, isRange ? lastToggled.current : index, index));
    lastToggled.current = index;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = sorted[active];
    const isOnRow = event.target instanceof HTMLTableRowElement;
    const step =
      event.key === 'j' || (isOnRow && event.key === 'ArrowDown')
        ? 1
        : event.key === 'k' || (isOnRow && event.key === 'ArrowUp')
          ? -1
          : 0;
    if (step !== 0) {
      const next = focusRow(active + step);
      if (event.shiftKey) toggle(next, false);
    } else if (event.key === 'J' || event.key === 'K') toggle(focusRow(active + (event.key === 'J' ? 1 : -1)), false);
    else if (isOnRow && event.key === 'Home') focusRow(0);
    else if (isOnRow && event.key === 'End') focusRow(sorted.length - 1);
    else if (isOnRow && event.key === 'Enter' && row && onOpen) onOpen(row);
    else if (isOnRow && (event.key === ' ' || event.key === 'x') && onSelect) toggle(active, event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onRowClick = (event: MouseEvent, row: Row, index: number) => {
    setActive(index);
    if (event.target instanceof Element && event.target.closest('a, button, input, label')) return;
    if (window.getSelection()?.toString()) return;
    onOpen?.(row);
  };

  const items = isVirtual ? virtualizer.getVirtualItems() : undefined;
  const before = items ? (items[0]?.start ?? bodyTop) - bodyTop : 0;
  const after = items ? virtualizer.getTotalSize() - ((items.at(-1)?.end ?? bodyTop) - bodyTop) : 0;
  const indexes = items ? items.map((item) => item.index) : sorted.map((_, index) => index);
  const someSelected = selected !== undefined && selected.size > 0;
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div ref={box} className="table-box" data-table="">
      <table
        className="table"
        data-narrow={narrow}
        data-virtual={isVirtual || undefined}
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        onKeyDown={onKeyDown}
      >
        <TableHead
          columns={columns}
          sort={sort}
          onSort={(next) => {
            (props.onSort ?? setOwnSort)(next);
            setActive(0);
          }}
          selectAll={
            onSelect && selected ? (
              <Checkbox
                bare
                label={t('table.selectAll')}
                checked={selected.size > 0 && selected.size === sorted.length}
                mixed={selected.size > 0 && selected.size < sorted.length}
                onChange={(all) => onSelect(new Set(all ? sorted.map(rowId) : []))}
              />
            ) : undefined
          }
        />
        <tbody ref={body}>
          {before > 0 && <Spacer height={before} />}
          {indexes.map((index) => {
            const row = sorted[index];
            if (row === undefined) return null;
            const id = rowId(row);
            return (
              <tr
                key={id}
                ref={isVirtual ? virtualizer.measureElement : undefined}
                data-index={index}
                data-open={onOpen ? true : undefined}
                aria-rowindex={index + 2}
                aria-selected={selected ? selected.has(id) : undefined}
                data-current={id === currentId || undefined}
                tabIndex={onOpen || onSelect ? (index === active ? 0 : -1) : undefined}
                onClick={(event) => onRowClick(event, row, index)}
                onFocus={(event) => event.target === event.currentTarget && setActive(index)}
              >
                {selected && (
                  <td
                    className="table-select"
                    onClickCapture={(event) =>
                      event.shiftKey && (toggle(index, true), event.preventDefault(), event.stopPropagation())
                    }
                  >
                    <Checkbox
                      bare
                      label={t('table.selectRow', { name: rowName(row) })}
                      checked={selected.has(id)}
                      onChange={() => toggle(index, false)}
                    />
                  </td>
                )}
                {columns.map((column) => {
                  const Tag = column.primary ? 'th' : 'td';
                  return (
                    <Tag
                      key={column.id}
                      scope={column.primary ? 'row' : undefined}
                      data-align={column.align}
                      data-wide-only={column.wideOnly || undefined}
                      data-primary={column.primary || undefined}
                      data-label={column.bare ? undefined : column.plain ? '' : column.header}
                    >
                      {column.cell(row)}
                    </Tag>
                  );
                })}
              </tr>
            );
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
      {foot && (
        <div className="table-foot">
          <span>{t('table.count', { count: sorted.length })}</span>
          {onOpen && (
            <span className="table-keys" aria-hidden="true">
              <kbd>j</kbd> <kbd>k</kbd> {t('table.keys')} · <kbd>Enter</kbd> {t('table.open')}
              {onSelect && (
                <>
                  {' '}
                  · <kbd>x</kbd> {t('table.select')}
                </>
              )}
            </span>
          )}
        </div>
      )}
      {onSelect && (
        <div className="table-bulk" role="status" hidden={!someSelected}>
          {someSelected && (
            <>
              <b>{t('table.selected', { count: selected.size })}</b>
              <div className="button-row">{bulkActions}</div>
              <TextButton onClick={() => onSelect(new Set())}>{t('table.clear')}</TextButton>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true" className="table-spacer">
      <td style={{ blockSize: height }} />
    </tr>
  );
}
