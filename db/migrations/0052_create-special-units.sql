-- module: outbreak
-- Units that are opened for an outbreak: isolation ward, respiratory clinic, cohort centre, test station, vaccination. The unit itself and its
-- demand are organisation's, so that it competes for people as any other.

CREATE TABLE special_unit (
  tenant_id integer NOT NULL,
  special_id bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  unit_id text NOT NULL,
  site_id text NOT NULL,
  open_from date NOT NULL,
  -- First day without it.
  open_to date NOT NULL,
  places integer NOT NULL DEFAULT 0,
  -- What it was opened with: people per shift, equipment per day.
  demand jsonb NOT NULL,
  equipment jsonb NOT NULL,
  why text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  closed_by text,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT special_unit_pk PRIMARY KEY (tenant_id, special_id),
  CONSTRAINT special_unit_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit ON DELETE CASCADE,
  CONSTRAINT special_unit_kind CHECK (kind IN ('isolation_ward', 'respiratory_clinic', 'cohort_centre', 'test_station', 'vaccination')),
  CONSTRAINT special_unit_days CHECK (open_to >= open_from),
  CONSTRAINT special_unit_places CHECK (places >= 0)
);
CREATE INDEX special_unit_unit_id ON special_unit (tenant_id, unit_id);
SELECT protect_tenant_table('special_unit');
