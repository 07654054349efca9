--liquibase formatted sql

--changeset foyer:0022-create-file splitStatements:false
create table platform.file (
    id          uuid primary key,
    object      text        not null,
    record_id   uuid        not null,
    account_id  uuid,
    contact_id  uuid,
    creator_id  uuid,
    shared      boolean     not null,
    comment_id  uuid references platform.comment (id) on delete set null,
    at          timestamptz not null,
    author      uuid        not null,
    author_name text        not null,
    name        text        not null check (length(name) between 1 and 255),
    size        bigint      not null check (size >= 0),
    type        text        not null,
    visibility  text        not null check (visibility in ('public', 'internal'))
);
create index file_record on platform.file (object, record_id, at, id);
create index file_comment on platform.file (comment_id) where comment_id is not null;
alter table platform.file enable row level security;

create table platform.file_chunk (
    file_id  uuid    not null references platform.file (id) on delete cascade,
    position integer not null check (position >= 0),
    content  bytea   not null,
    primary key (file_id, position)
);
-- Attachments are mostly compressed already; uncompressed ones can be read in part.
alter table platform.file_chunk alter column content set storage external;
alter table platform.file_chunk enable row level security;
do $$
declare
    staff    text := quote_ident(current_database() || '_staff');
    external text := quote_ident(current_database() || '_external');
    owned    text := '(shared or account_id = nullif(current_setting(''foyer.account'', true), '''')::uuid'
        || ' or contact_id = nullif(current_setting(''foyer.contact'', true), '''')::uuid'
        || ' or creator_id = nullif(current_setting(''foyer.user'', true), '''')::uuid)';
    mine     text := 'author = nullif(current_setting(''foyer.user'', true), '''')::uuid';
begin
    execute 'grant select, insert on platform.file, platform.file_chunk to ' || staff || ', ' || external;
    execute 'create policy staff on platform.file to ' || staff || ' using (true) with check (true)';
    execute 'create policy external_read on platform.file for select to ' || external
        || ' using (visibility = ''public'' and ' || owned || ')';
    execute 'create policy external_write on platform.file for insert to ' || external
        || ' with check (visibility = ''public'' and ' || mine || ' and ' || owned || ')';
    execute 'create policy staff on platform.file_chunk to ' || staff || ' using (true) with check (true)';
    -- The inner select is bound by the policy of platform.file.
    execute 'create policy external_read on platform.file_chunk for select to ' || external
        || ' using (exists (select 1 from platform.file f where f.id = file_id))';
    execute 'create policy external_write on platform.file_chunk for insert to ' || external
        || ' with check (exists (select 1 from platform.file f where f.id = file_id and f.' || mine || '))';
end $$;
--rollback drop table platform.file_chunk, platform.file;
