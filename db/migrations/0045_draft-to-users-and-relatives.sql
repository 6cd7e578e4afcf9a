-- module: messages
-- Drafts go to users and their relatives too; their names and units stand in the draft, since they are nobody in the register of people.

ALTER TABLE message_draft ADD COLUMN recipient_kind text NOT NULL DEFAULT 'person';
ALTER TABLE message_draft ADD COLUMN recipient_name text;
ALTER TABLE message_draft ADD COLUMN recipient_unit_id text;
ALTER TABLE message_draft ADD CONSTRAINT message_draft_recipient_kind CHECK (recipient_kind IN ('person', 'user', 'relative'));
ALTER TABLE message_draft DROP CONSTRAINT message_draft_once;
ALTER TABLE message_draft ADD CONSTRAINT message_draft_once UNIQUE (tenant_id, cause_kind, cause_id, recipient_kind, person_id);
