-- module: services
-- The day's visits re-planned: drafts of tours, what is published of them, what carers tell from the road, and who wishes whom.

-- A day's tours for some districts. document is the plan as the engine gave it and as people have changed it since; findings are the
-- checker's. A plan that takes the place of a published one keeps it as before_plan_id, so that publishing can be undone.
CREATE TABLE visit_plan (
  tenant_id integer NOT NULL,
  visit_plan_id bigint GENERATED ALWAYS AS IDENTITY,
  state text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  date date NOT NULL,
  unit_ids text[] NOT NULL,
  from_minute integer,
  seed integer NOT NULL,
  time_limit_seconds double precision NOT NULL,
  document jsonb,
  findings jsonb NOT NULL DEFAULT '[]',
  fault text,
  solver text,
  heartbeat_at timestamptz,
  stop_requested boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  created_by integer,
  solved_at timestamptz,
  published_at timestamptz,
  published_by integer,
  replaced jsonb,
  CONSTRAINT visit_plan_pk PRIMARY KEY (tenant_id, visit_plan_id),
  CONSTRAINT visit_plan_state CHECK (state IN ('solving', 'draft', 'published', 'superseded', 'discarded', 'failed')),
  CONSTRAINT visit_plan_units CHECK (cardinality(unit_ids) > 0)
);
CREATE INDEX visit_plan_date ON visit_plan (tenant_id, date);
CREATE INDEX visit_plan_solving ON visit_plan (tenant_id, heartbeat_at) WHERE state = 'solving';
SELECT protect_tenant_table('visit_plan');

-- What is published for a visit, in place of its normal carer and start: one row per carer who makes it (part 1, 2), or one row without
-- a carer where it is not made by a visit that day (how: phone, postpone, pause, or undone).
CREATE TABLE visit_assignment (
  tenant_id integer NOT NULL,
  visit_id text NOT NULL,
  part integer NOT NULL,
  date date NOT NULL,
  person_id text,
  start_minute integer,
  minutes integer,
  how text NOT NULL,
  visit_plan_id bigint NOT NULL,
  CONSTRAINT visit_assignment_pk PRIMARY KEY (tenant_id, visit_id, part),
  CONSTRAINT visit_assignment_visit FOREIGN KEY (tenant_id, visit_id) REFERENCES visit ON DELETE CASCADE,
  CONSTRAINT visit_assignment_plan FOREIGN KEY (tenant_id, visit_plan_id) REFERENCES visit_plan,
  CONSTRAINT visit_assignment_part CHECK (part BETWEEN 1 AND 2)
);
CREATE INDEX visit_assignment_person ON visit_assignment (tenant_id, person_id, date);
SELECT protect_tenant_table('visit_assignment');

-- How far a visit is, as its carer tells it. Each field has the moment it was told for, so that what a phone sends late never overwrites
-- what is newer. The note stands apart, it is about somebody's health.
CREATE TABLE visit_mark (
  tenant_id integer NOT NULL,
  visit_id text NOT NULL,
  state text NOT NULL,
  state_at timestamptz NOT NULL,
  started_at timestamptz,
  person_id text,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT visit_mark_pk PRIMARY KEY (tenant_id, visit_id),
  CONSTRAINT visit_mark_visit FOREIGN KEY (tenant_id, visit_id) REFERENCES visit ON DELETE CASCADE,
  CONSTRAINT visit_mark_state CHECK (state IN ('started', 'done', 'could_not'))
);
SELECT protect_tenant_table('visit_mark');

CREATE TABLE visit_note (
  tenant_id integer NOT NULL,
  visit_id text NOT NULL,
  note text NOT NULL,
  note_at timestamptz NOT NULL,
  person_id text,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT visit_note_pk PRIMARY KEY (tenant_id, visit_id),
  CONSTRAINT visit_note_visit FOREIGN KEY (tenant_id, visit_id) REFERENCES visit ON DELETE CASCADE
);
SELECT protect_tenant_table('visit_note', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

-- A carer who leaves in the middle of the day: from this minute on the tour is given to others.
CREATE TABLE carer_leave (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  date date NOT NULL,
  from_minute integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by integer,
  CONSTRAINT carer_leave_pk PRIMARY KEY (tenant_id, person_id, date),
  CONSTRAINT carer_leave_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE
);
SELECT protect_tenant_table('carer_leave');

-- Carers whom a user would rather have, and carers who are not to come.
CREATE TABLE carer_wish (
  tenant_id integer NOT NULL,
  user_id text NOT NULL,
  person_id text NOT NULL,
  wish text NOT NULL,
  import_id bigint,
  CONSTRAINT carer_wish_pk PRIMARY KEY (tenant_id, user_id, person_id),
  CONSTRAINT carer_wish_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE,
  CONSTRAINT carer_wish_kind CHECK (wish IN ('preferred', 'excluded'))
);
SELECT protect_tenant_table('carer_wish');

-- Minutes of travel between two places (user or site), as a routing server or a file gives them; what is missing is reckoned by the rule.
CREATE TABLE travel_minutes (
  tenant_id integer NOT NULL,
  from_id text NOT NULL,
  to_id text NOT NULL,
  minutes double precision NOT NULL,
  import_id bigint,
  CONSTRAINT travel_minutes_pk PRIMARY KEY (tenant_id, from_id, to_id),
  CONSTRAINT travel_minutes_sensible CHECK (minutes BETWEEN 0 AND 600)
);
SELECT protect_tenant_table('travel_minutes');
