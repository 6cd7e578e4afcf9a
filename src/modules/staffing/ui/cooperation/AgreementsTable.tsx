import { useMemo } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { AgreementView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { GivenItems } from './GivenItems.tsx';
import { InForce } from './InForce.tsx';
import { PhoneLink } from './PhoneLink.tsx';

interface AgreementsTableProps {
  readonly agreements: readonly AgreementView[];
  readonly today: PlainDate;
  readonly current: string;
  /** Beside an open panel the table leaves out what the panel says. */
  readonly hasPanel: boolean;
  readonly onOpen: (agreementId: string) => void;
}

/** The registry: with whom, what it gives, notice, whom to call, and whether it can be relied on. */
export function AgreementsTable({ agreements, today, current, hasPanel, onOpen }: AgreementsTableProps) {
  const t = useTexts(cooperationTexts);
  const [sort, setSort] = useSearchParam('sort');
  const columns = useMemo((): Column<AgreementView>[] => {
    const all: Column<AgreementView>[] = [
      {
        id: 'party',
        header: t('list.party'),
        primary: true,
        cell: (row) => row.party,
        sort: (a, b) => compareNames(a.party, b.party),
      },
      { id: 'gives', header: t('list.gives'), width: '34%', cell: (row) => <GivenItems items={row.items} /> },
      {
        id: 'notice',
        header: t('list.notice'),
        align: 'end',
        width: '5rem',
        cell: (row) => (row.noticeHours === 0 ? t('notice.none') : t('notice.hours', { hours: row.noticeHours })),
        sort: (a, b) => a.noticeHours - b.noticeHours,
      },
      {
        id: 'phone',
        header: t('list.contact'),
        wideOnly: true,
        width: '8rem',
        cell: (row) => (row.contactPhone ? <PhoneLink phone={row.contactPhone} /> : '–'),
      },
      {
        id: 'review',
        header: t('list.review'),
        width: '8.5rem',
        cell: (row) => <ReviewDay row={row} />,
        sort: (a, b) => ((a.reviewOn ?? '9') < (b.reviewOn ?? '9') ? -1 : 1),
      },
      { id: 'state', header: t('list.state'), width: '8rem', cell: (row) => <InForce agreement={row} today={today} /> },
    ];
    return hasPanel ? all.filter(({ id }) => id !== 'phone' && id !== 'state') : all;
  }, [t, today, hasPanel]);
  return (
    <DataTable
      label={t('list.title')}
      rows={agreements}
      columns={columns}
      rowId={(row) => row.agreementId}
      rowName={(row) => row.party}
      onOpen={(row) => onOpen(row.agreementId)}
      currentId={current}
      sort={sort}
      onSort={setSort}
      empty={<EmptyState title={t('list.none-found')} />}
    />
  );
}

function ReviewDay({ row }: { readonly row: AgreementView }) {
  const finding = row.findings.find(({ code }) => code.includes('.review-'));
  if (row.reviewOn === undefined) return <>–</>;
  const day = formatDate(row.reviewOn);
  if (finding === undefined) return <>{day}</>;
  return <Mark kind={finding.level === 'breach' ? 'act' : 'watch'}>{day}</Mark>;
}
