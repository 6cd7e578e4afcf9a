import { useMutation, useQueryClient } from '@tanstack/react-query';
import { formatTime, formatWhen } from '#platform/texts/format-time.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { OverdueReport, RemindReply, Situation } from '../../contract.ts';
import { todayTexts } from '../../texts/today-texts.ts';

/** Units whose report has not come, what is known about it, and the reminder. */
export function OverdueReports({ situation }: { readonly situation: Situation }) {
  const t = useTexts(todayTexts);
  const queries = useQueryClient();
  const toast = useToast();
  const mayRemind = useCan('situation.report.remind');
  const { overdueReports, tiles } = situation;
  const remind = useMutation({
    mutationFn: (unitIds: readonly string[]) => api.post<RemindReply>('/api/situation/reports/remind', { unitIds }),
    onSuccess: (reply) => {
      toast.say(t('today.reports.reminded-now', { count: reply.reminded }));
      return queries.invalidateQueries({ queryKey: ['situation'] });
    },
  });
  const { dueAt, nextDueAt } = tiles.reports;
  return (
    <Section
      title={t('today.reports.title', { count: overdueReports.length })}
      note={dueAt && nextDueAt && t('today.reports.due', { due: formatTime(dueAt), next: formatTime(nextDueAt) })}
      actions={
        mayRemind && overdueReports.length > 1 ? (
          <TextButton onClick={() => remind.mutate(overdueReports.map((report) => report.unitId))}>
            {t('today.reports.remind-all', { count: overdueReports.length })}
          </TextButton>
        ) : undefined
      }
    >
      {overdueReports.length === 0 ? (
        <p>
          <TextLink to="/rapporter">{t('today.reports.open')}</TextLink>
        </p>
      ) : (
        <DataTable
          label={t('today.tile.reports')}
          rows={overdueReports}
          rowId={(row) => row.unitId}
          rowName={(row) => row.unitName}
          columns={[
            { id: 'unit', header: t('today.reports.unit'), primary: true, cell: (row) => row.unitName },
            {
              id: 'last',
              header: t('today.reports.last'),
              cell: (row) => <Age at={row.lastReportedAt ?? undefined} />,
            },
            { id: 'known', header: t('today.reports.known'), wideOnly: true, cell: (row) => <Known report={row} /> },
            {
              id: 'remind',
              header: t('today.reports.remind'),
              bare: true,
              align: 'end',
              cell: (row) =>
                mayRemind && (
                  <Button
                    small
                    aria-label={t('today.reports.remind.unit', { unit: row.unitName })}
                    busy={remind.isPending}
                    onClick={() => remind.mutate([row.unitId])}
                  >
                    {t('today.reports.remind')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Known({ report }: { readonly report: OverdueReport }) {
  const t = useTexts(todayTexts);
  const { locale } = useLocale();
  const now = useNow();
  if (report.escalatedAt)
    return (
      <Mark kind="act">{t('today.reports.escalated', { when: formatWhen(report.escalatedAt, now, locale) })}</Mark>
    );
  if (report.slotsMissed > 1) return <Mark kind="act">{t('today.reports.missed', { count: report.slotsMissed })}</Mark>;
  if (report.lastRemindedAt) {
    const when = formatWhen(report.lastRemindedAt, now, locale);
    return <>{t('today.reports.reminded', { count: report.reminders, when })}</>;
  }
  if (report.notifiedAt)
    return <>{t('today.reports.notified', { when: formatWhen(report.notifiedAt, now, locale) })}</>;
  return <>{t('today.reports.missed', { count: report.slotsMissed })}</>;
}
