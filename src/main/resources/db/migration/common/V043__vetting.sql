-- A later row for the same round, post and condition replaces an earlier one; nothing is changed or deleted.
create table vetting_demand (
    id              bigint       not null auto_increment primary key,
    round_id        bigint       not null,
    post_id         bigint,
    conditions      varchar(200) not null,
    document_number varchar(60)  not null,
    document_date   date         not null,
    recorded_by     varchar(120) not null,
    recorded_at     datetime(6)  not null,
    constraint fk_vetting_demand_round foreign key (round_id) references recruitment_round (id),
    constraint fk_vetting_demand_post foreign key (post_id) references post (id)
);

create table vetting_conclusion (
    id              bigint       not null auto_increment primary key,
    round_id        bigint       not null,
    candidate_id    bigint       not null,
    condition_code  varchar(30)  not null,
    finding         varchar(10)  not null,
    concluded_by    varchar(120) not null,
    title           varchar(120) not null,
    document_number varchar(60)  not null,
    document_date   date         not null,
    recorder_id     bigint       not null,
    recorded_by     varchar(120) not null,
    recorded_at     datetime(6)  not null,
    constraint fk_vetting_conclusion_round foreign key (round_id) references recruitment_round (id),
    constraint fk_vetting_conclusion_candidate foreign key (candidate_id) references candidate (id),
    constraint fk_vetting_conclusion_recorder foreign key (recorder_id) references account (id),
    constraint ck_vetting_conclusion_finding check (finding in ('MET', 'NOT_MET'))
);

-- Apart from the conclusions: sensitive, read through one door only; deleted when the law on personal data asks for it.
create table vetting_grounds (
    conclusion_id bigint        not null primary key,
    grounds       varchar(2000) not null,
    constraint fk_vetting_grounds_conclusion foreign key (conclusion_id) references vetting_conclusion (id)
);
