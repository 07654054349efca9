--liquibase formatted sql logicalFilePath:db/deployment/0001-create-archive.sql

--changeset foyer:0001
CREATE TABLE deployment.archive (
  id uuid PRIMARY KEY,
  section text NOT NULL,
  bundle text NOT NULL,
  version text NOT NULL,
  file text NOT NULL,
  sha256 text NOT NULL,
  signer text,
  fingerprint text,
  valid_until timestamptz,
  needs text NOT NULL,
  -- Names of the section by language, for when its texts are not loaded.
  titles text NOT NULL,
  content bytea NOT NULL,
  uploaded_on timestamptz NOT NULL DEFAULT now(),
  uploaded_by uuid,
  -- Those that ran are kept for roll-backs, the others only for a day.
  installed_on timestamptz
);
COMMENT ON TABLE deployment.archive IS 'Uploaded plugins, from which every node installs';
ALTER TABLE deployment.archive ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX archive_section ON deployment.archive (section, uploaded_on);
--rollback DROP TABLE deployment.archive
