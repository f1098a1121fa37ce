-- What is searched in a sentence. A search is for words in whatever language somebody asks in, and a source's language may be noted
-- wrongly, so that every sentence is read by the stems of English and of French and as it stands, which also serves Ukrainian.
-- Accents are taken off on both sides. Servers whose locale is C know capitals of ASCII alone: the others are written out.
create function sources.folded(text) returns text language sql immutable strict parallel safe as $$
  select lower(translate(regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g'), 'АБВГҐДЕЁЄЖЗИІЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯØŁĐŒÆ’ʼ', 'абвгґдеёєжзиійклмнопрстуфхцчшщъыьэюяøłđœæ'''''))
$$;

create function sources.words_of(text) returns tsvector language sql immutable strict parallel safe as $$
  select to_tsvector('english'::regconfig, sources.folded($1)) || to_tsvector('french'::regconfig, sources.folded($1)) || to_tsvector('simple'::regconfig, sources.folded($1))
$$;

-- No index: `@@` is not leakproof, so that under row-level security it is asked of readable rows only, one by one.
alter table sources.statement add column words tsvector generated always as (sources.words_of(coalesce(speaker, '') || ' ' || quote)) stored;
alter table sources.source add column words tsvector generated always as (sources.words_of(publisher || ' ' || title)) stored;
