import { instantOf } from '#kernel/instant.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import type { Session } from '#platform/web-client/session.ts';
import { forgetCopy, keepCopy, readCopy } from './kept-copies.ts';

/** Who was signed in on this device stands under a name of its own: it is read before anybody is known. */
const DEVICE = 'device';
const NAME = 'session';

let last: Session | undefined;

/** Keeps who is signed in, without the token that lets one change things, so that pages open without contact. */
export async function keepSession(session: Session): Promise<void> {
  // One read from the device is no news, and an old one kept again would turn the clock back.
  if (session === last || session.csrfToken === '') return;
  last = session;
  await keepCopy(DEVICE, NAME, 'week', { ...session, csrfToken: '' });
}

/** Who was signed in when there last was contact; its clock has moved on since. */
export async function readKeptSession(): Promise<Session | undefined> {
  const copy = await readCopy(DEVICE, NAME);
  if (!copy) return undefined;
  const session = copy.value as Session;
  const now = instantOf(new Date(Date.parse(session.now) + Date.now() - copy.madeAtMs));
  return { ...session, now, today: osloDayAndTime(now).date };
}

/** Forgets who was signed in. */
export async function forgetSession(): Promise<void> {
  await forgetCopy(DEVICE, NAME);
}
