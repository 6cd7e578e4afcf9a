import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { compileStress } from './compile-stress.ts';
import type { AwayDays } from './draw-plan.ts';
import { planDraw } from './draw-plan.ts';

/** Counts the minimum shifts that nobody takes when some are away, after the greedy step of replanning on the real roster. */
export interface CoverOfAbsence {
  /** Everybody: the staff in the order of their list, then the pool. */
  readonly people: readonly string[];
  readonly days: number;
  /** People below the minimum on each day of the period, in the units asked for. `away` is 1 under `person × days + day`. */
  missingOf(away: AwayDays): Int32Array;
}

/** Makes a period ready for counting, for draws of absence made elsewhere. */
export function compileCoverOfAbsence(
  municipality: Municipality,
  { from, days, unitIds }: { readonly from: PlainDate; readonly days: number; readonly unitIds: readonly string[] },
): CoverOfAbsence {
  const problem = compileStress(municipality, [], { from, days });
  const { world, lines } = problem;
  const wanted = new Set(unitIds);
  const counts = Uint8Array.from(world.units.ids, (id) => (wanted.has(id) ? 1 : 0));
  return {
    people: world.people.ids,
    days,
    missingOf: (away) => {
      const { after } = planDraw(problem, away);
      const missing = new Int32Array(days);
      for (let line = 0; line < after.length; line++) {
        if (counts[world.rows.unit[line] as number] !== 1) continue;
        const day = world.rows.offset[line] as number;
        const gone = (lines.minimum[line] as number) - (after[line] as number);
        if (gone > 0 && day >= 0 && day < days) missing[day] = (missing[day] as number) + gone;
      }
      return missing;
    },
  };
}
