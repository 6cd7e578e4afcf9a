import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { Actor } from '#platform/access/actor.ts';
import { hashPassword } from '#platform/sign-in/password.ts';
import type { Locale } from '#platform/texts/locale.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';

/** Somebody who is to sign in. Without a password the account cannot be used with one (the demo's accounts). */
export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly password: string | null;
  /** Who the account is among the municipality's people. */
  readonly personId?: string | undefined;
  readonly locale?: Locale | undefined;
  /** Somebody else has chosen the password, so its owner must choose another. */
  readonly mustChangePassword?: boolean | undefined;
}

/**
 * Adds an account in the actor's tenant and gives its id. Usernames are the same in small and capital letters; refuses
 * `organisation.account.username-taken`. Runs as the owner of the schema: the app role may not make accounts.
 */
export async function createAccount(platform: Platform, actor: Actor, account: NewAccount): Promise<number> {
  const passwordHash = account.password === null ? null : await hashPassword(account.password);
  const username = account.username.trim().toLowerCase();
  const now = platform.clock.now();
  return platform.database.kysely.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto('account')
      .values({
        username,
        name: account.name.trim(),
        passwordHash,
        locale: account.locale ?? 'nb',
        mustChangePassword: account.mustChangePassword ?? false,
        createdAt: now,
      })
      .onConflict((conflict) => conflict.column('username').doNothing())
      .returning('account.accountId')
      .executeTakeFirst();
    if (!made) refuse('organisation.account.username-taken', { username });
    const { accountId } = made;
    await trx
      .insertInto('membership')
      .values({ tenantId: actor.tenantId, accountId, personId: account.personId ?? null })
      .execute();
    await sql`SELECT set_config('beredt.tenant_id', ${String(actor.tenantId)}, true), set_config('role', 'beredt_app', true)`.execute(
      trx,
    );
    await trx
      .insertInto('auditEvent')
      .values({
        tenantId: actor.tenantId,
        at: now,
        accountId: actor.accountId ?? null,
        action: 'organisation.account.created',
        subjectKind: 'account',
        subjectId: String(accountId),
        facts: JSON.stringify({ username }),
      })
      .execute();
    return accountId;
  });
}
