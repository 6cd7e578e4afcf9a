import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { LocaleProvider } from '#platform/ui-kit/LocaleProvider.tsx';
import { ToastProvider } from '#platform/ui-kit/ToastProvider.tsx';
import { whenSignedOut } from '#platform/web-client/api.ts';
import { ApiError } from '#platform/web-client/api-error.ts';
import type { PageDefinition } from '#platform/web-client/page-definition.ts';
import { createWebRouter } from './create-web-router.ts';

const FRESH_MS = 10_000;

/** Only what may go better on a second try is tried again: lost contact and faults, not a no. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  const kind = error instanceof ApiError ? error.problem.kind : 'fault';
  return failures < 2 && (kind === 'offline' || kind === 'fault');
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Nothing moves by itself: data are fetched on entering a page and when the reader asks for what is new.
      queries: {
        staleTime: FRESH_MS,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: isWorthRetrying,
        // The browser's own idea of being offline is not waited for: a page without contact says so.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** The whole web application: data, language, toasts and pages. */
export function WebApp({ pages }: { readonly pages: readonly PageDefinition[] }) {
  const [queries] = useState(createQueryClient);
  const [router] = useState(() => createWebRouter(pages));
  useEffect(() => whenSignedOut(() => void queries.invalidateQueries({ queryKey: ['session'] })), [queries]);
  return (
    <QueryClientProvider client={queries}>
      <LocaleProvider>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </LocaleProvider>
    </QueryClientProvider>
  );
}
