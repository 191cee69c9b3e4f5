-- What the heat of a brand was, with all that made it (body: JSON).
create table reading (
  brand   varchar(40) not null,
  read_at bigint      not null,
  heat    double precision not null,
  level   varchar(10) not null,
  body    text        not null,
  primary key (brand, read_at)
);
create index reading_time on reading (read_at);

-- Where a brand stands between two looks at it.
create table standing (
  brand       varchar(40) not null primary key,
  level       varchar(10) not null,
  since       bigint      not null,
  below_since bigint,
  open_alert  varchar(80),
  told        varchar(10) not null,
  told_at     bigint
);

-- What people were told of (body: JSON).
create table alert (
  id         varchar(80) not null primary key,
  brand      varchar(40) not null,
  level      varchar(10) not null,
  status     varchar(10) not null,
  raised_at  bigint      not null,
  updated_at bigint      not null,
  body       text        not null
);
create index alert_updated on alert (updated_at);
