-- module: outbreak
-- Whether buildings are fit for keeping people apart: assessed with the property department, what is to be improved, and other premises.

CREATE TABLE building_assessment (
  tenant_id integer NOT NULL,
  assessment_id bigint GENERATED ALWAYS AS IDENTITY,
  site_id text NOT NULL,
  assessed_on date NOT NULL,
  took_part text NOT NULL,
  note text NOT NULL DEFAULT '',
  -- Answers by question: { "own_entrance": { "answer": "partly", "note": "…" } }.
  answers jsonb NOT NULL,
  written_by text NOT NULL,
  written_at timestamptz NOT NULL,
  CONSTRAINT building_assessment_pk PRIMARY KEY (tenant_id, assessment_id),
  CONSTRAINT building_assessment_site FOREIGN KEY (tenant_id, site_id) REFERENCES site ON DELETE CASCADE
);
CREATE INDEX building_assessment_site_id ON building_assessment (tenant_id, site_id);
SELECT protect_tenant_table('building_assessment');

CREATE TABLE building_improvement (
  tenant_id integer NOT NULL,
  improvement_id bigint GENERATED ALWAYS AS IDENTITY,
  site_id text NOT NULL,
  question text,
  words text NOT NULL,
  -- Whole kroner; none: not known yet.
  cost integer,
  owner text NOT NULL DEFAULT '',
  due_on date,
  state text NOT NULL DEFAULT 'proposed',
  why text NOT NULL DEFAULT '',
  decided_by text,
  decided_at timestamptz,
  done_on date,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT building_improvement_pk PRIMARY KEY (tenant_id, improvement_id),
  CONSTRAINT building_improvement_site FOREIGN KEY (tenant_id, site_id) REFERENCES site ON DELETE CASCADE,
  CONSTRAINT building_improvement_cost CHECK (cost >= 0),
  CONSTRAINT building_improvement_state CHECK (state IN ('proposed', 'approved', 'declined', 'done')),
  CONSTRAINT building_improvement_done CHECK ((state = 'done') = (done_on IS NOT NULL))
);
CREATE INDEX building_improvement_site_id ON building_improvement (tenant_id, site_id);
SELECT protect_tenant_table('building_improvement');

CREATE TABLE other_premises (
  tenant_id integer NOT NULL,
  premises_id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  site_id text,
  use text NOT NULL,
  places integer NOT NULL,
  contact text NOT NULL,
  ready_hours integer NOT NULL,
  agreed boolean NOT NULL DEFAULT false,
  note text NOT NULL DEFAULT '',
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT other_premises_pk PRIMARY KEY (tenant_id, premises_id),
  CONSTRAINT other_premises_site FOREIGN KEY (tenant_id, site_id) REFERENCES site ON DELETE SET NULL (site_id),
  CONSTRAINT other_premises_use CHECK (use IN ('beds', 'testing', 'vaccination', 'staff', 'storage', 'meeting')),
  CONSTRAINT other_premises_numbers CHECK (places >= 0 AND ready_hours >= 0)
);
SELECT protect_tenant_table('other_premises');
