--liquibase formatted sql logicalFilePath:db/directory/0010-keep-accounts-of-partners.sql

--changeset foyer:0010 splitStatements:false
-- Who looks after an account in the portal: its own people, or the partner who brought it (spec R-8). Its contacts follow.
-- When it becomes an organization of the portal itself, its own people do.
ALTER TABLE directory.account
  ADD COLUMN type text,
  ADD COLUMN keeper_id uuid REFERENCES directory.account (id),
  ADD COLUMN kept boolean NOT NULL DEFAULT false;
ALTER TABLE directory.contact
  ADD COLUMN keeper_id uuid REFERENCES directory.account (id),
  ADD COLUMN kept boolean NOT NULL DEFAULT false;
UPDATE directory.account SET keeper_id = id;
UPDATE directory.contact SET keeper_id = account_id;
ALTER TABLE directory.account ALTER COLUMN keeper_id SET NOT NULL;

CREATE FUNCTION directory.keep_account() RETURNS trigger
LANGUAGE plpgsql SET search_path = directory, pg_temp AS $$
BEGIN
  NEW.keeper_id := coalesce(NEW.keeper_id, NEW.id);
  NEW.kept := NEW.keeper_id <> NEW.id;
  RETURN NEW;
END
$$;

CREATE FUNCTION directory.keep_contact() RETURNS trigger
LANGUAGE plpgsql SET search_path = directory, pg_temp AS $$
BEGIN
  IF NEW.account_id IS NOT NULL THEN
    SELECT keeper_id INTO NEW.keeper_id FROM directory.account WHERE id = NEW.account_id;
  END IF;
  NEW.kept := NEW.keeper_id IS NOT NULL AND NEW.keeper_id IS DISTINCT FROM NEW.account_id;
  RETURN NEW;
END
$$;

CREATE FUNCTION directory.keep_contacts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
  UPDATE directory.contact SET keeper_id = NEW.keeper_id WHERE account_id = NEW.id;
  RETURN NULL;
END
$$;

CREATE FUNCTION directory.keep_organization() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
  UPDATE directory.account SET keeper_id = id WHERE id = NEW.account_id AND keeper_id <> id;
  RETURN NULL;
END
$$;

CREATE TRIGGER keep BEFORE INSERT OR UPDATE OF keeper_id, kept ON directory.account
  FOR EACH ROW EXECUTE FUNCTION directory.keep_account();
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OF account_id, keeper_id, kept ON directory.contact
  FOR EACH ROW EXECUTE FUNCTION directory.keep_contact();
CREATE TRIGGER keep_contacts AFTER UPDATE OF keeper_id ON directory.account
  FOR EACH ROW WHEN (OLD.keeper_id IS DISTINCT FROM NEW.keeper_id) EXECUTE FUNCTION directory.keep_contacts();
CREATE TRIGGER keep_organization AFTER INSERT OR UPDATE OF account_id ON directory.role
  FOR EACH ROW WHEN (NEW.account_id IS NOT NULL) EXECUTE FUNCTION directory.keep_organization();
--rollback DROP FUNCTION directory.keep_account(), directory.keep_contact(), directory.keep_contacts(), directory.keep_organization() CASCADE; ALTER TABLE directory.contact DROP COLUMN kept, DROP COLUMN keeper_id; ALTER TABLE directory.account DROP COLUMN kept, DROP COLUMN keeper_id, DROP COLUMN type
