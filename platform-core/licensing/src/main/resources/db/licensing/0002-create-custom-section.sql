--liquibase formatted sql logicalFilePath:db/licensing/0002-create-custom-section.sql

--changeset foyer:0002
CREATE TABLE licensing.custom_section (
  code text PRIMARY KEY,
  position bigint GENERATED ALWAYS AS IDENTITY
);
--rollback DROP TABLE licensing.custom_section
