import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import { cohortUnitOf } from '../cohort-unit.ts';
import { absenceShares } from './absence-share.ts';
import { assignStandby } from './assign-standby.ts';
import type { ShadowDocument, ShadowTask } from './shadow-roster.ts';
import { placeStandby, sizeStandby } from './size-standby.ts';
import { standbyEffect } from './standby-effect.ts';

/** Builds a unit's shadow roster: sized by absence, laid on shifts, given to people within the law, and measured. */
export function buildShadowRoster(task: ShadowTask): ShadowDocument {
  const { municipality, unitId, period, wish, histories, seed, holidays } = task;
  const unit = cohortUnitOf(municipality, unitId, period, holidays);
  const shares = absenceShares(histories, task.usualShare);
  const needs = sizeStandby(unit, shares, wish);
  const { standby, open, loads } = assignStandby(municipality, unit, placeStandby(unit, needs), wish);
  return {
    kind: 'shadow',
    wish,
    shares,
    needs,
    standby,
    open,
    rows: standby.map(
      ({ personId, date, shift }): RosterRow => ({ staffId: personId, date, shift, unitId, kind: 'on_call' }),
    ),
    people: unit.people.map(({ personId, name, competence, guest, contractHours }) => ({
      personId,
      name,
      competence,
      guest,
      contractHours,
    })),
    loads,
    effect: standbyEffect(unit, standby, seed),
    findings:
      open.length === 0
        ? []
        : [
            {
              code: 'staffing.shadow.open-standby',
              level: 'warn',
              unitId,
              facts: { open: open.length, wanted: open.length + standby.length },
            },
          ],
  };
}
