-- module: staffing
-- Empty posts and those who have applied, the assumptions of the capacity forecast, student placements, and the
-- rapid-response team: what members do, call-outs and their steps. Who is a member is person.outbreak_team and nothing else.

CREATE TABLE vacancy (
  tenant_id integer NOT NULL,
  vacancy_id text NOT NULL,
  unit_id text NOT NULL,
  competence text NOT NULL,
  pct double precision NOT NULL,
  vacant_from date NOT NULL,
  reason text NOT NULL DEFAULT 'other',
  holder_id text,
  closed_on date,
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT vacancy_pk PRIMARY KEY (tenant_id, vacancy_id),
  CONSTRAINT vacancy_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT vacancy_competence FOREIGN KEY (tenant_id, competence) REFERENCES competence,
  CONSTRAINT vacancy_reason CHECK (reason IN ('resigned', 'retired', 'leave', 'sick_long', 'new_post', 'moved', 'other')),
  CONSTRAINT vacancy_pct CHECK (pct > 0 AND pct <= 100)
);
CREATE TRIGGER vacancy_revision BEFORE UPDATE ON vacancy FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('vacancy');

CREATE TABLE campaign (
  tenant_id integer NOT NULL,
  campaign_id text NOT NULL,
  title text NOT NULL,
  channel text NOT NULL DEFAULT '',
  runs_from date NOT NULL,
  runs_to date,
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT campaign_pk PRIMARY KEY (tenant_id, campaign_id),
  CONSTRAINT campaign_interval CHECK (runs_to > runs_from)
);
CREATE TRIGGER campaign_revision BEFORE UPDATE ON campaign FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('campaign');

-- Name, stage and days only. Of those who did not get the post the row is deleted after delete_after.
CREATE TABLE applicant (
  tenant_id integer NOT NULL,
  applicant_id text NOT NULL,
  vacancy_id text NOT NULL,
  name text NOT NULL,
  stage text NOT NULL,
  received date NOT NULL,
  campaign_id text,
  starts_on date,
  pct double precision,
  delete_after date,
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT applicant_pk PRIMARY KEY (tenant_id, applicant_id),
  CONSTRAINT applicant_vacancy FOREIGN KEY (tenant_id, vacancy_id) REFERENCES vacancy ON DELETE CASCADE,
  CONSTRAINT applicant_campaign FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign,
  CONSTRAINT applicant_stage CHECK (stage IN ('received', 'interview', 'offered', 'accepted', 'started', 'declined', 'rejected'))
);
CREATE INDEX applicant_vacancy_id ON applicant (tenant_id, vacancy_id);
CREATE TRIGGER applicant_revision BEFORE UPDATE ON applicant FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('applicant');

-- A value that a person has put in place of what is reckoned from history, and why.
CREATE TABLE capacity_assumption (
  tenant_id integer NOT NULL,
  name text NOT NULL,
  value double precision NOT NULL,
  reason text NOT NULL DEFAULT '',
  changed_at timestamptz NOT NULL,
  changed_by integer,
  CONSTRAINT capacity_assumption_pk PRIMARY KEY (tenant_id, name)
);
SELECT protect_tenant_table('capacity_assumption');

-- One place for a student; no student: a free place. extra_days: days that catch up, YYYY-MM-DD.
CREATE TABLE placement (
  tenant_id integer NOT NULL,
  placement_id text NOT NULL,
  unit_id text NOT NULL,
  school text NOT NULL,
  programme text NOT NULL,
  study_year integer,
  student text,
  person_id text,
  supervisor_id text,
  second_supervisor_id text,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  weekdays text[] NOT NULL DEFAULT '{}',
  shift text NOT NULL,
  required_hours double precision,
  done_hours double precision,
  goals integer,
  goals_done integer,
  outbreak_rule text NOT NULL DEFAULT 'move',
  extra_hours_per_week double precision,
  state text NOT NULL DEFAULT 'planned',
  paused_from date,
  extra_days text[] NOT NULL DEFAULT '{}',
  closed_on date,
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT placement_pk PRIMARY KEY (tenant_id, placement_id),
  CONSTRAINT placement_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT placement_shift FOREIGN KEY (tenant_id, shift) REFERENCES shift_type,
  CONSTRAINT placement_interval CHECK (ends_on > starts_on),
  CONSTRAINT placement_rule CHECK (outbreak_rule IN ('move', 'pause', 'allow')),
  CONSTRAINT placement_state CHECK (state IN ('planned', 'paused', 'completed', 'ended'))
);
CREATE INDEX placement_unit_id ON placement (tenant_id, unit_id, starts_on);
CREATE TRIGGER placement_revision BEFORE UPDATE ON placement FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('placement');

