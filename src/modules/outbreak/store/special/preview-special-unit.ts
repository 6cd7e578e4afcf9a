import { addDays, dayNumberOf, daysFrom } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { compileCoverOfAbsence, readTestedMunicipality } from '#modules/staffing/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PreviewSpecial } from '../../contract/special.ts';
import type { SpecialEffect } from '../../domain/special/special-demand.ts';
import { demandOfNeeds } from '../../domain/special/special-demand.ts';
import { SPECIAL_TEMPLATES } from '../../rules/special-unit-templates.ts';
import { DECIDE_SPECIAL, demandSoundPlan } from './open-special-unit.ts';

/** Rosters are known for some weeks; two show what it takes. */
const MOST_DAYS = 14;
/** Stands for the unit while it is only tried. */
const TRIED = 'special-tried';

/** Holes under the minimum after the greedy step of replanning, in the whole municipality with those recorded as away, with and without the unit. */
export async function previewSpecialUnit(
  work: Work,
  { kind, siteId, openFrom, openTo, needs }: PreviewSpecial,
): Promise<SpecialEffect> {
  work.access.demand(work.actor, DECIDE_SPECIAL, undefined);
  demandSoundPlan(work, { openFrom, openTo, needs });
  const days = Math.min(MOST_DAYS, dayNumberOf(openTo) - dayNumberOf(openFrom));
  const municipality = await readTestedMunicipality(work, { from: openFrom, days }, true);
  const asked = demandOfNeeds(needs, openFrom, addDays(openFrom, days)).map((row) => ({ unitId: TRIED, ...row }));
  const unitKind = SPECIAL_TEMPLATES.find((one) => one.kind === kind)?.unitKind ?? 'other';
  const opened: Municipality = {
    ...municipality,
    units: [...municipality.units, { unitId: TRIED, name: TRIED, kind: unitKind, siteId }],
    demand: [...(municipality.demand ?? []), ...asked],
  };
  const missing = (world: Municipality) => {
    const unitIds = world.units.map(({ unitId }) => unitId);
    const cover = compileCoverOfAbsence(world, { from: openFrom, days, unitIds });
    return cover.missingOf(new Uint8Array(cover.people.length * days));
  };
  const [before, after] = [missing(municipality), missing(opened)];
  return {
    days: daysFrom(openFrom, days).map((date, day) => ({ date, before: before[day] ?? 0, after: after[day] ?? 0 })),
    asked: asked.reduce((sum, { minimum }) => sum + minimum, 0),
  };
}
