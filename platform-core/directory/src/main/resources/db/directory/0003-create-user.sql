--liquibase formatted sql logicalFilePath:db/directory/0003-create-user.sql

--changeset foyer:0003
CREATE TABLE directory.user_account (
  id uuid PRIMARY KEY,
  version bigint NOT NULL DEFAULT 1,
  created_on timestamptz NOT NULL DEFAULT now(),
  created_by uuid,
  changed_on timestamptz NOT NULL DEFAULT now(),
  changed_by uuid,
  login text NOT NULL,
  name text NOT NULL,
  contact_id uuid NOT NULL UNIQUE REFERENCES directory.contact (id),
  type text NOT NULL CHECK (type IN ('employee', 'external')),
  active boolean NOT NULL DEFAULT true,
  locale text NOT NULL DEFAULT 'en',
  time_zone text NOT NULL DEFAULT 'UTC',
  last_sign_in timestamptz
);
CREATE UNIQUE INDEX user_account_by_login ON directory.user_account (lower(login));

-- Apart from the user, so that no grant on users ever shows a hash.
CREATE TABLE directory.password (
  user_id uuid PRIMARY KEY REFERENCES directory.user_account (id) ON DELETE CASCADE,
  hash text NOT NULL,
  changed_on timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE directory.user_role (
  user_id uuid NOT NULL REFERENCES directory.user_account (id) ON DELETE CASCADE,
  role_id uuid NOT NULL REFERENCES directory.role (id) ON DELETE CASCADE,
  PRIMARY KEY (user_id, role_id)
);
CREATE INDEX user_role_role ON directory.user_role (role_id);

CREATE TABLE directory.seat (
  user_id uuid NOT NULL REFERENCES directory.user_account (id) ON DELETE CASCADE,
  edition text NOT NULL CHECK (edition IN ('self-service', 'customer', 'partner')),
  assigned_on timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, edition)
);
CREATE INDEX seat_edition ON directory.seat (edition);
--rollback DROP TABLE directory.seat, directory.user_role, directory.password, directory.user_account
