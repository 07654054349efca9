--liquibase formatted sql

--changeset foyer:0004-create-demo-load
create table platform.demo_load (
    section   text        primary key,
    loaded_on timestamptz not null default now()
);
comment on table platform.demo_load is 'Sections whose demonstration records were made';
--rollback drop table platform.demo_load;
