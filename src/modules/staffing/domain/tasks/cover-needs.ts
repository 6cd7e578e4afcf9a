import type { Need } from './shift-tasks.ts';

/**
 * How many below minimum the people of some competences leave: each first on the own competence, those left over on what they may
 * stand in for.
 */
export function belowMinimumOf(
  needs: readonly Need[],
  present: readonly string[],
  mayStandInFor: (own: string, asked: string) => boolean,
): number {
  const lacking = new Map(needs.map((need) => [need.competence, need.minimum]));
  const left = present.filter((own) => {
    const missing = lacking.get(own) ?? 0;
    if (missing > 0) lacking.set(own, missing - 1);
    return missing <= 0;
  });
  for (const own of left) {
    const asked = [...lacking].find(([competence, missing]) => missing > 0 && mayStandInFor(own, competence));
    if (asked) lacking.set(asked[0], asked[1] - 1);
  }
  return [...lacking.values()].reduce((sum, missing) => sum + missing, 0);
}
