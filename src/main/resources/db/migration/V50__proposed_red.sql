-- When people were told in the open alert that red is proposed.
alter table standing add column proposed_at bigint;
