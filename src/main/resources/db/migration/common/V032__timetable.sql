create table timetable (
    round_id        bigint  not null primary key,
    version         bigint  not null,
    applicants      int,
    round1_on_paper boolean not null,
    constraint fk_timetable_round foreign key (round_id) references recruitment_round (id),
    constraint ck_timetable_applicants check (applicants >= 0)
);

create table timetable_date (
    round_id   bigint      not null,
    step       varchar(30) not null,
    planned_on date,
    actual_on  date,
    constraint pk_timetable_date primary key (round_id, step),
    constraint fk_timetable_date_round foreign key (round_id) references recruitment_round (id)
);
