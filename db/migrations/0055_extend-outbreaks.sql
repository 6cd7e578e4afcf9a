-- module: outbreak
-- level: who leads. dismissed: a person has decided that the cases are no outbreak; later ones are proposed anew.
-- An outbreak's level and end are decisions (decision log); here is only how it stands.
ALTER TABLE infection_outbreak ADD COLUMN level text NOT NULL DEFAULT 'unit';
ALTER TABLE infection_outbreak ADD COLUMN dismissed boolean NOT NULL DEFAULT false;
ALTER TABLE infection_outbreak ADD CONSTRAINT infection_outbreak_level CHECK (level IN ('unit', 'municipality', 'crisis'));
ALTER TABLE infection_outbreak ADD CONSTRAINT infection_outbreak_dismissed CHECK (NOT dismissed OR closed_on IS NOT NULL);
CREATE INDEX infection_case_outbreak_id ON infection_case (tenant_id, outbreak_id);

-- override_why: why a step was taken before those that should come first.
ALTER TABLE outbreak_duty ADD COLUMN override_why text NOT NULL DEFAULT '';

-- How sure the tracer is of infected_by; who confirmed it and when stands in the audit trail.
ALTER TABLE infection_case ADD COLUMN source_certainty text NOT NULL DEFAULT 'likely';
ALTER TABLE infection_case ADD CONSTRAINT infection_case_source_certainty CHECK (source_certainty IN ('likely', 'certain'));
