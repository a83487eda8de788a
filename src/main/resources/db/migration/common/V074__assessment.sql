alter table recruitment_round add column session_supplement varchar(60);
update recruitment_round set session_supplement = '' where session_year is not null;
alter table recruitment_round add column session_slot varchar(60);
alter table recruitment_round add constraint uk_round_session_slot unique (session_slot);

create table assessment_terms (
    round_id        bigint        not null primary key,
    document_number varchar(60)   not null,
    agreed_on       date          not null,
    content         varchar(2000) not null,
    council_size    int           not null,
    quorum          int           not null,
    recorded_by     varchar(120)  not null,
    recorded_at     datetime(6)   not null,
    constraint fk_assessment_terms_round foreign key (round_id) references recruitment_round (id),
    constraint ck_assessment_terms_quorum check (quorum >= 1 and quorum <= council_size)
);

create table assessment_proposal (
    candidate_id  bigint       not null primary key,
    workplace     varchar(200) not null,
    group_code    varchar(40)  not null,
    insured_years int          not null,
    continuous    boolean      not null,
    evidence      varchar(300) not null,
    constraint fk_assessment_proposal_candidate foreign key (candidate_id) references candidate (id),
    constraint ck_assessment_proposal_years check (insured_years >= 0)
);

create table assessment_vote (
    id              bigint        not null auto_increment primary key,
    round_id        bigint        not null,
    candidate_id    bigint        not null,
    result          varchar(20)   not null,
    mark            decimal(8, 2) not null,
    votes_for       int           not null,
    votes_against   int           not null,
    chair_vote      varchar(20)   not null,
    adopted         boolean       not null,
    reason          varchar(1000) not null,
    minutes_number  varchar(60)   not null,
    minutes_on      date          not null,
    recorded_by     varchar(120)  not null,
    recorded_at     datetime(6)   not null,
    constraint fk_assessment_vote_round foreign key (round_id) references recruitment_round (id),
    constraint fk_assessment_vote_candidate foreign key (candidate_id) references candidate (id)
);

create table assessment_link (
    id           bigint       not null auto_increment primary key,
    earlier_id   bigint       not null,
    later_id     bigint       not null,
    kind         varchar(20)  not null,
    carry_reason varchar(20),
    note         varchar(500) not null,
    recorded_by  varchar(120) not null,
    recorded_at  datetime(6)  not null,
    constraint uk_assessment_link unique (earlier_id, later_id),
    constraint fk_assessment_link_earlier foreign key (earlier_id) references candidate (id),
    constraint fk_assessment_link_later foreign key (later_id) references candidate (id)
);
