import type { PlanDecision } from '#modules/organisation/domain/municipality.ts';
import type { CoveredRow } from './covered-demand.ts';
import { holeOf } from './covered-demand.ts';
import type { GivenShift } from './person-rules.ts';
import { assessPerson } from './person-rules.ts';
import type { PlanWorld } from './plan-world.ts';
import { concernsRow, givenShift, refusedOn } from './uncovered-reasons.ts';

/** A pin with the rules that keep it out of the plan; none: the plan must hold a shift that the pin names. */
export interface JudgedPin {
  readonly pin: PlanDecision;
  readonly brokenRules: ReadonlySet<string>;
}

/**
 * Judges the pins in the order of the file, each together with the pins kept before it that name one row, and nothing else.
 * A pin with empty fields is kept where any row that it names would do. A pin of rows that lack nobody (any more) is
 * `over-covered`.
 */
export function judgePins(world: PlanWorld): JudgedPin[] {
  const keptBy = new Map<string, GivenShift[]>();
  const keptOn = new Map<CoveredRow, number>();
  const rows = [...world.rows.values()];
  const pins = world.decisions.filter((decision) => decision.decision === 'pin');
  return pins.map((pin): JudgedPin => {
    const judged = rows
      .filter((row) => concernsRow(pin, row))
      .map((row) => ({ row, brokenRules: rulesAgainst(pin.personId, row, keptBy, keptOn, world) }));
    if (judged.length === 0) return { pin, brokenRules: new Set(['over-covered']) };
    const [only, ...others] = judged.filter(({ brokenRules }) => brokenRules.size === 0);
    if (only === undefined) return { pin, brokenRules: new Set(judged.flatMap(({ brokenRules }) => [...brokenRules])) };
    if (others.length === 0) {
      const kept = keptBy.get(pin.personId) ?? [];
      keptBy.set(pin.personId, [...kept, givenShift(pin.personId, only.row, world)]);
      keptOn.set(only.row, (keptOn.get(only.row) ?? 0) + 1);
    }
    return { pin, brokenRules: new Set() };
  });
}

/** What forbids a person on a row when only the kept pins are given. */
function rulesAgainst(
  personId: string,
  row: CoveredRow,
  keptBy: ReadonlyMap<string, readonly GivenShift[]>,
  keptOn: ReadonlyMap<CoveredRow, number>,
  world: PlanWorld,
): Set<string> {
  const person = world.workers.get(personId);
  if (person === undefined) return new Set(['over-covered']);
  const given = [...(keptBy.get(personId) ?? []), givenShift(personId, row, world)];
  const brokenRules = new Set(assessPerson(person, given, world).map(({ code }) => code));
  if (refusedOn(row, world).has(personId)) brokenRules.add('refused');
  if ((keptOn.get(row) ?? 0) >= holeOf(row, row.covered).missing) brokenRules.add('over-covered');
  return brokenRules;
}
