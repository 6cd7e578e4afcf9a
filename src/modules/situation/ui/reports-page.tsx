import { useQuery } from '@tanstack/react-query';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { ReportsReply } from '../contract.ts';
import { codesTexts } from '../texts/codes-texts.ts';
import { reportsTexts } from '../texts/reports-texts.ts';
import { ReportsTable } from './reports/ReportsTable.tsx';

/** «Rapporter»: which units have reported, what they said, and who is to be reminded. */
export function ReportsPage() {
  const t = useTexts(reportsTexts);
  const place = usePlace();
  const reports = useQuery({
    queryKey: ['reports', place.id],
    queryFn: ({ signal }) => api.get<ReportsReply>('/api/situation/reports', { place: place.id }, signal),
  });
  const live = useLive(['report'], ['reports']);
  return (
    <>
      <PageHead
        title={t('reports.title')}
        sub={t('reports.sub')}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            <Age at={reports.data?.calculatedAt} />
          </LiveLine>
        }
        actions={<PrintButton />}
      />
      <Fetched query={reports} texts={codesTexts}>
        {(found) => (
          <>
            <FirstLine reports={found} />
            <ReportsTable reports={found} />
          </>
        )}
      </Fetched>
    </>
  );
}

function FirstLine({ reports }: { readonly reports: ReportsReply }) {
  const t = useTexts(reportsTexts);
  const expected = reports.units.filter((unit) => unit.state !== 'none-expected').length;
  if (expected === 0) return <Answer>{t('reports.answer.none')}</Answer>;
  const received = reports.units.filter((unit) => unit.state === 'reported').length;
  const { overdue } = reports;
  const act = overdue[0] && t('reports.answer.act', { count: overdue.length, unit: overdue[0].unitName });
  return <Answer act={act}>{t('reports.answer', { received, expected })}</Answer>;
}
