-- That two stories are one (merge), or that posts are a story of their own (split); body: JSON.
create table story_decision (
  number     integer     not null primary key,
  kind       varchar(10) not null,
  decided_at bigint      not null,
  body       text        not null
);
