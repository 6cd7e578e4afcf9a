-- module: organisation
-- When the watch on a drop folder began: one that has brought nothing yet is stale only when it has had the time.

ALTER TABLE drop_folder ADD COLUMN watched_since timestamptz NOT NULL DEFAULT now();
