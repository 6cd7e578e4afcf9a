-- module: staffing
-- What a leader opened for when a search started; hours that part-timers wish for; the tasks of a unit's shift, who may do them, and
-- which are moved to another competence, by whom and on what basis, on the days [moved_from, moved_until).

ALTER TABLE plan ADD COLUMN choices jsonb NOT NULL DEFAULT '{}';

CREATE TABLE hours_wish (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  hours_per_week double precision NOT NULL,
  valid_from date,
  valid_to date,
  import_id bigint,
  CONSTRAINT hours_wish_pk PRIMARY KEY (tenant_id, person_id),
  CONSTRAINT hours_wish_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE,
  CONSTRAINT hours_wish_hours CHECK (hours_per_week > 0 AND hours_per_week <= 40)
);
SELECT protect_tenant_table('hours_wish');

CREATE TABLE unit_task (
  tenant_id integer NOT NULL,
  unit_id text NOT NULL,
  shift text NOT NULL,
  task text NOT NULL,
  name text NOT NULL,
  minutes integer NOT NULL,
  competence text NOT NULL,
  allowed text[] NOT NULL DEFAULT '{}',
  moved_to text,
  moved_from date,
  moved_until date,
  decided_by text NOT NULL DEFAULT '',
  basis text NOT NULL DEFAULT '',
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT unit_task_pk PRIMARY KEY (tenant_id, unit_id, shift, task),
  CONSTRAINT unit_task_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit ON DELETE CASCADE,
  CONSTRAINT unit_task_shift FOREIGN KEY (tenant_id, shift) REFERENCES shift_type ON DELETE CASCADE,
  CONSTRAINT unit_task_minutes CHECK (minutes > 0)
);
SELECT protect_tenant_table('unit_task');
