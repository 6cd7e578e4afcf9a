import { useQuery } from '@tanstack/react-query';
import { addDays } from '#kernel/plain-date.ts';
import { formatDays } from '#platform/texts/format-date.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { OpenShiftsReply, PlanSummary } from '../contract.ts';
import { planTexts } from '../texts/plan-texts.ts';
import { OpenShifts } from './plan/OpenShifts.tsx';
import { openShiftsAnswer } from './plan/open-shifts-answer.ts';
import { PlansTable } from './plan/PlansTable.tsx';
import './plan/plan.css';
import { Notice } from './plan/PlanNotices.tsx';
import { StartSearch } from './plan/StartSearch.tsx';
import { usePlans } from './plan/use-plans.ts';

const TOPICS = ['roster', 'availability', 'organisation', 'plan'];
const DEFAULT_DAYS = '14';

/** Omplanlegging: the shifts that are open now, the way to a solution, and the plans made so far. */
export function PlansPage() {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const place = usePlace();
  const mayPlan = useCan('staffing.plan.create');
  const [days, setDays] = useSearchParam('dager', DEFAULT_DAYS);
  const [view, setView] = useSearchParam('vis');
  const open = useQuery({
    queryKey: ['open-shifts', place.id, days],
    queryFn: ({ signal }) => api.get<OpenShiftsReply>('/api/staffing/open-shifts', { place: place.id, days }, signal),
    placeholderData: (before) => before,
  });
  const plans = usePlans(place.id);
  const live = useLive(TOPICS, ['open-shifts']);
  const showNews = () => {
    live.show();
    void plans.refetch();
  };
  const asTable = view === 'tabell';
  const first = open.data?.from ?? today;
  return (
    <>
      <PageHead
        title={t('plan.title')}
        sub={formatDays(first, addDays(first, (open.data?.days ?? Number(days)) - 1), locale)}
        live={
          <LiveLine changes={live.changes} onShow={showNews} lost={live.lost}>
            <Age at={open.data?.ages.calculatedAt} verb={t('plan.calculated')} />
            {open.data?.ages.rosterChangedAt && <Age at={open.data.ages.rosterChangedAt} verb={t('plan.basis')} />}
          </LiveLine>
        }
        actions={
          <>
            <ViewSwitch
              value={asTable ? 'table' : 'picture'}
              onChange={(next) => setView(next === 'table' ? 'tabell' : undefined)}
            />
            <PrintButton />
          </>
        }
      />
      <Fetched query={open} texts={planTexts}>
        {(data) => (
          <>
            <FirstLine open={data} />
            <Waiting plans={plans.data?.plans ?? []} />
            <div className="page-stack">
              {data.rows.length === 0 ? (
                <NoHoles />
              ) : (
                <>
                  {mayPlan && <StartSearch from={data.from} days={days} onDays={setDays} missing={data.missing} />}
                  <OpenShifts open={data} asTable={asTable} />
                </>
              )}
              <Section title={t('plans.title')}>
                <Fetched query={plans} texts={planTexts}>
                  {({ plans: made }) => <PlansTable plans={made} />}
                </Fetched>
              </Section>
            </div>
          </>
        )}
      </Fetched>
    </>
  );
}

function FirstLine({ open }: { readonly open: OpenShiftsReply }) {
  const t = useTexts(planTexts);
  const { units, worst } = openShiftsAnswer(open);
  if (open.rows.length === 0) return null;
  const act =
    worst &&
    t('open.answer.below', { unit: worst.unitName, count: worst.belowMinimum, below: open.belowMinimum, units });
  return <Answer act={act}>{t('open.answer', { missing: open.missing, units, days: open.days })}</Answer>;
}

function Waiting({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const t = useTexts(planTexts);
  const waiting = plans.find((plan) => plan.state === 'proposed' || plan.state === 'solving');
  if (!waiting) return null;
  return (
    <Notice
      kind="watch"
      title={t(`waiting.${waiting.state === 'solving' ? 'solving' : 'proposed'}`, {
        by: waiting.createdByName ?? t('decision.unknown'),
        draft: waiting.draft,
      })}
      actions={<ButtonLink to={`/bemanning/plan/${waiting.planId}`}>{t('waiting.open')}</ButtonLink>}
    >
      {waiting.figures &&
        t('waiting.figures', { before: waiting.figures.openBefore, after: waiting.figures.openAfter })}
    </Notice>
  );
}

function NoHoles() {
  const t = useTexts(planTexts);
  const maySeeMap = useCan('staffing.map.read');
  return (
    <EmptyState
      title={t('open.none')}
      actions={maySeeMap && <ButtonLink to="/bemanning/fravaer">{t('open.none.absence')}</ButtonLink>}
    >
      {t('open.none.text')}
    </EmptyState>
  );
}
