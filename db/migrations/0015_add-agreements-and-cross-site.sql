-- module: organisation
-- Agreements with neighbours and others are facts that several modules use. Calling upon people, work across sites and
-- consultations belong to staffing. What two municipalities on one installation share stands in tables of its own: a row is
-- written by one tenant and read by one partner, kept so by row-level security on both.

CREATE TABLE agreement (
  tenant_id integer NOT NULL,
  agreement_id text NOT NULL,
  kind text NOT NULL,
  party text NOT NULL,
  contact_name text,
  contact_phone text,
  contact_email text,
  notice_hours integer NOT NULL DEFAULT 0,
  price text,
  valid_from date,
  valid_to date,
  review_on date,
  document_ref text,
  note text,
  partner_tenant_id integer,
  share_key text,
  revision integer NOT NULL DEFAULT 1,
  import_id bigint,
  CONSTRAINT agreement_pk PRIMARY KEY (tenant_id, agreement_id),
  CONSTRAINT agreement_kind CHECK (kind IN ('neighbour', 'health_trust', 'voluntary', 'other')),
  CONSTRAINT agreement_interval CHECK (valid_to >= valid_from),
  CONSTRAINT agreement_notice CHECK (notice_hours >= 0),
  CONSTRAINT agreement_share_key UNIQUE (tenant_id, share_key)
);
CREATE TRIGGER agreement_revision BEFORE UPDATE ON agreement FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('agreement');

-- subject is a competence for people, else free words; quantity null: not fixed.
CREATE TABLE agreement_item (
  tenant_id integer NOT NULL,
  agreement_id text NOT NULL,
  what text NOT NULL,
  subject text NOT NULL,
  quantity integer,
  import_id bigint,
  CONSTRAINT agreement_item_pk PRIMARY KEY (tenant_id, agreement_id, what, subject),
  CONSTRAINT agreement_item_agreement FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement ON DELETE CASCADE,
  CONSTRAINT agreement_item_what CHECK (what IN ('people', 'equipment', 'purchase', 'premises')),
  CONSTRAINT agreement_item_quantity CHECK (quantity > 0)
);
SELECT protect_tenant_table('agreement_item');

