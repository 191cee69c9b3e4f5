-- Clear forms of masked posts under seal, who does not want to be kept, and what was done to personal data.
create table sealed (
  post      text   not null primary key,
  sealed_at bigint not null,
  body      text   not null
);
create index sealed_time on sealed (sealed_at);

create table opt_out (
  digest   varchar(64) not null primary key,
  added_at bigint      not null
);

create table privacy_act (
  acted_at bigint      not null,
  kind     varchar(10) not null,
  actor    text        not null,
  subject  text        not null,
  reason   text        not null,
  detail   text        not null
);
create index privacy_act_time on privacy_act (acted_at);
