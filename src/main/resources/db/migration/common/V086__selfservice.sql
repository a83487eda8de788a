-- Who has no account is named by the candidate number: in the trail and as the one who filed an appeal.
alter table audit_trail modify column actor_id bigint null;
alter table appeal modify column filed_by bigint null;

-- Only hashes are kept here. A row without a candidate is what asking for a number that nobody has leaves behind.
create table candidate_code (
    asking_hash  char(64)    not null primary key,
    candidate_id bigint,
    code_hash    char(64)    not null,
    valid_until  datetime(6) not null,
    attempts     int         not null,
    index ix_candidate_code_until (valid_until),
    constraint fk_candidate_code_candidate foreign key (candidate_id) references candidate (id)
);

create table candidate_link (
    candidate_id bigint      not null primary key,
    round_id     bigint      not null,
    seed         char(22)    not null,
    link_hash    char(64)    not null,
    issued_at    datetime(6) not null,
    constraint uk_candidate_link_hash unique (link_hash),
    constraint fk_candidate_link_candidate foreign key (candidate_id) references candidate (id),
    constraint fk_candidate_link_round foreign key (round_id) references recruitment_round (id)
);

create table candidate_session (
    session_hash char(64)    not null primary key,
    candidate_id bigint      not null,
    started_at   datetime(6) not null,
    used_at      datetime(6) not null,
    index ix_candidate_session_started (started_at),
    constraint fk_candidate_session_candidate foreign key (candidate_id) references candidate (id)
);

-- A request stays as it was made; the answer is a row of its own.
create table data_request (
    id           bigint       not null auto_increment primary key,
    round_id     bigint       not null,
    candidate_id bigint       not null,
    field        varchar(20)  not null,
    before_value varchar(300) not null,
    wanted       varchar(300) not null,
    note         varchar(500) not null,
    asked_at     datetime(6)  not null,
    constraint fk_data_request_round foreign key (round_id) references recruitment_round (id),
    constraint fk_data_request_candidate foreign key (candidate_id) references candidate (id),
    constraint ck_data_request_field check (field in ('NAME', 'BIRTH', 'PHONE', 'EMAIL', 'ADDRESS'))
);

create table data_request_answer (
    request_id       bigint       not null primary key,
    accepted         boolean      not null,
    reason           varchar(500) not null,
    answered_by      bigint       not null,
    answered_by_name varchar(120) not null,
    answered_at      datetime(6)  not null,
    constraint fk_data_request_answer foreign key (request_id) references data_request (id),
    constraint fk_data_request_answer_by foreign key (answered_by) references account (id),
    constraint ck_data_request_answer_reason check (accepted or reason <> '')
);
