-- One row is one message to one person; the key says what is said to whom, so that it is said once.
create table outbox_message (
    id           bigint       not null auto_increment primary key,
    message_key  varchar(120) not null,
    recipient    varchar(254) not null,
    subject      varchar(200) not null,
    body         mediumtext,
    confidential boolean      not null,
    state        varchar(10)  not null,
    attempts     int          not null,
    put_at       datetime(6)  not null,
    next_try_at  datetime(6)  not null,
    claimed_by   varchar(40),
    claimed_at   datetime(6),
    ended_at     datetime(6),
    reason       varchar(300),
    constraint uk_outbox_message_key unique (message_key),
    constraint ck_outbox_message_state check (state in ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'UNCLEAR')),
    index ix_outbox_message_due (state, next_try_at)
);
