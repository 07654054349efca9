--liquibase formatted sql

--changeset foyer:0027-create-text-vector splitStatements:false
-- Chinese, Japanese and Korean are written without spaces or inflected by particles: they are searched by overlapping
-- pairs of characters. Other text is left as it is.
create function platform.text_pairs(content text) returns text
language plpgsql immutable strict parallel safe as $$
begin
    if content !~ '[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]' then
        return content;
    end if;
    return (
        select string_agg(
            case
                when part[1] is null then part[2]
                else (
                    select string_agg(substr(part[1], place, 2), ' ')
                    from generate_series(1, greatest(char_length(part[1]) - 1, 1)) place)
            end, ' ' order by number)
        from regexp_matches(
            content,
            '([\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+)|([^\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+)',
            'g') with ordinality as found (part, number));
end $$;

create function platform.text_vector(config regconfig, content text) returns tsvector
language sql immutable strict parallel safe
return to_tsvector(config, platform.text_pairs(content));
comment on function platform.text_vector(regconfig, text) is 'What full-text search finds of a text';
--rollback drop function platform.text_vector(regconfig, text); drop function platform.text_pairs(text);
