-- Why a visit did not go well, how new its news was, and what a page looked like.
alter table visit add column cause varchar(30);
alter table visit add column newest_at bigint;
alter table validator add column digest varchar(64);
