/** Tables without tenant_id in their key or without row-level security, each with its reason; every other table is a tenant table. */
export const SHARED_TABLES: Readonly<Record<string, string>> = {
  schema_migration: 'which migrations have run; migrator only',
  tenant: 'the list of tenants',
  tenant_number: 'the municipality numbers of tenants',
  account: 'one account may work for several tenants',
  membership: 'read before the tenant is known, at sign-in',
  session: 'read before the tenant is known, at each request',
};
