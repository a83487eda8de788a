-- The lines of one computation are kept whole as a document: what was confirmed is what is printed, to the byte.
create table ranking (
    id           bigint       not null auto_increment primary key,
    round_id     bigint       not null,
    version      int          not null,
    state        varchar(20)  not null,
    computed_at  datetime(6)  not null,
    computed_by  varchar(120) not null,
    content      longtext     not null,
    confirmed_at datetime(6),
    confirmed_by varchar(120),
    void_reason  varchar(500),
    constraint uk_ranking_version unique (round_id, version),
    constraint fk_ranking_round foreign key (round_id) references recruitment_round (id),
    constraint ck_ranking_state check (state in ('COMPUTED', 'CONFIRMED', 'VOID'))
);

create table authority_decision (
    id              bigint       not null auto_increment primary key,
    post_id         bigint       not null,
    decision_number varchar(60)  not null,
    decided_on      date         not null,
    signer          varchar(120) not null,
    ordered_ids     mediumtext   not null,
    recorded_by     varchar(120) not null,
    recorded_at     datetime(6)  not null,
    constraint fk_authority_decision_post foreign key (post_id) references post (id)
);
