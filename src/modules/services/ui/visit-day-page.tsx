import type { PlainDate } from '#kernel/plain-date.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import { dayTexts } from '../texts/visit-plan/day-texts.ts';
import { DayDesk } from './visit-plan/DayDesk.tsx';
import { DaySolving } from './visit-plan/DaySolving.tsx';
import { useDay } from './visit-plan/use-day.ts';
import { useDayWords } from './visit-plan/use-day-words.ts';
import './visit-plan/visit-day.css';

const TOPICS = ['visit-plan', 'visits', 'availability', 'roster', 'import'];
const VIEWS = ['tid', 'kart', 'endringer'] as const;

/** «Hvem besøker hvem i dag?»: the day's tours of the chosen districts, from what is short to what is published. */
export function VisitDayPage() {
  const words = useDayWords();
  const { t } = words;
  const { locale } = useLocale();
  const { today } = useSession();
  const place = usePlace();
  const [typed, setDate] = useSearchParam('dag', today);
  const date = (parsePlainDate(typed) ?? today) as PlainDate;
  const [view, setView] = useSearchParam('vis', 'tid');
  const day = useDay(date);
  const live = useLive(TOPICS, ['visit-day']);
  const plan = day.data?.plan;
  return (
    <>
      <PageHead
        title={t('day.title')}
        sub={t('day.sub', { place: place.name, day: formatDay(date, locale) })}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            <Age at={day.data?.calculatedAt} verb={t('day.calculated')} />
          </LiveLine>
        }
        actions={<PrintButton />}
      />
      <div className="control-bar day-controls">
        <Segmented
          label={t('day.view')}
          value={VIEWS.find((one) => one === view) ?? 'tid'}
          onChange={setView}
          options={VIEWS.map((value) => ({ value, label: t(`day.view.${value}`) }))}
        />
        <DateField label={t('day.date')} value={date} onChange={(next) => next && setDate(next)} />
      </div>
      <Fetched query={day} texts={dayTexts}>
        {(data) => (
          <>
            {plan?.state === 'failed' && (
              <div className="state" role="alert" data-kind="watch">
                <p className="state-title">{t('failed.title')}</p>
                <p className="state-text">{t('failed.text')}</p>
              </div>
            )}
            {data.visits.length === 0 ? (
              <EmptyState title={t('day.none')}>{t('day.none.text')}</EmptyState>
            ) : plan?.state === 'solving' ? (
              <DaySolving key={plan.visitPlanId} planId={plan.visitPlanId} words={words} />
            ) : (
              <DayDesk day={data} view={view} words={words} />
            )}
          </>
        )}
      </Fetched>
    </>
  );
}
