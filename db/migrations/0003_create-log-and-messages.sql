-- module: log
-- The decision log is a hash chain per tenant: each entry's hash covers its content and the hash before it, so a changed or
-- removed entry shows. Rows are only ever added.

CREATE TABLE decision_log (
  tenant_id integer NOT NULL,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  account_id integer,
  actor_name text NOT NULL,
  actor_role text NOT NULL,
  kind text NOT NULL,
  unit_id text,
  subject_kind text,
  subject_id text,
  title text NOT NULL,
  why text NOT NULL,
  known jsonb NOT NULL,
  facts jsonb NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT decision_log_pk PRIMARY KEY (tenant_id, seq)
);
SELECT protect_tenant_table('decision_log', 'SELECT, INSERT');

CREATE TABLE task (
  tenant_id integer NOT NULL,
  task_id bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  subject_id text NOT NULL,
  unit_id text,
  role text NOT NULL,
  facts jsonb NOT NULL DEFAULT '{}',
  due_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  done_at timestamptz,
  done_by integer,
  CONSTRAINT task_pk PRIMARY KEY (tenant_id, task_id),
  CONSTRAINT task_subject UNIQUE (tenant_id, kind, subject_id)
);
SELECT protect_tenant_table('task');

-- Drafts only: nothing is sent from here.
CREATE TABLE message_draft (
  tenant_id integer NOT NULL,
  draft_id bigint GENERATED ALWAYS AS IDENTITY,
  person_id text NOT NULL,
  cause_kind text NOT NULL,
  cause_id text NOT NULL,
  channel text NOT NULL,
  locale text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  state text NOT NULL DEFAULT 'draft',
  created_at timestamptz NOT NULL,
  created_by integer,
  CONSTRAINT message_draft_pk PRIMARY KEY (tenant_id, draft_id),
  CONSTRAINT message_draft_once UNIQUE (tenant_id, cause_kind, cause_id, person_id),
  CONSTRAINT message_draft_channel CHECK (channel IN ('sms', 'email', 'none')),
  CONSTRAINT message_draft_state CHECK (state IN ('draft', 'withdrawn'))
);
SELECT protect_tenant_table('message_draft');
