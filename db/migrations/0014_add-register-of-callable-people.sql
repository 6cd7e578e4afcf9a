-- module: organisation
-- What is known of people who may be called besides the unit's own staff, beyond what the plan's model asks, and the agencies
-- that some of them come from. origin is finer than source; neither arrival training nor rank decides who may work where.

ALTER TABLE person
  ADD COLUMN origin text,
  ADD COLUMN title text,
  ADD COLUMN last_practised integer,
  ADD COLUMN employer text,
  ADD COLUMN leader_consent boolean,
  ADD COLUMN available_pct double precision,
  ADD COLUMN study_year integer,
  ADD COLUMN may_do text,
  ADD COLUMN hours_per_week double precision,
  ADD COLUMN starts_on date,
  ADD COLUMN supplier text,
  ADD COLUMN times_used integer,
  ADD COLUMN arrival_training_minutes integer,
  ADD COLUMN core_rank integer,
  ADD COLUMN willing_outbreak boolean,
  ADD COLUMN willing_units text[] NOT NULL DEFAULT '{}',
  ADD COLUMN periods text[] NOT NULL DEFAULT '{}',
  ADD COLUMN distance_km double precision,
  ADD COLUMN last_used date,
  ADD COLUMN confirmed_on date,
  ADD CONSTRAINT person_origin CHECK (origin IN ('pool', 'other_sector', 'volunteer', 'health_register', 'student', 'recruit',
    'agency', 'neighbour'));

CREATE TABLE supplier (
  tenant_id integer NOT NULL,
  supplier text NOT NULL,
  phone text,
  email text,
  arrival_training_minutes integer,
  no_cross_site boolean NOT NULL DEFAULT false,
  notice_hours double precision,
  hour_price double precision,
  valid_to date,
  terms text,
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT supplier_pk PRIMARY KEY (tenant_id, supplier)
);
CREATE TRIGGER supplier_revision BEFORE UPDATE ON supplier FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('supplier');
