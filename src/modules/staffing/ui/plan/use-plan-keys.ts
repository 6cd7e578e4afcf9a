import { useKey } from '#platform/ui-kit/use-key.ts';
import type { Decision } from './decided-here.ts';

const DECISION_OF: Readonly<Record<string, Decision | undefined>> = { l: 'pin', a: 'accept', x: 'refuse' };

/** What a key on the plan page decides: `l` lock, `a` accept, `x` refuse. */
export function decisionOfKey(key: string): Decision | undefined {
  return DECISION_OF[key];
}

interface PlanKeys {
  readonly onStep: (by: 1 | -1) => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onUndo: () => void;
  readonly onMark: () => void;
  readonly onPublish: () => void;
}

/** Single keys for the chosen hole, anywhere on the page where nobody is typing. */
export function usePlanKeys({ onStep, onDecide, onUndo, onMark, onPublish }: PlanKeys): void {
  useKey('j', () => onStep(1));
  useKey('k', () => onStep(-1));
  useKey('l', () => onDecide('pin'));
  useKey('a', () => onDecide('accept'));
  useKey('x', () => onDecide('refuse'));
  useKey('z', onUndo);
  useKey('m', onMark);
  useKey('p', onPublish);
}

/** Moves focus to a hole in the list, once it has been drawn. */
export function focusHole(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-hole="${CSS.escape(id)}"]`)?.focus());
}

/** Moves focus to the page's title: where what was in focus is gone, and the answer stands. */
export function focusTitle(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }));
}
