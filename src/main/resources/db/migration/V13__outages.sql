-- Sources that people were told we hear nothing of.
create table outage (
  source  varchar(40) not null primary key,
  state   varchar(20) not null,
  since   bigint      not null,
  told_at bigint      not null
);
