-- module: staffing
-- What each unit must keep going, with every version of it, and stress tests with what they were asked and what they found.

CREATE TABLE critical_function (
  tenant_id integer NOT NULL,
  unit_id text NOT NULL,
  function_id text NOT NULL,
  name text NOT NULL,
  competence text NOT NULL,
  people integer NOT NULL,
  part text NOT NULL,
  can_stop_hours double precision NOT NULL,
  instead text NOT NULL DEFAULT '',
  depends_on text NOT NULL DEFAULT '',
  import_id bigint,
  CONSTRAINT critical_function_pk PRIMARY KEY (tenant_id, unit_id, function_id),
  CONSTRAINT critical_function_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit ON DELETE CASCADE,
  CONSTRAINT critical_function_people CHECK (people > 0),
  CONSTRAINT critical_function_part CHECK (part IN ('day', 'evening', 'night', 'all')),
  CONSTRAINT critical_function_can_stop CHECK (can_stop_hours >= 0)
);
SELECT protect_tenant_table('critical_function');

-- A unit's plan as it was saved; the newest version holds, its functions stand in critical_function.
CREATE TABLE continuity_plan (
  tenant_id integer NOT NULL,
  unit_id text NOT NULL,
  version integer NOT NULL,
  owner text NOT NULL,
  review_on date,
  functions jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by integer,
  CONSTRAINT continuity_plan_pk PRIMARY KEY (tenant_id, unit_id, version),
  CONSTRAINT continuity_plan_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit ON DELETE CASCADE
);
SELECT protect_tenant_table('continuity_plan');

-- inputs: what was tried, with seed; result: figures over the draws that were done. Rows are kept, so that runs can be compared.
CREATE TABLE stress_run (
  tenant_id integer NOT NULL,
  run_id bigint GENERATED ALWAYS AS IDENTITY,
  state text NOT NULL,
  inputs jsonb NOT NULL,
  result jsonb,
  fault text,
  created_at timestamptz NOT NULL,
  created_by integer,
  finished_at timestamptz,
  seconds double precision,
  progress jsonb NOT NULL DEFAULT '{}',
  stop_requested boolean NOT NULL DEFAULT false,
  solver text,
  heartbeat_at timestamptz,
  CONSTRAINT stress_run_pk PRIMARY KEY (tenant_id, run_id),
  CONSTRAINT stress_run_state CHECK (state IN ('running', 'done', 'stopped', 'failed'))
);
CREATE INDEX stress_run_created ON stress_run (tenant_id, created_at);
SELECT protect_tenant_table('stress_run');
