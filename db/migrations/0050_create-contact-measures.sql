-- module: services
-- What is done for people who have lost contact with others: kinds of measures, what is planned and how it worked, volunteers,
-- and what each person can use of screens and telephones.

-- What the municipality has added to the catalogue, or changed in it (the same kind id); the built-in rows stand in rules/.
CREATE TABLE contact_kind (
  tenant_id integer NOT NULL,
  kind_id text NOT NULL,
  name text NOT NULL,
  channel text NOT NULL,
  not_for text[] NOT NULL DEFAULT '{}',
  ground text NOT NULL,
  valid_from date NOT NULL,
  in_use boolean NOT NULL DEFAULT true,
  changed_by text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT contact_kind_pk PRIMARY KEY (tenant_id, kind_id),
  CONSTRAINT contact_kind_channel CHECK (channel IN ('meeting', 'voice', 'screen', 'experience'))
);
CREATE TRIGGER contact_kind_revision BEFORE UPDATE ON contact_kind FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('contact_kind');

-- kinds: kind ids; days: 1 Monday to 7 Sunday.
CREATE TABLE volunteer (
  tenant_id integer NOT NULL,
  volunteer_id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  organisation text NOT NULL DEFAULT '',
  phone text NOT NULL DEFAULT '',
  kinds text[] NOT NULL,
  days integer[] NOT NULL,
  languages text[] NOT NULL,
  active boolean NOT NULL DEFAULT true,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT volunteer_pk PRIMARY KEY (tenant_id, volunteer_id)
);
CREATE TRIGGER volunteer_revision BEFORE UPDATE ON volunteer FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('volunteer');

CREATE TABLE contact_measure (
  tenant_id integer NOT NULL,
  measure_id bigint GENERATED ALWAYS AS IDENTITY,
  kind_id text NOT NULL,
  on_day date NOT NULL,
  at_minute integer,
  title text NOT NULL DEFAULT '',
  volunteer_id bigint,
  carried_by text NOT NULL,
  state text NOT NULL DEFAULT 'planned',
  planned_at timestamptz NOT NULL,
  planned_by text NOT NULL,
  done_by text,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT contact_measure_pk PRIMARY KEY (tenant_id, measure_id),
  CONSTRAINT contact_measure_volunteer FOREIGN KEY (tenant_id, volunteer_id) REFERENCES volunteer,
  CONSTRAINT contact_measure_state CHECK (state IN ('planned', 'done', 'called_off')),
  CONSTRAINT contact_measure_minute CHECK (at_minute BETWEEN 0 AND 1439)
);
CREATE INDEX contact_measure_day ON contact_measure (tenant_id, on_day);
CREATE TRIGGER contact_measure_revision BEFORE UPDATE ON contact_measure FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('contact_measure');

-- Each person a measure is for, and how it worked for that person; null until it is done.
CREATE TABLE contact_measure_person (
  tenant_id integer NOT NULL,
  measure_id bigint NOT NULL,
  user_id text NOT NULL,
  worked text,
  note text NOT NULL DEFAULT '',
  CONSTRAINT contact_measure_person_pk PRIMARY KEY (tenant_id, measure_id, user_id),
  CONSTRAINT contact_measure_person_measure FOREIGN KEY (tenant_id, measure_id) REFERENCES contact_measure ON DELETE CASCADE,
  CONSTRAINT contact_measure_person_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE,
  CONSTRAINT contact_measure_person_worked CHECK (worked IN ('well', 'partly', 'badly', 'absent'))
);
CREATE INDEX contact_measure_person_of_user ON contact_measure_person (tenant_id, user_id);
SELECT protect_tenant_table('contact_measure_person');

-- What limits a person in contact with others, and what they can use of devices.
CREATE TABLE contact_profile (
  tenant_id integer NOT NULL,
  user_id text NOT NULL,
  traits text[] NOT NULL DEFAULT '{}',
  device text NOT NULL DEFAULT 'unknown',
  ability text NOT NULL DEFAULT 'unknown',
  help text NOT NULL DEFAULT '',
  loan text NOT NULL DEFAULT '',
  loan_out date,
  loan_back date,
  outcome text,
  note text NOT NULL DEFAULT '',
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT contact_profile_pk PRIMARY KEY (tenant_id, user_id),
  CONSTRAINT contact_profile_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE,
  CONSTRAINT contact_profile_device CHECK (device IN ('unknown', 'none', 'phone', 'smartphone', 'tablet', 'one_button', 'computer')),
  CONSTRAINT contact_profile_ability CHECK (ability IN ('unknown', 'alone', 'with_help', 'cannot')),
  CONSTRAINT contact_profile_outcome CHECK (outcome IN ('well', 'partly', 'badly')),
  CONSTRAINT contact_profile_loan CHECK (loan_back >= loan_out)
);
CREATE TRIGGER contact_profile_revision BEFORE UPDATE ON contact_profile FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('contact_profile');
