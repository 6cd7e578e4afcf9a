import { useQuery } from '@tanstack/react-query';
import { useWords } from '#modules/organisation/ui.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { RecruitingReply } from '../contract.ts';
import { recruitingTexts } from '../texts/recruiting-texts.ts';
import { Assumptions } from './recruiting/Assumptions.tsx';
import { Campaigns } from './recruiting/Campaigns.tsx';
import { CapacitySection, LackingUnits } from './recruiting/CapacitySection.tsx';
import './recruiting/recruiting.css';
import { RECRUITING_KEY } from './recruiting/use-recruiting.ts';
import { Vacancies } from './recruiting/Vacancies.tsx';
import { weekNumber } from './recruiting/week-number.ts';

/** Full posts: less than this is no help. */
const LEAST_HELP = 0.2;
const TOPICS = ['recruiting', 'organisation', 'availability', 'import'];

/** «Har vi folk nok framover?»: own capacity against demand for half a year, empty posts and those who have applied. */
export function RecruitingPage() {
  const t = useTexts(recruitingTexts);
  const query = useQuery({
    queryKey: [RECRUITING_KEY],
    queryFn: ({ signal }) => api.get<RecruitingReply>('/api/staffing/recruiting', undefined, signal),
  });
  const live = useLive(TOPICS, [RECRUITING_KEY]);
  return (
    <>
      <PageHead
        title={t('recruiting.title')}
        sub={t('recruiting.sub')}
        live={<LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />}
        actions={<PrintButton />}
      />
      <Fetched query={query} texts={recruitingTexts}>
        {(data) => (
          <div className="page-stack">
            <CapacityAnswer data={data} />
            {data.competences.length > 0 && <CapacitySection data={data} />}
            <Vacancies data={data} />
            <div className="page-pair">
              <LackingUnits units={data.units} />
              <Assumptions data={data} />
            </div>
            <Campaigns data={data} />
          </div>
        )}
      </Fetched>
    </>
  );
}

function CapacityAnswer({ data }: { readonly data: RecruitingReply }) {
  const t = useTexts(recruitingTexts);
  const { locale } = useLocale();
  const words = useWords();
  const worst = data.competences.find(({ firstWeek }) => firstWeek !== null);
  if (data.knownWeeks === 0) return <Answer>{t('recruiting.answer.no-demand')}</Answer>;
  if (!worst?.firstWeek) return <Answer>{t('recruiting.answer.enough')}</Answer>;
  const posts = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1 });
  const competence = words.competence(worst.competence).toLowerCase();
  // The first week in which those who have said yes make the lack smaller; −1: none of them are of this competence.
  const helps = worst.with.findIndex((have, week) => have - (worst.without[week] ?? 0) >= LEAST_HELP);
  const lackAt = (week: number) => Math.max(0, (worst.demand[week] ?? 0) - (worst.with[week] ?? 0));
  const isNow = weekNumber(worst.firstWeek) === weekNumber(data.weeks[0] ?? '');
  return (
    <Answer>
      {isNow
        ? t('recruiting.answer.now', { posts: posts(lackAt(0)), competence })
        : t('recruiting.answer.lack', {
            posts: posts(worst.worstWithout),
            competence,
            week: weekNumber(worst.firstWeek),
          })}{' '}
      {data.accepted === 0 && t('recruiting.answer.nobody')}
      {data.accepted > 0 &&
        (helps === -1
          ? t('recruiting.answer.no-help', { count: data.accepted })
          : t('recruiting.answer.with', {
              posts: posts(lackAt(helps)),
              week: weekNumber(data.weeks[helps] ?? ''),
            }))}
    </Answer>
  );
}
