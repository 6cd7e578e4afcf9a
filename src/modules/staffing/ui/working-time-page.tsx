import { useQuery } from '@tanstack/react-query';
import { addDays } from '#kernel/plain-date.ts';
import { formatDays } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { WorkingTimeReply } from '../contract.ts';
import { workingTimeTexts } from '../texts/working-time-texts.ts';
import { AgreementsPart } from './working-time/AgreementsPart.tsx';
import { FindingsPart } from './working-time/FindingsPart.tsx';
import { HoursPanel } from './working-time/HoursPanel.tsx';
import { LimitsPart } from './working-time/LimitsPart.tsx';
import { RecordsPart } from './working-time/RecordsPart.tsx';
import { RulesPart } from './working-time/RulesPart.tsx';
import { TermsPart } from './working-time/TermsPart.tsx';
import { WORKING_TIME_KEY } from './working-time/use-working-time.ts';
import './working-time/working-time.css';

const PARTS = ['findings', 'limits', 'agreements', 'records', 'terms', 'rules'] as const;
type Part = (typeof PARTS)[number];

/** «Holder arbeidstiden seg innenfor loven?»: findings, who comes near a limit, agreements, decisions, and the rules themselves. */
export function WorkingTimePage() {
  const t = useTexts(workingTimeTexts);
  const { locale } = useLocale();
  const place = usePlace();
  const query = useQuery({
    queryKey: [WORKING_TIME_KEY, place.id],
    queryFn: ({ signal }) => api.get<WorkingTimeReply>('/api/staffing/working-time', { place: place.id }, signal),
  });
  const live = useLive(['roster', 'availability', 'working-time', 'import'], [WORKING_TIME_KEY]);
  const mayExport = useCan('staffing.hours.read');
  const [hours, setHours] = useSearchParam('timer');
  const [chosen, choose] = useSearchParam('del', 'findings');
  const part: Part = PARTS.find((one) => one === chosen) ?? 'findings';
  const days = query.data && { days: formatDays(query.data.from, addDays(query.data.to, -1), locale) };
  return (
    <>
      <PageHead
        title={t('page.title')}
        sub={days && t('page.sub', days)}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={
          <>
            {mayExport && (
              <Button icon="download" onClick={() => setHours(hours === '1' ? undefined : '1')}>
                {t('hours.open')}
              </Button>
            )}
            <PrintButton />
          </>
        }
      />
      <Fetched query={query} texts={workingTimeTexts}>
        {(data) => (
          <>
            <FirstLine data={data} />
            <div className="control-bar">
              <Segmented
                label={t('tab.label')}
                value={part}
                options={PARTS.map((value) => ({ value, label: `${t(`tab.${value}`)}${countOf(data, value)}` }))}
                onChange={choose}
              />
            </div>
            <div className={hours === '1' ? 'with-panel' : undefined}>
              <div className="page-stack">
                {part === 'findings' && <FindingsPart data={data} />}
                {part === 'limits' && <LimitsPart data={data} />}
                {part === 'agreements' && <AgreementsPart data={data} />}
                {part === 'records' && <RecordsPart data={data} />}
                {part === 'terms' && <TermsPart />}
                {part === 'rules' && <RulesPart data={data} />}
              </div>
              {hours === '1' && <HoursPanel data={data} place={place.id} onClose={() => setHours(undefined)} />}
            </div>
          </>
        )}
      </Fetched>
    </>
  );
}

function countOf(data: WorkingTimeReply, part: Part): string {
  const counts: Partial<Record<Part, number>> = {
    findings: data.findings.filter(({ level }) => level !== 'info').length,
    limits: data.forecasts.length,
    agreements: data.agreements.filter(({ state }) => state === 'in-force').length,
    records: data.records.length,
  };
  const count = counts[part];
  return count === undefined || count === 0 ? '' : ` (${count})`;
}

function FirstLine({ data }: { readonly data: WorkingTimeReply }) {
  const t = useTexts(workingTimeTexts);
  const breaches = data.findings.filter(({ level }) => level === 'breach');
  const ahead = breaches.filter(({ date }) => date !== undefined && date >= data.today).length;
  const reached = new Set(data.forecasts.filter(({ reachedOn }) => reachedOn !== null).map(({ personId }) => personId));
  const elsewhere = data.findings.some(({ code }) => code === 'staffing.law.other-employer');
  return (
    <>
      <Answer
        act={
          breaches.length > 0
            ? t('answer.breaches', {
                breaches: breaches.length,
                people: new Set(breaches.map(({ personId }) => personId)).size,
                ahead,
              })
            : undefined
        }
      >
        {breaches.length === 0 && t('answer.none', { people: data.people })}
        {reached.size > 0 && ` ${t('answer.near', { count: reached.size })}`}
      </Answer>
      {elsewhere && <p className="note">{t('answer.other')}</p>}
    </>
  );
}
