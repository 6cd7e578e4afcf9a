-- module: outbreak
-- Rooms, who lives in them, zones of infection, moves of residents, and cleaning after a case. A zone says something of a room;
-- with who lives there it says something of a person's health, so names are shown to few and each look is logged.

CREATE TABLE room (
  tenant_id integer NOT NULL,
  room_id text NOT NULL,
  site_id text NOT NULL,
  name text NOT NULL,
  floor integer NOT NULL DEFAULT 1,
  kind text NOT NULL,
  unit_id text,
  beds integer NOT NULL DEFAULT 0,
  own_bathroom boolean NOT NULL DEFAULT false,
  x integer,
  y integer,
  w integer,
  h integer,
  valid_from date,
  valid_to date,
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT room_pk PRIMARY KEY (tenant_id, room_id),
  CONSTRAINT room_site FOREIGN KEY (tenant_id, site_id) REFERENCES site,
  CONSTRAINT room_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT room_kind CHECK (kind IN ('resident', 'isolation', 'common', 'bathroom', 'staff', 'cleaning', 'corridor', 'entrance', 'outdoor')),
  CONSTRAINT room_beds CHECK (beds >= 0),
  CONSTRAINT room_interval CHECK (valid_to > valid_from)
);
CREATE INDEX room_site_id ON room (tenant_id, site_id);
CREATE INDEX room_unit_id ON room (tenant_id, unit_id);
CREATE TRIGGER room_revision BEFORE UPDATE ON room FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('room');

CREATE TABLE room_stay (
  tenant_id integer NOT NULL,
  user_id text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  room_id text NOT NULL,
  import_id bigint,
  CONSTRAINT room_stay_pk PRIMARY KEY (tenant_id, user_id, valid_from),
  CONSTRAINT room_stay_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE,
  CONSTRAINT room_stay_room FOREIGN KEY (tenant_id, room_id) REFERENCES room ON DELETE CASCADE,
  CONSTRAINT room_stay_interval CHECK (valid_to > valid_from)
);
CREATE INDEX room_stay_room_id ON room_stay (tenant_id, room_id);
SELECT protect_tenant_table('room_stay');

-- No row: clean, no cohort.
CREATE TABLE room_zone (
  tenant_id integer NOT NULL,
  room_id text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  zone text NOT NULL,
  cohort text NOT NULL DEFAULT '',
  import_id bigint,
  CONSTRAINT room_zone_pk PRIMARY KEY (tenant_id, room_id, valid_from),
  CONSTRAINT room_zone_room FOREIGN KEY (tenant_id, room_id) REFERENCES room ON DELETE CASCADE,
  CONSTRAINT room_zone_zone CHECK (zone IN ('clean', 'exposed', 'infected')),
  CONSTRAINT room_zone_interval CHECK (valid_to > valid_from)
);
SELECT protect_tenant_table('room_zone');

CREATE TABLE room_partition (
  tenant_id integer NOT NULL,
  partition_id text NOT NULL,
  site_id text NOT NULL,
  floor integer NOT NULL DEFAULT 1,
  x1 integer NOT NULL,
  y1 integer NOT NULL,
  x2 integer NOT NULL,
  y2 integer NOT NULL,
  note text NOT NULL DEFAULT '',
  valid_from date,
  valid_to date,
  import_id bigint,
  CONSTRAINT room_partition_pk PRIMARY KEY (tenant_id, partition_id),
  CONSTRAINT room_partition_site FOREIGN KEY (tenant_id, site_id) REFERENCES site,
  CONSTRAINT room_partition_interval CHECK (valid_to > valid_from)
);
CREATE INDEX room_partition_site_id ON room_partition (tenant_id, site_id);
SELECT protect_tenant_table('room_partition');

