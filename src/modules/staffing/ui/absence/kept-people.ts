import type { PlainDate } from '#kernel/plain-date.ts';
import type { ChosenPerson } from './chosen-person.ts';

/** People and days marked on another page, to start the form with. */
export interface KeptPeople {
  readonly people: readonly ChosenPerson[];
  readonly from: PlainDate;
  readonly last: PlainDate;
}

let kept: KeptPeople | undefined;

/** Keeps people and days for the form that records absences; only within this tab. */
export function keepForRecording(people: KeptPeople): void {
  kept = people;
}

/** What was kept for the form, once. */
export function takeKeptPeople(): KeptPeople | undefined {
  const taken = kept;
  kept = undefined;
  return taken;
}
