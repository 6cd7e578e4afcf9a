import type { QueryKey } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { tabId } from './tab-id.ts';

const QUIET_MS = 3_000;

/** News since the page's data were fetched. */
export interface Live {
  readonly changes: number;
  /** Without contact the page says so; what it shows may be old. */
  readonly lost: boolean;
  /** Fetches the page's data anew and counts from zero. */
  readonly show: () => void;
}

/**
 * Counts changes on the given topics (`GET /api/live`, server-sent events `{ topic, tab? }`). It never moves the page
 * by itself: `show` fetches the queries under `queryKey` when the reader asks. Changes made in this tab are not counted.
 */
export function useLive(topics: readonly string[], queryKey: QueryKey): Live {
  const queries = useQueryClient();
  const [changes, setChanges] = useState(0);
  const [lost, setLost] = useState(false);
  const topicList = topics.join(',');
  const keyRef = useRef(queryKey);
  keyRef.current = queryKey;

  useEffect(() => {
    const source = new EventSource(`/api/live?topics=${encodeURIComponent(topicList)}`);
    let quiet: ReturnType<typeof setTimeout> | undefined;
    source.onopen = () => {
      clearTimeout(quiet);
      setLost(false);
    };
    source.onerror = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => setLost(true), QUIET_MS);
    };
    source.onmessage = (event: MessageEvent<string>) => {
      const change = JSON.parse(event.data) as { readonly tab?: string };
      if (change.tab !== tabId) setChanges((count) => count + 1);
    };
    return () => {
      clearTimeout(quiet);
      source.close();
    };
  }, [topicList]);

  const show = useCallback(() => {
    setChanges(0);
    void queries.invalidateQueries({ queryKey: keyRef.current });
  }, [queries]);
  return { changes, lost, show };
}
