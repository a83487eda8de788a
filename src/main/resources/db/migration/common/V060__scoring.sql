create table criterion (
    id       bigint        not null auto_increment primary key,
    round_id bigint        not null,
    position int           not null,
    title    varchar(300)  not null,
    maximum  decimal(6, 2) not null,
    mark_step decimal(6, 2) not null,
    anchors  mediumtext    not null,
    constraint uk_criterion_position unique (round_id, position),
    constraint fk_criterion_round foreign key (round_id) references recruitment_round (id)
);

create table attendance (
    candidate_id           bigint       not null primary key,
    state                  varchar(20)  not null,
    reason                 varchar(500) not null,
    preparation_started_at datetime(6),
    interview_started_at   datetime(6),
    constraint fk_attendance_candidate foreign key (candidate_id) references candidate (id),
    constraint ck_attendance_state check (state in ('EXPECTED', 'PRESENT', 'ABSENT', 'WITHDRAWN', 'SUSPENDED'))
);

-- The unique key holds the examiner: colleagues can never share or overwrite a sheet.
create table score_sheet (
    id           bigint      not null auto_increment primary key,
    candidate_id bigint      not null,
    examiner_id  bigint      not null,
    private_note mediumtext  not null,
    signed_at    datetime(6),
    total        decimal(7, 2),
    constraint uk_score_sheet unique (candidate_id, examiner_id),
    constraint fk_score_sheet_candidate foreign key (candidate_id) references candidate (id),
    constraint fk_score_sheet_examiner foreign key (examiner_id) references account (id),
    constraint ck_score_sheet_signed check (signed_at is null or total is not null)
);

-- Every save is a row of its own; the newest version of a criterion is the mark.
create table mark_version (
    id           bigint      not null auto_increment primary key,
    sheet_id     bigint      not null,
    criterion_id bigint      not null,
    version      int         not null,
    mark         decimal(6, 2),
    request_id   varchar(36) not null,
    saved_at     datetime(6) not null,
    constraint uk_mark_version unique (sheet_id, criterion_id, version),
    constraint uk_mark_request unique (sheet_id, request_id),
    constraint fk_mark_version_sheet foreign key (sheet_id) references score_sheet (id),
    constraint fk_mark_version_criterion foreign key (criterion_id) references criterion (id),
    constraint ck_mark_version_mark check (mark is null or mark >= 0)
);

create table official_mark (
    candidate_id bigint        not null,
    version      int           not null,
    mark         decimal(5, 1) not null,
    settlement   varchar(20)   not null,
    spread       decimal(7, 2) not null,
    record_text  mediumtext    not null,
    settled_by   varchar(120)  not null,
    settled_at   datetime(6)   not null,
    primary key (candidate_id, version),
    constraint fk_official_mark_candidate foreign key (candidate_id) references candidate (id)
);

create table board_lock (
    board_id  bigint       not null primary key,
    locked_at datetime(6)  not null,
    locked_by varchar(120) not null,
    constraint fk_board_lock_board foreign key (board_id) references board (id)
);

create table correction (
    id           bigint        not null auto_increment primary key,
    candidate_id bigint        not null,
    old_mark     decimal(5, 1) not null,
    new_mark     decimal(5, 1) not null,
    reason       mediumtext    not null,
    requested_by bigint        not null,
    requested_by_name varchar(120) not null,
    requested_at datetime(6)   not null,
    state        varchar(20)   not null,
    decided_by   bigint,
    decided_by_name varchar(120),
    decided_at   datetime(6),
    constraint fk_correction_candidate foreign key (candidate_id) references candidate (id),
    constraint ck_correction_second_person check (decided_by is null or decided_by <> requested_by)
);
