-- module: outbreak
-- What limits visits to a unit, who is let in all the same, and who has been there. The list of visitors serves tracing only and is
-- deleted by its date.

CREATE TABLE visit_rule (
  tenant_id integer NOT NULL,
  rule_id text NOT NULL,
  unit_id text NOT NULL,
  level text NOT NULL,
  basis text NOT NULL,
  reference text NOT NULL DEFAULT '',
  cause text NOT NULL,
  ground text NOT NULL,
  necessity text NOT NULL DEFAULT '',
  alternatives text NOT NULL DEFAULT '',
  visitors_at_once integer,
  booked boolean NOT NULL DEFAULT false,
  outdoors boolean NOT NULL DEFAULT false,
  own_room boolean NOT NULL DEFAULT false,
  face_mask boolean NOT NULL DEFAULT false,
  common_rooms_closed boolean NOT NULL DEFAULT false,
  contact text NOT NULL DEFAULT '',
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  review_on date NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  -- Rules that this one cut short, with their last days before, so that it can be taken back.
  replaced jsonb NOT NULL DEFAULT '[]',
  reviewed_on date,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT visit_rule_pk PRIMARY KEY (tenant_id, rule_id),
  CONSTRAINT visit_rule_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT visit_rule_level CHECK (level IN ('advice', 'limited', 'closed')),
  CONSTRAINT visit_rule_basis CHECK (basis IN ('professional_advice', 'local_regulation', 'individual_decision')),
  CONSTRAINT visit_rule_days CHECK (valid_from < valid_to)
);
CREATE INDEX visit_rule_unit_days ON visit_rule (tenant_id, unit_id, valid_from);
SELECT protect_tenant_table('visit_rule');

CREATE TABLE visit_exception (
  tenant_id integer NOT NULL,
  exception_id text NOT NULL,
  unit_id text NOT NULL,
  user_id text NOT NULL,
  visitor text NOT NULL,
  reason text NOT NULL,
  allowed text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT visit_exception_pk PRIMARY KEY (tenant_id, exception_id),
  CONSTRAINT visit_exception_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT visit_exception_days CHECK (valid_from < valid_to)
);
CREATE INDEX visit_exception_unit_days ON visit_exception (tenant_id, unit_id, valid_from);
SELECT protect_tenant_table('visit_exception');

CREATE TABLE visitor (
  tenant_id integer NOT NULL,
  visitor_id bigint GENERATED ALWAYS AS IDENTITY,
  unit_id text NOT NULL,
  user_id text,
  name text NOT NULL,
  phone text NOT NULL DEFAULT '',
  came_at timestamptz NOT NULL,
  left_at timestamptz,
  delete_on date NOT NULL,
  recorded_by integer,
  CONSTRAINT visitor_pk PRIMARY KEY (tenant_id, visitor_id),
  CONSTRAINT visitor_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT visitor_times CHECK (left_at IS NULL OR left_at >= came_at)
);
CREATE INDEX visitor_unit_came ON visitor (tenant_id, unit_id, came_at);
CREATE INDEX visitor_delete_on ON visitor (tenant_id, delete_on);
SELECT protect_tenant_table('visitor');

-- A translation of the notice counts as read once somebody who has the language has said so, for the words as they were then.
CREATE TABLE visit_notice_approval (
  tenant_id integer NOT NULL,
  locale text NOT NULL,
  words_hash text NOT NULL,
  approved_by text NOT NULL,
  approved_at timestamptz NOT NULL,
  CONSTRAINT visit_notice_approval_pk PRIMARY KEY (tenant_id, locale, words_hash)
);
SELECT protect_tenant_table('visit_notice_approval');