-- Residents who change rooms, as one plan: proposed, decided by a person, carried out step by step.
CREATE TABLE move_plan (
  tenant_id integer NOT NULL,
  plan_id bigint GENERATED ALWAYS AS IDENTITY,
  site_id text NOT NULL,
  move_on date NOT NULL,
  why text NOT NULL,
  state text NOT NULL,
  proposed_at timestamptz NOT NULL,
  proposed_by integer,
  decided_at timestamptz,
  decided_by integer,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT move_plan_pk PRIMARY KEY (tenant_id, plan_id),
  CONSTRAINT move_plan_site FOREIGN KEY (tenant_id, site_id) REFERENCES site,
  CONSTRAINT move_plan_state CHECK (state IN ('proposed', 'decided', 'withdrawn'))
);
CREATE INDEX move_plan_site_id ON move_plan (tenant_id, site_id);
CREATE TRIGGER move_plan_revision BEFORE UPDATE ON move_plan FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('move_plan');

-- to_room_id null: first to a place to wait, because those who change rooms stand in each other's way; from_room_id null: from
-- there, or from outside. clean_first: the room must be cleaned and checked before. status: what the person is taken to be.
CREATE TABLE move_step (
  tenant_id integer NOT NULL,
  plan_id bigint NOT NULL,
  seq integer NOT NULL,
  user_id text NOT NULL,
  from_room_id text,
  to_room_id text,
  status text NOT NULL,
  reasons jsonb NOT NULL,
  clean_first boolean NOT NULL DEFAULT false,
  transport text NOT NULL DEFAULT '',
  responsible text NOT NULL DEFAULT '',
  done_at timestamptz,
  done_by integer,
  CONSTRAINT move_step_pk PRIMARY KEY (tenant_id, plan_id, seq),
  CONSTRAINT move_step_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES move_plan ON DELETE CASCADE,
  CONSTRAINT move_step_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE,
  CONSTRAINT move_step_room FOREIGN KEY (tenant_id, to_room_id) REFERENCES room ON DELETE CASCADE,
  CONSTRAINT move_step_status CHECK (status IN ('clean', 'exposed', 'infected'))
);
SELECT protect_tenant_table('move_step');

-- supplier: an external firm does it. checked_*: somebody else has looked, and the room is given back.
CREATE TABLE cleaning_task (
  tenant_id integer NOT NULL,
  task_id bigint GENERATED ALWAYS AS IDENTITY,
  room_id text NOT NULL,
  method text NOT NULL,
  method_version text NOT NULL,
  reason text NOT NULL,
  area text NOT NULL DEFAULT '',
  earliest_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL,
  person_id text,
  supplier text,
  created_at timestamptz NOT NULL,
  created_by integer,
  started_at timestamptz,
  done_at timestamptz,
  done_by integer,
  checked_at timestamptz,
  checked_by integer,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT cleaning_task_pk PRIMARY KEY (tenant_id, task_id),
  CONSTRAINT cleaning_task_room FOREIGN KEY (tenant_id, room_id) REFERENCES room ON DELETE CASCADE,
  CONSTRAINT cleaning_task_person FOREIGN KEY (tenant_id, person_id) REFERENCES person,
  CONSTRAINT cleaning_task_supplier FOREIGN KEY (tenant_id, supplier) REFERENCES supplier,
  CONSTRAINT cleaning_task_state CHECK (state IN ('open', 'begun', 'done', 'checked', 'withdrawn')),
  CONSTRAINT cleaning_task_one_doer CHECK (person_id IS NULL OR supplier IS NULL)
);
CREATE INDEX cleaning_task_room_id ON cleaning_task (tenant_id, room_id);
CREATE TRIGGER cleaning_task_revision BEFORE UPDATE ON cleaning_task FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('cleaning_task');

CREATE TABLE cleaning_step (
  tenant_id integer NOT NULL,
  task_id bigint NOT NULL,
  step text NOT NULL,
  done_at timestamptz NOT NULL,
  done_by_name text NOT NULL,
  CONSTRAINT cleaning_step_pk PRIMARY KEY (tenant_id, task_id, step),
  CONSTRAINT cleaning_step_task FOREIGN KEY (tenant_id, task_id) REFERENCES cleaning_task ON DELETE CASCADE
);
SELECT protect_tenant_table('cleaning_step');

