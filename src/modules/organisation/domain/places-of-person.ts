import type { PlainDate } from '#kernel/plain-date.ts';
import type { UnitStatus } from './municipality.ts';

/** Whether somebody can be sent to a unit on a day, as far as training, consent and outbreak say. */
export type PlaceState = 'home' | 'open' | 'no-consent' | 'expired' | 'outbreak-team-only';

/** A unit that somebody belongs to or is trained in. `validTo` is the training's last day. */
export interface PersonPlace {
  readonly unitId: string;
  readonly state: PlaceState;
  readonly validTo: PlainDate | null;
}

/** What the answer rests on; the pool has no home and has agreed to be sent anywhere its list says. */
export interface PlacesInput {
  readonly source: string;
  readonly homeUnitId: string | null;
  readonly poolUnits: readonly string[];
  readonly consentRedeploy: boolean;
  readonly outbreakTeam: boolean;
  readonly training: readonly { readonly unitId: string; readonly validTo: PlainDate | null }[];
}

/** Where a person can be sent on a day: home first, then the units trained in, each with what stands in the way. */
export function placesOf(person: PlacesInput, statuses: readonly UnitStatus[], day: PlainDate): PersonPlace[] {
  const hasOutbreak = (unitId: string) =>
    statuses.some(
      (row) =>
        row.unitId === unitId && row.status === 'outbreak' && row.from <= day && (row.to === undefined || day < row.to),
    );
  const away = (unitId: string, validTo: PlainDate | null): PersonPlace => {
    const state: PlaceState =
      validTo !== null && validTo < day
        ? 'expired'
        : person.source === 'own' && !person.consentRedeploy
          ? 'no-consent'
          : hasOutbreak(unitId) && !person.outbreakTeam
            ? 'outbreak-team-only'
            : 'open';
    return { unitId, state, validTo };
  };
  const home: PersonPlace[] =
    person.homeUnitId === null ? [] : [{ unitId: person.homeUnitId, state: 'home', validTo: null }];
  const listed = person.source === 'own' ? [] : person.poolUnits.map((unitId) => away(unitId, null));
  const trained = person.training
    .filter((row) => row.unitId !== person.homeUnitId)
    .map((row) => away(row.unitId, row.validTo));
  return [...home, ...listed, ...trained];
}
