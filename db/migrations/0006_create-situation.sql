-- module: situation
-- Unit reports at fixed times: one report per unit and slot, the highest revision counts, corrections keep history.

CREATE TABLE report_schedule (
  tenant_id integer NOT NULL,
  unit_id text NOT NULL,
  valid_from date NOT NULL,
  slot_minutes integer[] NOT NULL,
  CONSTRAINT report_schedule_pk PRIMARY KEY (tenant_id, unit_id, valid_from),
  CONSTRAINT report_schedule_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit ON DELETE CASCADE
);
SELECT protect_tenant_table('report_schedule');

CREATE TABLE unit_report (
  tenant_id integer NOT NULL,
  unit_id text NOT NULL,
  slot_date date NOT NULL,
  slot_minute integer NOT NULL,
  revision integer NOT NULL,
  reported_at timestamptz NOT NULL,
  reported_by integer,
  unchanged boolean NOT NULL DEFAULT false,
  tested integer NOT NULL,
  infected integer NOT NULL,
  quarantined integer NOT NULL,
  sick integer NOT NULL,
  deaths integer NOT NULL,
  admissions integer NOT NULL,
  announced_discharges integer NOT NULL,
  vacant_shifts integer NOT NULL,
  beds integer,
  occupied_beds integer,
  service_status text NOT NULL,
  staffing_rating integer NOT NULL,
  quality_rating integer NOT NULL,
  free_text text NOT NULL DEFAULT '',
  equipment jsonb NOT NULL DEFAULT '[]',
  confirmed_findings text[] NOT NULL DEFAULT '{}',
  CONSTRAINT unit_report_pk PRIMARY KEY (tenant_id, unit_id, slot_date, slot_minute, revision),
  CONSTRAINT unit_report_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit ON DELETE CASCADE,
  CONSTRAINT unit_report_status CHECK (service_status IN ('normal', 'reduced', 'closed')),
  CONSTRAINT unit_report_ratings CHECK (staffing_rating BETWEEN 1 AND 5 AND quality_rating BETWEEN 1 AND 5),
  CONSTRAINT unit_report_counts CHECK (least(tested, infected, quarantined, sick, deaths, admissions, announced_discharges, vacant_shifts) >= 0)
);
CREATE INDEX unit_report_slot ON unit_report (tenant_id, slot_date);
SELECT protect_tenant_table('unit_report');
