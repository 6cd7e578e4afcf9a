import type { RunState } from './run-state.ts';

/** How infectious somebody is today; 0 for most. */
export function infectiousness(
  { infected, infectiousFrom, infectiousTo, weight, day, parameters }: RunState,
  p: number,
): number {
  if (infected[p] === 0) return 0;
  const since = day - (infectiousFrom[p] as number);
  if (since < 0 || day >= (infectiousTo[p] as number)) return 0;
  const { profile } = parameters;
  return (weight[p] as number) * (profile[since < profile.length ? since : profile.length - 1] as number);
}
