--liquibase formatted sql logicalFilePath:db/directory/0006-create-revocation.sql

--changeset foyer:0006 splitStatements:false
-- What nodes keep in memory about people and may no longer rely on. Written by triggers, so that it does not matter who
-- changes a row. Nodes hear of it at once by notice, and read it every second in case a notice is lost: tx lets them find
-- rows that were committed since the last look, in whatever order transactions end.
CREATE TABLE directory.revocation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  subject text NOT NULL
);
CREATE INDEX revocation_tx ON directory.revocation (tx);
CREATE INDEX revocation_at ON directory.revocation (at);

CREATE FUNCTION directory.revoke(subject text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
  INSERT INTO directory.revocation (subject) VALUES (revoke.subject);
  PERFORM pg_notify('foyer_sessions', revoke.subject);
END
$$;

CREATE FUNCTION directory.revoke_key() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
  PERFORM directory.revoke('key ' || encode(OLD.token_hash, 'hex'));
  RETURN NULL;
END
$$;

CREATE FUNCTION directory.revoke_user() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
  PERFORM directory.revoke('user ' || OLD.id);
  RETURN NULL;
END
$$;

CREATE FUNCTION directory.revoke_belonging() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
  PERFORM directory.revoke('user ' || CASE WHEN TG_OP = 'DELETE' THEN OLD.user_id ELSE NEW.user_id END);
  RETURN NULL;
END
$$;

CREATE FUNCTION directory.revoke_contact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
  PERFORM directory.revoke('user ' || u.id) FROM directory.user_account u WHERE u.contact_id = OLD.id;
  RETURN NULL;
END
$$;

CREATE FUNCTION directory.revoke_all() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
  PERFORM directory.revoke('all');
  RETURN NULL;
END
$$;

CREATE TRIGGER revoke AFTER DELETE ON directory.session
  FOR EACH ROW EXECUTE FUNCTION directory.revoke_key();
CREATE TRIGGER revoke AFTER DELETE ON directory.access_token
  FOR EACH ROW EXECUTE FUNCTION directory.revoke_key();
CREATE TRIGGER revoke AFTER DELETE OR UPDATE OF login, name, contact_id, type, active, locale, time_zone
  ON directory.user_account FOR EACH ROW EXECUTE FUNCTION directory.revoke_user();
CREATE TRIGGER revoke AFTER INSERT OR UPDATE OR DELETE ON directory.user_role
  FOR EACH ROW EXECUTE FUNCTION directory.revoke_belonging();
CREATE TRIGGER revoke AFTER INSERT OR UPDATE OR DELETE ON directory.seat
  FOR EACH ROW EXECUTE FUNCTION directory.revoke_belonging();
CREATE TRIGGER revoke AFTER UPDATE OF name, account_id ON directory.contact
  FOR EACH ROW WHEN (OLD.account_id IS DISTINCT FROM NEW.account_id OR OLD.name IS DISTINCT FROM NEW.name)
  EXECUTE FUNCTION directory.revoke_contact();
CREATE TRIGGER revoke AFTER UPDATE OR DELETE ON directory.role
  FOR EACH STATEMENT EXECUTE FUNCTION directory.revoke_all();
CREATE TRIGGER revoke AFTER INSERT OR UPDATE OR DELETE ON directory.role_attachment
  FOR EACH STATEMENT EXECUTE FUNCTION directory.revoke_all();

REVOKE EXECUTE ON FUNCTION directory.revoke(text) FROM PUBLIC;
--rollback DROP TABLE directory.revocation
