--liquibase formatted sql

--changeset foyer:0001-create-schema-piece
create table platform.schema_piece (
    schema_name text    not null,
    piece       text    not null,
    state       text    not null,
    revision    integer not null,
    primary key (schema_name, piece)
);
comment on table platform.schema_piece is
    'What was made in the schemas of sections from their descriptors, so that only differences are applied';
--rollback drop table platform.schema_piece;
