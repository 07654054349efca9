--liquibase formatted sql logicalFilePath:db/licensing/0006-take-blocks-by-use.sql

--changeset foyer:0006 splitStatements:false
-- How much is put by: what the node wishes, at most a 64th of what is left or 16, and at most a fourth of it, so that the last
-- calls go to whoever asks for them.
DROP FUNCTION licensing.take_block(uuid, uuid, date, bigint, integer, bigint);

CREATE FUNCTION licensing.take_block(
  of_node uuid, of_user uuid, of_day date, before bigint, spent integer, most bigint, wish integer,
  OUT id bigint, OUT size integer, OUT used bigint, OUT elsewhere bigint)
LANGUAGE plpgsql SET search_path = licensing, pg_temp AS $$
DECLARE
  free bigint;
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
  free := most - used - elsewhere;
  IF free > 0 THEN
    size := greatest(1, least(wish, greatest(16, free / 64), free / 4));
    INSERT INTO licensing.api_block (node, user_id, day, size) VALUES (of_node, of_user, of_day, take_block.size)
    RETURNING api_block.id INTO take_block.id;
  END IF;
END
$$;
--rollback DROP FUNCTION licensing.take_block(uuid, uuid, date, bigint, integer, bigint, integer)
