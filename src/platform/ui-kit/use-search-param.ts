import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';

/** What a reader has set, the address as last seen, and what has been sent to the address bar and not come back yet. */
interface Held {
  readonly value: string;
  readonly seen: string;
  readonly sent: readonly string[];
}

/**
 * A filter, date or selection that lives in the address bar. Setting it to undefined or its default takes it out. The address follows a
 * moment after, so the value is held here meanwhile: quick typing loses nothing.
 */
export function useSearchParam(name: string, fallback = ''): readonly [string, (value: string | undefined) => void] {
  const search = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const address = search[name] ?? fallback;
  const navigate = useNavigate();
  const [held, setHeld] = useState<Held>({ value: address, seen: address, sent: [] });
  let current = held;
  if (address !== held.seen) {
    const at = held.sent.lastIndexOf(address);
    current =
      at >= 0
        ? { value: held.value, seen: address, sent: held.sent.slice(at + 1) }
        : { value: address, seen: address, sent: [] };
    setHeld(current);
  }
  const set = useCallback(
    (value: string | undefined) => {
      const next = value ?? fallback;
      setHeld((now) =>
        next === now.seen && now.sent.length === 0
          ? { ...now, value: next }
          : { ...now, value: next, sent: [...now.sent, next] },
      );
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
  return [current.value, set];
}
