--liquibase formatted sql logicalFilePath:db/licensing/0003-create-time-seen.sql

--changeset foyer:0003
-- The latest time that is proven to have passed (spec L-9): setting a clock back gains nothing. The epoch counts up when a
-- licence that was issued later begins the account anew; leap_from is latest as it was when clocks leapt ahead of it.
CREATE TABLE licensing.time_seen (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  latest timestamptz NOT NULL,
  epoch integer NOT NULL DEFAULT 0,
  issued timestamptz,
  leap_from timestamptz
);
--rollback DROP TABLE licensing.time_seen
