import { useMutation } from '@tanstack/react-query';
import { formatNumber } from '#platform/texts/format-number.ts';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Progress } from '#platform/ui-kit/Progress.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { PlanProgress, PlanSummary } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import type { FoundSoFar } from './use-plan-progress.ts';
import { usePlanProgress } from './use-plan-progress.ts';

/** A search that is going on: what it has found, how long it may take, and a stop that keeps the best. */
export function PlanSolving({ plan }: { readonly plan: PlanSummary & { readonly actions: readonly string[] } }) {
  const t = useTexts(planTexts);
  const { progress, found } = usePlanProgress(plan.planId);
  const stop = useMutation({ mutationFn: () => api.post<unknown>(`/api/staffing/plans/${plan.planId}/stop`, {}) });
  const share =
    progress && progress.seconds > 0 ? Math.min(1, progress.seconds / progress.timeLimitSeconds) : undefined;
  return (
    <Section title={t('solving.title')} proposed className="plan-solving">
      <Progress
        title={t(`solving.phase.${progress?.phase ?? 'waiting'}`)}
        share={share}
        seconds={progress?.seconds}
        best={<BestSoFar progress={progress} />}
        onStop={plan.actions.includes('stop') && !stop.isPending && !stop.isSuccess ? () => stop.mutate() : undefined}
      />
      {stop.isSuccess && <p className="soft">{t('solving.stopping')}</p>}
      {stop.isError && <ErrorState error={stop.error} texts={planTexts} />}
      {found.length > 1 && <Steps found={found} />}
      <p className="note">{t('solving.note', { seconds: progress?.timeLimitSeconds ?? 10 })}</p>
    </Section>
  );
}

function BestSoFar({ progress }: { readonly progress: PlanProgress | undefined }) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  if (!progress || progress.holesLeft === null) return <span className="soft">{t('solving.nothing-yet')}</span>;
  const { holesLeft, openShifts, cost, bound } = progress;
  const gap = cost === null || bound === null || cost === 0 ? undefined : Math.max(0, (cost - bound) / cost);
  return (
    <>
      <b>
        {openShifts === null
          ? t('solving.best', { left: holesLeft })
          : t('solving.best-of', { left: holesLeft, open: openShifts })}
      </b>
      {gap !== undefined && (
        <span className="soft">
          {' '}
          {t('solving.gap', {
            gap: formatNumber(gap, locale, { style: 'percent', maximumFractionDigits: gap < 0.01 ? 2 : 0 }),
          })}
        </span>
      )}
    </>
  );
}

function Steps({ found }: { readonly found: readonly FoundSoFar[] }) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  return (
    <ol className="solving-steps" aria-label={t('solving.steps')}>
      {found.map((step) => (
        <li key={step.holesLeft}>
          {t('solving.step', {
            seconds: formatNumber(step.seconds, locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
            left: step.holesLeft,
          })}
        </li>
      ))}
    </ol>
  );
}
