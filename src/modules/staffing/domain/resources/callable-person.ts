import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import type { PoolProfile } from '#modules/organisation/domain/resource-rows.ts';

/** What decides whether somebody of the register can be called. */
export interface CallablePerson {
  readonly personId: string;
  readonly competence: string;
  /** Units they are trained for; empty is any. */
  readonly units: readonly string[];
  readonly willingUnits: readonly string[];
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly leaderConsent: boolean | null;
  readonly origin: NonNullable<PoolProfile['origin']>;
}

/** Whether somebody can be called on a day: within their days, and where they are borrowed, with their leader's consent. */
export function isAvailableOn(person: CallablePerson, day: PlainDate): boolean {
  if (person.from !== null && day < person.from) return false;
  if (person.to !== null && day >= person.to) return false;
  return person.origin !== 'other_sector' || person.leaderConsent === true;
}

/** Whether somebody may work in a unit without more training. */
export function isTrainedFor(person: Pick<CallablePerson, 'units'>, unitId: string): boolean {
  return person.units.length === 0 || person.units.includes(unitId);
}

/** Whether somebody would go to a unit; who has named no units goes anywhere. */
export function wouldGoTo(person: Pick<CallablePerson, 'units' | 'willingUnits'>, unitId: string): boolean {
  return person.willingUnits.length === 0 || person.willingUnits.includes(unitId) || person.units.includes(unitId);
}

/** Days after which what somebody has said is asked about again, and after which it is not trusted. */
export const CONFIRM_AGAIN_DAYS = 30;
export const NOT_TRUSTED_DAYS = 90;

export type Confirmation = 'fresh' | 'again' | 'old' | 'never';

/** How far what somebody said of when they can work may be trusted. */
export function confirmationOf(confirmedOn: PlainDate | null, today: PlainDate): Confirmation {
  if (confirmedOn === null) return 'never';
  const days = daysBetween(confirmedOn, today);
  if (days <= CONFIRM_AGAIN_DAYS) return 'fresh';
  return days <= NOT_TRUSTED_DAYS ? 'again' : 'old';
}

/** Whether a number has the form of one in the register of health personnel: four to nine digits, no zero in front. */
export function hasHprForm(number: string): boolean {
  return /^[1-9]\d{3,8}$/.test(number);
}
