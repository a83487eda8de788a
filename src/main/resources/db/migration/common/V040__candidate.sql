-- name_key: name without regard to where its tones stand, birth and post; id_key: the ID number where one is given. One person is on a round's list once.
create table candidate (
    id                bigint       not null auto_increment primary key,
    version           bigint       not null,
    round_id          bigint       not null,
    post_id           bigint       not null,
    full_name         varchar(120) not null,
    birth_date        date,
    birth_year        int          not null,
    gender            varchar(10),
    id_number         varchar(20)  not null,
    file_number       varchar(30)  not null,
    phone             varchar(30)  not null,
    email             varchar(120) not null,
    address           varchar(300) not null,
    degree            varchar(120) not null,
    major             varchar(120) not null,
    priority_evidence varchar(300) not null,
    note              varchar(500) not null,
    eligibility       varchar(20)  not null,
    refusal_reason    varchar(500),
    candidate_number  varchar(20),
    name_key          varchar(200) not null,
    id_key            varchar(20),
    constraint uk_candidate_name_key unique (round_id, name_key),
    constraint uk_candidate_id_key unique (round_id, id_key),
    constraint uk_candidate_number unique (round_id, candidate_number),
    constraint fk_candidate_round foreign key (round_id) references recruitment_round (id),
    constraint fk_candidate_post foreign key (post_id) references post (id),
    constraint ck_candidate_eligibility check (eligibility in ('UNDECIDED', 'ACCEPTED', 'REFUSED')),
    constraint ck_candidate_refusal check (eligibility <> 'REFUSED' or refusal_reason is not null)
);

create table candidate_priority (
    candidate_id bigint      not null,
    category     varchar(60) not null,
    primary key (candidate_id, category),
    constraint fk_candidate_priority_candidate foreign key (candidate_id) references candidate (id)
);
