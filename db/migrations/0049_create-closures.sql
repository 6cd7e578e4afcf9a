-- module: services
-- Day activity and short-term places that are closed or reduced: planned, decided, opened again; everybody who loses something,
-- the calls to those close to them, and what they are offered instead.

-- Runs on [valid_from, valid_to), open where valid_to is null. lost_percent of the hours is lost. place null: the whole municipality.
CREATE TABLE closure (
  tenant_id integer NOT NULL,
  closure_id bigint GENERATED ALWAYS AS IDENTITY,
  title text NOT NULL,
  service_kinds text[] NOT NULL,
  place text,
  lost_percent integer NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  reason text NOT NULL,
  basis text NOT NULL,
  alternatives text NOT NULL DEFAULT '',
  state text NOT NULL,
  planned_at timestamptz NOT NULL,
  planned_by text NOT NULL,
  decided_at timestamptz,
  decided_by text,
  log_seq bigint,
  ended_by text,
  ended_ground text,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT closure_pk PRIMARY KEY (tenant_id, closure_id),
  CONSTRAINT closure_place FOREIGN KEY (tenant_id, place) REFERENCES unit,
  CONSTRAINT closure_kinds CHECK (cardinality(service_kinds) > 0),
  CONSTRAINT closure_lost CHECK (lost_percent BETWEEN 1 AND 100),
  CONSTRAINT closure_days CHECK (valid_to >= valid_from),
  CONSTRAINT closure_state CHECK (state IN ('planned', 'decided', 'reopened', 'dropped'))
);
CREATE TRIGGER closure_revision BEFORE UPDATE ON closure FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('closure');

-- One row for each person and closure; a service is lost in one running closure only.
CREATE TABLE closure_person (
  tenant_id integer NOT NULL,
  closure_id bigint NOT NULL,
  user_id text NOT NULL,
  service_ids text[] NOT NULL,
  hours_lost double precision NOT NULL,
  mapped_at timestamptz NOT NULL,
  call_state text NOT NULL DEFAULT 'waiting',
  call_back_on date,
  claimed_by integer,
  claimed_name text,
  claimed_until timestamptz,
  CONSTRAINT closure_person_pk PRIMARY KEY (tenant_id, closure_id, user_id),
  CONSTRAINT closure_person_closure FOREIGN KEY (tenant_id, closure_id) REFERENCES closure ON DELETE CASCADE,
  CONSTRAINT closure_person_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE,
  CONSTRAINT closure_person_hours CHECK (hours_lost >= 0),
  CONSTRAINT closure_person_call CHECK (call_state IN ('waiting', 'later', 'reached', 'unreachable'))
);
CREATE INDEX closure_person_of_user ON closure_person (tenant_id, user_id);
SELECT protect_tenant_table('closure_person');

CREATE TABLE closure_call (
  tenant_id integer NOT NULL,
  call_id bigint GENERATED ALWAYS AS IDENTITY,
  closure_id bigint NOT NULL,
  user_id text NOT NULL,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  outcome text NOT NULL,
  note text NOT NULL DEFAULT '',
  CONSTRAINT closure_call_pk PRIMARY KEY (tenant_id, call_id),
  CONSTRAINT closure_call_person FOREIGN KEY (tenant_id, closure_id, user_id) REFERENCES closure_person ON DELETE CASCADE,
  CONSTRAINT closure_call_outcome CHECK (outcome IN ('manages', 'needs_offer', 'no_answer', 'call_back'))
);
CREATE INDEX closure_call_of ON closure_call (tenant_id, closure_id, user_id);
SELECT protect_tenant_table('closure_call');

-- What a person is offered instead, by whom, from starts_on until ended_on; looked at again on follow_up_on.
CREATE TABLE closure_offer (
  tenant_id integer NOT NULL,
  offer_id bigint GENERATED ALWAYS AS IDENTITY,
  closure_id bigint NOT NULL,
  user_id text NOT NULL,
  kind text NOT NULL,
  what text NOT NULL DEFAULT '',
  hours_per_week double precision NOT NULL,
  person_id text,
  carried_by text NOT NULL,
  starts_on date NOT NULL,
  follow_up_on date NOT NULL,
  ended_on date,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT closure_offer_pk PRIMARY KEY (tenant_id, offer_id),
  CONSTRAINT closure_offer_closed_person FOREIGN KEY (tenant_id, closure_id, user_id) REFERENCES closure_person ON DELETE CASCADE,
  CONSTRAINT closure_offer_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE SET NULL (person_id),
  CONSTRAINT closure_offer_kind CHECK (kind IN ('home_visit', 'phone', 'group', 'other_place')),
  CONSTRAINT closure_offer_hours CHECK (hours_per_week > 0)
);
CREATE INDEX closure_offer_of ON closure_offer (tenant_id, closure_id, user_id);
CREATE TRIGGER closure_offer_revision BEFORE UPDATE ON closure_offer FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('closure_offer');

CREATE TABLE closure_follow_up (
  tenant_id integer NOT NULL,
  follow_up_id bigint GENERATED ALWAYS AS IDENTITY,
  offer_id bigint NOT NULL,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  done boolean NOT NULL,
  worked text NOT NULL,
  note text NOT NULL DEFAULT '',
  CONSTRAINT closure_follow_up_pk PRIMARY KEY (tenant_id, follow_up_id),
  CONSTRAINT closure_follow_up_offer FOREIGN KEY (tenant_id, offer_id) REFERENCES closure_offer ON DELETE CASCADE,
  CONSTRAINT closure_follow_up_worked CHECK (worked IN ('well', 'partly', 'badly'))
);
CREATE INDEX closure_follow_up_of ON closure_follow_up (tenant_id, offer_id);
SELECT protect_tenant_table('closure_follow_up');

-- What a measure or restriction costs those it hits, looked at anew. Rows are only ever added.
CREATE TABLE burden_review (
  tenant_id integer NOT NULL,
  review_id bigint GENERATED ALWAYS AS IDENTITY,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  alternatives text NOT NULL,
  conclusion text NOT NULL,
  log_seq bigint NOT NULL,
  CONSTRAINT burden_review_pk PRIMARY KEY (tenant_id, review_id),
  CONSTRAINT burden_review_subject CHECK (subject_kind IN ('closure', 'visits')),
  CONSTRAINT burden_review_conclusion CHECK (conclusion IN ('keep', 'ease', 'end'))
);
CREATE INDEX burden_review_of ON burden_review (tenant_id, subject_kind, subject_id);
SELECT protect_tenant_table('burden_review', 'SELECT, INSERT');
