--liquibase formatted sql logicalFilePath:db/directory/0002-create-role.sql

--changeset foyer:0002
-- kind: organizational (node of the tree), organization (one company, below All external users), functional.
-- edition: the portal edition of which a holder needs a seat for the role to count.
CREATE TABLE directory.role (
  id uuid PRIMARY KEY,
  version bigint NOT NULL DEFAULT 1,
  created_on timestamptz NOT NULL DEFAULT now(),
  created_by uuid,
  changed_on timestamptz NOT NULL DEFAULT now(),
  changed_by uuid,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  parent_id uuid REFERENCES directory.role (id),
  kind text NOT NULL CHECK (kind IN ('organizational', 'organization', 'functional')),
  audience text NOT NULL CHECK (audience IN ('employee', 'external')),
  edition text CHECK (edition IN ('self-service', 'customer', 'partner')),
  account_id uuid REFERENCES directory.account (id),
  CHECK ((kind = 'organization') = (account_id IS NOT NULL)),
  CHECK (parent_id <> id)
);
CREATE UNIQUE INDEX role_of_account ON directory.role (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX role_below ON directory.role (parent_id);

-- Functional roles that everybody in a node of the tree holds.
CREATE TABLE directory.role_attachment (
  role_id uuid NOT NULL REFERENCES directory.role (id) ON DELETE CASCADE,
  functional_id uuid NOT NULL REFERENCES directory.role (id) ON DELETE CASCADE,
  PRIMARY KEY (role_id, functional_id)
);
CREATE INDEX role_attachment_functional ON directory.role_attachment (functional_id);
--rollback DROP TABLE directory.role_attachment, directory.role
