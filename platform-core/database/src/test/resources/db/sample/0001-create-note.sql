--liquibase formatted sql

--changeset foyer:0001-create-note
create table note (
  id uuid primary key,
  title text not null,
  account_id uuid,
  changed_on timestamptz not null default now()
);
--rollback drop table note;
