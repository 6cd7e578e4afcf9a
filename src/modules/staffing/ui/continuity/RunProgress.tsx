import { useMutation } from '@tanstack/react-query';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Progress } from '#platform/ui-kit/Progress.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { StressRun } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';

/** A run that goes on: how many draws are done, and a stop that keeps them. */
export function RunProgress({ run }: { readonly run: StressRun }) {
  const t = useTexts(continuityTexts);
  const now = useNow();
  const stop = useMutation({ mutationFn: () => api.post<unknown>(`/api/staffing/stress-runs/${run.runId}/stop`) });
  const { phase, done, of } = run.progress;
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(run.createdAt)) / 1000);
  return (
    <Section title={t('tab.stress')} proposed>
      <Progress
        title={t(`run.progress.${phase}`)}
        {...(of > 0 ? { share: done / of } : {})}
        seconds={seconds}
        best={of > 0 && t('run.progress.done', { done, of })}
        {...(run.mayRun && !stop.isPending && !stop.isSuccess ? { onStop: () => stop.mutate() } : {})}
      />
      <p className="note">{stop.isSuccess ? t('run.stopping') : t('run.progress.keeps')}</p>
      {stop.isError && <ErrorState error={stop.error} texts={continuityTexts} />}
    </Section>
  );
}
