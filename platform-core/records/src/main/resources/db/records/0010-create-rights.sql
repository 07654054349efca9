--liquibase formatted sql

--changeset foyer:0010-create-rights
create table platform.object_right (
    role_id   uuid not null,
    object    text not null,
    operation text not null check (operation in ('READ', 'CREATE', 'EDIT', 'DELETE')),
    scope     text not null check (scope in ('NONE', 'OWN', 'ORGANIZATION', 'ALL')),
    primary key (role_id, object, operation)
);
comment on table platform.object_right is 'Which records of an object a role may read, create, edit, delete';

create table platform.column_right (
    role_id uuid not null,
    object  text not null,
    field   text not null,
    level   text not null check (level in ('NONE', 'READ', 'EDIT')),
    primary key (role_id, object, field)
);
comment on table platform.column_right is 'What a role may do with a field, where it differs from the descriptor';

create table platform.seeded_right (
    object    text not null,
    role_code text not null,
    primary key (object, role_code)
);
comment on table platform.seeded_right is 'Default rights that were written once; what administrators changed since stays';
--rollback drop table platform.seeded_right, platform.column_right, platform.object_right;
