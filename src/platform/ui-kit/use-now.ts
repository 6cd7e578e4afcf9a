import { useSyncExternalStore } from 'react';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';

const MINUTE_MS = 60_000;
let offsetMs = 0;
let shown: Instant = instantOf(new Date());
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  shown = instantOf(new Date(Date.now() + offsetMs));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, MINUTE_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Sets the page's clock to the server's: the demo lives on a day of its own, and a PC's clock may be wrong. */
export function setServerNow(now: Instant): void {
  offsetMs = Date.parse(now) - Date.now();
  tick();
}

/** The moment it is for the reader, moving once a minute. Ages are counted from it. */
export function useNow(): Instant {
  return useSyncExternalStore(subscribe, () => shown);
}

/** The moment it is, to the millisecond: for what somebody does now. */
export function exactNow(): Instant {
  return instantOf(new Date(Date.now() + offsetMs));
}
