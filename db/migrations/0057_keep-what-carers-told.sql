-- module: services
-- What carers tell of visits, field by field: state, begun, ended. Of two things told about a field the one told for the later moment
-- stands; everything told is kept.

ALTER TABLE visit_mark
  ADD COLUMN reason text,
  ADD COLUMN started_told_at timestamptz,
  ADD COLUMN ended_at timestamptz,
  ADD COLUMN ended_told_at timestamptz,
  DROP CONSTRAINT visit_mark_state,
  ADD CONSTRAINT visit_mark_state CHECK (state IN ('open', 'started', 'done', 'could_not'));
UPDATE visit_mark SET started_told_at = visit_mark.started_at,
  ended_at = CASE WHEN visit_mark.state = 'done' THEN visit_mark.state_at END,
  ended_told_at = CASE WHEN visit_mark.state = 'done' THEN visit_mark.state_at END;

-- Everything told, also what did not come to stand. Rows are only ever added.
CREATE TABLE visit_told (
  tenant_id integer NOT NULL,
  told_id bigint GENERATED ALWAYS AS IDENTITY,
  visit_id text NOT NULL,
  field text NOT NULL,
  value text NOT NULL,
  at timestamptz NOT NULL,
  stands boolean NOT NULL,
  person_id text,
  actor_name text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT visit_told_pk PRIMARY KEY (tenant_id, told_id),
  CONSTRAINT visit_told_visit FOREIGN KEY (tenant_id, visit_id) REFERENCES visit ON DELETE CASCADE,
  CONSTRAINT visit_told_field CHECK (field IN ('state', 'started', 'ended')),
  CONSTRAINT visit_told_once UNIQUE (tenant_id, visit_id, field, at, value)
);
SELECT protect_tenant_table('visit_told', 'SELECT, INSERT, DELETE');

CREATE TABLE visit_note_told (
  tenant_id integer NOT NULL,
  told_id bigint GENERATED ALWAYS AS IDENTITY,
  visit_id text NOT NULL,
  note text NOT NULL,
  at timestamptz NOT NULL,
  stands boolean NOT NULL,
  person_id text,
  actor_name text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT visit_note_told_pk PRIMARY KEY (tenant_id, told_id),
  CONSTRAINT visit_note_told_visit FOREIGN KEY (tenant_id, visit_id) REFERENCES visit ON DELETE CASCADE
);
CREATE INDEX visit_note_told_visit_at ON visit_note_told (tenant_id, visit_id, at);
SELECT protect_tenant_table('visit_note_told', 'SELECT, INSERT, DELETE', 'beredt_health');

-- The list of visits that a carer last said to have seen, so that what has changed since can be told.
CREATE TABLE seen_tour (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  date date NOT NULL,
  visits jsonb NOT NULL,
  seen_at timestamptz NOT NULL,
  CONSTRAINT seen_tour_pk PRIMARY KEY (tenant_id, person_id, date),
  CONSTRAINT seen_tour_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE
);
SELECT protect_tenant_table('seen_tour');

-- Where a district's carers call in the course of a shift.
CREATE TABLE duty_phone (
  tenant_id integer NOT NULL,
  unit_id text NOT NULL,
  name text NOT NULL,
  phone text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT duty_phone_pk PRIMARY KEY (tenant_id, unit_id),
  CONSTRAINT duty_phone_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit ON DELETE CASCADE
);
SELECT protect_tenant_table('duty_phone');
