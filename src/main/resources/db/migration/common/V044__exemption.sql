-- The newest row for a candidate and part counts, and none when it is withdrawn; nothing is changed or deleted.
create table exemption (
    id              bigint       not null auto_increment primary key,
    candidate_id    bigint       not null,
    exempt_part     varchar(30)  not null,
    ground_code     varchar(30)  not null,
    evidence        varchar(300) not null,
    document_number varchar(60)  not null,
    withdrawn       boolean      not null,
    recorded_by     varchar(120) not null,
    recorded_at     datetime(6)  not null,
    constraint fk_exemption_candidate foreign key (candidate_id) references candidate (id)
);

-- intake_ends: the last day of receiving forms, on which the certificate must be valid.
create table entry_certificate (
    id              bigint       not null auto_increment primary key,
    candidate_id    bigint       not null,
    test_level      varchar(20)  not null,
    correct_answers int          not null,
    questions       int          not null,
    approved_on     date         not null,
    decision_number varchar(60)  not null,
    intake_ends     date         not null,
    withdrawn       boolean      not null,
    recorded_by     varchar(120) not null,
    recorded_at     datetime(6)  not null,
    constraint fk_entry_certificate_candidate foreign key (candidate_id) references candidate (id)
);
