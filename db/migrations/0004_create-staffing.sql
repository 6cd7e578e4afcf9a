-- module: staffing
-- What rosters and the staff map may see of an absence (availability: away until, work only) stands apart from its cause,
-- which is health data with a database role, a log and a retention of its own.

CREATE TABLE availability (
  tenant_id integer NOT NULL,
  availability_id bigint GENERATED ALWAYS AS IDENTITY,
  person_id text NOT NULL,
  away_from date NOT NULL,
  away_to date,
  work_only boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  recorded_by integer,
  revision integer NOT NULL DEFAULT 1,
  withdrawn_at timestamptz,
  import_id bigint,
  CONSTRAINT availability_pk PRIMARY KEY (tenant_id, availability_id),
  CONSTRAINT availability_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE,
  CONSTRAINT availability_interval CHECK (away_to > away_from)
);
CREATE INDEX availability_person_id ON availability (tenant_id, person_id, away_from);
SELECT protect_tenant_table('availability');

CREATE TABLE absence_cause (
  tenant_id integer NOT NULL,
  availability_id bigint NOT NULL,
  kind text NOT NULL,
  note text NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL,
  recorded_by integer,
  delete_after date NOT NULL,
  CONSTRAINT absence_cause_pk PRIMARY KEY (tenant_id, availability_id),
  CONSTRAINT absence_cause_availability FOREIGN KEY (tenant_id, availability_id) REFERENCES availability ON DELETE CASCADE,
  CONSTRAINT absence_cause_kind CHECK (kind IN ('sick', 'isolation', 'quarantine', 'work_only', 'leave', 'other'))
);
SELECT protect_tenant_table('absence_cause', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

-- Earlier versions of a corrected absence (dates only, no cause).
CREATE TABLE availability_history (
  tenant_id integer NOT NULL,
  availability_id bigint NOT NULL,
  revision integer NOT NULL,
  away_from date NOT NULL,
  away_to date,
  work_only boolean NOT NULL,
  replaced_at timestamptz NOT NULL,
  replaced_by integer,
  CONSTRAINT availability_history_pk PRIMARY KEY (tenant_id, availability_id, revision),
  CONSTRAINT availability_history_availability FOREIGN KEY (tenant_id, availability_id) REFERENCES availability ON DELETE CASCADE
);
SELECT protect_tenant_table('availability_history', 'SELECT, INSERT');

-- A proposal and what became of it. document is the plan as the engine gave it; revision rises with each decision, so that
-- the second of two who decide at once is told.
CREATE TABLE plan (
  tenant_id integer NOT NULL,
  plan_id bigint GENERATED ALWAYS AS IDENTITY,
  state text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  period_from date NOT NULL,
  period_days integer NOT NULL,
  unit_id text,
  seed integer NOT NULL,
  time_limit_seconds double precision NOT NULL,
  replaces_plan_id bigint,
  based_on jsonb NOT NULL,
  document jsonb,
  findings jsonb NOT NULL DEFAULT '[]',
  fault text,
  created_at timestamptz NOT NULL,
  created_by integer,
  solved_at timestamptz,
  published_at timestamptz,
  published_by integer,
  CONSTRAINT plan_pk PRIMARY KEY (tenant_id, plan_id),
  CONSTRAINT plan_state CHECK (state IN ('solving', 'proposed', 'published', 'discarded', 'failed')),
  CONSTRAINT plan_replaces FOREIGN KEY (tenant_id, replaces_plan_id) REFERENCES plan
);
CREATE INDEX plan_created ON plan (tenant_id, created_at);
SELECT protect_tenant_table('plan');

-- A person's word on one proposed shift. '' in a key column means any. undone_at keeps what was taken back.
CREATE TABLE plan_decision (
  tenant_id integer NOT NULL,
  decision_id bigint GENERATED ALWAYS AS IDENTITY,
  plan_id bigint NOT NULL,
  person_id text NOT NULL,
  unit_id text NOT NULL DEFAULT '',
  date date,
  shift text NOT NULL DEFAULT '',
  competence text NOT NULL DEFAULT '',
  decision text NOT NULL,
  decided_at timestamptz NOT NULL,
  decided_by integer,
  undone_at timestamptz,
  CONSTRAINT plan_decision_pk PRIMARY KEY (tenant_id, decision_id),
  CONSTRAINT plan_decision_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan ON DELETE CASCADE,
  CONSTRAINT plan_decision_decision CHECK (decision IN ('accept', 'refuse', 'pin'))
);
CREATE INDEX plan_decision_plan_id ON plan_decision (tenant_id, plan_id);
SELECT protect_tenant_table('plan_decision');
