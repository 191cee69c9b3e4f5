-- Queries under a name.
create table saved_search (
  name     varchar(60) not null primary key,
  query    text        not null,
  saved_by varchar(80) not null,
  saved_at bigint      not null
);
