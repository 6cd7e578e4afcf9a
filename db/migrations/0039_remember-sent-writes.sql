-- module: platform
-- Changes kept on a device without contact are sent until the server has answered; the key makes each of them happen once.

CREATE TABLE sent_write (
  tenant_id integer NOT NULL,
  account_id integer NOT NULL,
  once_key text NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT sent_write_pk PRIMARY KEY (tenant_id, account_id, once_key)
);
CREATE INDEX sent_write_at ON sent_write (tenant_id, at);
SELECT protect_tenant_table('sent_write');
