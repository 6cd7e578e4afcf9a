import { useQuery } from '@tanstack/react-query';
import { useWords } from '#modules/organisation/ui.ts';
import { formatDay, formatWeek } from '#platform/texts/format-date.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { Situation } from '../contract.ts';
import { todayTexts } from '../texts/today-texts.ts';
import { ChangesSinceLast } from './today/ChangesSinceLast.tsx';
import { EquipmentDays } from './today/EquipmentDays.tsx';
import { KeyFigures } from './today/KeyFigures.tsx';
import { OverdueReports } from './today/OverdueReports.tsx';
import { Trend } from './today/Trend.tsx';
import './today/today.css';
import { UnitStrips } from './today/UnitStrips.tsx';
import { UnitsTable } from './today/UnitsTable.tsx';
import { useWhen } from './today/use-when.ts';

const TOPICS = ['availability', 'roster', 'plan', 'report', 'stock', 'visits', 'organisation'];

/** «I dag»: where people are missing now and in 14 days, what has changed, and what needs a person. */
export function TodayPage() {
  const t = useTexts(todayTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const place = usePlace();
  const [view, setView] = useSearchParam('view', 'picture');
  const mayReport = useCan('situation.report.read');
  const situation = useQuery({
    queryKey: ['situation', place.id],
    queryFn: ({ signal }) => api.get<Situation>('/api/situation', { place: place.id }, signal),
  });
  const live = useLive(TOPICS, ['situation']);
  const asTable = view === 'table';
  return (
    <>
      <PageHead
        title={t('today.title')}
        sub={`${formatDay(today, locale, 'full')}, ${formatWeek(today, locale)}`}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            <Age at={situation.data?.ages.calculatedAt} verb={t('today.calculated')} />
            {situation.data?.ages.roster && <Age at={situation.data.ages.roster} verb={t('today.roster')} />}
          </LiveLine>
        }
        actions={
          <>
            <ViewSwitch value={asTable ? 'table' : 'picture'} onChange={setView} />
            {mayReport && <ButtonLink to="/situasjonsrapport">{t('today.report')}</ButtonLink>}
          </>
        }
      />
      <Fetched query={situation} texts={todayTexts}>
        {(data) =>
          data.answer.state === 'no-units' ? (
            <Empty />
          ) : (
            <>
              <FirstLine situation={data} />
              <div className="page-columns">
                {asTable ? <UnitsTable units={data.units} /> : <UnitStrips situation={data} />}
                <ChangesSinceLast situation={data} />
                <div className="full-width">
                  <KeyFigures situation={data} />
                </div>
                <div className="page-pair full-width">
                  <OverdueReports situation={data} />
                  <EquipmentDays situation={data} />
                </div>
                <Trend situation={data} asTable={asTable} />
              </div>
            </>
          )
        }
      </Fetched>
    </>
  );
}

function FirstLine({ situation }: { readonly situation: Situation }) {
  const t = useTexts(todayTexts);
  const words = useWords();
  const when = useWhen();
  const { state, unitsShort, units, worst } = situation.answer;
  if (state !== 'short') return <Answer>{t(`today.answer.${state}`, { units })}</Answer>;
  const act =
    worst &&
    t('today.answer.worst', {
      unit: worst.unitName,
      when: when(worst.startsAt),
      missing: worst.missing,
      competence: words.competence(worst.competence).toLocaleLowerCase('nb'),
      below: worst.belowMinimum,
    });
  return <Answer act={act ?? undefined}>{t('today.answer.short', { short: unitsShort, units })}</Answer>;
}

function Empty() {
  const t = useTexts(todayTexts);
  const mayImport = useCan('organisation.import');
  return (
    <EmptyState
      title={t('today.empty')}
      actions={
        mayImport && (
          <ButtonLink kind="main" to="/bemanning/import">
            {t('today.empty.import')}
          </ButtonLink>
        )
      }
    >
      {t('today.empty.text')}
    </EmptyState>
  );
}
