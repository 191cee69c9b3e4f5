-- Notices on their way to people, one row a recipient.
create table letter (
  id         varchar(24)  not null primary key,
  notice_key varchar(200) not null,
  channel    varchar(20)  not null,
  address    text         not null,
  subject    text         not null,
  plain      text         not null,
  html       text,
  level      varchar(10)  not null,
  written_at bigint       not null,
  state      varchar(10)  not null,
  attempts   integer      not null,
  next_at    bigint       not null,
  reason     text         not null,
  settled_at bigint
);
create index letter_due on letter (state, next_at);
create index letter_written on letter (written_at);
