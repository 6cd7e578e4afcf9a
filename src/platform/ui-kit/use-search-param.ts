import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** A filter, date or selection that lives in the address bar. Setting it to undefined or its default takes it out. */
export function useSearchParam(name: string, fallback = ''): readonly [string, (value: string | undefined) => void] {
  const search = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const navigate = useNavigate();
  const set = useCallback(
    (value: string | undefined) => {
      void navigate({
        to: '.',
        search: (now: Record<string, string | undefined>) => ({
          ...now,
          [name]: value === fallback ? undefined : value,
        }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate, name, fallback],
  );
  return [search[name] ?? fallback, set];
}
