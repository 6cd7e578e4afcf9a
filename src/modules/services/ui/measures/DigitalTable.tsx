import { useMemo } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { ContactReply, ContactRow } from '../../contract/measures.ts';
import { measuresTexts } from '../../texts/measures-texts.ts';
import { ProfileForm } from './ProfileForm.tsx';

const isLent = (row: ContactRow) => row.loanOut !== null && row.loanBack === null;
const TESTS = { lent: isLent, screen: (row: ContactRow) => row.onlyScreen, alone: (row: ContactRow) => row.livesAlone };
type Filter = keyof typeof TESTS;

/** Devices person by person, those who live farthest away first; a screen as the only contact is a finding. */
export function DigitalTable({ reply }: { readonly reply: ContactReply }) {
  const t = useTexts(measuresTexts);
  const mayChange = useCan('services.contact.change');
  const [filters, toggle] = useSearchList('vis');
  const [chosen, choose] = useSearchParam('hvem');
  const columns = useColumns();
  const rows = useMemo(() => reply.rows.toSorted((a, b) => (b.km ?? -1) - (a.km ?? -1)), [reply.rows]);
  const open = mayChange ? rows.find((row) => row.userId === chosen) : undefined;
  return (
    <>
      <p>
        {t('digital.answer', {
          asked: rows.filter((row) => row.device !== 'unknown').length,
          people: rows.length,
          lent: rows.filter(isLent).length,
        })}
      </p>
      {rows
        .filter((row) => row.onlyScreen)
        .slice(0, 5)
        .map((row) => (
          <p key={row.userId}>
            <Mark kind="act">{t('digital.finding', { name: row.name ?? t('protected') })}</Mark>
          </p>
        ))}
      <div className="control-bar">
        <FilterChips
          options={(Object.keys(TESTS) as Filter[]).map((id) => ({
            id,
            label: t(`filter.${id}`),
            count: rows.filter(TESTS[id]).length,
          }))}
          selected={filters}
          onToggle={toggle}
        />
      </div>
      <div className={open ? 'with-panel' : undefined}>
        <DataTable
          label={t('tab.digital')}
          rows={rows.filter((row) => filters.every((id) => TESTS[id as Filter]?.(row) ?? true))}
          columns={columns}
          rowId={(row) => row.userId}
          rowName={(row) => row.name ?? t('protected')}
          currentId={chosen}
          onOpen={(row) => choose(row.userId === chosen ? undefined : row.userId)}
          empty={<EmptyState title={t('empty')} />}
        />
        {open && (
          <SidePanel
            title={open.name ?? t('protected')}
            kicker={t('tab.digital')}
            focusKey={open.userId}
            onClose={() => choose(undefined)}
          >
            <ProfileForm key={`${open.userId} ${open.revision}`} row={open} />
          </SidePanel>
        )}
      </div>
      <p className="note">{t('digital.note')}</p>
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
        width: '24%',
        cell: (row) => row.name ?? t('protected'),
      },
      {
        id: 'km',
        header: t('column.km'),
        align: 'end',
        width: '11%',
        cell: (row) =>
          row.km === null ? '' : t('km', { km: formatNumber(row.km, locale, { maximumFractionDigits: 1 }) }),
        sort: (a, b) => (a.km ?? -1) - (b.km ?? -1),
      },
      { id: 'device', header: t('column.device'), cell: (row) => t(`device.${row.device}`) },
      { id: 'ability', header: t('column.ability'), cell: (row) => t(`ability.${row.ability}`) },
      {
        id: 'loan',
        header: t('column.loan'),
        cell: (row) => {
          if (row.loanOut === null) return '';
          const day = row.loanBack ?? row.loanOut;
          return `${row.loan} ${t(row.loanBack === null ? 'lent' : 'back', { day: formatDay(day, locale, 'numbers') })}`;
        },
      },
      {
        id: 'outcome',
        header: t('column.outcome'),
        cell: (row) => (row.outcome === null ? '' : t(`worked.${row.outcome}`)),
      },
      { id: 'unit', header: t('column.unit'), plain: true, cell: (row) => row.unitName },
    ],
    [t, locale],
  );
}
