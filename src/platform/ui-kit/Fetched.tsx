import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Texts } from '#platform/texts/define-texts.ts';
import { ErrorState } from './ErrorState.tsx';
import { Loading } from './Loading.tsx';

interface FetchedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly texts?: Texts;
  readonly loading?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** Shows a query's data, or the designed state for waiting, for «you may not see this» and for faults. */
export function Fetched<Data>({ query, texts, loading, children }: FetchedProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <>{loading ?? <Loading />}</>;
  return <ErrorState error={query.error} onRetry={() => void query.refetch()} texts={texts} />;
}
