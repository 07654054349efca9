--liquibase formatted sql

--changeset foyer:0025-create-task
create table platform.task (
    code     text primary key,
    due      timestamptz not null,
    -- While it runs: until when the node that runs it is believed to live.
    leased   timestamptz,
    started  timestamptz,
    finished timestamptz,
    failures integer     not null default 0,
    error    text
);
--rollback drop table platform.task;
