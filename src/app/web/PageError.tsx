import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';

/** A page that broke while it was drawn; the frame around it still stands. */
export function PageError({ error, reset }: ErrorComponentProps) {
  return <ErrorState error={error} onRetry={reset} />;
}
