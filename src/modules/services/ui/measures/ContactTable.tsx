import { useMemo, useState } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { ContactReply, ContactRow } from '../../contract/measures.ts';
import { measuresTexts } from '../../texts/measures-texts.ts';
import { PlanForm } from './PlanForm.tsx';

interface ContactTableProps {
  readonly reply: ContactReply;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

const TESTS = {
  none: (row: ContactRow) => row.week === 0,
  alone: (row: ContactRow) => row.livesAlone,
  dementia: (row: ContactRow) => row.traits.includes('dementia') || row.traits.includes('severe_dementia'),
  screen: (row: ContactRow) => row.onlyScreen,
} as const;
type Filter = keyof typeof TESTS;

/** People by how little contact they have had, with a square a day, and the way to plan something for those chosen. */
export function ContactTable({ reply, selected, onSelect }: ContactTableProps) {
  const t = useTexts(measuresTexts);
  const mayChange = useCan('services.contact.change');
  const [filters, toggle] = useSearchList('vis');
  const [wanted, setWanted] = useState('');
  const [planning, setPlanning] = useState(false);
  const columns = useColumns();
  const text = wanted.trim().toLowerCase();
  const rows = reply.rows
    .filter((row) => filters.every((id) => TESTS[id as Filter]?.(row) ?? true))
    .filter((row) => text === '' || (row.name ?? '').toLowerCase().includes(text));
  const chosen = reply.rows.filter((row) => selected.has(row.userId));
  const isOpen = planning && chosen.length > 0;
  return (
    <>
      <div className="control-bar">
        <TextField label={t('search')} type="search" value={wanted} onChange={setWanted} />
        <FilterChips
          options={(Object.keys(TESTS) as Filter[]).map((id) => ({
            id,
            label: t(`filter.${id}`),
            count: reply.rows.filter(TESTS[id]).length,
          }))}
          selected={filters}
          onToggle={toggle}
        />
        {mayChange && (
          <Button kind="main" disabled={chosen.length === 0} onClick={() => setPlanning(true)}>
            {t('plan')} {chosen.length > 0 && `(${chosen.length})`}
          </Button>
        )}
      </div>
      <div className={isOpen ? 'with-panel' : undefined}>
        <DataTable
          label={t('me.title')}
          rows={rows}
          columns={columns}
          rowId={(row) => row.userId}
          rowName={(row) => row.name ?? t('protected')}
          {...(mayChange ? { selected, onSelect } : {})}
          onOpen={(row) => {
            onSelect(new Set([row.userId]));
            setPlanning(true);
          }}
          empty={<EmptyState title={t('empty')} />}
        />
        {isOpen && (
          <SidePanel
            title={chosen.length === 1 ? (chosen[0]?.name ?? t('protected')) : t('plan.for', { count: chosen.length })}
            kicker={t('plan')}
            focusKey="plan"
            onClose={() => setPlanning(false)}
          >
            <PlanForm
              reply={reply}
              people={chosen}
              onDone={() => {
                setPlanning(false);
                onSelect(new Set());
              }}
            />
          </SidePanel>
        )}
      </div>
      <p className="note">{t('me.counts')}</p>
    </>
  );
}

function useColumns(): readonly Column<ContactRow>[] {
  const t = useTexts(measuresTexts);
  const { locale } = useLocale();
  return useMemo(
    () => [
      {
        id: 'person',
        header: t('column.person'),
        primary: true,
        width: '26%',
        cell: (row) => row.name ?? t('protected'),
        sort: (a, b) => compareNames(a.name ?? '', b.name ?? ''),
      },
      {
        id: 'days',
        header: t('column.days'),
        cell: (row) => (
          <span className="contact-days" aria-hidden="true">
            {row.days.map((count, day) => (
              <i key={`day-${day * 1}`} data-on={count > 0 || undefined} />
            ))}
          </span>
        ),
      },
      {
        id: 'week',
        header: t('column.week'),
        align: 'end',
        width: '11%',
        cell: (row) => row.week,
        sort: (a, b) => a.week - b.week,
      },
      {
        id: 'last',
        header: t('column.last'),
        cell: (row) => {
          if (row.lastOn === null) return t('never');
          const day = formatDay(row.lastOn, locale, 'numbers');
          return row.onlyScreen ? <Mark kind="act">{`${day}, ${t('screen-only')}`}</Mark> : day;
        },
      },
      { id: 'unit', header: t('column.unit'), plain: true, cell: (row) => row.unitName },
    ],
    [t, locale],
  );
}
