--liquibase formatted sql

--changeset foyer:0024-create-search
-- The words of searched records, for correcting typing errors.
create table platform.search_word (
    object text    not null,
    lang   text    not null,
    word   text    not null,
    ndoc   integer not null,
    primary key (object, lang, word)
);
create index search_word_trgm on platform.search_word using gin (word public.gin_trgm_ops);

-- What the dictionary of an object was made from, so that nothing is done when nothing changed.
create table platform.search_state (
    object     text primary key,
    records    bigint      not null,
    changed_on timestamptz,
    refreshed  timestamptz not null
);

create table platform.search_log (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default now(),
    object   text        not null,
    words    text        not null,
    found    boolean     not null,
    external boolean     not null,
    lang     text        not null
);
create index search_log_object on platform.search_log (object, found, at);
--rollback drop table platform.search_log, platform.search_state, platform.search_word;
