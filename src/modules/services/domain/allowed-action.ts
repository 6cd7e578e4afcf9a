import type { AllowedAction } from './visit.ts';

/** An action as the municipality folder writes it (`shorten:10`, `phone`, `postpone:240`, `pause`), or undefined. */
export function parseAllowedAction(text: string): AllowedAction | undefined {
  if (text === 'phone' || text === 'pause') return { kind: text };
  const timed = /^(shorten|postpone):(\d{1,6})$/.exec(text);
  if (!timed || Number(timed[2]) === 0) return undefined;
  return { kind: timed[1] as 'shorten' | 'postpone', minutes: Number(timed[2]) };
}
