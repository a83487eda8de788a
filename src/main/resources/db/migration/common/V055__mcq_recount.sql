-- A sheet that somebody else reads again under a code; the newest row of a sheet counts, earlier readings stay.
create table mcq_recount (
    id           bigint       not null auto_increment primary key,
    round_id     bigint       not null,
    candidate_id bigint       not null,
    paper        varchar(30)  not null,
    code         varchar(6)   not null,
    reader       bigint       not null,
    reader_name  varchar(120) not null,
    begun_by     bigint       not null,
    begun_at     datetime(6)  not null,
    constraint uk_mcq_recount_code unique (round_id, code),
    constraint uk_mcq_recount_reader unique (candidate_id, paper, reader),
    constraint fk_mcq_recount_round foreign key (round_id) references recruitment_round (id),
    constraint fk_mcq_recount_candidate foreign key (candidate_id) references candidate (id),
    constraint fk_mcq_recount_reader foreign key (reader) references account (id),
    constraint fk_mcq_recount_beginner foreign key (begun_by) references account (id),
    constraint ck_mcq_recount_second_person check (reader <> begun_by)
);

create table mcq_recount_sheet (
    recount_id bigint        not null primary key,
    variant    varchar(20)   not null,
    answers    varchar(2000) not null,
    read_at    datetime(6)   not null,
    constraint fk_mcq_recount_sheet foreign key (recount_id) references mcq_recount (id)
);
