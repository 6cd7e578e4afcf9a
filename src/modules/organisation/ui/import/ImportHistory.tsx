import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { ImportHistory as History, ImportEntry, ImportReportView } from '../../contract/imports.ts';
import { importTexts } from '../../texts/import-texts.ts';
import { ReportTable } from './ReportTable.tsx';

/** The newest imports of the municipality. */
export function useImportHistory() {
  return useQuery({
    queryKey: ['organisation', 'imports'],
    queryFn: ({ signal }) => api.get<History>('/api/organisation/imports', undefined, signal),
  });
}

/** Earlier imports: when, who, what changed; the last one can be undone while nothing builds on it. */
export function ImportHistory() {
  const t = useTexts(importTexts);
  const history = useImportHistory();
  const [open, setOpen] = useState<number>();
  const columns = useMemo(
    (): Column<ImportEntry>[] => [
      { id: 'when', header: t('history.when'), primary: true, width: '11rem', cell: (entry) => formatMoment(entry.at) },
      { id: 'who', header: t('history.who'), cell: (entry) => entry.by ?? t('history.who.program') },
      {
        id: 'source',
        header: t('history.source'),
        cell: (entry) => <span className="import-source">{entry.source}</span>,
      },
      {
        id: 'change',
        header: t('history.change'),
        cell: (entry) =>
          entry.undoneAt === null
            ? t('history.counts', { new: entry.new, changed: entry.changed, removed: entry.removed })
            : t('history.undone', { when: formatMoment(entry.undoneAt) }),
      },
      {
        id: 'undo',
        header: t('history.undo'),
        bare: true,
        width: '12rem',
        cell: (entry) => (entry.canUndo ? <UndoButton importId={entry.importId} /> : null),
      },
    ],
    [t],
  );
  return (
    <Section title={t('history.title')}>
      <Fetched query={history}>
        {({ imports }) => (
          <div className={open === undefined ? undefined : 'with-panel'}>
            <DataTable
              label={t('history.label')}
              rows={imports}
              columns={columns}
              rowId={(entry) => String(entry.importId)}
              rowName={(entry) => formatMoment(entry.at)}
              onOpen={(entry) => setOpen(entry.importId)}
              currentId={open === undefined ? undefined : String(open)}
              empty={<EmptyState title={t('history.empty')} />}
              foot={false}
            />
            {open !== undefined && <OldReport importId={open} onClose={() => setOpen(undefined)} />}
          </div>
        )}
      </Fetched>
    </Section>
  );
}

function UndoButton({ importId }: { readonly importId: number }) {
  const t = useTexts(importTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: () => api.post(`/api/organisation/imports/${importId}/undo`, {}),
    onSuccess: () => {
      toast.say(t('history.undo.done'));
      void queries.invalidateQueries();
    },
  });
  if (undo.error) return <ErrorState error={undo.error} texts={importTexts} />;
  if (!isAsking) {
    return (
      <Button small icon="undo" onClick={() => setAsking(true)}>
        {t('history.undo')}
      </Button>
    );
  }
  return (
    <div className="import-undo">
      <span>{t('history.undo.sure')}</span>
      <div className="button-row">
        <Button small busy={undo.isPending} onClick={() => undo.mutate()}>
          {t('history.undo.yes')}
        </Button>
        <Button small kind="plain" onClick={() => setAsking(false)}>
          {t('history.undo.no')}
        </Button>
      </div>
    </div>
  );
}

function OldReport({ importId, onClose }: { readonly importId: number; readonly onClose: () => void }) {
  const t = useTexts(importTexts);
  const report = useQuery({
    queryKey: ['organisation', 'imports', importId],
    queryFn: ({ signal }) => api.get<ImportReportView>(`/api/organisation/imports/${importId}`, undefined, signal),
  });
  const title = t('history.report', { when: report.data ? formatMoment(report.data.at) : '' });
  return (
    <SidePanel title={title} onClose={onClose} focusKey={String(importId)}>
      <Fetched query={report}>{(data) => <ReportTable report={data} />}</Fetched>
    </SidePanel>
  );
}
