create table recruitment_round (
    id               bigint       not null auto_increment primary key,
    version          bigint       not null,
    code             varchar(30)  not null,
    name             varchar(200) not null,
    agency           varchar(200) not null,
    kind             varchar(30)  not null,
    plan_approved_on date         not null,
    plan_number      varchar(60)  not null,
    live             boolean      not null,
    rule_set         varchar(20)  not null,
    phase            varchar(20)  not null,
    constraint uk_round_code unique (code)
);

create table post (
    id                bigint       not null auto_increment primary key,
    version           bigint       not null,
    round_id          bigint       not null,
    code              varchar(30)  not null,
    title             varchar(200) not null,
    agency            varchar(200) not null,
    post_rank         varchar(20)  not null,
    exam_form         varchar(20)  not null,
    quota             int          not null,
    required_degree   varchar(200) not null,
    override_document varchar(60),
    constraint uk_post_code unique (round_id, code),
    constraint fk_post_round foreign key (round_id) references recruitment_round (id),
    constraint ck_post_quota check (quota >= 1)
);
