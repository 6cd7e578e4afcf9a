import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Role } from '#platform/access/roles.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { passwordMatches } from './password.ts';

/** Hours a session lives without being used, and at most. */
const IDLE_HOURS = 2;
const MAX_HOURS = 14;
/** Wrong passwords before the account rests, and for how many minutes; each further one doubles the rest. */
const FREE_ATTEMPTS = 5;
const LOCK_MINUTES = 5;
const MAX_LOCK_MINUTES = 240;

/** A session just opened: the token goes to the browser and is not stored. */
export interface OpenedSession {
  readonly token: string;
}

/** Who holds a session. */
export interface SessionHolder {
  readonly accountId: number;
  readonly username: string;
  readonly name: string;
  readonly locale: string;
  readonly tenantId: number;
  readonly tenantName: string;
  readonly tenantNumber: string | undefined;
  readonly demo: boolean;
  readonly personId: string | undefined;
  readonly csrfToken: string;
  /** Signed in with a one-time password: must choose one of their own before anything else. */
  readonly mustChangePassword: boolean;
  readonly grants: readonly { readonly role: Role; readonly unitId: string | undefined }[];
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function hoursLater(now: Instant, hours: number): Instant {
  return instantOf(new Date(Date.parse(now) + hours * 3_600_000));
}

/**
 * Opens a session for a username and password. Undefined when they do not fit; refuses `sign-in.locked` (minutes left) while
 * the account rests after too many wrong ones.
 */
export async function signIn(
  database: Database,
  now: Instant,
  username: string,
  password: string,
): Promise<OpenedSession | undefined> {
  const account = await database.kysely
    .selectFrom('account')
    .selectAll()
    .where('account.username', '=', username.trim().toLowerCase())
    .executeTakeFirst();
  if (account?.lockedUntil && account.lockedUntil > now) {
    const minutes = Math.ceil((Date.parse(account.lockedUntil) - Date.parse(now)) / 60_000);
    refuse('sign-in.locked', { minutes });
  }
  const matches = await passwordMatches(account?.passwordHash, password);
  if (!account || account.disabledAt) return undefined;
  if (!matches) {
    await noteFailure(database, now, account.accountId, account.failedAttempts + 1);
    return undefined;
  }
  return openSession(database, now, account.accountId);
}

async function noteFailure(database: Database, now: Instant, accountId: number, failed: number): Promise<void> {
  const over = failed - FREE_ATTEMPTS;
  const minutes = Math.min(LOCK_MINUTES * 2 ** over, MAX_LOCK_MINUTES);
  await database.kysely
    .updateTable('account')
    .set((eb) => ({
      failedAttempts: eb('account.failedAttempts', '+', 1),
      lockedUntil: over >= 0 ? hoursLater(now, minutes / 60) : null,
    }))
    .where('account.accountId', '=', accountId)
    .execute();
}

/** Opens a session for an account already known (after a password, in the demo, later after OpenID Connect). */
export async function openSession(
  database: Database,
  now: Instant,
  accountId: number,
): Promise<OpenedSession | undefined> {
  const membership = await database.kysely
    .selectFrom('membership')
    .select('membership.tenantId')
    .where('membership.accountId', '=', accountId)
    .orderBy('membership.tenantId')
    .executeTakeFirst();
  if (!membership) return undefined;
  const token = randomBytes(32).toString('base64url');
  await database.kysely
    .insertInto('session')
    .values({
      tokenHash: digest(token),
      accountId,
      tenantId: membership.tenantId,
      csrfToken: randomBytes(24).toString('base64url'),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: hoursLater(now, MAX_HOURS),
    })
    .execute();
  await database.kysely
    .updateTable('account')
    .set({ failedAttempts: 0, lockedUntil: null })
    .where('account.accountId', '=', accountId)
    .execute();
  await database.kysely.deleteFrom('session').where('session.expiresAt', '<', now).execute();
  return { token };
}

/** Who holds a session token now; undefined when it is unknown, idle too long or over. */
export async function findSessionHolder(
  database: Database,
  now: Instant,
  token: string,
): Promise<SessionHolder | undefined> {
  const row = await database.kysely
    .selectFrom('session')
    .innerJoin('account', 'account.accountId', 'session.accountId')
    .innerJoin('tenant', 'tenant.tenantId', 'session.tenantId')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.tenantId', '=', 'session.tenantId')
        .onRef('membership.accountId', '=', 'session.accountId'),
    )
    .leftJoin('tenantNumber', (join) =>
      join.onRef('tenantNumber.tenantId', '=', 'session.tenantId').on('tenantNumber.validTo', 'is', null),
    )
    .select([
      'account.accountId',
      'account.username',
      'account.name',
      'account.locale',
      'account.mustChangePassword',
      'session.tenantId',
      'tenant.name as tenantName',
      'tenant.demo',
      'tenantNumber.number as tenantNumber',
      'membership.personId',
      'session.csrfToken',
      'session.lastSeenAt',
    ])
    .where('session.tokenHash', '=', digest(token))
    .where('session.expiresAt', '>', now)
    .where('session.lastSeenAt', '>', hoursLater(now, -IDLE_HOURS))
    .where('account.disabledAt', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  await touch(database, now, token, row.lastSeenAt);
  const grants = await inTenant(database, row.tenantId, (trx) =>
    trx
      .selectFrom('roleGrant')
      .select(['roleGrant.role', 'roleGrant.unitId'])
      .where('roleGrant.accountId', '=', row.accountId)
      .execute(),
  );
  return {
    ...row,
    tenantNumber: row.tenantNumber ?? undefined,
    personId: row.personId ?? undefined,
    grants: grants.map((grant) => ({ role: grant.role as Role, unitId: grant.unitId || undefined })),
  };
}

/** Notes that a session is in use, at most once a minute. */
async function touch(database: Database, now: Instant, token: string, lastSeenAt: Instant): Promise<void> {
  if (Date.parse(now) - Date.parse(lastSeenAt) < 60_000) return;
  await database.kysely
    .updateTable('session')
    .set({ lastSeenAt: now })
    .where('session.tokenHash', '=', digest(token))
    .execute();
}

/** Ends a session. */
export async function endSession(database: Database, token: string): Promise<void> {
  await database.kysely.deleteFrom('session').where('session.tokenHash', '=', digest(token)).execute();
}
