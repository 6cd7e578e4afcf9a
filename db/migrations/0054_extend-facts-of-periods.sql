-- module: outbreak
-- What the dates of a case or a contact are calculated from besides the first facts, the rule that decides a date, and what a
-- contact was told last (beside the contact, so that long lists need not look through every call).

ALTER TABLE infection_case
  ADD COLUMN has_fever boolean NOT NULL DEFAULT false,
  ADD COLUMN fever_free_at timestamptz,
  ADD COLUMN symptom_free_at timestamptz;

-- waits_for: the contact whose household this is; they wait until that contact, or they themselves, have tested negative.
ALTER TABLE contact
  ADD COLUMN lives_together boolean NOT NULL DEFAULT false,
  ADD COLUMN declines_tests boolean NOT NULL DEFAULT false,
  ADD COLUMN is_minor boolean NOT NULL DEFAULT false,
  ADD COLUMN told jsonb,
  ADD COLUMN waits_for bigint,
  ADD CONSTRAINT contact_waits_for FOREIGN KEY (tenant_id, waits_for) REFERENCES contact ON DELETE CASCADE,
  ADD CONSTRAINT contact_waits_for_other CHECK (waits_for <> contact_id);
CREATE INDEX contact_waits_for_id ON contact (tenant_id, waits_for) WHERE waits_for IS NOT NULL;
CREATE INDEX case_test_contact_id ON case_test (tenant_id, contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX contact_call_at ON contact_call (tenant_id, at);

-- Empty on periods from before: then the first of rule_ids is shown.
ALTER TABLE infection_period ADD COLUMN rule_id text;
