-- module: services
-- Two carers who come one after the other: minutes from the first one's start to the second one's. Without them both come at once.
ALTER TABLE visit
  ADD COLUMN gap_least integer,
  ADD COLUMN gap_most integer,
  ADD CONSTRAINT visit_gap_sensible CHECK (gap_least IS NULL OR gap_most IS NULL OR gap_least <= gap_most);
