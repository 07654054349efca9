--liquibase formatted sql logicalFilePath:db/partner-program/0001-allow-one-active-partnership.sql

--changeset foyer:0001
-- One active partnership per partner (spec R-1), also when two people make one at the same moment.
CREATE UNIQUE INDEX partnership_account_id_active ON partner_program.partnership (account_id) WHERE active;
--rollback DROP INDEX partner_program.partnership_account_id_active
