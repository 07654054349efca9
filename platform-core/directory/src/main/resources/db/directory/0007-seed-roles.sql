--liquibase formatted sql logicalFilePath:db/directory/0007-seed-roles.sql

--changeset foyer:0007
INSERT INTO directory.role (id, code, name, parent_id, kind, audience, edition) VALUES
  ('019a9d00-0000-7000-8000-000000000001', 'all-employees', 'All employees', NULL, 'organizational', 'employee', NULL),
  ('019a9d00-0000-7000-8000-000000000002', 'all-external-users', 'All external users', NULL, 'organizational', 'external', NULL),
  ('019a9d00-0000-7000-8000-000000000003', 'partners', 'Partners', '019a9d00-0000-7000-8000-000000000002', 'organizational', 'external', NULL),
  ('019a9d00-0000-7000-8000-000000000011', 'administrators', 'Administrators', NULL, 'functional', 'employee', NULL),
  ('019a9d00-0000-7000-8000-000000000012', 'agents', 'Agents', NULL, 'functional', 'employee', NULL),
  ('019a9d00-0000-7000-8000-000000000013', 'authors', 'Authors', NULL, 'functional', 'employee', NULL),
  ('019a9d00-0000-7000-8000-000000000014', 'channel-managers', 'Channel managers', NULL, 'functional', 'employee', NULL),
  ('019a9d00-0000-7000-8000-000000000021', 'self-service-portal-users', 'Self-service portal users', NULL, 'functional', 'external', 'self-service'),
  ('019a9d00-0000-7000-8000-000000000022', 'customer-portal-users', 'Customer portal users', NULL, 'functional', 'external', 'customer'),
  ('019a9d00-0000-7000-8000-000000000023', 'partner-portal-users', 'Partner portal users', NULL, 'functional', 'external', 'partner'),
  ('019a9d00-0000-7000-8000-000000000024', 'organization-administrators', 'Organization administrators', NULL, 'functional', 'external', NULL);
--rollback DELETE FROM directory.role WHERE id::text LIKE '019a9d00-0000-7000-8000-%'
