create table exam_sitting (
    id         bigint       not null auto_increment primary key,
    round_id   bigint       not null,
    paper      varchar(30)  not null,
    held_on    date         not null,
    call_time  time         not null,
    start_time time         not null,
    end_time   time         not null,
    place      varchar(200) not null,
    address    varchar(300) not null,
    constraint fk_exam_sitting_round foreign key (round_id) references recruitment_round (id),
    constraint ck_exam_sitting_hours check (call_time <= start_time and start_time < end_time)
);

create table exam_room (
    id         bigint      not null auto_increment primary key,
    sitting_id bigint      not null,
    name       varchar(60) not null,
    seats      int         not null,
    per_row    int         not null,
    constraint uk_exam_room_name unique (sitting_id, name),
    constraint fk_exam_room_sitting foreign key (sitting_id) references exam_sitting (id),
    constraint ck_exam_room_seats check (seats > 0 and per_row > 0)
);

create table room_invigilator (
    room_id    bigint       not null,
    position   int          not null,
    name       varchar(120) not null,
    account_id bigint,
    primary key (room_id, position),
    constraint fk_room_invigilator_room foreign key (room_id) references exam_room (id),
    constraint fk_room_invigilator_account foreign key (account_id) references account (id)
);

-- Nobody has two seats for a paper, and no seat is given twice.
create table exam_seat (
    candidate_id bigint      not null,
    paper        varchar(30) not null,
    room_id      bigint      not null,
    seat         int         not null,
    primary key (candidate_id, paper),
    constraint uk_exam_seat unique (room_id, seat),
    constraint fk_exam_seat_candidate foreign key (candidate_id) references candidate (id),
    constraint fk_exam_seat_room foreign key (room_id) references exam_room (id)
);

create table board_place (
    board_id   bigint       not null primary key,
    held_on    date         not null,
    call_time  time         not null,
    start_time time         not null,
    end_time   time         not null,
    room       varchar(60)  not null,
    place      varchar(200) not null,
    address    varchar(300) not null,
    constraint fk_board_place_board foreign key (board_id) references board (id),
    constraint ck_board_place_hours check (call_time <= start_time and start_time < end_time)
);

-- What was allotted stays as it was done, whatever becomes of the rooms.
create table seat_allotment (
    id               bigint       not null auto_increment primary key,
    round_id         bigint       not null,
    paper            varchar(30)  not null,
    seed             varchar(200),
    people           int          not null,
    seats            mediumtext   not null,
    reason           varchar(500) not null,
    allotted_by      bigint       not null,
    allotted_by_name varchar(120) not null,
    allotted_at      datetime(6)  not null,
    constraint fk_seat_allotment_round foreign key (round_id) references recruitment_round (id),
    constraint fk_seat_allotment_actor foreign key (allotted_by) references account (id)
);
