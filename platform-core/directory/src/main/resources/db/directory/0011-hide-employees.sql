--liquibase formatted sql logicalFilePath:db/directory/0011-hide-employees.sql

--changeset foyer:0011
-- Employees are named in the portal where a record says who looks after it, unless they shall not be.
ALTER TABLE directory.user_account ADD COLUMN portal_hidden boolean NOT NULL DEFAULT false;
--rollback ALTER TABLE directory.user_account DROP COLUMN portal_hidden
