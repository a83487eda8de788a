-- The post carries the quota in force, 0 once it is cancelled; each change keeps the one before it.
alter table post drop constraint ck_post_quota;
alter table post add constraint ck_post_quota check (quota >= 0);

create table quota_change (
    id               bigint       not null auto_increment primary key,
    post_id          bigint       not null,
    quota_before     int          not null,
    quota            int          not null,
    document         varchar(60)  not null,
    decided_on       date         not null,
    signer           varchar(120) not null,
    reason           varchar(500) not null,
    recorded_by      bigint       not null,
    recorded_by_name varchar(120) not null,
    recorded_at      datetime(6)  not null,
    constraint fk_quota_change_post foreign key (post_id) references post (id),
    constraint fk_quota_change_recorder foreign key (recorded_by) references account (id),
    constraint ck_quota_change check (quota >= 0 and quota <> quota_before)
);

create table quota_change_step (
    id            bigint       not null auto_increment primary key,
    change_id     bigint       not null,
    kind          varchar(20)  not null,
    note          varchar(500) not null,
    acted_by      bigint       not null,
    acted_by_name varchar(120) not null,
    acted_at      datetime(6)  not null,
    first_person  bigint,
    constraint uk_quota_change_step unique (change_id, kind),
    constraint fk_quota_change_step_change foreign key (change_id) references quota_change (id),
    constraint fk_quota_change_step_actor foreign key (acted_by) references account (id),
    constraint ck_quota_change_step_second_person check (first_person is null or first_person <> acted_by),
    constraint ck_quota_change_step_decided check (kind = 'TOLD' or first_person is not null)
);
