import { useParams } from '@tanstack/react-router';
import { addDays } from '#kernel/plain-date.ts';
import { formatDays } from '#platform/texts/format-date.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { NoAccess } from '#platform/ui-kit/NoAccess.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import { useLive } from '#platform/web-client/use-live.ts';
import type { PlanReply } from '../contract.ts';
import { planTexts } from '../texts/plan-texts.ts';
import { PlanDesk } from './plan/PlanDesk.tsx';
import { PlanFailed } from './plan/PlanFailed.tsx';
import { PlanSolving } from './plan/PlanSolving.tsx';
import './plan/plan.css';
import { planKey, usePlan } from './plan/use-plan.ts';

const TOPICS = ['plan', 'roster', 'availability', 'organisation'];

/** «Hvem tar vaktene, og hva må gis opp?»: one plan, from the search to the published roster. */
export function PlanPage() {
  const { planId: text } = useParams({ strict: false }) as { readonly planId: string };
  const planId = Number(text);
  const t = useTexts(planTexts);
  const plan = usePlan(planId);
  const live = useLive(TOPICS, planKey(planId));
  const [view, setView] = useSearchParam('vis');
  const fetchNewest = () => {
    live.show();
    return plan.refetch();
  };
  const hasProposal = plan.data !== undefined && !['solving', 'failed'].includes(plan.data.state);
  return (
    <>
      <PageHead
        title={t('plan.title')}
        sub={plan.data && <PlanSub plan={plan.data} />}
        live={
          // A search tells of itself; only that contact is lost is news beside it.
          <LiveLine changes={hasProposal ? live.changes : 0} onShow={live.show} lost={live.lost}>
            {hasProposal && <Age at={plan.data?.solvedAt ?? undefined} verb={t('plan.calculated')} />}
            {hasProposal && plan.data?.basis.rosterAt && <Age at={plan.data.basis.rosterAt} verb={t('plan.basis')} />}
          </LiveLine>
        }
        actions={
          <>
            <ButtonLink to="/bemanning/plan" kind="plain">
              {t('plan.all')}
            </ButtonLink>
            {hasProposal && (
              <>
                <ViewSwitch
                  value={view === 'tabell' ? 'table' : 'picture'}
                  onChange={(next) => setView(next === 'table' ? 'tabell' : undefined)}
                />
                <PrintButton />
              </>
            )}
          </>
        }
      />
      {!Number.isSafeInteger(planId) ? (
        <NoAccess />
      ) : (
        <Fetched query={plan} texts={planTexts}>
          {(data) => {
            if (data.state === 'solving') return <PlanSolving key={data.planId} plan={data} />;
            if (data.state === 'failed' || data.figures === null) return <PlanFailed key={data.planId} plan={data} />;
            return <PlanDesk key={data.planId} plan={data} onFetch={fetchNewest} />;
          }}
        </Fetched>
      )}
    </>
  );
}

function PlanSub({ plan }: { readonly plan: PlanReply }) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  const period = formatDays(plan.from, addDays(plan.from, plan.days - 1), locale);
  return plan.unitName === null
    ? t('plan.sub', { period, draft: plan.draft })
    : t('plan.sub.unit', { period, draft: plan.draft, unit: plan.unitName });
}
