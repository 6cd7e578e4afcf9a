-- module: platform
-- Tenants, accounts and sessions are shared tables (listed in src/platform/db/tables.ts); everything else that belongs to
-- one municipality carries tenant_id first in its keys and is kept apart by row-level security, even when a query forgets.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'beredt_app') THEN
    CREATE ROLE beredt_app NOLOGIN;
  END IF;
  -- May read and write causes of absence; the program takes this role only where the look is logged.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'beredt_health') THEN
    CREATE ROLE beredt_health NOLOGIN INHERIT;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of the same cluster made them at the same moment
END $$;
GRANT beredt_app TO beredt_health;
GRANT beredt_app, beredt_health TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO beredt_app;

CREATE FUNCTION current_tenant() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('beredt.tenant_id', true), '')::integer;

-- Makes a table a tenant table: row-level security for everyone, rows for the app role.
CREATE FUNCTION protect_tenant_table(target regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE',
  grantee name DEFAULT 'beredt_app') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY %I ON %s USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())',
    'tenant_only', target);
  EXECUTE format('GRANT %s ON %s TO %I', privileges, target, grantee);
END $$;

CREATE TABLE tenant (
  tenant_id integer GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL DEFAULT 'municipality',
  name text NOT NULL,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT tenant_pk PRIMARY KEY (tenant_id),
  CONSTRAINT tenant_kind CHECK (kind IN ('municipality', 'county_governor', 'directorate'))
);

-- The municipality number changes with mergers and splits, so it is a dated attribute of the tenant.
CREATE TABLE tenant_number (
  tenant_id integer NOT NULL,
  number text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT tenant_number_pk PRIMARY KEY (tenant_id, valid_from),
  CONSTRAINT tenant_number_tenant FOREIGN KEY (tenant_id) REFERENCES tenant ON DELETE CASCADE,
  CONSTRAINT tenant_number_interval CHECK (valid_to > valid_from)
);

CREATE TABLE account (
  account_id integer GENERATED ALWAYS AS IDENTITY,
  username text NOT NULL,
  name text NOT NULL,
  password_hash text,
  locale text NOT NULL DEFAULT 'nb',
  failed_attempts integer NOT NULL DEFAULT 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT account_pk PRIMARY KEY (account_id),
  CONSTRAINT account_username UNIQUE (username),
  CONSTRAINT account_locale CHECK (locale IN ('nb', 'nn', 'en', 'se'))
);

-- Which tenants an account belongs to, and who it is there.
CREATE TABLE membership (
  tenant_id integer NOT NULL,
  account_id integer NOT NULL,
  person_id text,
  CONSTRAINT membership_pk PRIMARY KEY (tenant_id, account_id),
  CONSTRAINT membership_tenant FOREIGN KEY (tenant_id) REFERENCES tenant ON DELETE CASCADE,
  CONSTRAINT membership_account FOREIGN KEY (account_id) REFERENCES account ON DELETE CASCADE
);

CREATE TABLE session (
  token_hash text NOT NULL,
  account_id integer NOT NULL,
  tenant_id integer NOT NULL,
  csrf_token text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT session_pk PRIMARY KEY (token_hash),
  CONSTRAINT session_account FOREIGN KEY (account_id) REFERENCES account ON DELETE CASCADE,
  CONSTRAINT session_tenant FOREIGN KEY (tenant_id) REFERENCES tenant ON DELETE CASCADE
);
CREATE INDEX session_expires ON session (expires_at);

GRANT SELECT ON tenant, tenant_number, membership TO beredt_app;
GRANT SELECT, UPDATE ON account TO beredt_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO beredt_app;

-- A role held in one tenant, for one unit with everything below it, or (unit_id '') for the whole municipality.
CREATE TABLE role_grant (
  tenant_id integer NOT NULL,
  account_id integer NOT NULL,
  role text NOT NULL,
  unit_id text NOT NULL DEFAULT '',
  CONSTRAINT role_grant_pk PRIMARY KEY (tenant_id, account_id, role, unit_id),
  CONSTRAINT role_grant_membership FOREIGN KEY (tenant_id, account_id) REFERENCES membership ON DELETE CASCADE
);
SELECT protect_tenant_table('role_grant');

-- Every change and every look at a person's absence. Rows are only ever added.
CREATE TABLE audit_event (
  tenant_id integer NOT NULL,
  audit_id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  account_id integer,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  unit_id text,
  facts jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT audit_event_pk PRIMARY KEY (tenant_id, audit_id)
);
CREATE INDEX audit_event_subject ON audit_event (tenant_id, subject_kind, subject_id, at);
CREATE INDEX audit_event_at ON audit_event (tenant_id, at);
SELECT protect_tenant_table('audit_event', 'SELECT, INSERT');

-- One counter per tenant and topic: raised by each change, announced to live pages, key of caches.
CREATE TABLE live_topic (
  tenant_id integer NOT NULL,
  topic text NOT NULL,
  version bigint NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL,
  CONSTRAINT live_topic_pk PRIMARY KEY (tenant_id, topic)
);
SELECT protect_tenant_table('live_topic');

-- When an account last looked at a page, so that "changed since you were here" is true.
CREATE TABLE page_visit (
  tenant_id integer NOT NULL,
  account_id integer NOT NULL,
  page text NOT NULL,
  seen_at timestamptz NOT NULL,
  CONSTRAINT page_visit_pk PRIMARY KEY (tenant_id, account_id, page)
);
SELECT protect_tenant_table('page_visit');
