import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  accountsReplySchema,
  newAccountSchema,
  oneTimePasswordSchema,
  ownPasswordSchema,
  setGrantsSchema,
} from '../contract.ts';
import { demandGrantable, lockAccount, resetPassword, setGrants } from './change-account.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { createAccount } from './create-account.ts';
import { grantRole } from './grant-role.ts';
import { grantableRoles, mayAdminister } from './may-administer.ts';
import { makeOneTimePassword } from './one-time-password.ts';
import { readAccounts } from './read-accounts.ts';

const tags = ['accounts'];
const change = { permission: 'organisation.accounts.change' };
const params = z.object({ accountId: z.coerce.number().int().positive() });
const done = { 200: z.object({}) };

/** Who may sign in, with which roles where; and one's own password. */
export const accountRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/organisation/accounts',
    { config: change, schema: { tags, response: { 200: accountsReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        work.access.demand(work.actor, change.permission, undefined);
        const accounts = await readAccounts(work);
        return {
          accounts: accounts.map((account) => ({
            ...account,
            grants: [...account.grants],
            canChange: mayAdminister(work.actor, { ...account, roles: account.grants.map((grant) => grant.role) }),
          })),
          grantable: grantableRoles(work.actor.grants),
        };
      }),
  );

  server.post(
    '/api/organisation/accounts',
    { config: change, schema: { tags, body: newAccountSchema, response: { 200: oneTimePasswordSchema } } },
    async (request) => {
      const { username, name, personId, grants } = request.body;
      const { actor } = request;
      await doWork(platform, actor, async (work) => {
        work.access.demand(actor, change.permission, undefined);
        await demandGrantable(work, grants);
      });
      const password = makeOneTimePassword();
      const account = { username, name, password, personId: personId ?? undefined, mustChangePassword: true };
      const accountId = await createAccount(platform, actor, account);
      await doWork(platform, actor, async (work) => {
        for (const { role, unitId } of grants) await grantRole(work, accountId, role, unitId ?? undefined);
      });
      return { accountId, username: username.toLowerCase(), password };
    },
  );

  server.put(
    '/api/organisation/accounts/:accountId/grants',
    { config: change, schema: { tags, params, body: setGrantsSchema, response: done } },
    async (request) => {
      const { was, grants } = request.body;
      await doWork(platform, request.actor, (work) => setGrants(work, request.params.accountId, was, grants));
      return {};
    },
  );

  server.put(
    '/api/organisation/accounts/:accountId/lock',
    { config: change, schema: { tags, params, body: z.object({ locked: z.boolean() }), response: done } },
    async (request) => {
      await doWork(platform, request.actor, (work) => lockAccount(work, request.params.accountId, request.body.locked));
      return {};
    },
  );

  server.post(
    '/api/organisation/accounts/:accountId/password',
    { config: change, schema: { tags, params, response: { 200: oneTimePasswordSchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { accountId } = request.params;
        return { accountId, ...(await resetPassword(work, accountId)) };
      }),
  );

  server.put(
    '/api/account/password',
    { config: { permission: 'signed-in' }, schema: { tags, body: ownPasswordSchema, response: done } },
    async (request) => {
      const { present, next } = request.body;
      await doWork(platform, request.actor, (work) => changeOwnPassword(work, present, next));
      return {};
    },
  );
};
