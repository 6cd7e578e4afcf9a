import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Age } from '#platform/ui-kit/Age.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { ContinuityPlanView } from '../contract.ts';
import { continuityTexts } from '../texts/continuity-texts.ts';
import { PlanForm } from './continuity/PlanForm.tsx';
import { PlanRead } from './continuity/PlanRead.tsx';
import './continuity/continuity.css';

const TOPICS = ['continuity'];

/** One unit's continuity plan: what must be kept going, with whom, how long it may be away, and what instead. */
export function UnitContinuityPage() {
  const t = useTexts(continuityTexts);
  const { unitId } = useParams({ strict: false }) as { readonly unitId: string };
  const address = `/api/staffing/continuity/${encodeURIComponent(unitId)}`;
  const plan = useQuery({
    queryKey: ['continuity', 'plan', unitId],
    queryFn: ({ signal }) => api.get<ContinuityPlanView>(address, undefined, signal),
  });
  const live = useLive(TOPICS, ['continuity', 'plan', unitId]);
  return (
    <>
      <PageHead
        title={t('plan.title')}
        sub={plan.data && t('plan.sub', { unit: plan.data.name })}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            {plan.data?.savedAt && <Age at={plan.data.savedAt} />}
          </LiveLine>
        }
        actions={
          <>
            <ButtonLink to="/bemanning/kontinuitet" search={{ del: 'planer' }}>
              {t('plan.back')}
            </ButtonLink>
            <a className="ds-button" data-variant="secondary" data-color="neutral" href={`${address}/plan.pdf`}>
              {t('plan.pdf')}
            </a>
            <PrintButton />
          </>
        }
      />
      <Fetched query={plan} texts={continuityTexts}>
        {(data) => (
          <div className="page-stack">
            {data.mayEdit ? <PlanForm key={data.version} plan={data} /> : <PlanRead plan={data} />}
          </div>
        )}
      </Fetched>
    </>
  );
}
