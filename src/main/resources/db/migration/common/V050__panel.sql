create table council (
    round_id        bigint      not null primary key,
    decision_number varchar(60) not null,
    decided_on      date        not null,
    constraint fk_council_round foreign key (round_id) references recruitment_round (id)
);

create table council_member (
    round_id   bigint       not null,
    place      int          not null,
    seat       varchar(20)  not null,
    account_id bigint,
    name       varchar(120) not null,
    office     varchar(200) not null,
    primary key (round_id, place),
    constraint uk_council_member_account unique (round_id, account_id),
    constraint ck_council_member_seat check (seat in ('CHAIR', 'VICE_CHAIR', 'MEMBER', 'SECRETARY')),
    constraint ck_council_member_chair check (seat <> 'CHAIR' or account_id is not null),
    constraint fk_council_member_council foreign key (round_id) references council (round_id),
    constraint fk_council_member_account foreign key (account_id) references account (id)
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
