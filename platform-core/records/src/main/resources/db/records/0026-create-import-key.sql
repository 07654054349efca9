--liquibase formatted sql

--changeset foyer:0026-create-import-key
create table platform.import_key (
    source    text        not null,
    key       text        not null,
    object    text        not null,
    record_id uuid        not null,
    at        timestamptz not null default now(),
    primary key (source, object, key)
);
create index import_key_record on platform.import_key (object, record_id);
--rollback drop table platform.import_key;
