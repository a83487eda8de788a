-- A later row for the same parameter replaces an earlier one; nothing is changed or deleted.
create table written_rule (
    id              bigint       not null auto_increment primary key,
    round_id        bigint       not null,
    parameter_key   varchar(60)  not null,
    document_number varchar(60)  not null,
    document_date   date         not null,
    note            varchar(500) not null,
    recorded_by     varchar(120) not null,
    recorded_at     datetime(6)  not null,
    constraint fk_written_rule_round foreign key (round_id) references recruitment_round (id)
);
