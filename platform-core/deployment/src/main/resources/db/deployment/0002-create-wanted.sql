--liquibase formatted sql logicalFilePath:db/deployment/0002-create-wanted.sql

--changeset foyer:0002
-- Targets are none, feature:<name> or archive:<id>.
CREATE TABLE deployment.wanted (
  section text PRIMARY KEY,
  target text NOT NULL,
  before text NOT NULL,
  changed_on timestamptz NOT NULL DEFAULT now(),
  changed_by uuid
);
COMMENT ON TABLE deployment.wanted IS 'What every node has of a section; sections that are not here stay as they are on each';
--rollback DROP TABLE deployment.wanted
