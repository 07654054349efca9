--liquibase formatted sql logicalFilePath:db/licensing/0001-create-licence-change.sql

--changeset foyer:0001
-- The licence is the newest row; a row without a licence says that it was removed. Nothing is ever updated.
CREATE TABLE licensing.licence_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  jws text,
  first boolean NOT NULL DEFAULT false,
  changed_on timestamptz NOT NULL DEFAULT now(),
  changed_by uuid
);
CREATE UNIQUE INDEX licence_change_first ON licensing.licence_change (first) WHERE first;
--rollback DROP TABLE licensing.licence_change
