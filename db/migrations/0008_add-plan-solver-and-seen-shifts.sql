-- module: staffing
-- A plan being solved says which process works on it and that it lives, so that one left by a process that was killed is found;
-- a stop asked for at another server reaches it. Seen shifts are what a person had confirmed, so that every change since shows,
-- whatever made it.

ALTER TABLE plan
  ADD COLUMN solver text,
  ADD COLUMN heartbeat_at timestamptz,
  ADD COLUMN stop_requested boolean NOT NULL DEFAULT false,
  ADD COLUMN published_shifts integer;
CREATE INDEX plan_solving ON plan (tenant_id, heartbeat_at) WHERE state = 'solving';

CREATE TABLE seen_shifts (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  seen_at timestamptz NOT NULL,
  shifts jsonb NOT NULL,
  CONSTRAINT seen_shifts_pk PRIMARY KEY (tenant_id, person_id),
  CONSTRAINT seen_shifts_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE
);
SELECT protect_tenant_table('seen_shifts');
