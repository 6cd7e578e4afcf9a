-- module: staffing
-- A cohort or shadow roster of a unit, from search to publishing and back to the ordinary one. document is what the search gave and
-- people have changed by hand; replaced keeps, from publishing on, the rows of the published roster that it took the place of.

CREATE TABLE unit_roster (
  tenant_id integer NOT NULL,
  unit_roster_id bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  unit_id text NOT NULL,
  period_from date NOT NULL,
  period_days integer NOT NULL,
  wish jsonb NOT NULL,
  seed integer NOT NULL,
  time_limit_seconds double precision NOT NULL,
  based_on jsonb NOT NULL,
  document jsonb,
  fault text,
  solver text,
  heartbeat_at timestamptz,
  stop_requested boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  created_by integer,
  solved_at timestamptz,
  published_at timestamptz,
  published_by integer,
  published_rows jsonb,
  replaced jsonb,
  ended_at timestamptz,
  ended_from date,
  CONSTRAINT unit_roster_pk PRIMARY KEY (tenant_id, unit_roster_id),
  CONSTRAINT unit_roster_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT unit_roster_kind CHECK (kind IN ('cohort', 'shadow')),
  CONSTRAINT unit_roster_state CHECK (state IN ('solving', 'proposed', 'published', 'ended', 'discarded', 'failed')),
  CONSTRAINT unit_roster_days CHECK (period_days BETWEEN 7 AND 42)
);
CREATE INDEX unit_roster_unit_id ON unit_roster (tenant_id, unit_id, period_from);
CREATE INDEX unit_roster_solving ON unit_roster (tenant_id, heartbeat_at) WHERE state = 'solving';
SELECT protect_tenant_table('unit_roster');

-- What somebody wishes of a roster on a day; shift '' means the day off, fixed: agreed and to be kept.
CREATE TABLE roster_wish (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  date date NOT NULL,
  shift text NOT NULL DEFAULT '',
  weight double precision NOT NULL DEFAULT 1,
  fixed boolean NOT NULL DEFAULT false,
  import_id bigint,
  CONSTRAINT roster_wish_pk PRIMARY KEY (tenant_id, person_id, date, shift),
  CONSTRAINT roster_wish_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE,
  CONSTRAINT roster_wish_weight CHECK (weight > 0)
);
SELECT protect_tenant_table('roster_wish');
