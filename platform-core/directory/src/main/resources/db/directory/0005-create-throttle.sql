--liquibase formatted sql logicalFilePath:db/directory/0005-create-throttle.sql

--changeset foyer:0005
-- Wrong guesses, counted by the SHA-256 of what they have in common: a login, an address, or both.
-- A row is forgotten an hour after the last guess.
CREATE TABLE directory.sign_in_attempt (
  key bytea PRIMARY KEY,
  failures integer NOT NULL,
  last_failure timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_last ON directory.sign_in_attempt (last_failure);
--rollback DROP TABLE directory.sign_in_attempt
