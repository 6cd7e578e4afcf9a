-- module: outbreak
-- Cases, tests and who has been near them: health data, so all of it is for the health role only (decision 0003), and
-- whoever reads it leaves a line in the audit trail. Staffing sees the absences that come of it, never these tables.

CREATE TABLE infection_outbreak (
  tenant_id integer NOT NULL,
  outbreak_id bigint GENERATED ALWAYS AS IDENTITY,
  unit_id text NOT NULL,
  illness text NOT NULL,
  responsible text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  opened_on date NOT NULL,
  closed_on date,
  opened_at timestamptz NOT NULL,
  opened_by integer,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT infection_outbreak_pk PRIMARY KEY (tenant_id, outbreak_id),
  CONSTRAINT infection_outbreak_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT infection_outbreak_interval CHECK (closed_on >= opened_on)
);
CREATE UNIQUE INDEX infection_outbreak_open ON infection_outbreak (tenant_id, unit_id, illness) WHERE closed_on IS NULL;
SELECT protect_tenant_table('infection_outbreak', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

-- Who must be told of an outbreak, and when it was done.
CREATE TABLE outbreak_duty (
  tenant_id integer NOT NULL,
  outbreak_id bigint NOT NULL,
  duty text NOT NULL,
  done_at timestamptz NOT NULL,
  done_by integer,
  note text NOT NULL DEFAULT '',
  CONSTRAINT outbreak_duty_pk PRIMARY KEY (tenant_id, outbreak_id, duty),
  CONSTRAINT outbreak_duty_outbreak FOREIGN KEY (tenant_id, outbreak_id) REFERENCES infection_outbreak ON DELETE CASCADE
);
SELECT protect_tenant_table('outbreak_duty', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

-- subject_id is a person of the rosters (staff) or a user (resident); a visitor has a name only. name: as it was when recorded.
CREATE TABLE infection_case (
  tenant_id integer NOT NULL,
  case_id bigint GENERATED ALWAYS AS IDENTITY,
  illness text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text,
  name text NOT NULL,
  phone text NOT NULL DEFAULT '',
  unit_id text,
  outbreak_id bigint,
  onset_on date,
  confirmed_on date NOT NULL,
  variant text NOT NULL DEFAULT '',
  infected_where text NOT NULL DEFAULT 'unknown',
  infected_by bigint,
  note text NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL,
  recorded_by integer,
  closed_on date,
  withdrawn_at timestamptz,
  withdrawn_why text NOT NULL DEFAULT '',
  withdrawal jsonb,
  delete_after date NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT infection_case_pk PRIMARY KEY (tenant_id, case_id),
  CONSTRAINT infection_case_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT infection_case_outbreak FOREIGN KEY (tenant_id, outbreak_id) REFERENCES infection_outbreak,
  CONSTRAINT infection_case_infected_by FOREIGN KEY (tenant_id, infected_by) REFERENCES infection_case,
  CONSTRAINT infection_case_kind CHECK (subject_kind IN ('staff', 'resident', 'visitor')),
  CONSTRAINT infection_case_where CHECK (infected_where IN ('unit', 'home', 'travel', 'community', 'unknown')),
  CONSTRAINT infection_case_subject CHECK ((subject_kind = 'visitor') = (subject_id IS NULL))
);
CREATE INDEX infection_case_unit_id ON infection_case (tenant_id, unit_id, confirmed_on);
SELECT protect_tenant_table('infection_case', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

CREATE TABLE test_round (
  tenant_id integer NOT NULL,
  round_id bigint GENERATED ALWAYS AS IDENTITY,
  unit_id text NOT NULL,
  illness text NOT NULL,
  method text NOT NULL,
  planned_on date NOT NULL,
  note text NOT NULL DEFAULT '',
  made_at timestamptz NOT NULL,
  made_by integer,
  closed_at timestamptz,
  CONSTRAINT test_round_pk PRIMARY KEY (tenant_id, round_id),
  CONSTRAINT test_round_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit
);
SELECT protect_tenant_table('test_round', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

CREATE TABLE case_test (
  tenant_id integer NOT NULL,
  test_id bigint GENERATED ALWAYS AS IDENTITY,
  subject_kind text NOT NULL,
  subject_id text,
  name text NOT NULL,
  unit_id text,
  illness text NOT NULL,
  method text NOT NULL,
  round_id bigint,
  case_id bigint,
  contact_id bigint,
  ordered_on date NOT NULL,
  sampled_on date,
  declined boolean NOT NULL DEFAULT false,
  result text,
  result_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by integer,
  delete_after date NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT case_test_pk PRIMARY KEY (tenant_id, test_id),
  CONSTRAINT case_test_round FOREIGN KEY (tenant_id, round_id) REFERENCES test_round ON DELETE CASCADE,
  CONSTRAINT case_test_case FOREIGN KEY (tenant_id, case_id) REFERENCES infection_case ON DELETE SET NULL (case_id),
  CONSTRAINT case_test_kind CHECK (subject_kind IN ('staff', 'resident', 'visitor')),
  CONSTRAINT case_test_method CHECK (method IN ('pcr', 'antigen', 'other')),
  CONSTRAINT case_test_result CHECK (result IN ('positive', 'negative', 'inconclusive')),
  CONSTRAINT case_test_order CHECK ((result IS NULL) = (result_on IS NULL) AND (result IS NULL OR sampled_on <= result_on) AND ordered_on <= sampled_on)
);
CREATE INDEX case_test_round_id ON case_test (tenant_id, round_id);
CREATE INDEX case_test_subject ON case_test (tenant_id, subject_kind, subject_id);
SELECT protect_tenant_table('case_test', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

-- People who were together, as told in the interview: a car, a break, at home, a visit. members: [{kind, id, name, phone}].
CREATE TABLE case_circle (
  tenant_id integer NOT NULL,
  circle_id bigint GENERATED ALWAYS AS IDENTITY,
  case_id bigint NOT NULL,
  kind text NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz NOT NULL,
  members jsonb NOT NULL,
  note text NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL,
  recorded_by integer,
  CONSTRAINT case_circle_pk PRIMARY KEY (tenant_id, circle_id),
  CONSTRAINT case_circle_case FOREIGN KEY (tenant_id, case_id) REFERENCES infection_case ON DELETE CASCADE,
  CONSTRAINT case_circle_kind CHECK (kind IN ('car', 'break', 'household', 'visitor')),
  CONSTRAINT case_circle_interval CHECK (to_at > from_at)
);
SELECT protect_tenant_table('case_circle', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

-- Somebody who has been near a case. field_changes: by field, the revision that last changed it, so that two who change
-- different fields are both heard. doses: days of vaccination, divided by commas. claimed_*: who is on the phone with them now.
CREATE TABLE contact (
  tenant_id integer NOT NULL,
  contact_id bigint GENERATED ALWAYS AS IDENTITY,
  case_id bigint NOT NULL,
  subject_kind text NOT NULL,
  subject_id text,
  name text NOT NULL,
  phone text NOT NULL DEFAULT '',
  language text NOT NULL DEFAULT '',
  unit_id text,
  origin text NOT NULL,
  state text NOT NULL DEFAULT 'proposed',
  exposure_group text NOT NULL DEFAULT 'close',
  closeness text NOT NULL DEFAULT 'unit',
  last_exposed_at timestamptz NOT NULL,
  minutes integer NOT NULL DEFAULT 0,
  grounds jsonb NOT NULL DEFAULT '[]',
  ppe text NOT NULL DEFAULT 'unknown',
  recovered_on date,
  doses text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  confirmed_at timestamptz,
  confirmed_by integer,
  merged_into bigint,
  merged_fields jsonb,
  claimed_by integer,
  claimed_until timestamptz,
  call_state text NOT NULL DEFAULT 'waiting',
  call_back_at timestamptz,
  calls integer NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL,
  recorded_by integer,
  field_changes jsonb NOT NULL DEFAULT '{}',
  delete_after date NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT contact_pk PRIMARY KEY (tenant_id, contact_id),
  CONSTRAINT contact_case FOREIGN KEY (tenant_id, case_id) REFERENCES infection_case ON DELETE CASCADE,
  CONSTRAINT contact_merged_into FOREIGN KEY (tenant_id, merged_into) REFERENCES contact,
  CONSTRAINT contact_kind CHECK (subject_kind IN ('staff', 'resident', 'visitor')),
  CONSTRAINT contact_origin CHECK (origin IN ('finder', 'hand', 'import')),
  CONSTRAINT contact_state CHECK (state IN ('proposed', 'confirmed', 'rejected', 'merged')),
  CONSTRAINT contact_group CHECK (exposure_group IN ('household', 'close', 'other')),
  CONSTRAINT contact_closeness CHECK (closeness IN ('household', 'car', 'care', 'room', 'break', 'visit', 'unit', 'handover')),
  CONSTRAINT contact_ppe CHECK (ppe IN ('yes', 'no', 'unknown')),
  CONSTRAINT contact_call_state CHECK (call_state IN ('waiting', 'later', 'escalated', 'reached', 'unreachable'))
);
CREATE INDEX contact_case_id ON contact (tenant_id, case_id, state);
CREATE INDEX contact_calls ON contact (tenant_id, call_state) WHERE state = 'confirmed';
CREATE INDEX contact_subject ON contact (tenant_id, subject_kind, subject_id);
SELECT protect_tenant_table('contact', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

CREATE TABLE contact_call (
  tenant_id integer NOT NULL,
  call_id bigint GENERATED ALWAYS AS IDENTITY,
  contact_id bigint NOT NULL,
  at timestamptz NOT NULL,
  account_id integer,
  outcome text NOT NULL,
  answers jsonb NOT NULL DEFAULT '{}',
  note text NOT NULL DEFAULT '',
  told jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT contact_call_pk PRIMARY KEY (tenant_id, call_id),
  CONSTRAINT contact_call_contact FOREIGN KEY (tenant_id, contact_id) REFERENCES contact ON DELETE CASCADE,
  CONSTRAINT contact_call_outcome CHECK (outcome IN ('reached', 'no_answer', 'later', 'escalated', 'wrong_number'))
);
CREATE INDEX contact_call_contact_id ON contact_call (tenant_id, contact_id);
SELECT protect_tenant_table('contact_call', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');
