--liquibase formatted sql logicalFilePath:db/directory/0004-create-session-and-token.sql

--changeset foyer:0004
-- Of the secrets only their SHA-256 is kept. last_seen is coarse: minutes.
CREATE TABLE directory.session (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  user_id uuid NOT NULL REFERENCES directory.user_account (id) ON DELETE CASCADE,
  agent text NOT NULL,
  created_on timestamptz NOT NULL,
  last_seen timestamptz NOT NULL,
  expires_on timestamptz NOT NULL
);
CREATE INDEX session_of_user ON directory.session (user_id);
CREATE INDEX session_expires ON directory.session (expires_on);

CREATE TABLE directory.access_token (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  user_id uuid NOT NULL REFERENCES directory.user_account (id) ON DELETE CASCADE,
  name text NOT NULL,
  created_on timestamptz NOT NULL,
  last_seen timestamptz,
  expires_on timestamptz NOT NULL
);
CREATE INDEX access_token_of_user ON directory.access_token (user_id);

-- Links that work once, such as the one of the first administrator.
CREATE TABLE directory.one_time_link (
  token_hash bytea PRIMARY KEY,
  purpose text NOT NULL,
  expires_on timestamptz NOT NULL
);
--rollback DROP TABLE directory.one_time_link, directory.access_token, directory.session
