-- module: services
-- Users, what they have been granted, and the visits planned. Who is protected is seen by few.

CREATE TABLE service_user (
  tenant_id integer NOT NULL,
  user_id text NOT NULL,
  name text NOT NULL,
  sort_key text NOT NULL,
  unit_id text NOT NULL,
  lat double precision,
  lon double precision,
  lives_alone boolean NOT NULL DEFAULT false,
  vulnerability integer,
  languages text[] NOT NULL DEFAULT '{}',
  infected_from date,
  infected_to date,
  protected boolean NOT NULL DEFAULT false,
  import_id bigint,
  CONSTRAINT service_user_pk PRIMARY KEY (tenant_id, user_id),
  CONSTRAINT service_user_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  CONSTRAINT service_user_vulnerability CHECK (vulnerability BETWEEN 1 AND 5)
);
SELECT protect_tenant_table('service_user');

CREATE TABLE service (
  tenant_id integer NOT NULL,
  service_id text NOT NULL,
  user_id text NOT NULL,
  kind text NOT NULL,
  hours_per_week double precision,
  importance text NOT NULL,
  import_id bigint,
  CONSTRAINT service_pk PRIMARY KEY (tenant_id, service_id),
  CONSTRAINT service_service_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE,
  CONSTRAINT service_importance CHECK (importance IN ('must', 'should', 'can_wait'))
);
SELECT protect_tenant_table('service');

CREATE TABLE visit (
  tenant_id integer NOT NULL,
  visit_id text NOT NULL,
  user_id text NOT NULL,
  service_id text,
  date date NOT NULL,
  earliest_minute integer NOT NULL,
  latest_minute integer NOT NULL,
  minutes integer NOT NULL,
  carers integer NOT NULL DEFAULT 1,
  competence text NOT NULL,
  allowed text[] NOT NULL DEFAULT '{}',
  planned_carer text,
  planned_start_minute integer,
  import_id bigint,
  CONSTRAINT visit_pk PRIMARY KEY (tenant_id, visit_id),
  CONSTRAINT visit_service_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE,
  CONSTRAINT visit_service FOREIGN KEY (tenant_id, service_id) REFERENCES service
);
CREATE INDEX visit_date ON visit (tenant_id, date);
SELECT protect_tenant_table('visit');

CREATE TABLE relative (
  tenant_id integer NOT NULL,
  relative_id text NOT NULL,
  user_id text NOT NULL,
  name text NOT NULL,
  phone text,
  email text,
  language text,
  call_every_days integer,
  import_id bigint,
  CONSTRAINT relative_pk PRIMARY KEY (tenant_id, relative_id),
  CONSTRAINT relative_service_user FOREIGN KEY (tenant_id, user_id) REFERENCES service_user ON DELETE CASCADE
);
SELECT protect_tenant_table('relative');

-- module: equipment
-- Items, lots with expiry, counts and deliveries per site. Days left is derived, never stored.

CREATE TABLE item (
  tenant_id integer NOT NULL,
  item text NOT NULL,
  item_group text,
  pack_size integer,
  import_id bigint,
  CONSTRAINT item_pk PRIMARY KEY (tenant_id, item)
);
SELECT protect_tenant_table('item');

CREATE TABLE stock_lot (
  tenant_id integer NOT NULL,
  site_id text NOT NULL,
  item text NOT NULL,
  lot text NOT NULL DEFAULT '',
  expiry date,
  quantity double precision NOT NULL,
  import_id bigint,
  CONSTRAINT stock_lot_pk PRIMARY KEY (tenant_id, site_id, item, lot),
  CONSTRAINT stock_lot_site FOREIGN KEY (tenant_id, site_id) REFERENCES site,
  CONSTRAINT stock_lot_item FOREIGN KEY (tenant_id, item) REFERENCES item,
  CONSTRAINT stock_lot_quantity CHECK (quantity >= 0)
);
SELECT protect_tenant_table('stock_lot');

CREATE TABLE stock_count (
  tenant_id integer NOT NULL,
  site_id text NOT NULL,
  item text NOT NULL,
  date date NOT NULL,
  counted double precision NOT NULL,
  counted_at timestamptz,
  counted_by integer,
  import_id bigint,
  CONSTRAINT stock_count_pk PRIMARY KEY (tenant_id, site_id, item, date),
  CONSTRAINT stock_count_site FOREIGN KEY (tenant_id, site_id) REFERENCES site,
  CONSTRAINT stock_count_item FOREIGN KEY (tenant_id, item) REFERENCES item,
  CONSTRAINT stock_count_counted CHECK (counted >= 0)
);
SELECT protect_tenant_table('stock_count');

CREATE TABLE delivery (
  tenant_id integer NOT NULL,
  site_id text NOT NULL,
  item text NOT NULL,
  date date NOT NULL,
  quantity double precision NOT NULL,
  expected boolean NOT NULL DEFAULT false,
  import_id bigint,
  CONSTRAINT delivery_pk PRIMARY KEY (tenant_id, site_id, item, date),
  CONSTRAINT delivery_site FOREIGN KEY (tenant_id, site_id) REFERENCES site,
  CONSTRAINT delivery_item FOREIGN KEY (tenant_id, item) REFERENCES item,
  CONSTRAINT delivery_quantity CHECK (quantity >= 0)
);
SELECT protect_tenant_table('delivery');
