--liquibase formatted sql logicalFilePath:db/directory/0001-create-account-and-contact.sql

--changeset foyer:0001
-- The first columns and quick_text are those that the record engine expects of every table.
CREATE TABLE directory.account (
  id uuid PRIMARY KEY,
  version bigint NOT NULL DEFAULT 1,
  created_on timestamptz NOT NULL DEFAULT now(),
  created_by uuid,
  changed_on timestamptz NOT NULL DEFAULT now(),
  changed_by uuid,
  name text NOT NULL,
  phone text,
  email text,
  web text,
  primary_contact_id uuid,
  city text,
  country text,
  address text,
  quick_text text GENERATED ALWAYS AS (lower(name || ' ' || coalesce(email, '') || ' ' || coalesce(city, ''))) STORED
);
CREATE INDEX account_name ON directory.account (name, id);

CREATE TABLE directory.contact (
  id uuid PRIMARY KEY,
  version bigint NOT NULL DEFAULT 1,
  created_on timestamptz NOT NULL DEFAULT now(),
  created_by uuid,
  changed_on timestamptz NOT NULL DEFAULT now(),
  changed_by uuid,
  name text NOT NULL,
  first_name text,
  last_name text,
  email text,
  phone text,
  job_title text,
  account_id uuid REFERENCES directory.account (id),
  quick_text text GENERATED ALWAYS AS (lower(name || ' ' || coalesce(email, ''))) STORED
);
CREATE INDEX contact_account ON directory.contact (account_id, id);
CREATE INDEX contact_name ON directory.contact (name, id);
CREATE INDEX contact_email ON directory.contact (lower(email));

ALTER TABLE directory.account
  ADD CONSTRAINT account_primary_contact FOREIGN KEY (primary_contact_id) REFERENCES directory.contact (id);
CREATE INDEX account_primary_contact ON directory.account (primary_contact_id);
--rollback DROP TABLE directory.account, directory.contact
