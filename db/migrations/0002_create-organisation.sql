-- module: organisation
-- Places, people, competences, demand and the published roster. Keys are the municipality's own ids within its tenant, so
-- that importing again updates. import_id names the import that added the row; before-images of changed rows make it undoable.

CREATE TABLE import_batch (
  tenant_id integer NOT NULL,
  import_id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  account_id integer,
  source text NOT NULL,
  report jsonb NOT NULL,
  undone_at timestamptz,
  undone_by integer,
  CONSTRAINT import_batch_pk PRIMARY KEY (tenant_id, import_id)
);
SELECT protect_tenant_table('import_batch');

CREATE TABLE import_change (
  tenant_id integer NOT NULL,
  import_id bigint NOT NULL,
  change_id bigint GENERATED ALWAYS AS IDENTITY,
  table_name text NOT NULL,
  before jsonb NOT NULL,
  CONSTRAINT import_change_pk PRIMARY KEY (tenant_id, import_id, change_id),
  CONSTRAINT import_change_batch FOREIGN KEY (tenant_id, import_id) REFERENCES import_batch ON DELETE CASCADE
);
SELECT protect_tenant_table('import_change');

CREATE TABLE import_mapping (
  tenant_id integer NOT NULL,
  name text NOT NULL,
  mapping jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT import_mapping_pk PRIMARY KEY (tenant_id, name)
);
SELECT protect_tenant_table('import_mapping');

-- A folder on the server that is read unattended; stale when nothing new has come for stale_after_hours.
CREATE TABLE drop_folder (
  tenant_id integer NOT NULL,
  path text NOT NULL,
  mapping_name text,
  stale_after_hours integer NOT NULL DEFAULT 30,
  enabled boolean NOT NULL DEFAULT true,
  last_checked_at timestamptz,
  last_imported_at timestamptz,
  last_digest text,
  last_faults jsonb NOT NULL DEFAULT '[]',
  CONSTRAINT drop_folder_pk PRIMARY KEY (tenant_id, path),
  CONSTRAINT drop_folder_mapping FOREIGN KEY (tenant_id, mapping_name) REFERENCES import_mapping
);
SELECT protect_tenant_table('drop_folder');

CREATE TABLE municipality_setting (
  tenant_id integer NOT NULL,
  rules jsonb NOT NULL DEFAULT '{}',
  policy jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT municipality_setting_pk PRIMARY KEY (tenant_id)
);
SELECT protect_tenant_table('municipality_setting');

CREATE TABLE site (
  tenant_id integer NOT NULL,
  site_id text NOT NULL,
  name text NOT NULL,
  lat double precision,
  lon double precision,
  import_id bigint,
  CONSTRAINT site_pk PRIMARY KEY (tenant_id, site_id)
);
SELECT protect_tenant_table('site');

CREATE TABLE unit (
  tenant_id integer NOT NULL,
  unit_id text NOT NULL,
  name text NOT NULL,
  sort_key text NOT NULL,
  kind text NOT NULL,
  site_id text NOT NULL,
  parent_id text,
  dwelling text,
  import_id bigint,
  CONSTRAINT unit_pk PRIMARY KEY (tenant_id, unit_id),
  CONSTRAINT unit_site FOREIGN KEY (tenant_id, site_id) REFERENCES site,
  CONSTRAINT unit_parent FOREIGN KEY (tenant_id, parent_id) REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT unit_kind CHECK (kind IN ('nursing_home_ward', 'staffed_home', 'home_care', 'day_centre', 'cleaning', 'kitchen',
    'test_station', 'vaccination', 'isolation_ward', 'other')),
  CONSTRAINT unit_dwelling CHECK (dwelling IN ('institution', 'home_in_cluster', 'home'))
);
CREATE INDEX unit_parent_id ON unit (tenant_id, parent_id);
SELECT protect_tenant_table('unit');

CREATE TABLE unit_status (
  tenant_id integer NOT NULL,
  unit_id text NOT NULL,
  status text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  import_id bigint,
  CONSTRAINT unit_status_pk PRIMARY KEY (tenant_id, unit_id, status, valid_from),
  CONSTRAINT unit_status_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT unit_status_status CHECK (status IN ('outbreak', 'no_cross_site')),
  CONSTRAINT unit_status_interval CHECK (valid_to > valid_from)
);
SELECT protect_tenant_table('unit_status');

CREATE TABLE competence (
  tenant_id integer NOT NULL,
  competence text NOT NULL,
  covers text[] NOT NULL DEFAULT '{}',
  weight double precision,
  import_id bigint,
  CONSTRAINT competence_pk PRIMARY KEY (tenant_id, competence)
);
SELECT protect_tenant_table('competence');

