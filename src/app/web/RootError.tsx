import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { webTexts } from './web-texts.ts';

/** A fault that took the frame with it. */
export function RootError({ error, reset }: ErrorComponentProps) {
  const t = useTexts(webTexts);
  return (
    <main className="gate-main" id="content">
      <h1>{t('app.name')}</h1>
      <ErrorState error={error} onRetry={reset} />
    </main>
  );
}
