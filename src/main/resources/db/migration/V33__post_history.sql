-- How posts changed: seen, edited, counted, gone. What a post says now stands in the index.
create table post_life (
  post       text        not null primary key,
  address    text        not null,
  first_seen bigint      not null,
  last_seen  bigint      not null,
  digest     varchar(64) not null,
  reads      bigint,
  likes      bigint,
  comments   bigint,
  reposts    bigint,
  gone_at    bigint,
  look_at    bigint
);
create index post_life_seen on post_life (last_seen);
create index post_life_look on post_life (look_at);

create table post_version (
  post     text   not null,
  until_at bigint not null,
  title    text   not null,
  text     text   not null,
  primary key (post, until_at)
);

create table post_count (
  post     text   not null,
  seen_at  bigint not null,
  reads    bigint,
  likes    bigint,
  comments bigint,
  reposts  bigint,
  primary key (post, seen_at)
);
