-- module: organisation
-- Editing by hand beside import: a revision that every change raises (so the second of two is told), the day a unit closed,
-- the images before and after an edit (so it can be undone), and accounts whose password somebody else has set.

CREATE FUNCTION raise_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END $$;

ALTER TABLE site ADD COLUMN revision integer NOT NULL DEFAULT 1;
ALTER TABLE unit ADD COLUMN revision integer NOT NULL DEFAULT 1, ADD COLUMN closed_on date;
ALTER TABLE competence ADD COLUMN revision integer NOT NULL DEFAULT 1;
ALTER TABLE shift_type ADD COLUMN revision integer NOT NULL DEFAULT 1;
ALTER TABLE person ADD COLUMN revision integer NOT NULL DEFAULT 1;

CREATE TRIGGER site_revision BEFORE UPDATE ON site FOR EACH ROW EXECUTE FUNCTION raise_revision();
CREATE TRIGGER unit_revision BEFORE UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION raise_revision();
CREATE TRIGGER competence_revision BEFORE UPDATE ON competence FOR EACH ROW EXECUTE FUNCTION raise_revision();
CREATE TRIGGER shift_type_revision BEFORE UPDATE ON shift_type FOR EACH ROW EXECUTE FUNCTION raise_revision();
CREATE TRIGGER person_revision BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION raise_revision();

-- before and after hold the rows touched, as { table, row } in the order written; kept only as long as undo is offered.
CREATE TABLE hand_edit (
  tenant_id integer NOT NULL,
  edit_id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  account_id integer,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  undone_at timestamptz,
  CONSTRAINT hand_edit_pk PRIMARY KEY (tenant_id, edit_id)
);
CREATE INDEX hand_edit_at ON hand_edit (tenant_id, at);
SELECT protect_tenant_table('hand_edit');

ALTER TABLE account ADD COLUMN must_change_password boolean NOT NULL DEFAULT false;
