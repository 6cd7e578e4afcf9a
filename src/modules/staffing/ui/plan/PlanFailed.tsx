import { Button } from '#platform/ui-kit/Button.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PlanReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { usePlanCommands } from './use-plan-commands.ts';

/** A search that gave no plan: why, and what can be done. */
export function PlanFailed({ plan }: { readonly plan: PlanReply }) {
  const t = useTexts(planTexts);
  const { retry, discard } = usePlanCommands(plan);
  const failed = plan.state === 'failed';
  return (
    <>
      <EmptyState
        title={t(failed ? 'failed.title' : 'failed.stopped')}
        actions={
          <>
            {plan.actions.includes('retry') && (
              <Button kind="main" busy={retry.isPending} onClick={() => retry.mutate()}>
                {t('failed.retry')}
              </Button>
            )}
            {plan.actions.includes('discard') && (
              <Button busy={discard.isPending} onClick={() => discard.mutate()}>
                {t('discard.confirm')}
              </Button>
            )}
          </>
        }
      >
        {failed ? ((plan.fault && t.find(plan.fault)) ?? t('failed.text')) : t('failed.stopped.text')}
      </EmptyState>
      {retry.isError && <ErrorState error={retry.error} texts={planTexts} />}
      {discard.isError && <ErrorState error={discard.error} texts={planTexts} />}
    </>
  );
}
