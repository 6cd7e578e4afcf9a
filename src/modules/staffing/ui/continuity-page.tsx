import { useQuery } from '@tanstack/react-query';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { ContinuityOverview, StressRuns } from '../contract.ts';
import { continuityTexts } from '../texts/continuity-texts.ts';
import { PlansPart } from './continuity/PlansPart.tsx';
import { StressPart } from './continuity/StressPart.tsx';
import { useStressRuns } from './continuity/use-stress-run.ts';
import './continuity/continuity.css';

const TOPICS = ['continuity'];

/** Kontinuitet: what breaks first at high absence, and which units have a plan for it. */
export function ContinuityPage() {
  const t = useTexts(continuityTexts);
  const [part, setPart] = useSearchParam('del', 'stresstest');
  const [view, setView] = useSearchParam('vis');
  const [picked] = useSearchParam('kjoring');
  const runs = useStressRuns();
  const plans = useQuery({
    queryKey: ['continuity', 'plans'],
    enabled: part === 'planer',
    queryFn: ({ signal }) => api.get<ContinuityOverview>('/api/staffing/continuity', undefined, signal),
  });
  const live = useLive(TOPICS, ['continuity']);
  const asTable = view === 'tabell';
  const shown = shownRun(runs.data, picked);
  const isTest = part !== 'planer';
  return (
    <>
      <PageHead
        title={t(isTest ? 'page.title' : 'plan.title')}
        sub={t('page.sub')}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            {isTest && shown?.finishedAt && <Age at={shown.finishedAt} verb={t('page.tested')} />}
          </LiveLine>
        }
        actions={
          <>
            <Segmented
              label={t('tab.label')}
              value={isTest ? 'stresstest' : 'planer'}
              onChange={setPart}
              options={[
                { value: 'stresstest', label: t('tab.stress') },
                { value: 'planer', label: t('tab.plans') },
              ]}
            />
            {isTest && shown && (
              <ViewSwitch
                value={asTable ? 'table' : 'picture'}
                onChange={(next) => setView(next === 'table' ? 'tabell' : undefined)}
              />
            )}
            {isTest && shown && shown.draws > 0 && (
              <a
                className="ds-button"
                data-variant="secondary"
                data-color="neutral"
                href={`/api/staffing/stress-runs/${shown.runId}/table.xlsx`}
              >
                {t('run.export')}
              </a>
            )}
            <PrintButton />
          </>
        }
      />
      {isTest ? (
        <Fetched query={runs} texts={continuityTexts}>
          {(data) => <StressPart runs={data.runs} asTable={asTable} />}
        </Fetched>
      ) : (
        <Fetched query={plans} texts={continuityTexts}>
          {(data) => <PlansPart units={data.units} />}
        </Fetched>
      )}
    </>
  );
}

function shownRun(data: StressRuns | undefined, picked: string) {
  return data?.runs.find((run) => String(run.runId) === picked) ?? data?.runs[0];
}
