import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { UnitInTree } from '#modules/organisation/index.ts';
import { findUnitsBelow, readUnitTree } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { VisitedUnit, VisitingReply, VisitRuleView } from '../../contract/visiting.ts';
import { dwellingOf, stateOfVisitRule } from '../../domain/visiting/visit-rule.ts';
import { shareOfPeriod } from '../../domain/visiting/visiting-shares.ts';
import { getVisitingRule } from '../../rules/visiting-rules.ts';
import { readVisitExceptions } from './visit-exceptions.ts';
import type { StoredVisitRule } from './visit-rule-rows.ts';
import { readVisitRules } from './visit-rule-rows.ts';

const MONTHS = 12;
/** Kinds of unit where people live and visitors come. */
const VISITED: ReadonlySet<string> = new Set(['nursing_home_ward', 'staffed_home', 'isolation_ward']);

/** What limits visits where, now and in the twelve months behind, for units at or below a place. */
export async function readVisiting(work: Work, place: string | undefined): Promise<VisitingReply> {
  const today = work.clock.today();
  const below = place === undefined ? undefined : (await findUnitsBelow(work.trx, [place])).get(place);
  const units = (await readUnitTree(work)).filter(
    (unit) => VISITED.has(unit.kind) && (below === undefined || below.has(unit.unitId)),
  );
  const months = monthsUpTo(today);
  const unitIds = units.map((unit) => unit.unitId);
  const rules = await readVisitRules(work, { unitIds, since: months[0]?.from ?? today });
  const exceptions = Map.groupBy(await readVisitExceptions(work, unitIds, today), (one) => one.unitId);
  const byUnit = Map.groupBy(rules, (rule) => rule.unitId);
  const limits = rules.map((rule) => ({ ...rule, to: rule.to, overdueFrom: overdueFrom(rule, today) }));
  const shares = (isHome: boolean) => {
    const ids = units.filter((unit) => (dwellingOf(unit) !== 'institution') === isHome).map((unit) => unit.unitId);
    return months.map((month) => ({ ...shareOfPeriod(month, ids, limits) }));
  };
  return {
    today,
    units: units.map((unit) =>
      visitedUnit(work, unit, byUnit.get(unit.unitId) ?? [], exceptions.get(unit.unitId)?.length ?? 0),
    ),
    shares: { institution: shares(false), home: shares(true) },
    bounds: boundsOn(today),
  };
}

/** One unit of those that have visitors. Throws `NotYours` for any other. */
export async function getVisitedUnit(
  work: Work,
  unitId: string,
): Promise<{ readonly unit: VisitedUnit; readonly rules: readonly StoredVisitRule[] }> {
  const unit = (await readUnitTree(work)).find((one) => one.unitId === unitId && VISITED.has(one.kind));
  if (!unit) throw new NotYours(unitId);
  const rules = await readVisitRules(work, { unitIds: [unitId] });
  const exceptions = await readVisitExceptions(work, [unitId], work.clock.today());
  return { unit: visitedUnit(work, unit, rules, exceptions.length), rules };
}

/** The bounds of limits as pages show them. */
export function boundsOn(today: PlainDate): VisitingReply['bounds'] {
  const { reviewWithinDays, longestDays, visitorsKeptDays, source } = getVisitingRule(today);
  return { reviewWithinDays, longestDays, visitorsKeptDays, source };
}

/** A limit as pages show it. */
export function viewOfVisitRule({ replaced: _, ...rule }: StoredVisitRule, today: PlainDate): VisitRuleView {
  return { ...rule, state: stateOfVisitRule(rule, today) };
}

function visitedUnit(work: Work, unit: UnitInTree, rules: readonly StoredVisitRule[], exceptions: number): VisitedUnit {
  const today = work.clock.today();
  const inForce = rules.find((rule) => rule.from <= today && today < rule.to);
  const planned = rules.find((rule) => rule.from > today);
  const scope = work.access.scopeOf(work.actor, 'outbreak.visiting.decide');
  return {
    unitId: unit.unitId,
    name: unit.name,
    siteName: unit.siteName,
    dwelling: dwellingOf(unit),
    rule: inForce ? viewOfVisitRule(inForce, today) : null,
    planned: planned ? viewOfVisitRule(planned, today) : null,
    exceptions,
    mayDecide: scope === 'everywhere' || scope.has(unit.unitId),
  };
}

function overdueFrom({ reviewOn, to }: StoredVisitRule, today: PlainDate): PlainDate | undefined {
  const day = addDays(reviewOn, 1);
  return day < to && day <= today ? day : undefined;
}

/** The twelve months that end with the present one, cut at tomorrow. */
function monthsUpTo(today: PlainDate): { readonly from: PlainDate; readonly to: PlainDate }[] {
  const first = (back: number): PlainDate => {
    const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - back;
    return plainDate(
      `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`,
    );
  };
  return Array.from({ length: MONTHS }, (_, index) => {
    const back = MONTHS - 1 - index;
    return { from: first(back), to: back === 0 ? addDays(today, 1) : first(back - 1) };
  });
}
