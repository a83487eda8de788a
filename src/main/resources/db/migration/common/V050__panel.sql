create table council (
    round_id        bigint      not null primary key,
    decision_number varchar(60) not null,
    decided_on      date        not null,
    chair_id        bigint      not null,
    constraint fk_council_round foreign key (round_id) references recruitment_round (id),
    constraint fk_council_chair foreign key (chair_id) references account (id)
);

create table board (
    id       bigint       not null auto_increment primary key,
    round_id bigint       not null,
    name     varchar(120) not null,
    constraint uk_board_name unique (round_id, name),
    constraint fk_board_round foreign key (round_id) references recruitment_round (id)
);

create table board_member (
    board_id   bigint  not null,
    account_id bigint  not null,
    head       boolean not null,
    primary key (board_id, account_id),
    constraint fk_board_member_board foreign key (board_id) references board (id),
    constraint fk_board_member_account foreign key (account_id) references account (id)
);

create table allotment (
    candidate_id    bigint not null primary key,
    board_id        bigint not null,
    interview_order int,
    constraint fk_allotment_candidate foreign key (candidate_id) references candidate (id),
    constraint fk_allotment_board foreign key (board_id) references board (id)
);

create table conflict (
    examiner_id  bigint       not null,
    candidate_id bigint       not null,
    relation     varchar(60)  not null,
    note         varchar(500) not null,
    declared_by  varchar(120) not null,
    declared_at  datetime(6)  not null,
    primary key (examiner_id, candidate_id),
    constraint fk_conflict_examiner foreign key (examiner_id) references account (id),
    constraint fk_conflict_candidate foreign key (candidate_id) references candidate (id)
);

create table draw (
    board_id bigint       not null primary key,
    seed     varchar(200) not null,
    numbers  mediumtext   not null,
    drawn_at datetime(6)  not null,
    drawn_by varchar(120) not null,
    constraint fk_draw_board foreign key (board_id) references board (id)
);
