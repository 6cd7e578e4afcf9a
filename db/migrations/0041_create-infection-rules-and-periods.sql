-- module: outbreak
-- Rules on isolation and quarantine are dated data. What the nation has decided stands in the program's own files; here stand
-- the versions that a municipality adds: a newer national rule, its own stricter one, or an illness that the program does not know.

CREATE TABLE rule_set (
  tenant_id integer NOT NULL,
  illness text NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by integer,
  CONSTRAINT rule_set_pk PRIMARY KEY (tenant_id, illness)
);
SELECT protect_tenant_table('rule_set');

-- measure is what the rule demands of its topic. Whoever approves is another than whoever wrote; applied_at: open periods are recalculated.
CREATE TABLE rule_version (
  tenant_id integer NOT NULL,
  version_id bigint GENERATED ALWAYS AS IDENTITY,
  illness text NOT NULL,
  topic text NOT NULL,
  level text NOT NULL,
  in_force_from timestamptz NOT NULL,
  in_force_to timestamptz,
  applies_to_open boolean NOT NULL,
  duty text NOT NULL,
  measure jsonb NOT NULL,
  source_title text NOT NULL,
  source_url text NOT NULL,
  confidence text NOT NULL,
  reason text NOT NULL,
  state text NOT NULL,
  written_at timestamptz NOT NULL,
  written_by integer,
  decided_at timestamptz,
  decided_by integer,
  decision_note text NOT NULL DEFAULT '',
  applied_at timestamptz,
  effect jsonb,
  withdrawn_at timestamptz,
  withdrawn_by integer,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT rule_version_pk PRIMARY KEY (tenant_id, version_id),
  CONSTRAINT rule_version_set FOREIGN KEY (tenant_id, illness) REFERENCES rule_set,
  CONSTRAINT rule_version_topic CHECK (topic IN ('case', 'household', 'close', 'other', 'waiting', 'close_contact')),
  CONSTRAINT rule_version_level CHECK (level IN ('national', 'local')),
  CONSTRAINT rule_version_duty CHECK (duty IN ('duty', 'advice')),
  CONSTRAINT rule_version_confidence CHECK (confidence IN ('high', 'medium', 'low')),
  CONSTRAINT rule_version_state CHECK (state IN ('proposed', 'published', 'rejected', 'withdrawn')),
  CONSTRAINT rule_version_interval CHECK (in_force_to > in_force_from),
  CONSTRAINT rule_version_source CHECK (source_title <> '' AND source_url <> ''),
  CONSTRAINT rule_version_four_eyes CHECK (state <> 'published' OR decided_by IS DISTINCT FROM written_by)
);
CREATE TRIGGER rule_version_revision BEFORE UPDATE ON rule_version FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('rule_version');

-- Health data. One stretch of isolation, quarantine or testing of one person, with what it was calculated from, so that it can
-- be calculated again. A visitor has no subject_id. stages are its parts in order, each with the absence it made; period_to empty: no end is known yet.
CREATE TABLE infection_period (
  tenant_id integer NOT NULL,
  period_id bigint GENERATED ALWAYS AS IDENTITY,
  illness text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text,
  unit_id text,
  source_kind text NOT NULL,
  source_id text NOT NULL,
  inputs jsonb NOT NULL,
  kind text NOT NULL,
  duty text NOT NULL,
  period_from date NOT NULL,
  period_to date,
  test_days text[] NOT NULL DEFAULT '{}',
  stages jsonb NOT NULL DEFAULT '[]',
  rule_ids text[] NOT NULL,
  opened_at timestamptz NOT NULL,
  opened_by integer,
  calculated_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open',
  ended_at timestamptz,
  ended_by integer,
  delete_after date NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT infection_period_pk PRIMARY KEY (tenant_id, period_id),
  CONSTRAINT infection_period_subject CHECK (subject_kind IN ('staff', 'resident', 'visitor')),
  CONSTRAINT infection_period_source_kind CHECK (source_kind IN ('case', 'contact')),
  CONSTRAINT infection_period_kind CHECK (kind IN ('isolation', 'quarantine', 'work_only', 'test', 'none')),
  CONSTRAINT infection_period_duty CHECK (duty IN ('duty', 'advice')),
  CONSTRAINT infection_period_state CHECK (state IN ('open', 'closed', 'withdrawn')),
  CONSTRAINT infection_period_interval CHECK (period_to >= period_from)
);
CREATE UNIQUE INDEX infection_period_source ON infection_period (tenant_id, source_kind, source_id) WHERE state <> 'withdrawn';
CREATE INDEX infection_period_open ON infection_period (tenant_id, illness, state);
CREATE INDEX infection_period_of ON infection_period (tenant_id, subject_kind, subject_id);
CREATE TRIGGER infection_period_revision BEFORE UPDATE ON infection_period FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('infection_period', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

-- Health data. What a new rule or a new fact did to a period: the days before and after.
CREATE TABLE infection_period_change (
  tenant_id integer NOT NULL,
  change_id bigint GENERATED ALWAYS AS IDENTITY,
  period_id bigint NOT NULL,
  cause text NOT NULL,
  version_id bigint,
  was jsonb NOT NULL,
  became jsonb NOT NULL,
  at timestamptz NOT NULL,
  by_account integer,
  CONSTRAINT infection_period_change_pk PRIMARY KEY (tenant_id, change_id),
  CONSTRAINT infection_period_change_period FOREIGN KEY (tenant_id, period_id) REFERENCES infection_period ON DELETE CASCADE,
  CONSTRAINT infection_period_change_cause CHECK (cause IN ('rule', 'fact', 'hand', 'withdrawn'))
);
CREATE INDEX infection_period_change_period_id ON infection_period_change (tenant_id, period_id);
CREATE INDEX infection_period_change_version_id ON infection_period_change (tenant_id, version_id);
SELECT protect_tenant_table('infection_period_change', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');
