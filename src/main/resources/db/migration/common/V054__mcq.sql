-- A later version replaces an earlier one; nothing is changed or deleted.
create table mcq_key (
    id          bigint       not null auto_increment primary key,
    round_id    bigint       not null,
    paper       varchar(30)  not null,
    version     int          not null,
    content     mediumtext   not null,
    source      varchar(400) not null,
    reason      varchar(500) not null,
    recorded_by varchar(120) not null,
    recorded_at datetime(6)  not null,
    constraint uk_mcq_key unique (round_id, paper, version),
    constraint fk_mcq_key_round foreign key (round_id) references recruitment_round (id)
);

-- The answers are words apart by spaces: a letter, letters of a double mark, * for an unknown one, - for a blank.
create table mcq_sheet (
    id           bigint        not null auto_increment primary key,
    candidate_id bigint        not null,
    paper        varchar(30)   not null,
    version      int           not null,
    variant      varchar(20)   not null,
    answers      varchar(2000) not null,
    source       varchar(400)  not null,
    reason       varchar(500)  not null,
    recorded_by  varchar(120)  not null,
    -- who took the sheet in, so that nobody reads it again on an appeal who met it before
    taken_by     bigint        not null,
    recorded_at  datetime(6)   not null,
    constraint uk_mcq_sheet unique (candidate_id, paper, version),
    constraint fk_mcq_sheet_candidate foreign key (candidate_id) references candidate (id),
    constraint fk_mcq_sheet_taker foreign key (taken_by) references account (id)
);

create table mcq_attendance (
    id           bigint       not null auto_increment primary key,
    candidate_id bigint       not null,
    paper        varchar(30)  not null,
    state        varchar(20)  not null,
    reason       varchar(500) not null,
    recorded_by  varchar(120) not null,
    recorded_at  datetime(6)  not null,
    constraint fk_mcq_attendance_candidate foreign key (candidate_id) references candidate (id),
    constraint ck_mcq_attendance_state check (state in ('EXPECTED', 'ABSENT', 'WITHDRAWN', 'SUSPENDED', 'CANCELLED'))
);

create table mcq_request (
    id                bigint        not null auto_increment primary key,
    round_id          bigint        not null,
    kind              varchar(20)   not null,
    candidates        int,
    going_on          int,
    fingerprint       varchar(64),
    paper             varchar(30),
    question          varchar(20),
    effect            varchar(20),
    decision_number   varchar(60),
    decision_date     date,
    signer            varchar(120),
    candidate_id      bigint,
    variant           varchar(20),
    answers           varchar(2000),
    reason            varchar(500)  not null,
    requested_by      bigint        not null,
    requested_by_name varchar(120)  not null,
    requested_at      datetime(6)   not null,
    state             varchar(20)   not null,
    decided_by        bigint,
    decided_by_name   varchar(120),
    decided_at        datetime(6),
    constraint fk_mcq_request_round foreign key (round_id) references recruitment_round (id),
    constraint fk_mcq_request_candidate foreign key (candidate_id) references candidate (id),
    constraint ck_mcq_request_kind check (kind in ('CLOSING', 'CANCELLING', 'REMARK')),
    constraint ck_mcq_request_state check (state in ('REQUESTED', 'APPROVED', 'REJECTED')),
    constraint ck_mcq_request_second_person check (decided_by is null or decided_by <> requested_by)
);

-- The exemptions that held when stage 1 was closed: what is recorded elsewhere later changes no result.
create table mcq_exempt (
    candidate_id bigint       not null,
    paper        varchar(30)  not null,
    evidence     varchar(1000) not null,
    instrument   varchar(200) not null,
    article      varchar(200) not null,
    primary key (candidate_id, paper),
    constraint fk_mcq_exempt_candidate foreign key (candidate_id) references candidate (id)
);

-- Who goes on, written with each decision that can change it, so that later modules need not count anew.
create table mcq_outcome (
    candidate_id bigint  not null primary key,
    goes_on      boolean not null,
    constraint fk_mcq_outcome_candidate foreign key (candidate_id) references candidate (id)
);
