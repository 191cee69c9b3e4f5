-- What must outlive a restart about hosts. Times are microseconds since 1970.
create table host (
  name        varchar(300) not null primary key,
  stopped     text,
  quiet_until bigint       not null,
  strikes     integer      not null,
  day         varchar(10)  not null,
  requests    integer      not null
);
