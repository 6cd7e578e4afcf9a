import type { OfflineCopy } from '#platform/offline/use-offline-copy.ts';
import type { MyShiftsReply } from '../../contract.ts';

/** When a shift type begins and ends, minutes after midnight. */
export interface ShiftTimes {
  readonly shift: string;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** My shifts, with the times of the shifts that the changes name; empty where they could not be had. */
export interface MyShiftsAndTimes extends MyShiftsReply {
  readonly times: readonly ShiftTimes[];
}

/** My shifts as they were fetched, and when. */
export type FetchedShifts = OfflineCopy<MyShiftsAndTimes>;

/** What may lie on the device: without stretches of «work only», which tell of quarantine. The device is not ours. */
export function withoutWorkOnly(reply: MyShiftsAndTimes): MyShiftsAndTimes {
  return { ...reply, away: reply.away.filter((one) => !one.workOnly) };
}
