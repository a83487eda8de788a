-- What happened stays as it was recorded; what people did about it are rows of their own.
create table violation (
    id               bigint       not null auto_increment primary key,
    round_id         bigint       not null,
    candidate_id     bigint       not null,
    paper            varchar(30)  not null,
    measure          varchar(20)  not null,
    description      varchar(500) not null,
    record_number    varchar(60)  not null,
    happened_at      datetime(6)  not null,
    recorder         varchar(120) not null,
    signed_by        varchar(20)  not null,
    first_witness    varchar(120) not null,
    second_witness   varchar(120) not null,
    decision_number  varchar(60)  not null,
    employer         varchar(200) not null,
    recorded_by      bigint       not null,
    recorded_by_name varchar(120) not null,
    recorded_at      datetime(6)  not null,
    constraint fk_violation_round foreign key (round_id) references recruitment_round (id),
    constraint fk_violation_candidate foreign key (candidate_id) references candidate (id),
    constraint fk_violation_recorder foreign key (recorded_by) references account (id),
    constraint ck_violation_measure check (measure in ('REPRIMAND', 'WARNING', 'SUSPENSION', 'CANCELLATION'))
);

create table violation_step (
    id            bigint       not null auto_increment primary key,
    violation_id  bigint       not null,
    kind          varchar(20)  not null,
    note          varchar(500) not null,
    acted_by      bigint       not null,
    acted_by_name varchar(120) not null,
    acted_at      datetime(6)  not null,
    first_person  bigint,
    constraint fk_violation_step_violation foreign key (violation_id) references violation (id),
    constraint fk_violation_step_actor foreign key (acted_by) references account (id),
    constraint ck_violation_step_second_person check (first_person is null or first_person <> acted_by)
);

create table violation_scale (
    id                bigint        not null auto_increment primary key,
    round_id          bigint        not null,
    reprimand_percent decimal(5, 2) not null,
    warning_percent   decimal(5, 2) not null,
    document_number   varchar(60)   not null,
    document_date     date          not null,
    recorded_by       bigint        not null,
    recorded_by_name  varchar(120)  not null,
    recorded_at       datetime(6)   not null,
    constraint fk_violation_scale_round foreign key (round_id) references recruitment_round (id),
    constraint fk_violation_scale_recorder foreign key (recorded_by) references account (id),
    constraint ck_violation_scale check (0 <= reprimand_percent and reprimand_percent <= warning_percent
        and warning_percent <= 100)
);

create table violation_scale_approval (
    scale_id         bigint       not null primary key,
    first_person     bigint       not null,
    approved_by      bigint       not null,
    approved_by_name varchar(120) not null,
    approved_at      datetime(6)  not null,
    constraint fk_scale_approval_scale foreign key (scale_id) references violation_scale (id),
    constraint fk_scale_approval_chair foreign key (approved_by) references account (id),
    constraint ck_scale_approval_second_person check (first_person <> approved_by)
);
