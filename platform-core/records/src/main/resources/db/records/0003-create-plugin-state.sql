--liquibase formatted sql

--changeset foyer:0003-create-plugin-state
create table platform.plugin_state (
    section    text        primary key,
    enabled    boolean     not null,
    changed_on timestamptz not null default now()
);
comment on table platform.plugin_state is 'Sections that an administrator switched off or on again';
--rollback drop table platform.plugin_state;
