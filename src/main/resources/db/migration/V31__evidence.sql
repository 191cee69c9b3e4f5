-- The list of captures (the files and their chain stand in data/evidence), and what is to be captured.
create table exhibit (
  id          varchar(12) not null primary key,
  address     text        not null,
  post        text,
  brand       varchar(40),
  occasion    varchar(10) not null,
  captured_at bigint      not null,
  status      integer     not null,
  bytes       bigint      not null,
  sha256      varchar(64) not null,
  held        text,
  removed     text
);
create index exhibit_address on exhibit (address);
create index exhibit_post on exhibit (post);

create table capture_wish (
  wish_key   text        not null,
  occasion   varchar(10) not null,
  address    text        not null,
  source     varchar(40),
  brand      varchar(40),
  due        bigint      not null,
  tries      integer     not null,
  settled_at bigint,
  primary key (wish_key, occasion)
);
create index capture_wish_due on capture_wish (settled_at, due);
