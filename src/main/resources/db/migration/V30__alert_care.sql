-- What people did about an alert: took it, put it off, judged it (body: JSON).
create table alert_care (
  alert varchar(80) not null primary key,
  body  text        not null
);

-- What need not be told for a while (body: JSON).
create table silence (
  id        varchar(80) not null primary key,
  starts_at bigint      not null,
  ends_at   bigint      not null,
  body      text        not null
);

-- Crises that no alert told of (body: JSON).
create table miss (
  brand    varchar(40) not null,
  began_at bigint      not null,
  body     text        not null,
  primary key (brand, began_at)
);
