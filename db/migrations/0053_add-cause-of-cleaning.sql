-- module: outbreak
-- What ordered a cleaning by itself, so that it goes when that is taken back: 'case:<id>', 'plan:<id>' (decided moves) or
-- 'step:<plan>:<seq>' (somebody has moved out). Empty: a person ordered it. Numbers only, never who.
ALTER TABLE cleaning_task ADD COLUMN cause text NOT NULL DEFAULT '';
CREATE INDEX cleaning_task_cause ON cleaning_task (tenant_id, cause) WHERE cause <> '';
