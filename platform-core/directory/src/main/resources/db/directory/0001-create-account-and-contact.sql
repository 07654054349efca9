--liquibase formatted sql logicalFilePath:db/directory/0001-create-account-and-contact.sql

--changeset foyer:0001
-- The first columns are those that the record engine expects of every table; it adds what it searches in.
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
  address text
);

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
  account_id uuid REFERENCES directory.account (id)
);
CREATE INDEX contact_of_account ON directory.contact (account_id);
CREATE INDEX contact_by_email ON directory.contact (lower(email));

ALTER TABLE directory.account
  ADD CONSTRAINT account_primary_contact FOREIGN KEY (primary_contact_id) REFERENCES directory.contact (id);
CREATE INDEX account_of_primary_contact ON directory.account (primary_contact_id);
--rollback DROP TABLE directory.account, directory.contact
