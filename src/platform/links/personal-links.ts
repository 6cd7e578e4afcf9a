import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Days that an expired link is remembered, so that it can say that it has expired. */
const DAYS_REMEMBERED = 30;

/** Stands in a text where the address of the recipient's link goes when the text is shown or sent. */
export const LINK_MARK = '[lenke]';

/** What a link lets one person do, without signing in: one purpose, one subject. */
export interface LinkWish {
  readonly purpose: string;
  /** What the purpose is about, such as an offer's number. */
  readonly subject: string;
  readonly personId: string;
  readonly expiresAt: Instant;
}

/** A link that somebody holds. */
export interface PersonalLink extends LinkWish {
  readonly tenantId: number;
  readonly state: 'valid' | 'expired' | 'revoked';
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * Makes a link and gives its token, which is not stored and cannot be shown again. Earlier links of the same person, purpose and
 * subject end, so that one works at a time.
 */
export async function issueLink(work: Work, wish: LinkWish): Promise<string> {
  const { trx } = work;
  const { purpose, subject, personId, expiresAt } = wish;
  await revokeLinks(work, purpose, subject, personId);
  const token = randomBytes(24).toString('base64url');
  await trx
    .insertInto('personalLink')
    .values({
      tokenHash: digest(token),
      tenantId: trx.tenantId,
      purpose,
      subject,
      personId,
      createdAt: work.now,
      expiresAt,
    })
    .execute();
  const forgotten = instantOf(new Date(Date.parse(work.now) - DAYS_REMEMBERED * 86_400_000));
  await trx.deleteFrom('personalLink').where('personalLink.expiresAt', '<', forgotten).execute();
  await work.audit({
    action: 'platform.link.issued',
    subjectKind: purpose,
    subjectId: subject,
    facts: { personId, expiresAt },
  });
  return token;
}

/** Ends the links of a purpose and subject, of one person or (undefined) of all. */
export async function revokeLinks(work: Work, purpose: string, subject: string, personId?: string): Promise<void> {
  const { trx } = work;
  await trx
    .updateTable('personalLink')
    .set({ revokedAt: work.now })
    .where('personalLink.tenantId', '=', trx.tenantId)
    .where('personalLink.purpose', '=', purpose)
    .where('personalLink.subject', '=', subject)
    .where('personalLink.revokedAt', 'is', null)
    .$if(personId !== undefined, (query) => query.where('personalLink.personId', '=', personId as string))
    .execute();
}

/** The link of a token; undefined where there is none. Opening it for the first time is noted. */
export async function findLink(database: Database, now: Instant, token: string): Promise<PersonalLink | undefined> {
  const tokenHash = digest(token);
  const row = await database.kysely
    .selectFrom('personalLink')
    .select(['tenantId', 'purpose', 'subject', 'personId', 'expiresAt', 'revokedAt', 'openedAt'])
    .where('personalLink.tokenHash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return undefined;
  const { revokedAt, openedAt, ...link } = row;
  const state = revokedAt !== null ? 'revoked' : row.expiresAt <= now ? 'expired' : 'valid';
  if (state === 'valid' && openedAt === null) {
    await database.kysely
      .updateTable('personalLink')
      .set({ openedAt: now })
      .where('personalLink.tokenHash', '=', tokenHash)
      .execute();
  }
  return { ...link, state };
}

/** Who acts by a link: its person, with no rights but what the link is for. */
export function linkActor(link: PersonalLink, name: string, homeUnitId: string | undefined): Actor {
  const units = new Set(homeUnitId === undefined ? [] : [homeUnitId]);
  return {
    accountId: undefined,
    tenantId: link.tenantId,
    name,
    personId: link.personId,
    grants: [{ role: 'employee', unitId: homeUnitId, units }],
  };
}
