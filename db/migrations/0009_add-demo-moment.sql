-- module: platform
-- A demo has one tenant per moment of the outbreak, so that stepping between them disturbs nothing.

ALTER TABLE tenant ADD COLUMN demo_moment text;
ALTER TABLE tenant ADD CONSTRAINT tenant_demo_moment CHECK (demo_moment IS NULL OR demo);
