import type { Instant } from '#kernel/instant.ts';
import type { MyShiftsReply } from '../../contract.ts';

/** When a shift type begins and ends, minutes after midnight. */
export interface ShiftTimes {
  readonly shift: string;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** My shifts as they were fetched, and when. */
export interface FetchedShifts {
  readonly reply: MyShiftsReply;
  /** Times of the shifts that the changes name; empty where they could not be had. */
  readonly times: readonly ShiftTimes[];
  readonly fetchedAt: Instant;
}

/** Whose copy it is: an account, and the person it stands for. */
export interface Owner {
  readonly tenantId: string;
  readonly accountId: string | number;
  readonly personId: string;
}

const PREFIX = 'beredt.my-shifts.';
/** A copy of another form than this is not read. */
const FORM = 1;

const keyOf = (owner: Owner) => `${PREFIX}${owner.tenantId}.${owner.accountId}`;

/** The copy kept on this device, for when there is no contact; none, or one of somebody else, is undefined. */
export function readKeptShifts(owner: Owner): FetchedShifts | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(owner)) ?? 'null') as (FetchedShifts & { form: number }) | null;
    return kept?.form === FORM && kept.reply.personId === owner.personId ? kept : undefined;
  } catch {
    // A storage that is shut, or holds something else, is as good as empty.
    return undefined;
  }
}

/**
 * Keeps the last reply on this device in place of everybody's else. Stretches of «work only» are left out: they tell of
 * quarantine, and the device is not ours.
 */
export function keepShifts(owner: Owner, fetched: FetchedShifts): void {
  const { reply } = fetched;
  const kept = { ...fetched, form: FORM, reply: { ...reply, away: reply.away.filter((one) => !one.workOnly) } };
  try {
    forgetShifts();
    localStorage.setItem(keyOf(owner), JSON.stringify(kept));
  } catch {
    // Without room or leave to store, the page works with contact only.
  }
}

/** Removes every copy on this device. */
export function forgetShifts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
