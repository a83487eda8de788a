-- Actor and subject are copied as text and carry no foreign key: a line of the trail outlives what it speaks of.
create table audit_trail (
    id           bigint       not null auto_increment primary key,
    happened_at  datetime(6)  not null,
    actor_id     bigint       not null,
    actor_name   varchar(120) not null,
    kind         varchar(60)  not null,
    subject      varchar(120) not null,
    round_id     bigint,
    before_value mediumtext,
    after_value  mediumtext,
    reason       mediumtext,
    index ix_audit_trail_round (round_id, id),
    index ix_audit_trail_kind (kind, id)
);
