import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { webTexts } from './web-texts.ts';

/** A page that broke while it was drawn; the frame around it still stands. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const t = useTexts(webTexts);
  return (
    <>
      <PageHead title={t('pageError.title')} />
      <ErrorState error={error} onRetry={reset} />
    </>
  );
}
