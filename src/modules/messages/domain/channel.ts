/** How a person can be reached; `none`: neither phone nor e-mail is known, somebody has to tell them. */
export const CHANNELS = ['sms', 'email', 'none'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Phone first, since cleaners and many others read no e-mail at work; then e-mail. */
export function channelFor(contact: {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}): Channel {
  if (contact.phone?.trim()) return 'sms';
  return contact.email?.trim() ? 'email' : 'none';
}
