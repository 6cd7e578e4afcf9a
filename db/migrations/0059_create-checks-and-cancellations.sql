-- module: services
-- Whether people get what they need: short checks with their rhythm, services that people say no to, and what became of it.
-- When somebody looked is no health data; what they saw is, and belongs to the health role.

CREATE TABLE needs_check (
  tenant_id integer NOT NULL,
  check_id bigint GENERATED ALWAYS AS IDENTITY,
  user_id text NOT NULL,
  made_at timestamptz NOT NULL,
  made_by integer,
  made_name text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT needs_check_pk PRIMARY KEY (tenant_id, check_id),
  CONSTRAINT needs_check_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE
);
CREATE INDEX needs_check_of_user ON needs_check (tenant_id, user_id, made_at);
SELECT protect_tenant_table('needs_check');

-- decline: what the rule saw, with the questions; null where it saw nothing. It is open until somebody says what was done.
CREATE TABLE needs_check_answer (
  tenant_id integer NOT NULL,
  check_id bigint NOT NULL,
  answers jsonb NOT NULL,
  note text NOT NULL DEFAULT '',
  decline jsonb,
  done_at timestamptz,
  done_name text,
  done_text text,
  CONSTRAINT needs_check_answer_pk PRIMARY KEY (tenant_id, check_id),
  CONSTRAINT needs_check_answer_check FOREIGN KEY (tenant_id, check_id) REFERENCES needs_check ON DELETE CASCADE
);
CREATE INDEX needs_check_answer_open ON needs_check_answer (tenant_id) WHERE decline IS NOT NULL AND done_at IS NULL;
SELECT protect_tenant_table('needs_check_answer', 'SELECT, INSERT, UPDATE, DELETE', 'beredt_health');

-- A rhythm decided for one person, in place of the rule.
CREATE TABLE check_rhythm (
  tenant_id integer NOT NULL,
  user_id text NOT NULL,
  every_days integer NOT NULL,
  reason text NOT NULL,
  decided_at timestamptz NOT NULL,
  decided_name text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT check_rhythm_pk PRIMARY KEY (tenant_id, user_id),
  CONSTRAINT check_rhythm_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE,
  CONSTRAINT check_rhythm_days CHECK (every_days BETWEEN 1 AND 90)
);
CREATE TRIGGER check_rhythm_revision BEFORE UPDATE ON check_rhythm FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('check_rhythm');

-- A service that the person has said no to, on the days [from_day, ended_on); service_id null: all of them.
CREATE TABLE user_cancellation (
  tenant_id integer NOT NULL,
  cancellation_id bigint GENERATED ALWAYS AS IDENTITY,
  user_id text NOT NULL,
  service_id text,
  reason text NOT NULL,
  note text NOT NULL DEFAULT '',
  from_day date NOT NULL,
  follow_up_on date NOT NULL,
  ended_on date,
  outcome text,
  registered_at timestamptz NOT NULL,
  registered_name text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT user_cancellation_pk PRIMARY KEY (tenant_id, cancellation_id),
  CONSTRAINT user_cancellation_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE,
  CONSTRAINT user_cancellation_reason CHECK (reason IN ('fear', 'family', 'away', 'other')),
  CONSTRAINT user_cancellation_ended CHECK (ended_on >= from_day),
  CONSTRAINT user_cancellation_outcome CHECK (outcome IN ('resumed', 'partly', 'ended', 'mistake'))
);
CREATE INDEX user_cancellation_of_user ON user_cancellation (tenant_id, user_id);
CREATE TRIGGER user_cancellation_revision BEFORE UPDATE ON user_cancellation FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('user_cancellation');

-- Each time the service was offered again, and what the person said.
CREATE TABLE cancellation_offer (
  tenant_id integer NOT NULL,
  offer_id bigint GENERATED ALWAYS AS IDENTITY,
  cancellation_id bigint NOT NULL,
  offered_at timestamptz NOT NULL,
  offered_name text NOT NULL,
  answer text NOT NULL,
  note text NOT NULL DEFAULT '',
  CONSTRAINT cancellation_offer_pk PRIMARY KEY (tenant_id, offer_id),
  CONSTRAINT cancellation_offer_cancellation FOREIGN KEY (tenant_id, cancellation_id) REFERENCES user_cancellation ON DELETE CASCADE,
  CONSTRAINT cancellation_offer_answer CHECK (answer IN ('resumed', 'partly', 'ended', 'still-no', 'not-reached', 'mistake'))
);
CREATE INDEX cancellation_offer_of ON cancellation_offer (tenant_id, cancellation_id);
SELECT protect_tenant_table('cancellation_offer');
