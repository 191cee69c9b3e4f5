-- What is known of visits. Times are microseconds since 1970.
create table visit (
  source     varchar(40)  not null,
  started_at bigint       not null,
  ended_at   bigint       not null,
  result     varchar(20)  not null,
  detail     text         not null,
  pages      integer      not null,
  posts      integer      not null,
  mentions   integer      not null,
  next_at    bigint       not null,
  primary key (source, started_at)
);
create index visit_started on visit (started_at);

create table validator (
  address       text   not null primary key,
  etag          text,
  last_modified text,
  seen_at       bigint not null
);

create table followed_link (
  source      varchar(40) not null,
  address     text        not null,
  followed_at bigint      not null,
  primary key (source, address)
);
