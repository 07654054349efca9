--liquibase formatted sql logicalFilePath:db/licensing/0005-create-api-use.sql

--changeset foyer:0005 splitStatements:false
-- Calls of external users by day of UTC (spec L-8). Nodes put by small blocks of calls, so that most calls need no database;
-- a block counts as used until its node says how much of it was.
CREATE TABLE licensing.api_use (
  user_id uuid NOT NULL,
  day date NOT NULL,
  used bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (user_id, day)
);
CREATE INDEX api_use_most ON licensing.api_use (day, used DESC);

CREATE TABLE licensing.api_block (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  node uuid NOT NULL,
  user_id uuid NOT NULL,
  day date NOT NULL,
  size integer NOT NULL CHECK (size > 0)
);
CREATE INDEX api_block_user ON licensing.api_block (user_id, day);
CREATE INDEX api_block_node ON licensing.api_block (node);
CREATE INDEX api_block_day ON licensing.api_block (day);

-- Whoever changes blocks of a user and day holds the row of api_use, and looks at the blocks afterwards.
CREATE FUNCTION licensing.give_back_block(block bigint, spent integer) RETURNS integer
LANGUAGE plpgsql SET search_path = licensing, pg_temp AS $$
DECLARE
  held licensing.api_block;
BEGIN
  SELECT * INTO held FROM licensing.api_block b WHERE b.id = block;
  PERFORM 1 FROM licensing.api_use u WHERE u.user_id = held.user_id AND u.day = held.day FOR UPDATE;
  DELETE FROM licensing.api_block b WHERE b.id = block;
  IF NOT FOUND THEN
    RETURN 0;
  END IF;
  UPDATE licensing.api_use u SET used = u.used + least(spent, held.size)
  WHERE u.user_id = held.user_id AND u.day = held.day;
  RETURN 1;
END
$$;

CREATE FUNCTION licensing.take_block(
  of_node uuid, of_user uuid, of_day date, before bigint, spent integer, most bigint,
  OUT id bigint, OUT size integer, OUT used bigint, OUT elsewhere bigint)
LANGUAGE plpgsql SET search_path = licensing, pg_temp AS $$
BEGIN
  INSERT INTO licensing.api_use (user_id, day) VALUES (of_user, of_day) ON CONFLICT DO NOTHING;
  PERFORM 1 FROM licensing.api_use u WHERE u.user_id = of_user AND u.day = of_day FOR UPDATE;
  IF before <> 0 THEN
    PERFORM licensing.give_back_block(before, spent);
  END IF;
  SELECT u.used INTO take_block.used FROM licensing.api_use u WHERE u.user_id = of_user AND u.day = of_day;
  SELECT coalesce(sum(b.size), 0) INTO elsewhere FROM licensing.api_block b
  WHERE b.user_id = of_user AND b.day = of_day;
  id := 0;
  size := 0;
  IF most - used - elsewhere > 0 THEN
    size := greatest(1, least(16, (most - used - elsewhere) / 32));
    INSERT INTO licensing.api_block (node, user_id, day, size) VALUES (of_node, of_user, of_day, take_block.size)
    RETURNING api_block.id INTO take_block.id;
  END IF;
END
$$;
--rollback DROP TABLE licensing.api_use, licensing.api_block CASCADE
