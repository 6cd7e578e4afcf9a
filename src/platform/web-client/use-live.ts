import type { QueryKey } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TopicChange } from './change-count.ts';
import { countChange, noChanges } from './change-count.ts';
import { tabId } from './tab-id.ts';

/** Shorter breaks in the line are not worth a word. */
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
 * Counts changes on the given topics (`GET /api/live`, server-sent events). It never moves the page by itself: `show`
 * fetches the queries under `queryKey` when the reader asks. Changes made in this tab are not counted.
 */
export function useLive(topics: readonly string[], queryKey: QueryKey): Live {
  const queries = useQueryClient();
  const [count, setCount] = useState(noChanges);
  const [lost, setLost] = useState(false);
  const topicList = topics.join(',');
  const latestKey = useRef(queryKey);
  latestKey.current = queryKey;

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
      const change = JSON.parse(event.data) as TopicChange;
      setCount((before) => countChange(before, change, tabId));
    };
    return () => {
      clearTimeout(quiet);
      source.close();
    };
  }, [topicList]);

  const show = useCallback(() => {
    setCount((before) => ({ ...before, unseen: 0 }));
    void queries.invalidateQueries({ queryKey: latestKey.current });
  }, [queries]);
  return { changes: count.unseen, lost, show };
}
