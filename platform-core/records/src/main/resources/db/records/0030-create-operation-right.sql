--liquibase formatted sql

--changeset foyer:0030-create-operation-right
create table platform.operation_right (
    operation text not null,
    role_id   uuid not null,
    primary key (operation, role_id)
);
comment on table platform.operation_right is 'Which system operations are granted to a role, beside those of administrators';
--rollback drop table platform.operation_right;

--changeset foyer:0030-seed-operation-right
-- The role of all employees, whose id is the same in every installation.
insert into platform.operation_right (operation, role_id) values
    ('export-lists', '019a9d00-0000-7000-8000-000000000001'),
    ('import-lists', '019a9d00-0000-7000-8000-000000000001');
--rollback delete from platform.operation_right;
