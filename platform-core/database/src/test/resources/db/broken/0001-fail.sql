--liquibase formatted sql

--changeset foyer:0001-fail splitStatements:true
create table half (id uuid primary key);
insert into half (no_such_column) values (1);
--rollback not required
