--liquibase formatted sql

--changeset foyer:0021-create-comment splitStatements:false
create table platform.comment (
    id          uuid primary key,
    object      text        not null,
    record_id   uuid        not null,
    -- Whose the record is, copied so that the policies need no join.
    account_id  uuid,
    contact_id  uuid,
    creator_id  uuid,
    shared      boolean     not null,
    at          timestamptz not null,
    author      uuid,
    author_name text        not null,
    employee    boolean     not null,
    text        text        not null check (length(text) between 1 and 20000),
    visibility  text        not null check (visibility in ('public', 'internal')),
    reply_to    uuid references platform.comment (id) on delete set null
);
create index comment_record on platform.comment (object, record_id, at, id);
create index comment_reply on platform.comment (reply_to) where reply_to is not null;
alter table platform.comment enable row level security;
do $$
declare
    staff    text := quote_ident(current_database() || '_staff');
    external text := quote_ident(current_database() || '_external');
    owned    text := '(shared or account_id = nullif(current_setting(''foyer.account'', true), '''')::uuid'
        || ' or contact_id = nullif(current_setting(''foyer.contact'', true), '''')::uuid'
        || ' or creator_id = nullif(current_setting(''foyer.user'', true), '''')::uuid)';
begin
    execute 'grant usage on schema platform to ' || staff || ', ' || external;
    execute 'grant select, insert on platform.comment to ' || staff || ', ' || external;
    execute 'create policy staff on platform.comment to ' || staff || ' using (true) with check (true)';
    execute 'create policy external_read on platform.comment for select to ' || external
        || ' using (visibility = ''public'' and ' || owned || ')';
    execute 'create policy external_write on platform.comment for insert to ' || external
        || ' with check (visibility = ''public'' and not employee'
        || ' and author = nullif(current_setting(''foyer.user'', true), '''')::uuid and ' || owned || ')';
end $$;
--rollback drop table platform.comment;
