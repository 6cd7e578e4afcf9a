import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import type { Channel } from './contact-kind.ts';

/** Days that are looked back on. */
export const CONTACT_DAYS = 14;

/** One contact that a person has had with somebody outside the daily care. */
export interface Contact {
  readonly userId: string;
  readonly date: PlainDate;
  readonly channel: Channel;
}

/** A person's contacts of the last fourteen days. */
export interface ContactPicture {
  /** Contacts per day, the oldest first, today last. */
  readonly days: readonly number[];
  readonly lastOn: PlainDate | null;
  readonly week: number;
  readonly fortnight: number;
  /** Had contact, and all of it on a screen: a screen is never to be the only one. */
  readonly onlyScreen: boolean;
}

/** The contacts of each person, day by day; those without any are asked for by `pictureOf`. */
export function contactPictures(contacts: readonly Contact[], today: PlainDate): ReadonlyMap<string, ContactPicture> {
  const first = addDays(today, 1 - CONTACT_DAYS);
  const byUser = Map.groupBy(
    contacts.filter((one) => one.date >= first && one.date <= today),
    (one) => one.userId,
  );
  return new Map([...byUser].map(([userId, own]) => [userId, pictureOf(own, first)]));
}

/** What somebody without any contact looks like. */
export const NO_CONTACT: ContactPicture = {
  days: Array.from({ length: CONTACT_DAYS }, () => 0),
  lastOn: null,
  week: 0,
  fortnight: 0,
  onlyScreen: false,
};

function pictureOf(own: readonly Contact[], first: PlainDate): ContactPicture {
  const days = Array.from({ length: CONTACT_DAYS }, () => 0);
  for (const { date } of own) {
    const day = daysBetween(first, date);
    days[day] = (days[day] ?? 0) + 1;
  }
  return {
    days,
    lastOn:
      own
        .map((one) => one.date)
        .sort()
        .at(-1) ?? null,
    week: days.slice(-7).reduce((sum, count) => sum + count, 0),
    fortnight: own.length,
    onlyScreen: own.every((one) => one.channel === 'screen'),
  };
}

/** Those with least contact first: this week, then the fortnight; living alone, then by id where all is equal. */
export function leastContactFirst<
  Row extends Pick<ContactPicture, 'week' | 'fortnight'> & { readonly userId: string; readonly livesAlone: boolean },
>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) =>
      a.week - b.week ||
      a.fortnight - b.fortnight ||
      Number(b.livesAlone) - Number(a.livesAlone) ||
      (a.userId < b.userId ? -1 : 1),
  );
}
