-- Digests that have left.
create table digest_sent (
  subscription varchar(200) not null,
  day          varchar(10)  not null,
  sent_at      bigint       not null,
  primary key (subscription, day)
);
