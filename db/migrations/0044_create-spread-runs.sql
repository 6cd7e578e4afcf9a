-- module: simulation
-- Comparisons of measures against an infection: what was asked (with seed and every number of the model), what was found, and the decision
-- that it was kept with. Nobody's health is in it: those who fall ill are drawn.

CREATE TABLE spread_run (
  tenant_id integer NOT NULL,
  run_id bigint GENERATED ALWAYS AS IDENTITY,
  state text NOT NULL,
  inputs jsonb NOT NULL,
  -- Version of the engine, and of the roster, people and absences read (live versions at the start).
  engine text NOT NULL,
  basis jsonb NOT NULL,
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
  decided_package text,
  decision_seq bigint,
  decided_at timestamptz,
  decided_by integer,
  CONSTRAINT spread_run_pk PRIMARY KEY (tenant_id, run_id),
  CONSTRAINT spread_run_state CHECK (state IN ('running', 'done', 'stopped', 'failed')),
  CONSTRAINT spread_run_decided CHECK ((decided_package IS NULL) = (decision_seq IS NULL) AND (decided_at IS NULL) = (decision_seq IS NULL))
);
CREATE INDEX spread_run_created ON spread_run (tenant_id, created_at);
SELECT protect_tenant_table('spread_run');