CREATE TABLE shift_type (
  tenant_id integer NOT NULL,
  shift text NOT NULL,
  start_minute integer NOT NULL,
  end_minute integer NOT NULL,
  break_minutes integer NOT NULL DEFAULT 0,
  passive boolean NOT NULL DEFAULT false,
  import_id bigint,
  CONSTRAINT shift_type_pk PRIMARY KEY (tenant_id, shift),
  CONSTRAINT shift_type_minutes CHECK (start_minute BETWEEN 0 AND 1439 AND end_minute BETWEEN 0 AND 1440 AND break_minutes >= 0)
);
SELECT protect_tenant_table('shift_type');

-- Staff (source 'own') and the pool in one table, since ids are unique over both. left_on: no longer in the last import.
CREATE TABLE person (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  source text NOT NULL,
  name text NOT NULL,
  sort_key text NOT NULL,
  competence text NOT NULL,
  home_unit_id text,
  employment_pct double precision,
  weekly_hours double precision,
  consent_redeploy boolean NOT NULL DEFAULT false,
  max_extra_shifts integer,
  night_worker boolean NOT NULL DEFAULT false,
  outbreak_team boolean NOT NULL DEFAULT false,
  phone text,
  email text,
  languages text[] NOT NULL DEFAULT '{}',
  hpr_number text,
  lat double precision,
  lon double precision,
  available_from date,
  available_to date,
  pool_units text[] NOT NULL DEFAULT '{}',
  left_on date,
  import_id bigint,
  CONSTRAINT person_pk PRIMARY KEY (tenant_id, person_id),
  CONSTRAINT person_competence FOREIGN KEY (tenant_id, competence) REFERENCES competence,
  CONSTRAINT person_home_unit FOREIGN KEY (tenant_id, home_unit_id) REFERENCES unit,
  CONSTRAINT person_source CHECK (source IN ('own', 'pool', 'volunteer', 'student', 'agency_known', 'agency_new', 'neighbour')),
  CONSTRAINT person_home CHECK ((source = 'own') = (home_unit_id IS NOT NULL))
);
CREATE INDEX person_home_unit_id ON person (tenant_id, home_unit_id);
CREATE INDEX person_sort ON person (tenant_id, sort_key COLLATE "C");
SELECT protect_tenant_table('person');

CREATE TABLE training (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  unit_id text NOT NULL,
  valid_to date,
  import_id bigint,
  CONSTRAINT training_pk PRIMARY KEY (tenant_id, person_id, unit_id),
  CONSTRAINT training_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE,
  CONSTRAINT training_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit
);
SELECT protect_tenant_table('training');

CREATE TABLE workplace (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  workplace text NOT NULL,
  pct double precision,
  import_id bigint,
  CONSTRAINT workplace_pk PRIMARY KEY (tenant_id, person_id, workplace),
  CONSTRAINT workplace_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE
);
SELECT protect_tenant_table('workplace');

-- The published roster. plan_id names the published plan that gave the shift.
CREATE TABLE roster_shift (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  date date NOT NULL,
  shift text NOT NULL,
  unit_id text NOT NULL,
  kind text NOT NULL DEFAULT 'normal',
  competence text,
  plan_id bigint,
  import_id bigint,
  CONSTRAINT roster_shift_pk PRIMARY KEY (tenant_id, person_id, date, shift),
  CONSTRAINT roster_shift_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE,
  CONSTRAINT roster_shift_shift FOREIGN KEY (tenant_id, shift) REFERENCES shift_type,
  CONSTRAINT roster_shift_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT roster_shift_kind CHECK (kind IN ('normal', 'extra', 'overtime', 'on_call'))
);
CREATE INDEX roster_shift_date ON roster_shift (tenant_id, date, unit_id);
SELECT protect_tenant_table('roster_shift');

CREATE TABLE worked_week (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  week text NOT NULL,
  hours double precision NOT NULL,
  overtime_hours double precision NOT NULL DEFAULT 0,
  import_id bigint,
  CONSTRAINT worked_week_pk PRIMARY KEY (tenant_id, person_id, week),
  CONSTRAINT worked_week_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE
);
SELECT protect_tenant_table('worked_week');

CREATE TABLE demand (
  tenant_id integer NOT NULL,
  unit_id text NOT NULL,
  date date NOT NULL,
  shift text NOT NULL,
  competence text NOT NULL,
  normal integer NOT NULL,
  minimum integer NOT NULL DEFAULT 0,
  import_id bigint,
  CONSTRAINT demand_pk PRIMARY KEY (tenant_id, unit_id, date, shift, competence),
  CONSTRAINT demand_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT demand_shift FOREIGN KEY (tenant_id, shift) REFERENCES shift_type,
  CONSTRAINT demand_competence FOREIGN KEY (tenant_id, competence) REFERENCES competence,
  CONSTRAINT demand_levels CHECK (0 <= minimum AND minimum <= normal)
);
CREATE INDEX demand_date ON demand (tenant_id, date);
SELECT protect_tenant_table('demand');
