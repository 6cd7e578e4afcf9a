-- module: services
-- Going through every service of every user, the individual assessments that alone open for a reduction, what is done at night until
-- an assessor can be had, and the letters about it. Answers and letters are health data and belong to the health role; that a service is
-- reduced, how and until when stands apart from why, so that the day's plan needs no health data.

-- Where the going-through of a unit's services began; a choice from before it no longer counts.
CREATE TABLE review_round (
  tenant_id integer NOT NULL,
  unit_id text NOT NULL,
  started_at timestamptz NOT NULL,
  started_by integer,
  started_name text NOT NULL,
  CONSTRAINT review_round_pk PRIMARY KEY (tenant_id, unit_id),
  CONSTRAINT review_round_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit ON DELETE CASCADE
);
SELECT protect_tenant_table('review_round');

-- What was chosen for a service, and who looks at it just now. Choice: keep, or an action as assessments write it.
CREATE TABLE service_review (
  tenant_id integer NOT NULL,
  service_id text NOT NULL,
  choice text,
  chosen_at timestamptz,
  chosen_by integer,
  chosen_name text,
  revision integer NOT NULL DEFAULT 1,
  claimed_by integer,
  claimed_name text,
  claimed_until timestamptz,
  CONSTRAINT service_review_pk PRIMARY KEY (tenant_id, service_id),
  CONSTRAINT service_review_service FOREIGN KEY (tenant_id, service_id) REFERENCES service ON DELETE CASCADE
);
SELECT protect_tenant_table('service_review');

-- Where somebody was in a place's list, so that they can go on there; place '' is the whole municipality.
CREATE TABLE review_position (
  tenant_id integer NOT NULL,
  account_id integer NOT NULL,
  place text NOT NULL DEFAULT '',
  service_id text NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT review_position_pk PRIMARY KEY (tenant_id, account_id, place)
);
SELECT protect_tenant_table('review_position');

-- Valid on the days [valid_from, valid_to), or until ended_from. Only a signed one opens for anything.
CREATE TABLE assessment (
  tenant_id integer NOT NULL,
  assessment_id text NOT NULL,
  service_id text NOT NULL,
  state text NOT NULL DEFAULT 'draft',
  actions text[] NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  recheck_on date,
  question_set integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by integer,
  created_name text NOT NULL,
  signed_at timestamptz,
  signed_by integer,
  signed_name text,
  signed_competence text,
  ended_from date,
  ended_at timestamptz,
  ended_by integer,
  ended_name text,
  end_reason text,
  rechecked_at timestamptz,
  rechecked_name text,
  renews text,
  log_seq bigint,
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT assessment_pk PRIMARY KEY (tenant_id, assessment_id),
  CONSTRAINT assessment_service FOREIGN KEY (tenant_id, service_id) REFERENCES service,
  CONSTRAINT assessment_state CHECK (state IN ('draft', 'prepared', 'signed', 'discarded')),
  CONSTRAINT assessment_valid CHECK (valid_to > valid_from),
  CONSTRAINT assessment_signed CHECK (state <> 'signed' OR (signed_at IS NOT NULL AND signed_name IS NOT NULL
    AND signed_competence IS NOT NULL AND valid_to IS NOT NULL AND cardinality(actions) > 0)),
  CONSTRAINT assessment_end_reason CHECK (end_reason IN ('resumed', 'person-wishes', 'worse', 'mistake', 'other'))
);
CREATE INDEX assessment_of_service ON assessment (tenant_id, service_id);
CREATE INDEX assessment_in_force ON assessment (tenant_id, valid_to) WHERE state = 'signed';
-- One at work on a service at a time: two who begin at once go on in the same one.
CREATE UNIQUE INDEX assessment_one_draft ON assessment (tenant_id, service_id) WHERE state IN ('draft', 'prepared');
CREATE TRIGGER assessment_revision BEFORE UPDATE ON assessment FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('assessment');

-- One answer per question, with a revision of its own: two who write in different questions do not meet.
CREATE TABLE assessment_answer (
  tenant_id integer NOT NULL,
  assessment_id text NOT NULL,
  question text NOT NULL,
  choice text,
  body text,
  day date,
  from_template boolean NOT NULL DEFAULT false,
  answered_at timestamptz NOT NULL DEFAULT now(),
  answered_by integer,
  answered_name text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT assessment_answer_pk PRIMARY KEY (tenant_id, assessment_id, question),
  CONSTRAINT assessment_answer_assessment FOREIGN KEY (tenant_id, assessment_id) REFERENCES assessment ON DELETE CASCADE
);
SELECT protect_tenant_table('assessment_answer', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

-- What the person is told, in their language, and how and when they were.
CREATE TABLE assessment_letter (
  tenant_id integer NOT NULL,
  assessment_id text NOT NULL,
  locale text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  made_at timestamptz NOT NULL,
  told_at timestamptz,
  told_name text,
  told_how text,
  CONSTRAINT assessment_letter_pk PRIMARY KEY (tenant_id, assessment_id),
  CONSTRAINT assessment_letter_assessment FOREIGN KEY (tenant_id, assessment_id) REFERENCES assessment ON DELETE CASCADE,
  CONSTRAINT assessment_letter_how CHECK (told_how IN ('letter', 'phone', 'in-person', 'message'))
);
SELECT protect_tenant_table('assessment_letter', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

-- A safe action by rule while no assessor can be had: from one moment to another, with an assessment due by a set hour.
CREATE TABLE temporary_action (
  tenant_id integer NOT NULL,
  temporary_id bigint GENERATED ALWAYS AS IDENTITY,
  service_id text NOT NULL,
  action text NOT NULL,
  reason text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  made_by integer,
  made_name text NOT NULL,
  ended_at timestamptz,
  ended_name text,
  assessed_at timestamptz,
  assessed_name text,
  CONSTRAINT temporary_action_pk PRIMARY KEY (tenant_id, temporary_id),
  CONSTRAINT temporary_action_service FOREIGN KEY (tenant_id, service_id) REFERENCES service,
  CONSTRAINT temporary_action_reason CHECK (reason IN ('no-carer', 'emergency', 'no-way', 'infection', 'other')),
  CONSTRAINT temporary_action_span CHECK (ends_at > starts_at)
);
CREATE INDEX temporary_action_ends ON temporary_action (tenant_id, ends_at);
SELECT protect_tenant_table('temporary_action');
