create table written_attendance (
    candidate_id bigint       not null primary key,
    state        varchar(20)  not null,
    reason       varchar(500) not null,
    recorded_by  varchar(120) not null,
    recorded_at  datetime(6)  not null,
    constraint fk_written_attendance_candidate foreign key (candidate_id) references candidate (id),
    constraint ck_written_attendance_state
        check (state in ('PRESENT', 'ABSENT', 'WITHDRAWN', 'SUSPENDED', 'CANCELLED'))
);

create table marking_team (
    post_id bigint not null primary key,
    head_id bigint not null,
    constraint fk_marking_team_post foreign key (post_id) references post (id),
    constraint fk_marking_team_head foreign key (head_id) references account (id)
);

create table marking_team_member (
    post_id    bigint not null,
    account_id bigint not null,
    primary key (post_id, account_id),
    constraint fk_marking_team_member_team foreign key (post_id) references marking_team (post_id),
    constraint fk_marking_team_member_account foreign key (account_id) references account (id)
);

create table guide_question (
    post_id   bigint        not null,
    position  int           not null,
    title     varchar(300)  not null,
    maximum   decimal(6, 2) not null,
    mark_step decimal(6, 2) not null,
    primary key (post_id, position),
    constraint fk_guide_question_post foreign key (post_id) references post (id)
);

create table written_bundle (
    id            bigint       not null auto_increment primary key,
    round_id      bigint       not null,
    post_id       bigint       not null,
    bundle_number int          not null,
    made_by       varchar(120) not null,
    made_at       datetime(6)  not null,
    constraint uk_written_bundle_number unique (round_id, bundle_number),
    constraint fk_written_bundle_round foreign key (round_id) references recruitment_round (id),
    constraint fk_written_bundle_post foreign key (post_id) references post (id)
);

-- A paper as marking knows it: a code in a bundle, and no way to its writer.
create table written_paper (
    id        bigint     not null auto_increment primary key,
    round_id  bigint     not null,
    bundle_id bigint     not null,
    code      varchar(6) not null,
    constraint uk_written_paper_code unique (round_id, code),
    constraint fk_written_paper_bundle foreign key (bundle_id) references written_bundle (id)
);

-- The sealed key: only one class reads it. Each paper has one writer, each writer one paper.
create table written_key (
    paper_id     bigint not null primary key,
    candidate_id bigint not null,
    constraint uk_written_key_candidate unique (candidate_id),
    constraint fk_written_key_paper foreign key (paper_id) references written_paper (id),
    constraint fk_written_key_candidate foreign key (candidate_id) references candidate (id)
);

-- One marker's work: rounds 1 and 2 on the whole bundle, round 3 on the one paper that needs a third mark.
create table marking_task (
    id            bigint      not null auto_increment primary key,
    bundle_id     bigint      not null,
    marking_round int         not null,
    paper_id      bigint,
    marker_id     bigint      not null,
    drawn_at      datetime(6) not null,
    signed_at     datetime(6),
    constraint fk_marking_task_bundle foreign key (bundle_id) references written_bundle (id),
    constraint fk_marking_task_paper foreign key (paper_id) references written_paper (id),
    constraint fk_marking_task_marker foreign key (marker_id) references account (id),
    constraint ck_marking_task_round check (marking_round in (1, 2, 3)),
    constraint ck_marking_task_third check ((marking_round = 3) = (paper_id is not null))
);

create index ix_marking_task_marker on marking_task (marker_id);

-- A marker who declared a conflict is out; what was marked stays readable and counts no more.
create table marking_task_drop (
    task_id    bigint      not null primary key,
    dropped_at datetime(6) not null,
    constraint fk_marking_task_drop foreign key (task_id) references marking_task (id)
);

-- Every save is a row of its own; the newest version of a question is the mark.
create table written_mark_version (
    id         bigint      not null auto_increment primary key,
    task_id    bigint      not null,
    paper_id   bigint      not null,
    question   int         not null,
    version    int         not null,
    mark       decimal(6, 2),
    request_id varchar(36) not null,
    saved_at   datetime(6) not null,
    constraint uk_written_mark_version unique (task_id, paper_id, question, version),
    constraint uk_written_mark_request unique (task_id, request_id),
    constraint fk_written_mark_version_task foreign key (task_id) references marking_task (id),
    constraint fk_written_mark_version_paper foreign key (paper_id) references written_paper (id),
    constraint ck_written_mark_version_mark check (mark is null or mark >= 0)
);

create table odd_paper (
    id          bigint       not null auto_increment primary key,
    paper_id    bigint       not null,
    task_id     bigint       not null,
    kind        varchar(20)  not null,
    note        varchar(500) not null,
    reported_at datetime(6)  not null,
    verdict     varchar(20),
    reason      varchar(2000),
    decided_by  varchar(120),
    decided_at  datetime(6),
    constraint uk_odd_paper unique (paper_id, task_id),
    constraint fk_odd_paper_paper foreign key (paper_id) references written_paper (id),
    constraint fk_odd_paper_task foreign key (task_id) references marking_task (id),
    constraint ck_odd_paper_decided check (verdict is null or reason is not null)
);

-- The mark of a paper by its code, once and for all.
create table paper_settlement (
    paper_id    bigint        not null primary key,
    mark        decimal(5, 1) not null,
    settlement  varchar(20)   not null,
    spread      decimal(7, 2) not null,
    record_text mediumtext    not null,
    settled_by  varchar(200)  not null,
    settled_at  datetime(6)   not null,
    constraint fk_paper_settlement_paper foreign key (paper_id) references written_paper (id)
);

create table code_join (
    round_id          bigint       not null primary key,
    minutes_number    varchar(60)  not null,
    minutes_on        date         not null,
    requested_by      bigint       not null,
    requested_by_name varchar(120) not null,
    requested_at      datetime(6)  not null,
    approved_by       bigint,
    approved_by_name  varchar(120),
    approved_at       datetime(6),
    constraint fk_code_join_round foreign key (round_id) references recruitment_round (id),
    constraint ck_code_join_second_person check (approved_by is null or approved_by <> requested_by)
);

-- The written mark of a candidate; a later version names what made it, and no version is ever changed.
create table written_mark (
    candidate_id bigint        not null,
    version      int           not null,
    mark         decimal(5, 1) not null,
    settlement   varchar(20)   not null,
    cause        varchar(20)   not null,
    spread       decimal(7, 2) not null,
    record_text  mediumtext    not null,
    settled_by   varchar(200)  not null,
    settled_at   datetime(6)   not null,
    primary key (candidate_id, version),
    constraint fk_written_mark_candidate foreign key (candidate_id) references candidate (id)
);

create table written_correction (
    id                bigint        not null auto_increment primary key,
    candidate_id      bigint        not null,
    old_mark          decimal(5, 1) not null,
    new_mark          decimal(5, 1) not null,
    reason            mediumtext    not null,
    requested_by      bigint        not null,
    requested_by_name varchar(120)  not null,
    requested_at      datetime(6)   not null,
    state             varchar(20)   not null,
    decided_by        bigint,
    decided_by_name   varchar(120),
    decided_at        datetime(6),
    constraint fk_written_correction_candidate foreign key (candidate_id) references candidate (id),
    constraint ck_written_correction_second_person check (decided_by is null or decided_by <> requested_by)
);
