import { useQuery } from '@tanstack/react-query';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay, formatDays } from '#platform/texts/format-date.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { VisitsWithoutCarerReply } from '../contract.ts';
import { visitsTexts } from '../texts/visits-texts.ts';
import { VisitGroupSection } from './visits/VisitGroupSection.tsx';
import './visits/visits.css';

const PERIOD_DAYS = 14;

/** «Besøk uten utfører»: what must be done, should be done and can wait, with what each visit allows. It only shows. */
export function VisitsPage() {
  const t = useTexts(visitsTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const place = usePlace();
  const maySolve = useCan('staffing.plan.read');
  const [period, setPeriod] = useSearchParam('dager', 'today');
  const [view, setView] = useSearchParam('view', 'table');
  const isPeriod = period === 'period';
  const days = isPeriod ? PERIOD_DAYS : 1;
  const visits = useQuery({
    queryKey: ['visits-without-carer', place.id, today, days],
    queryFn: ({ signal }) =>
      api.get<VisitsWithoutCarerReply>(
        '/api/services/visits-without-carer',
        { place: place.id, from: today, days },
        signal,
      ),
    placeholderData: (before) => before,
  });
  const live = useLive(['availability', 'visits', 'import'], ['visits-without-carer']);
  return (
    <>
      <PageHead
        title={t('visits.title')}
        sub={
          isPeriod
            ? t('visits.sub.period', {
                place: place.name,
                days: formatDays(today, addDays(today, PERIOD_DAYS - 1), locale),
              })
            : t('visits.sub.today', { place: place.name, day: formatDay(today, locale) })
        }
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            <Age at={visits.data?.calculatedAt} verb={t('visits.calculated')} />
            {visits.data?.visitsChangedAt && <Age at={visits.data.visitsChangedAt} verb={t('visits.changed')} />}
          </LiveLine>
        }
        actions={
          <>
            <ViewSwitch
              value={view === 'table' ? 'table' : 'picture'}
              onChange={setView}
              pictureLabel={t('visits.cards')}
            />
            <PrintButton />
            {maySolve && <ButtonLink to="/bemanning/plan">{t('visits.solve')}</ButtonLink>}
          </>
        }
      />
      <Fetched query={visits} texts={visitsTexts}>
        {(data) => (
          <>
            {data.visits > 0 && <FirstLine reply={data} />}
            <div className="control-bar">
              <Segmented
                label={t('visits.show')}
                value={isPeriod ? 'period' : 'today'}
                onChange={setPeriod}
                options={(['today', 'period'] as const).map((value) => ({ value, label: t(`visits.show.${value}`) }))}
              />
            </div>
            {data.visits > 0 ? (
              <div className="page-stack">
                <p className="reading">{t('visits.safe')}</p>
                {data.groups.map((group) => (
                  <VisitGroupSection
                    key={group.importance}
                    importance={group.importance}
                    visits={group.visits}
                    withDay={data.days > 1}
                    asCards={view !== 'table'}
                  />
                ))}
              </div>
            ) : (
              <EmptyState
                title={t(data.days > 1 ? 'visits.none.period' : 'visits.none.today')}
                actions={
                  data.days === 1 && <Button onClick={() => setPeriod('period')}>{t('visits.none.period.show')}</Button>
                }
              >
                {t('visits.none.text')}
              </EmptyState>
            )}
          </>
        )}
      </Fetched>
    </>
  );
}

function FirstLine({ reply }: { readonly reply: VisitsWithoutCarerReply }) {
  const t = useTexts(visitsTexts);
  const must = reply.groups.find((group) => group.importance === 'must')?.visits.length ?? 0;
  return (
    <Answer act={must > 0 ? t('visits.answer.must', { count: must }) : undefined}>
      {t(reply.days > 1 ? 'visits.answer.period' : 'visits.answer.today', { count: reply.visits })}
      {must === 0 && ` ${t('visits.answer.no-must')}`}
    </Answer>
  );
}
