-- The counts of a sheet of stage 1 that a step is about, under the key and the cancelled questions of that moment.
create table appeal_count (
    appeal_id        bigint  not null,
    position         int     not null,
    sheet_version    int     not null,
    correct_before   int     not null,
    questions_before int     not null,
    passed_before    boolean not null,
    correct_again    int     not null,
    questions_again  int     not null,
    passed_again     boolean not null,
    again_counts     boolean not null,
    primary key (appeal_id, position),
    constraint fk_appeal_count_step foreign key (appeal_id, position) references appeal_step (appeal_id, position)
);
