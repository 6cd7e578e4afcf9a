import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { PlanRefusal } from './PlanRefusal.tsx';
import type { PlanDecisions, Wanted } from './use-plan-decisions.ts';

interface RefusedDecisionsProps {
  readonly decisions: PlanDecisions;
  readonly onFetch: () => Promise<unknown>;
}

/** Decisions that were refused because another came first: fetch the newest, then do them after all or let them be. */
export function RefusedDecisions({ decisions, onFetch }: RefusedDecisionsProps) {
  const t = useTexts(planTexts);
  const [fetchedFor, setFetchedFor] = useState<unknown>();
  const { refused, dismiss, decide, undo, plan } = decisions;
  if (!refused) return null;
  const wishes = refused.wanted.map((wanted) => wishText(wanted, t)).join(' ');
  if (fetchedFor !== refused.error) {
    return (
      <PlanRefusal
        error={refused.error}
        kept={t('conflict.kept', { wishes })}
        onFetch={() => void onFetch().then(() => setFetchedFor(refused.error))}
      />
    );
  }
  const redo = () => {
    dismiss();
    for (const wanted of refused.wanted) {
      if (wanted.kind === 'decide') decide(wanted.targets, wanted.decision);
      else undo(wanted.decisionIds);
    }
  };
  return (
    <div className="state" role="alert" data-kind="watch">
      <p className="state-title">{t('conflict.newest')}</p>
      <p className="state-text">
        {plan.actions.includes('decide') ? t('conflict.again', { wishes }) : t('conflict.too-late', { wishes })}
      </p>
      <div className="button-row">
        {plan.actions.includes('decide') && (
          <Button kind="main" onClick={redo}>
            {t('conflict.redo')}
          </Button>
        )}
        <Button onClick={dismiss}>{t('conflict.drop')}</Button>
      </div>
    </div>
  );
}

type WishTranslator = (
  key: 'wish.accept' | 'wish.refuse' | 'wish.pin' | 'wish.undo',
  values: { count: number; name: string },
) => string;

function wishText(wanted: Wanted, t: WishTranslator): string {
  if (wanted.kind === 'undo') return t('wish.undo', { count: wanted.decisionIds.length, name: '' });
  return t(`wish.${wanted.decision}`, { count: wanted.targets.length, name: wanted.targets[0]?.name ?? '' });
}
