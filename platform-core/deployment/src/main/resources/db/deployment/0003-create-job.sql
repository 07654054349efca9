--liquibase formatted sql logicalFilePath:db/deployment/0003-create-job.sql

--changeset foyer:0003
CREATE TABLE deployment.job (
  id uuid PRIMARY KEY,
  section text NOT NULL,
  operation text NOT NULL,
  target text NOT NULL,
  before text NOT NULL,
  version text NOT NULL,
  state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  percent integer NOT NULL DEFAULT 0,
  created_on timestamptz NOT NULL DEFAULT clock_timestamp(),
  created_by uuid,
  ended_on timestamptz
);
CREATE UNIQUE INDEX job_open ON deployment.job (section) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX job_section ON deployment.job (section, created_on);
CREATE TABLE deployment.job_line (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job_id uuid NOT NULL REFERENCES deployment.job (id) ON DELETE CASCADE,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  error boolean NOT NULL,
  text jsonb NOT NULL
);
CREATE INDEX job_line_job ON deployment.job_line (job_id, id);
COMMENT ON TABLE deployment.job IS 'Operations on plugins; at most one of a section is open';
--rollback DROP TABLE deployment.job_line, deployment.job
