-- An appeal stays as it was handed in; what people did about it are rows of their own.
create table appeal (
    id              bigint        not null auto_increment primary key,
    round_id        bigint        not null,
    candidate_id    bigint        not null,
    paper           varchar(30)   not null,
    reason          varchar(1000) not null,
    received_on     date          not null,
    document_number varchar(60)   not null,
    filed_by        bigint        not null,
    filed_by_name   varchar(120)  not null,
    filed_at        datetime(6)   not null,
    constraint fk_appeal_round foreign key (round_id) references recruitment_round (id),
    constraint fk_appeal_candidate foreign key (candidate_id) references candidate (id),
    constraint fk_appeal_filer foreign key (filed_by) references account (id)
);

create table appeal_step (
    id            bigint        not null auto_increment primary key,
    appeal_id     bigint        not null,
    position      int           not null,
    kind          varchar(20)   not null,
    note          varchar(1000) not null,
    acted_by      bigint        not null,
    acted_by_name varchar(120)  not null,
    acted_at      datetime(6)   not null,
    first_person  bigint,
    mark_before   decimal(5, 1),
    mark_again    decimal(5, 1),
    mark_official decimal(5, 1),
    constraint uk_appeal_step unique (appeal_id, position),
    constraint fk_appeal_step_appeal foreign key (appeal_id) references appeal (id),
    constraint fk_appeal_step_actor foreign key (acted_by) references account (id),
    constraint ck_appeal_step_kind check (kind in ('WITHDRAWN', 'REMARKING', 'SUBMITTED', 'APPROVED', 'REJECTED')),
    constraint ck_appeal_step_marks
        check ((mark_before is null) = (mark_again is null) and (mark_before is null) = (mark_official is null)),
    constraint ck_appeal_step_second_person check (first_person is null or first_person <> acted_by)
);