-- What was decided about a placement, by whom and why.
CREATE TABLE placement_decision (
  tenant_id integer NOT NULL,
  decision_id bigint GENERATED ALWAYS AS IDENTITY,
  placement_id text NOT NULL,
  decision text NOT NULL,
  unit_id text,
  from_day date NOT NULL,
  reason text NOT NULL DEFAULT '',
  decided_at timestamptz NOT NULL,
  decided_by integer,
  CONSTRAINT placement_decision_pk PRIMARY KEY (tenant_id, decision_id),
  CONSTRAINT placement_decision_placement FOREIGN KEY (tenant_id, placement_id) REFERENCES placement ON DELETE CASCADE,
  CONSTRAINT placement_decision_decision CHECK (decision IN ('move', 'pause', 'allow', 'resume', 'complete', 'end', 'catch_up'))
);
CREATE INDEX placement_decision_placement_id ON placement_decision (tenant_id, placement_id);
SELECT protect_tenant_table('placement_decision');

CREATE TABLE response_member (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  role text NOT NULL,
  trained_to date,
  ready_hours double precision,
  on_call_from date,
  on_call_to date,
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT response_member_pk PRIMARY KEY (tenant_id, person_id),
  CONSTRAINT response_member_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE
);
CREATE TRIGGER response_member_revision BEFORE UPDATE ON response_member FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('response_member');

CREATE TABLE response_callout (
  tenant_id integer NOT NULL,
  callout_id bigint GENERATED ALWAYS AS IDENTITY,
  unit_id text NOT NULL,
  reason text NOT NULL,
  started_at timestamptz NOT NULL,
  started_by integer,
  stood_down_at timestamptz,
  stood_down_by integer,
  went_well text NOT NULL DEFAULT '',
  to_improve text NOT NULL DEFAULT '',
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT response_callout_pk PRIMARY KEY (tenant_id, callout_id),
  CONSTRAINT response_callout_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit
);
-- One call-out at a time for a unit.
CREATE UNIQUE INDEX response_callout_open ON response_callout (tenant_id, unit_id) WHERE stood_down_at IS NULL;
CREATE TRIGGER response_callout_revision BEFORE UPDATE ON response_callout FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('response_callout');

CREATE TABLE response_callout_person (
  tenant_id integer NOT NULL,
  callout_id bigint NOT NULL,
  person_id text NOT NULL,
  called_at timestamptz NOT NULL,
  answer text NOT NULL DEFAULT 'asked',
  answered_at timestamptz,
  arrived_at timestamptz,
  CONSTRAINT response_callout_person_pk PRIMARY KEY (tenant_id, callout_id, person_id),
  CONSTRAINT response_callout_person_callout FOREIGN KEY (tenant_id, callout_id) REFERENCES response_callout ON DELETE CASCADE,
  CONSTRAINT response_callout_person_answer CHECK (answer IN ('asked', 'coming', 'cannot'))
);
SELECT protect_tenant_table('response_callout_person');

-- step names a line of the check-list (domain/response-team/checklist.ts).
CREATE TABLE response_step (
  tenant_id integer NOT NULL,
  callout_id bigint NOT NULL,
  step text NOT NULL,
  owner_id text,
  due_at timestamptz NOT NULL,
  done_at timestamptz,
  done_by integer,
  note text NOT NULL DEFAULT '',
  CONSTRAINT response_step_pk PRIMARY KEY (tenant_id, callout_id, step),
  CONSTRAINT response_step_callout FOREIGN KEY (tenant_id, callout_id) REFERENCES response_callout ON DELETE CASCADE
);
SELECT protect_tenant_table('response_step');
