-- module: outbreak
-- What is shared with the hospital, the out-of-hours clinic and neighbours: meetings, rules agreed there, and patients announced as ready
-- to come home. A patient stands here by the partner's own mark, never by name.

CREATE TABLE partner_meeting (
  tenant_id integer NOT NULL,
  meeting_id bigint GENERATED ALWAYS AS IDENTITY,
  partner text NOT NULL,
  kind text NOT NULL,
  held_on date NOT NULL,
  attendees text NOT NULL DEFAULT '',
  notes text NOT NULL DEFAULT '',
  written_by text NOT NULL,
  written_at timestamptz NOT NULL,
  CONSTRAINT partner_meeting_pk PRIMARY KEY (tenant_id, meeting_id),
  CONSTRAINT partner_meeting_kind CHECK (kind IN ('hospital', 'out_of_hours', 'neighbour', 'county_governor', 'other'))
);
SELECT protect_tenant_table('partner_meeting');

CREATE TABLE partner_item (
  tenant_id integer NOT NULL,
  item_id bigint GENERATED ALWAYS AS IDENTITY,
  meeting_id bigint NOT NULL,
  kind text NOT NULL,
  words text NOT NULL,
  owner text NOT NULL DEFAULT '',
  due_on date,
  done_on date,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT partner_item_pk PRIMARY KEY (tenant_id, item_id),
  CONSTRAINT partner_item_meeting FOREIGN KEY (tenant_id, meeting_id) REFERENCES partner_meeting ON DELETE CASCADE,
  CONSTRAINT partner_item_kind CHECK (kind IN ('rule', 'follow_up'))
);
SELECT protect_tenant_table('partner_item');

CREATE TABLE discharge (
  tenant_id integer NOT NULL,
  discharge_id bigint GENERATED ALWAYS AS IDENTITY,
  partner text NOT NULL,
  mark text NOT NULL,
  care text NOT NULL,
  infected boolean NOT NULL DEFAULT false,
  announced_at timestamptz NOT NULL,
  ready_on date NOT NULL,
  needs text NOT NULL DEFAULT '',
  state text NOT NULL DEFAULT 'announced',
  unit_id text,
  why text NOT NULL DEFAULT '',
  decided_by text,
  decided_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT discharge_pk PRIMARY KEY (tenant_id, discharge_id),
  CONSTRAINT discharge_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT discharge_care CHECK (care IN ('nursing_home', 'short_term', 'home_care')),
  CONSTRAINT discharge_state CHECK (state IN ('announced', 'accepted', 'not_yet', 'withdrawn'))
);
CREATE INDEX discharge_ready_on ON discharge (tenant_id, ready_on);
SELECT protect_tenant_table('discharge');
