-- Requests by day, and what the robots.txt of each origin said: the newest file and its changes.
alter table host drop column day;
alter table host drop column requests;

create table host_day (
  name     varchar(300) not null,
  day      varchar(10)  not null,
  requests integer      not null,
  primary key (name, day)
);

create table robots_file (
  origin  varchar(300) not null primary key,
  read_at bigint       not null,
  verdict varchar(20)  not null,
  status  integer      not null,
  digest  varchar(64)  not null,
  until   bigint       not null,
  body    text         not null
);

create table robots_reading (
  origin  varchar(300) not null,
  read_at bigint       not null,
  verdict varchar(20)  not null,
  status  integer      not null,
  digest  varchar(64)  not null,
  primary key (origin, read_at)
);
