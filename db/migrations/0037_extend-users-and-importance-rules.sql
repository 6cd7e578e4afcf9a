-- module: services
-- What a carer must know of a person, how far a person is protected, from when to when a service is granted, who is guardian;
-- who has visited whom, every look at a person, and the openly decided rules for what may be given lower priority.

ALTER TABLE service_user
  ADD COLUMN protection_level text,
  ADD COLUMN address text,
  ADD COLUMN room text,
  ADD COLUMN ability text,
  ADD COLUMN carer_notes text,
  ADD COLUMN revision integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT service_user_protection_level CHECK (protection_level IN ('none', 'confidential', 'strict'));
ALTER TABLE service
  ADD COLUMN granted_from date,
  ADD COLUMN granted_to date,
  ADD COLUMN revision integer NOT NULL DEFAULT 1;
ALTER TABLE relative
  ADD COLUMN relation text,
  ADD COLUMN guardian boolean NOT NULL DEFAULT false,
  ADD COLUMN revision integer NOT NULL DEFAULT 1;
CREATE INDEX service_of_user ON service (tenant_id, user_id);
CREATE INDEX relative_of_user ON relative (tenant_id, user_id);
CREATE INDEX visit_of_user ON visit (tenant_id, user_id, date);

-- A level above none is protection, however the row came in.
CREATE FUNCTION protect_service_user() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.protection_level IN ('confidential', 'strict') THEN
    NEW.protected := true;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER service_user_protection BEFORE INSERT OR UPDATE ON service_user
  FOR EACH ROW EXECUTE FUNCTION protect_service_user();
CREATE TRIGGER service_user_revision BEFORE UPDATE ON service_user FOR EACH ROW EXECUTE FUNCTION raise_revision();
CREATE TRIGGER service_revision BEFORE UPDATE ON service FOR EACH ROW EXECUTE FUNCTION raise_revision();
CREATE TRIGGER relative_revision BEFORE UPDATE ON relative FOR EACH ROW EXECUTE FUNCTION raise_revision();

-- Who was with a person on a day, as person ids; carers who have left stay.
CREATE TABLE visit_history (
  tenant_id integer NOT NULL,
  user_id text NOT NULL,
  date date NOT NULL,
  carers text[] NOT NULL,
  import_id bigint,
  CONSTRAINT visit_history_pk PRIMARY KEY (tenant_id, user_id, date),
  CONSTRAINT visit_history_service_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE
);
SELECT protect_tenant_table('visit_history');

-- user_id '' is a look at a list; unit_ids are the units whose people were looked at. Rows are only ever added.
CREATE TABLE user_look (
  tenant_id integer NOT NULL,
  look_id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  account_id integer,
  actor_name text NOT NULL,
  actor_role text NOT NULL,
  user_id text NOT NULL DEFAULT '',
  unit_ids text[] NOT NULL,
  what text NOT NULL,
  people integer NOT NULL DEFAULT 1,
  CONSTRAINT user_look_pk PRIMARY KEY (tenant_id, look_id),
  CONSTRAINT user_look_people CHECK (people >= 0)
);
CREATE INDEX user_look_user ON user_look (tenant_id, user_id, at);
CREATE INDEX user_look_at ON user_look (tenant_id, at);
SELECT protect_tenant_table('user_look', 'SELECT, INSERT');

-- Empty lists and null mean any; valid on [valid_from, valid_to), and never without an end.
CREATE TABLE importance_rule (
  tenant_id integer NOT NULL,
  rule_id bigint GENERATED ALWAYS AS IDENTITY,
  title text NOT NULL,
  service_kinds text[] NOT NULL DEFAULT '{}',
  unit_ids text[] NOT NULL DEFAULT '{}',
  lives_alone boolean,
  most_vulnerable integer,
  granted text[] NOT NULL,
  becomes text NOT NULL,
  ground text NOT NULL,
  professional_ground text,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  state text NOT NULL,
  proposed_at timestamptz NOT NULL,
  proposed_by text NOT NULL,
  decided_at timestamptz,
  decided_by text,
  decided_role text,
  log_seq bigint,
  ended_ground text,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT importance_rule_pk PRIMARY KEY (tenant_id, rule_id),
  CONSTRAINT importance_rule_becomes CHECK (becomes IN ('should', 'can_wait')),
  CONSTRAINT importance_rule_state CHECK (state IN ('proposed', 'decided', 'rejected', 'withdrawn')),
  CONSTRAINT importance_rule_valid CHECK (valid_to >= valid_from),
  CONSTRAINT importance_rule_vulnerable CHECK (most_vulnerable BETWEEN 1 AND 5),
  CONSTRAINT importance_rule_must CHECK (NOT 'must' = ANY (granted) OR professional_ground IS NOT NULL)
);
CREATE TRIGGER importance_rule_revision BEFORE UPDATE ON importance_rule FOR EACH ROW EXECUTE FUNCTION raise_revision();
SELECT protect_tenant_table('importance_rule');
