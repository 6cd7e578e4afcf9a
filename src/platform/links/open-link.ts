import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import type { PersonalLink } from './personal-links.ts';
import { findLink } from './personal-links.ts';
import { createRateLimit } from './rate-limit.ts';

/** Tokens that lead nowhere, and requests in all, which one address may try within ten minutes. */
const MOST_MISSES = 20;
const MOST_REQUESTS = 600;
const STRETCH_MINUTES = 10;

/** Opens links for requests that come without a session. */
export interface LinkDoor {
  /**
   * The valid link of a token for one of the purposes. An unknown token, or one of another purpose, is `NotYours`; one that is over is
   * refused `platform.link.expired` or `platform.link.revoked`, and who tries too often `platform.link.too-many` (minutes).
   */
  open(token: string, purposes: readonly string[], address: string): Promise<PersonalLink>;
}

/** Makes the door of a server. */
export function createLinkDoor({ database, clock }: Platform): LinkDoor {
  const misses = createRateLimit(MOST_MISSES, STRETCH_MINUTES);
  const requests = createRateLimit(MOST_REQUESTS, STRETCH_MINUTES);
  return {
    open: async (token, purposes, address) => {
      const now = clock.now();
      const nowMs = Date.parse(now);
      const minutes = Math.max(requests.count(address, nowMs), misses.waitMinutes(address, nowMs));
      if (minutes > 0) refuse('platform.link.too-many', { minutes });
      const link = await findLink(database, now, token);
      if (!link || !purposes.includes(link.purpose)) {
        misses.count(address, nowMs);
        throw new NotYours('link');
      }
      if (link.state !== 'valid') refuse(`platform.link.${link.state}`);
      return link;
    },
  };
}