-- A look at what was cleaned, or at a firm's work in general. Remarks are followed up by a day.
CREATE TABLE cleaning_check (
  tenant_id integer NOT NULL,
  check_id bigint GENERATED ALWAYS AS IDENTITY,
  task_id bigint,
  supplier text,
  site_id text NOT NULL,
  checked_at timestamptz NOT NULL,
  checked_by integer,
  result text NOT NULL,
  note text NOT NULL DEFAULT '',
  follow_up text NOT NULL DEFAULT '',
  follow_up_by date,
  followed_up_at timestamptz,
  followed_up_note text NOT NULL DEFAULT '',
  CONSTRAINT cleaning_check_pk PRIMARY KEY (tenant_id, check_id),
  CONSTRAINT cleaning_check_task FOREIGN KEY (tenant_id, task_id) REFERENCES cleaning_task ON DELETE CASCADE,
  CONSTRAINT cleaning_check_supplier FOREIGN KEY (tenant_id, supplier) REFERENCES supplier,
  CONSTRAINT cleaning_check_site FOREIGN KEY (tenant_id, site_id) REFERENCES site,
  CONSTRAINT cleaning_check_result CHECK (result IN ('ok', 'remarks', 'failed'))
);
CREATE INDEX cleaning_check_task_id ON cleaning_check (tenant_id, task_id);
SELECT protect_tenant_table('cleaning_check');

CREATE TABLE cleaning_machine (
  tenant_id integer NOT NULL,
  machine_id text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  site_id text,
  out_of_order boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT cleaning_machine_pk PRIMARY KEY (tenant_id, machine_id),
  CONSTRAINT cleaning_machine_site FOREIGN KEY (tenant_id, site_id) REFERENCES site,
  CONSTRAINT cleaning_machine_kind CHECK (kind IN ('vapour', 'uv', 'steam', 'laundry'))
);
CREATE TRIGGER cleaning_machine_revision BEFORE UPDATE ON cleaning_machine FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('cleaning_machine');

-- Half-open [starts_at, ends_at). Written under the lock of the machine's row, so that none overlaps.
CREATE TABLE machine_booking (
  tenant_id integer NOT NULL,
  booking_id bigint GENERATED ALWAYS AS IDENTITY,
  machine_id text NOT NULL,
  task_id bigint NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  booked_by integer,
  CONSTRAINT machine_booking_pk PRIMARY KEY (tenant_id, booking_id),
  CONSTRAINT machine_booking_machine FOREIGN KEY (tenant_id, machine_id) REFERENCES cleaning_machine,
  CONSTRAINT machine_booking_task FOREIGN KEY (tenant_id, task_id) REFERENCES cleaning_task ON DELETE CASCADE,
  CONSTRAINT machine_booking_interval CHECK (ends_at > starts_at)
);
CREATE INDEX machine_booking_machine_id ON machine_booking (tenant_id, machine_id, starts_at);
SELECT protect_tenant_table('machine_booking');

-- valid_to is the last valid day, as in training.
CREATE TABLE cleaning_training (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  method text NOT NULL,
  trained_on date NOT NULL,
  valid_to date,
  CONSTRAINT cleaning_training_pk PRIMARY KEY (tenant_id, person_id, method),
  CONSTRAINT cleaning_training_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE
);
SELECT protect_tenant_table('cleaning_training');

CREATE TABLE cleaning_contract (
  tenant_id integer NOT NULL,
  supplier text NOT NULL,
  methods text[] NOT NULL,
  answer_hours integer NOT NULL,
  valid_from date,
  valid_to date,
  price text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT cleaning_contract_pk PRIMARY KEY (tenant_id, supplier),
  CONSTRAINT cleaning_contract_supplier FOREIGN KEY (tenant_id, supplier) REFERENCES supplier ON DELETE CASCADE,
  CONSTRAINT cleaning_contract_interval CHECK (valid_to >= valid_from)
);
CREATE TRIGGER cleaning_contract_revision BEFORE UPDATE ON cleaning_contract FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('cleaning_contract');
