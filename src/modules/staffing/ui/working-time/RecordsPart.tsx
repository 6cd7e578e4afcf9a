import { useMemo } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { formatDate, formatDays } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { WorkingTimeRecordView, WorkingTimeReply } from '../../contract.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';
import { RecordForm } from './RecordForm.tsx';

/** Decisions that the law leaves to people, and breaches that had to happen, with what is given in return. */
export function RecordsPart({ data }: { readonly data: WorkingTimeReply }) {
  const t = useTexts(workingTimeTexts);
  const { locale } = useLocale();
  const mayRecord = useCan('staffing.working-time.record');
  const [open, setOpen] = useSearchParam('vedtak');
  const isNew = open === 'nytt' && mayRecord;
  const close = () => setOpen(undefined);
  const columns = useMemo(
    (): Column<WorkingTimeRecordView>[] => [
      {
        id: 'what',
        header: t('records.what'),
        primary: true,
        width: '34%',
        cell: (row) => (
          <>
            {row.what}
            <span className="note law-unit">{row.reason}</span>
          </>
        ),
      },
      {
        id: 'rule',
        header: t('rules.paragraph'),
        width: '7rem',
        cell: (row) => row.paragraph,
        sort: (a, b) => (a.ruleId < b.ruleId ? -1 : 1),
      },
      {
        id: 'who',
        header: t('agreements.scope'),
        cell: (row) => [...row.units, ...row.people].map(({ name }) => name).join(', ') || t('agreements.everybody'),
      },
      {
        id: 'when',
        header: t('findings.when'),
        width: '13rem',
        cell: (row) => (
          <>
            {row.to ? formatDays(row.from, addDays(row.to, -1), locale) : formatDate(row.from)}
            <span className="note law-unit">
              {[row.decidedBy, row.logSeq !== null && t('records.log', { seq: row.logSeq })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        ),
        sort: (a, b) => (a.from < b.from ? -1 : 1),
      },
      {
        id: 'compensation',
        header: t('records.compensation'),
        width: '20%',
        cell: (row) => (
          <>
            {t(`compensation.${row.compensation}`)}
            <span className="note law-unit">{row.compensationNote}</span>
          </>
        ),
      },
    ],
    [t, locale],
  );
  const add = mayRecord && (
    <Button kind={data.records.length === 0 ? 'main' : 'quiet'} onClick={() => setOpen('nytt')}>
      {t('records.new')}
    </Button>
  );
  return (
    <div className={isNew ? 'with-panel' : undefined}>
      {data.records.length === 0 ? (
        <EmptyState title={t('records.empty')} actions={add}>
          {t('records.empty.text')}
        </EmptyState>
      ) : (
        <Section title={t('records.title')} actions={add}>
          <DataTable
            label={t('records.title')}
            rows={data.records}
            columns={columns}
            rowId={(row) => row.recordId}
            rowName={(row) => row.what}
          />
        </Section>
      )}
      {isNew && (
        <SidePanel title={t('records.new')} focusKey="nytt" onClose={close}>
          <RecordForm data={data} onDone={close} />
        </SidePanel>
      )}
    </div>
  );
}
