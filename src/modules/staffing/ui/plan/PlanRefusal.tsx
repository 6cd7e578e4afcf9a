import { useEffect, useRef } from 'react';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { conflictOf } from './plan-conflict.ts';

interface PlanRefusalProps {
  readonly error: unknown;
  /** What is kept although it was refused: «Begrunnelsen din står her fortsatt.» */
  readonly kept?: string;
  readonly onFetch: () => void;
}

/** Why something could not be done with the plan. Where somebody else came first: who, when, and the way to the newest. */
export function PlanRefusal({ error, kept, onFetch }: PlanRefusalProps) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  const now = useNow();
  const box = useRef<HTMLDivElement>(null);
  const conflict = conflictOf(error);
  // The reader may be far down the page, or the panel may be long.
  useEffect(() => {
    if (error) box.current?.scrollIntoView({ block: 'center' });
  }, [error]);
  if (!conflict) {
    return (
      <div ref={box}>
        <ErrorState error={error} texts={planTexts} />
      </div>
    );
  }
  return (
    <div ref={box} className="state" role="alert" data-kind="watch">
      <p className="state-title">{t('conflict.title')}</p>
      <p className="state-text">
        {t('conflict.text', {
          by: conflict.by || t('conflict.somebody'),
          when: conflict.at ? formatWhen(conflict.at, now, locale) : t('conflict.just-now'),
        })}{' '}
        {kept}
      </p>
      <div className="button-row">
        <Button onClick={onFetch}>{t('conflict.fetch')}</Button>
      </div>
    </div>
  );
}
