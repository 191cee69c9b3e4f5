-- People, the browsers in which they are signed in, the keys of their programs.
create table account (
  name text primary key,
  body text not null
);
create table session (
  hash text primary key,
  account text not null references account (name),
  opened_at bigint not null,
  seen_at bigint not null,
  browser text not null
);
create index session_account on session (account);
create table api_token (
  hash text primary key,
  account text not null references account (name),
  body text not null,
  created_at bigint not null
);
create index api_token_account on api_token (account);

-- What people did. It grows and is never changed: the triggers refuse it to everybody.
create table deed (
  number integer primary key,
  at bigint not null,
  who text not null,
  act text not null,
  object text not null,
  before text not null,
  after text not null
);
create index deed_at on deed (at);
create trigger deed_stays before update on deed
begin
  select raise(abort, 'the audit log is never changed');
end;
create trigger deed_remains before delete on deed
begin
  select raise(abort, 'the audit log is never changed');
end;
