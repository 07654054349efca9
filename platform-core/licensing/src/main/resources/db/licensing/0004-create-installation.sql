--liquibase formatted sql logicalFilePath:db/licensing/0004-create-installation.sql

--changeset foyer:0004
-- The name of this installation, by which a licence may be bound to it.
CREATE TABLE licensing.installation (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  id uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO licensing.installation DEFAULT VALUES;
--rollback DROP TABLE licensing.installation
