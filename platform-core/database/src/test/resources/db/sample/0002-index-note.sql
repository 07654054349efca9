--liquibase formatted sql

--changeset foyer:0002-index-note
create index note_title on note using gin (title gin_trgm_ops);
--rollback drop index note_title;
