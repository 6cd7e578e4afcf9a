/** Tables without tenant_id in their key or without row-level security, each with its reason; every other table is a tenant table. */
export const SHARED_TABLES: Readonly<Record<string, string>> = {
  schema_migration: 'which migrations have run; migrator only',
  tenant: 'the list of tenants',
  tenant_number: 'the municipality numbers of tenants',
  account: 'one account may work for several tenants',
  membership: 'read before the tenant is known, at sign-in',
  agreement_share: 'one side of a shared agreement: written by one tenant, read by its partner too (policy on both)',
  agreement_request: 'what one tenant asks of its partner under a shared agreement (policy on both)',
  agreement_reply: 'what the partner answers, with the names of those sent (policy on both)',
  session: 'read before the tenant is known, at each request',
  personal_link: 'read before the tenant is known, when somebody opens a link of theirs',
};
