-- module: staffing
-- What the law on working time asks beyond the roster: agreements that move limits (one row per limit, so that a limit is found by
-- name and a folder's rows go in as they are), terms of positions, decisions recorded by people, and what a changed agreement did
-- to findings of days already past.

CREATE TABLE working_time_agreement (
  tenant_id integer NOT NULL,
  agreement_id text NOT NULL,
  parameter text NOT NULL,
  value double precision NOT NULL,
  title text NOT NULL DEFAULT '',
  basis text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  units text[] NOT NULL DEFAULT '{}',
  people text[] NOT NULL DEFAULT '{}',
  competences text[] NOT NULL DEFAULT '{}',
  reference text NOT NULL DEFAULT '',
  signatories text NOT NULL DEFAULT '',
  compensation text NOT NULL DEFAULT '',
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT working_time_agreement_pk PRIMARY KEY (tenant_id, agreement_id, parameter),
  CONSTRAINT working_time_agreement_basis CHECK (basis IN ('individual', 'local_union', 'national_union', 'labour_inspection')),
  CONSTRAINT working_time_agreement_interval CHECK (valid_to > valid_from)
);
SELECT protect_tenant_table('working_time_agreement');

CREATE TABLE employment_terms (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  rota_class text NOT NULL DEFAULT 'ordinary',
  position text NOT NULL DEFAULT 'ordinary',
  heavy_strain boolean NOT NULL DEFAULT false,
  agreed_week_hours double precision,
  import_id bigint,
  CONSTRAINT employment_terms_pk PRIMARY KEY (tenant_id, person_id),
  CONSTRAINT employment_terms_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE,
  CONSTRAINT employment_terms_rota_class CHECK (rota_class IN ('ordinary', 'rota_38', 'continuous_36', 'three_part')),
  CONSTRAINT employment_terms_position CHECK (position IN ('ordinary', 'leader', 'independent'))
);
SELECT protect_tenant_table('employment_terms');

CREATE TABLE working_time_record (
  tenant_id integer NOT NULL,
  record_id text NOT NULL,
  rule text NOT NULL,
  what text NOT NULL,
  reason text NOT NULL DEFAULT '',
  decided_by text NOT NULL,
  decided_on date NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  people text[] NOT NULL DEFAULT '{}',
  units text[] NOT NULL DEFAULT '{}',
  compensation text NOT NULL DEFAULT 'none',
  compensation_note text NOT NULL DEFAULT '',
  log_seq bigint,
  recorded_at timestamptz,
  recorded_by integer,
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT working_time_record_pk PRIMARY KEY (tenant_id, record_id),
  CONSTRAINT working_time_record_compensation CHECK (compensation IN ('none', 'rest', 'pay', 'rest_and_pay', 'other')),
  CONSTRAINT working_time_record_interval CHECK (valid_to > valid_from)
);
SELECT protect_tenant_table('working_time_record');

-- changes: the findings that a change of an agreement took away or added, on which days.
CREATE TABLE working_time_reassessment (
  tenant_id integer NOT NULL,
  reassessment_id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  account_id integer,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  title text NOT NULL,
  days_from date NOT NULL,
  days_to date NOT NULL,
  changes jsonb NOT NULL,
  CONSTRAINT working_time_reassessment_pk PRIMARY KEY (tenant_id, reassessment_id)
);
CREATE INDEX working_time_reassessment_at ON working_time_reassessment (tenant_id, at);
SELECT protect_tenant_table('working_time_reassessment', 'SELECT, INSERT');