-- Makes a table one whose rows belong to tenant_id and may be read by partner_tenant_id too; check_row narrows what may be written.
CREATE FUNCTION share_tenant_table(target regclass, check_row text DEFAULT 'true') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY partner_reads ON %s FOR SELECT USING (current_tenant() IN (tenant_id, partner_tenant_id))', target);
  EXECUTE format('CREATE POLICY owner_writes ON %s FOR INSERT WITH CHECK (tenant_id = current_tenant() AND tenant_id <> partner_tenant_id AND %s)',
    target, check_row);
  EXECUTE format('CREATE POLICY owner_changes ON %s FOR UPDATE USING (tenant_id = current_tenant())
    WITH CHECK (tenant_id = current_tenant() AND tenant_id <> partner_tenant_id AND %s)', target, check_row);
  EXECUTE format('CREATE POLICY owner_removes ON %s FOR DELETE USING (tenant_id = current_tenant())', target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO beredt_app', target);
END $$;

-- One side's word on a shared agreement: what it can give, and whom to call. It holds when both sides have a row with the same key.
CREATE TABLE agreement_share (
  tenant_id integer NOT NULL,
  share_key text NOT NULL,
  partner_tenant_id integer NOT NULL,
  party_name text NOT NULL,
  terms jsonb NOT NULL,
  accepted_at timestamptz NOT NULL,
  accepted_by text NOT NULL,
  ended_at timestamptz,
  CONSTRAINT agreement_share_pk PRIMARY KEY (tenant_id, share_key),
  CONSTRAINT agreement_share_tenant FOREIGN KEY (tenant_id) REFERENCES tenant ON DELETE CASCADE,
  CONSTRAINT agreement_share_partner FOREIGN KEY (partner_tenant_id) REFERENCES tenant ON DELETE CASCADE
);
CREATE INDEX agreement_share_partner_id ON agreement_share (partner_tenant_id);
SELECT share_tenant_table('agreement_share');

-- Runs with the rights of whoever asks: it sees both rows only where the asking tenant is one of the two.
CREATE FUNCTION agreement_is_shared(key text, one integer, other integer) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM agreement_share mine
    JOIN agreement_share theirs ON theirs.share_key = mine.share_key AND theirs.tenant_id = mine.partner_tenant_id
      AND theirs.partner_tenant_id = mine.tenant_id
    WHERE mine.share_key = key AND mine.tenant_id = one AND mine.partner_tenant_id = other
      AND mine.ended_at IS NULL AND theirs.ended_at IS NULL);

CREATE TABLE agreement_request (
  tenant_id integer NOT NULL,
  request_key text NOT NULL,
  partner_tenant_id integer NOT NULL,
  share_key text NOT NULL,
  content jsonb NOT NULL,
  state text NOT NULL,
  sent_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT agreement_request_pk PRIMARY KEY (tenant_id, request_key),
  CONSTRAINT agreement_request_tenant FOREIGN KEY (tenant_id) REFERENCES tenant ON DELETE CASCADE,
  CONSTRAINT agreement_request_partner FOREIGN KEY (partner_tenant_id) REFERENCES tenant ON DELETE CASCADE,
  CONSTRAINT agreement_request_state CHECK (state IN ('requested', 'arrived', 'returned', 'withdrawn'))
);
CREATE INDEX agreement_request_partner_id ON agreement_request (partner_tenant_id);
SELECT share_tenant_table('agreement_request', 'agreement_is_shared(share_key, tenant_id, partner_tenant_id)');

CREATE TABLE agreement_reply (
  tenant_id integer NOT NULL,
  request_key text NOT NULL,
  partner_tenant_id integer NOT NULL,
  answer text NOT NULL,
  people integer NOT NULL,
  note text NOT NULL,
  named jsonb NOT NULL,
  answered_at timestamptz NOT NULL,
  answered_by text NOT NULL,
  CONSTRAINT agreement_reply_pk PRIMARY KEY (tenant_id, request_key),
  CONSTRAINT agreement_reply_tenant FOREIGN KEY (tenant_id) REFERENCES tenant ON DELETE CASCADE,
  CONSTRAINT agreement_reply_partner FOREIGN KEY (partner_tenant_id) REFERENCES tenant ON DELETE CASCADE,
  CONSTRAINT agreement_reply_answer CHECK (answer IN ('yes', 'partly', 'no'))
);
CREATE INDEX agreement_reply_partner_id ON agreement_reply (partner_tenant_id);
SELECT share_tenant_table('agreement_reply', 'EXISTS (SELECT FROM agreement_request asked WHERE asked.request_key = agreement_reply.request_key
  AND asked.tenant_id = agreement_reply.partner_tenant_id AND asked.partner_tenant_id = agreement_reply.tenant_id)');

-- module: staffing
-- One call upon an agreement, from request to return. needs holds the shifts it is for.
CREATE TABLE agreement_call (
  tenant_id integer NOT NULL,
  call_id bigint GENERATED ALWAYS AS IDENTITY,
  agreement_id text NOT NULL,
  request_key text NOT NULL,
  shared boolean NOT NULL DEFAULT false,
  state text NOT NULL,
  competence text NOT NULL,
  people integer NOT NULL,
  wanted_from date NOT NULL,
  wanted_to date NOT NULL,
  needs jsonb NOT NULL,
  answer_by timestamptz,
  message text NOT NULL,
  requested_at timestamptz NOT NULL,
  requested_by integer,
  answer text,
  answer_people integer,
  answer_note text,
  answered_at timestamptz,
  answered_by text,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT agreement_call_pk PRIMARY KEY (tenant_id, call_id),
  CONSTRAINT agreement_call_agreement FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement,
  CONSTRAINT agreement_call_state CHECK (state IN ('requested', 'answered', 'arrived', 'returned', 'withdrawn')),
  CONSTRAINT agreement_call_answer CHECK (answer IN ('yes', 'partly', 'no')),
  CONSTRAINT agreement_call_interval CHECK (wanted_to > wanted_from),
  CONSTRAINT agreement_call_people CHECK (people > 0)
);
CREATE TRIGGER agreement_call_revision BEFORE UPDATE ON agreement_call FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('agreement_call');

-- Those sent; person_id is set when they have arrived and stand in the pool.
CREATE TABLE agreement_call_person (
  tenant_id integer NOT NULL,
  call_id bigint NOT NULL,
  place integer NOT NULL,
  name text NOT NULL,
  competence text NOT NULL,
  phone text,
  person_id text,
  CONSTRAINT agreement_call_person_pk PRIMARY KEY (tenant_id, call_id, place),
  CONSTRAINT agreement_call_person_call FOREIGN KEY (tenant_id, call_id) REFERENCES agreement_call ON DELETE CASCADE
);
SELECT protect_tenant_table('agreement_call_person');

CREATE TABLE agreement_call_step (
  tenant_id integer NOT NULL,
  step_id bigint GENERATED ALWAYS AS IDENTITY,
  call_id bigint NOT NULL,
  step text NOT NULL,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  note text NOT NULL DEFAULT '',
  CONSTRAINT agreement_call_step_pk PRIMARY KEY (tenant_id, step_id),
  CONSTRAINT agreement_call_step_call FOREIGN KEY (tenant_id, call_id) REFERENCES agreement_call ON DELETE CASCADE
);
CREATE INDEX agreement_call_step_call_id ON agreement_call_step (tenant_id, call_id);
SELECT protect_tenant_table('agreement_call_step', 'SELECT, INSERT');

-- Who was heard before a measure that touches how people work, about any subject (a cohort roster, a rule on work across sites).
CREATE TABLE consultation (
  tenant_id integer NOT NULL,
  consultation_id bigint GENERATED ALWAYS AS IDENTITY,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  party text NOT NULL,
  heard_name text NOT NULL,
  heard_on date NOT NULL,
  stance text NOT NULL,
  statement text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by integer,
  withdrawn_at timestamptz,
  CONSTRAINT consultation_pk PRIMARY KEY (tenant_id, consultation_id),
  CONSTRAINT consultation_party CHECK (party IN ('staff_representative', 'safety_delegate', 'other')),
  CONSTRAINT consultation_stance CHECK (stance IN ('agrees', 'remarks', 'dissents'))
);
CREATE INDEX consultation_subject ON consultation (tenant_id, subject_kind, subject_id);
SELECT protect_tenant_table('consultation');

-- Work across sites in a unit: limited or forbidden; no row: free. A forbidden one in force stands in unit_status too.
CREATE TABLE cross_site_rule (
  tenant_id integer NOT NULL,
  rule_id bigint GENERATED ALWAYS AS IDENTITY,
  unit_id text NOT NULL,
  rule text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  max_sites integer,
  named text[] NOT NULL DEFAULT '{}',
  reason text NOT NULL,
  legal_basis text NOT NULL,
  state text NOT NULL,
  proposed_at timestamptz NOT NULL,
  proposed_by integer,
  decided_at timestamptz,
  decided_by integer,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT cross_site_rule_pk PRIMARY KEY (tenant_id, rule_id),
  CONSTRAINT cross_site_rule_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT cross_site_rule_rule CHECK (rule IN ('limited', 'forbidden')),
  CONSTRAINT cross_site_rule_state CHECK (state IN ('proposed', 'decided', 'withdrawn')),
  CONSTRAINT cross_site_rule_interval CHECK (valid_to > valid_from),
  CONSTRAINT cross_site_rule_limit CHECK (rule = 'forbidden' OR max_sites IS NOT NULL OR named <> '{}')
);
CREATE TRIGGER cross_site_rule_revision BEFORE UPDATE ON cross_site_rule FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('cross_site_rule');

-- What closing some units to people of other sites would cost in uncovered shifts, by two searches; null result: not finished.
CREATE TABLE cross_site_cost (
  tenant_id integer NOT NULL,
  cost_id bigint GENERATED ALWAYS AS IDENTITY,
  unit_ids text[] NOT NULL,
  period_from date NOT NULL,
  period_days integer NOT NULL,
  started_at timestamptz NOT NULL,
  started_by integer,
  finished_at timestamptz,
  result jsonb,
  fault text,
  CONSTRAINT cross_site_cost_pk PRIMARY KEY (tenant_id, cost_id)
);
SELECT protect_tenant_table('cross_site_cost');

-- A full post offered to somebody who works in several places, so that they need only one.
CREATE TABLE full_post_offer (
  tenant_id integer NOT NULL,
  person_id text NOT NULL,
  unit_id text NOT NULL,
  to_pct double precision NOT NULL,
  links_removed integer NOT NULL,
  state text NOT NULL,
  note text NOT NULL DEFAULT '',
  changed_at timestamptz NOT NULL,
  changed_by integer,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT full_post_offer_pk PRIMARY KEY (tenant_id, person_id),
  CONSTRAINT full_post_offer_person FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE,
  CONSTRAINT full_post_offer_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT full_post_offer_state CHECK (state IN ('proposed', 'offered', 'accepted', 'declined'))
);
CREATE TRIGGER full_post_offer_revision BEFORE UPDATE ON full_post_offer FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('full_post_offer');
