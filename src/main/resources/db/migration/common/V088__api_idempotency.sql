-- Written in the transaction of the act; kept for a day, then forgotten.
create table api_answer (
    account_id   bigint      not null,
    key_hash     char(64)    not null,
    request_hash char(64)    not null,
    answer       longblob    not null,
    made_at      datetime(6) not null,
    primary key (account_id, key_hash),
    constraint fk_api_answer_account foreign key (account_id) references account (id)
);

create index ix_api_answer_made_at on api_answer (made_at);
