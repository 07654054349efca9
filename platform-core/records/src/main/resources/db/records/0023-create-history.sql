--liquibase formatted sql

--changeset foyer:0023-create-history splitStatements:false
create table platform.history (
    id         uuid primary key,
    object     text        not null,
    record_id  uuid        not null,
    account_id uuid,
    contact_id uuid,
    creator_id uuid,
    shared     boolean     not null,
    at         timestamptz not null,
    actor      uuid,
    actor_name text,
    employee   boolean     not null,
    action     text        not null,
    -- [{"field", "from", "to"}] in the order of the descriptor
    changes    jsonb       not null,
    fields     text[]      not null
);
create index history_record on platform.history (object, record_id, at, id);
alter table platform.history enable row level security;
do $$
declare
    staff    text := quote_ident(current_database() || '_staff');
    external text := quote_ident(current_database() || '_external');
begin
    execute 'grant select on platform.history to ' || staff || ', ' || external;
    execute 'create policy staff on platform.history to ' || staff || ' using (true)';
    execute 'create policy external_read on platform.history for select to ' || external
        || ' using (shared or account_id = nullif(current_setting(''foyer.account'', true), '''')::uuid'
        || ' or contact_id = nullif(current_setting(''foyer.contact'', true), '''')::uuid'
        || ' or creator_id = nullif(current_setting(''foyer.user'', true), '''')::uuid)';
end $$;
--rollback drop table platform.history;
