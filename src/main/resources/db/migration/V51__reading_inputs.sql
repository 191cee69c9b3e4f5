-- What readings were made of: a list of chunks, most of which many readings share (bodies: JSON,
-- those of chunks deflated), and the hours in which more than half of the sources were silent.
create table reading_input (
  brand   varchar(40) not null,
  read_at bigint      not null,
  body    text        not null,
  primary key (brand, read_at)
);
create index reading_input_time on reading_input (read_at);

create table input_chunk (
  hash    varchar(20) not null primary key,
  used_at bigint      not null,
  body    blob        not null
);

create table deaf_hour (
  hour bigint not null primary key
);
