-- Whom a provider of single sign-on vouches for: one person there is one account here.
create table sign_on (
  issuer text not null,
  subject text not null,
  account text not null unique references account (name),
  primary key (issuer, subject)
);
