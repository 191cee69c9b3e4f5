-- Versions of the analysts' lexicons that were in force (body: JSON).
create table lexicon_edition (
  number integer not null primary key,
  body   text    not null
);

-- The texts of the files, each kept once.
create table lexicon_text (
  hash    varchar(64) not null primary key,
  content text        not null
);

create table lexicon_edition_file (
  edition integer     not null,
  name    varchar(80) not null,
  hash    varchar(64) not null,
  primary key (edition, name)
);

-- What people say of mentions (body: JSON).
create table judgement (
  mention varchar(40) not null primary key,
  made_at bigint      not null,
  body    text        not null
);
