-- module: staffing
-- A wish is to work a shift or not to; shift '' means any.

ALTER TABLE roster_wish ADD COLUMN wish text NOT NULL DEFAULT 'on';
UPDATE roster_wish SET wish = 'off' WHERE roster_wish.shift = '';
ALTER TABLE roster_wish ADD CONSTRAINT roster_wish_wish CHECK (wish IN ('on', 'off'));
