create table api_key (
    id           bigint      not null auto_increment primary key,
    account_id   bigint      not null,
    name         varchar(60) not null,
    key_hash     char(64)    not null,
    made_at      datetime(6) not null,
    expires_at   datetime(6) not null,
    last_used_at datetime(6),
    revoked_at   datetime(6),
    constraint uk_api_key_hash unique (key_hash),
    constraint fk_api_key_account foreign key (account_id) references account (id)
);
