--liquibase formatted sql logicalFilePath:db/visits/0001-allow-one-following-visit.sql

--changeset visits:0001
-- A visit is followed by one other, also when the listener hears of its end twice at the same moment.
CREATE UNIQUE INDEX visit_follows_id_once ON visits.visit (follows_id);
--rollback DROP INDEX visits.visit_follows_id_once
