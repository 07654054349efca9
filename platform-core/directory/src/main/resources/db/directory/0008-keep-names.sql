--liquibase formatted sql logicalFilePath:db/directory/0008-keep-names.sql

--changeset foyer:0008 splitStatements:false
-- A contact is named after its first and last name when it has one, and a user after its contact.
CREATE FUNCTION directory.name_contact() RETURNS trigger
LANGUAGE plpgsql SET search_path = directory, pg_temp AS $$
BEGIN
  NEW.name := coalesce(nullif(trim(concat_ws(' ', NEW.first_name, NEW.last_name)), ''), NEW.name);
  RETURN NEW;
END
$$;

CREATE FUNCTION directory.name_user() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
  UPDATE directory.user_account SET name = NEW.name WHERE contact_id = NEW.id AND name <> NEW.name;
  RETURN NULL;
END
$$;

CREATE TRIGGER name BEFORE INSERT OR UPDATE OF first_name, last_name, name ON directory.contact
  FOR EACH ROW EXECUTE FUNCTION directory.name_contact();
CREATE TRIGGER name_user AFTER UPDATE OF first_name, last_name, name ON directory.contact
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION directory.name_user();
--rollback DROP FUNCTION directory.name_contact() CASCADE; DROP FUNCTION directory.name_user() CASCADE
