import type { ReactNode } from 'react';
import type { Column, TableSort } from './table-column.ts';
import { nextSort, sortDirection } from './table-column.ts';

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly selectAll: ReactNode;
}

/** The columns' names, sticky under the top bar; sortable ones are buttons. */
export function TableHead<Row>({ columns, sort, onSort, selectAll }: TableHeadProps<Row>) {
  return (
    <>
      <colgroup>
        {selectAll !== undefined && <col style={{ inlineSize: '2rem' }} />}
        {columns.map((column) => (
          <col
            key={column.id}
            style={column.width ? { inlineSize: column.width } : undefined}
            data-wide-only={column.wideOnly || undefined}
          />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {selectAll !== undefined && <th className="table-select">{selectAll}</th>}
          {columns.map((column) => {
            const direction = sortDirection(sort, column.id);
            return (
              <th
                key={column.id}
                scope="col"
                data-align={column.align}
                data-wide-only={column.wideOnly || undefined}
                aria-sort={column.sort ? (direction ?? 'none') : undefined}
              >
                {column.sort ? (
                  <button type="button" onClick={() => onSort(nextSort(sort, column.id))}>
                    {column.header}
                  </button>
                ) : (
                  <>
                    {column.head}
                    <span className={column.bare || column.head ? 'sr-only' : undefined}>{column.header}</span>
                  </>
                )}
              </th>
            );
          })}
        </tr>
      </thead>
    </>
  );
}
