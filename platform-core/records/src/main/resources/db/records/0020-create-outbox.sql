--liquibase formatted sql

--changeset foyer:0020-create-outbox
create table platform.outbox (
    id           bigint generated always as identity primary key,
    event_id     uuid        not null,
    kind         text        not null,
    object       text        not null,
    record_id    uuid        not null,
    actor        uuid,
    at           timestamptz not null,
    details      jsonb       not null,
    version      bigint      not null,
    account_id   uuid,
    contact_id   uuid,
    creator_id   uuid,
    shared       boolean     not null,
    -- Whose it was, if that changed with this event.
    was_account_id uuid,
    was_contact_id uuid,
    was_creator_id uuid
);
comment on table platform.outbox is 'Events of committed changes, until the dispatcher has told them';

-- Which group wants to hear of which object, also while the listener is away for a moment.
create table platform.listener (
    name   text        not null,
    object text        not null,
    seen   timestamptz not null,
    primary key (object, name)
);

create table platform.delivery (
    id        bigint generated always as identity primary key,
    listener  text        not null,
    event_id  uuid        not null,
    kind      text        not null,
    object    text        not null,
    record_id uuid        not null,
    actor     uuid,
    at        timestamptz not null,
    details   jsonb       not null,
    attempts  integer     not null default 0,
    due       timestamptz not null default now()
);
create index delivery_listener on platform.delivery (listener, object, id);
comment on table platform.delivery is 'One row for each event and group of listeners, until the group has heard of it';

create table platform.dead_letter (
    id        bigint primary key,
    listener  text        not null,
    event_id  uuid        not null,
    kind      text        not null,
    object    text        not null,
    record_id uuid        not null,
    actor     uuid,
    at        timestamptz not null,
    details   jsonb       not null,
    attempts  integer     not null,
    died      timestamptz not null default now(),
    error     text        not null
);
--rollback drop table platform.dead_letter, platform.delivery, platform.listener, platform.outbox;
