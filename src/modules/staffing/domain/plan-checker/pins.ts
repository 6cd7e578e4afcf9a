import type { PlanDecision } from '#modules/organisation/domain/municipality.ts';
import type { CoveredRow } from './covered-demand.ts';
import { holeOf } from './covered-demand.ts';
import type { GivenShift } from './person-rules.ts';
import { assessPerson } from './person-rules.ts';
import type { PlanWorld } from './plan-world.ts';
import { concernsRow, givenShift, refusedOn } from './uncovered-reasons.ts';

/** A pin with the row that it names, and the rules that keep it out of the plan; none: it must be kept. */
export interface JudgedPin {
  readonly pin: PlanDecision;
  readonly row: CoveredRow | undefined;
  readonly brokenRules: ReadonlySet<string>;
}

/**
 * Judges the pins that name one row, in the order of the file, each together with the pins kept before it and nothing
 * else. A pin of a row that lacks nobody (any more) is `over-covered`.
 */
export function judgePins(world: PlanWorld): JudgedPin[] {
  const keptBy = new Map<string, GivenShift[]>();
  const keptOn = new Map<CoveredRow, number>();
  const pins = world.decisions.filter((decision) => decision.decision === 'pin');
  return pins.flatMap((pin): JudgedPin[] => {
    const { unitId, date, shift, competence } = pin;
    if (unitId === undefined || date === undefined || shift === undefined || competence === undefined) return [];
    const row = [...world.rows.values()].find((candidate) => concernsRow(pin, candidate));
    const person = world.workers.get(pin.personId);
    if (row === undefined || person === undefined) return [{ pin, row, brokenRules: new Set(['over-covered']) }];
    const given = [...(keptBy.get(pin.personId) ?? []), givenShift(pin.personId, row, world)];
    const brokenRules = new Set(assessPerson(person, given, world).map(({ code }) => code));
    if (refusedOn(row, world).has(pin.personId)) brokenRules.add('refused');
    if ((keptOn.get(row) ?? 0) >= holeOf(row, row.covered).missing) brokenRules.add('over-covered');
    if (brokenRules.size === 0) {
      keptBy.set(pin.personId, given);
      keptOn.set(row, (keptOn.get(row) ?? 0) + 1);
    }
    return [{ pin, row, brokenRules }];
  });
}
