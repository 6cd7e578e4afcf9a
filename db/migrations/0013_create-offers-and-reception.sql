-- module: staffing
-- Asking people for open shifts, and receiving those who come to a unit that is not their own. A personal link is looked up
-- before the tenant is known, so its table is shared (src/platform/db/tables.ts); it holds a hash of the token, never the token.

CREATE TABLE personal_link (
  token_hash text NOT NULL,
  tenant_id integer NOT NULL,
  purpose text NOT NULL,
  subject text NOT NULL,
  person_id text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  opened_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT personal_link_pk PRIMARY KEY (token_hash),
  CONSTRAINT personal_link_tenant FOREIGN KEY (tenant_id) REFERENCES tenant ON DELETE CASCADE
);
CREATE INDEX personal_link_subject ON personal_link (tenant_id, purpose, subject, person_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON personal_link TO beredt_app;

-- One question to one or more people about one or more open shifts. Whether it is open, filled or past its time follows from
-- its shifts, its answers and the clock. revision counts what coordinators do with it, not the answers that come in.
CREATE TABLE shift_offer (
  tenant_id integer NOT NULL,
  offer_id bigint GENERATED ALWAYS AS IDENTITY,
  mode text NOT NULL,
  decided_by text NOT NULL DEFAULT 'person',
  deadline timestamptz NOT NULL,
  note text NOT NULL DEFAULT '',
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by integer,
  withdrawn_at timestamptz,
  withdrawn_by integer,
  CONSTRAINT shift_offer_pk PRIMARY KEY (tenant_id, offer_id),
  CONSTRAINT shift_offer_mode CHECK (mode IN ('first-come', 'best-fit')),
  CONSTRAINT shift_offer_decided_by CHECK (decided_by IN ('person', 'rule'))
);
CREATE INDEX shift_offer_created ON shift_offer (tenant_id, created_at);
SELECT protect_tenant_table('shift_offer');

-- A shift that is asked about: how many people were missing then, and when it closed without being filled from here.
CREATE TABLE shift_offer_row (
  tenant_id integer NOT NULL,
  offer_id bigint NOT NULL,
  row_no integer NOT NULL,
  unit_id text NOT NULL,
  date date NOT NULL,
  shift text NOT NULL,
  competence text NOT NULL,
  places integer NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  closed_at timestamptz,
  CONSTRAINT shift_offer_row_pk PRIMARY KEY (tenant_id, offer_id, row_no),
  CONSTRAINT shift_offer_row_offer FOREIGN KEY (tenant_id, offer_id) REFERENCES shift_offer ON DELETE CASCADE,
  CONSTRAINT shift_offer_row_places CHECK (places > 0)
);
CREATE INDEX shift_offer_row_slot ON shift_offer_row (tenant_id, unit_id, date, shift);
SELECT protect_tenant_table('shift_offer_row');

CREATE TABLE shift_offer_person (
  tenant_id integer NOT NULL,
  offer_id bigint NOT NULL,
  person_id text NOT NULL,
  row_nos integer[] NOT NULL,
  asked_at timestamptz NOT NULL,
  asked_by integer,
  reminded_at timestamptz,
  reminders integer NOT NULL DEFAULT 0,
  seen_at timestamptz,
  answer text,
  reason text NOT NULL DEFAULT '',
  answered_at timestamptz,
  via text,
  recorded_by integer,
  CONSTRAINT shift_offer_person_pk PRIMARY KEY (tenant_id, offer_id, person_id),
  CONSTRAINT shift_offer_person_offer FOREIGN KEY (tenant_id, offer_id) REFERENCES shift_offer ON DELETE CASCADE,
  CONSTRAINT shift_offer_person_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE,
  CONSTRAINT shift_offer_person_answer CHECK (answer IN ('yes', 'no', 'call')),
  CONSTRAINT shift_offer_person_via CHECK (via IN ('link', 'page', 'recorded'))
);
CREATE INDEX shift_offer_person_id ON shift_offer_person (tenant_id, person_id);
SELECT protect_tenant_table('shift_offer_person');

-- What became of a yes to one shift. code: the rule in the way where the shift could not be given.
CREATE TABLE shift_offer_answer (
  tenant_id integer NOT NULL,
  offer_id bigint NOT NULL,
  person_id text NOT NULL,
  row_no integer NOT NULL,
  state text NOT NULL,
  code text,
  kind text,
  changed_at timestamptz NOT NULL,
  changed_by integer,
  CONSTRAINT shift_offer_answer_pk PRIMARY KEY (tenant_id, offer_id, person_id, row_no),
  CONSTRAINT shift_offer_answer_person FOREIGN KEY (tenant_id, offer_id, person_id) REFERENCES shift_offer_person ON DELETE CASCADE,
  CONSTRAINT shift_offer_answer_row FOREIGN KEY (tenant_id, offer_id, row_no) REFERENCES shift_offer_row ON DELETE CASCADE,
  CONSTRAINT shift_offer_answer_state CHECK (state IN ('waiting', 'booked', 'covered', 'not-possible', 'undone', 'withdrawn'))
);
SELECT protect_tenant_table('shift_offer_answer');

-- What a unit shows and tells a newcomer; unit_id '' is the municipality's own list, used where a unit has none.
CREATE TABLE reception_template (
  tenant_id integer NOT NULL,
  unit_id text NOT NULL DEFAULT '',
  items jsonb NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  changed_by integer,
  CONSTRAINT reception_template_pk PRIMARY KEY (tenant_id, unit_id)
);
SELECT protect_tenant_table('reception_template');

-- What is recorded about receiving one person in one unit; that somebody comes at all follows from the roster.
CREATE TABLE reception_card (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  unit_id text NOT NULL,
  first_date date NOT NULL,
  buddy_id text,
  buddy_at timestamptz,
  buddy_by integer,
  done jsonb NOT NULL DEFAULT '[]',
  revision integer NOT NULL DEFAULT 1,
  asked_at timestamptz,
  welcome integer,
  safe integer,
  again integer,
  comment text NOT NULL DEFAULT '',
  answered_at timestamptz,
  CONSTRAINT reception_card_pk PRIMARY KEY (tenant_id, person_id, unit_id, first_date),
  CONSTRAINT reception_card_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE,
  CONSTRAINT reception_card_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit ON DELETE CASCADE,
  CONSTRAINT reception_card_scores CHECK (welcome BETWEEN 1 AND 5 AND safe BETWEEN 1 AND 5 AND again BETWEEN 1 AND 5)
);
SELECT protect_tenant_table('reception_card');
