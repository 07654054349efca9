--liquibase formatted sql

--changeset foyer:0024-create-search splitStatements:false
-- The words of searched records, for correcting typing errors.
create table platform.search_word (
    object text    not null,
    lang   text    not null,
    word   text    not null collate "C",
    ndoc   integer not null,
    primary key (object, word, lang)
);
create index search_word_trgm on platform.search_word using gin (word public.gin_trgm_ops);
-- Too short for trigrams.
create index search_word_short on platform.search_word (object, lang) where char_length(word) <= 5;

-- How far the dictionary of an object has read; writes counts changes of the table, so that nothing is done when there was
-- none.
create table platform.search_state (
    object     text primary key,
    writes     bigint      not null,
    changed_on timestamptz not null,
    record_id  uuid        not null,
    languages  text[]      not null
);

create table platform.search_log (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default now(),
    object   text        not null,
    words    text        not null,
    found    boolean     not null,
    external boolean     not null,
    lang     text        not null,
    -- Tells companies apart without telling which they are.
    party    text        not null
);
create index search_log_object on platform.search_log (object, found, at);
do $$
declare
    readers text := quote_ident(current_database() || '_staff') || ', ' || quote_ident(current_database() || '_external');
begin
    -- What is corrected is told only if it leads to something within reach.
    execute 'grant select on platform.search_word, platform.search_state to ' || readers;
end $$;
--rollback drop table platform.search_log, platform.search_state, platform.search_word;
