-- What a candidate was told of hours, rooms, seats and boards, as a sum; the newest row of a summons counts.
create table summons_told (
    id          bigint       not null auto_increment primary key,
    summons_key varchar(120) not null,
    change_no   int          not null,
    told        char(64)     not null,
    told_at     datetime(6)  not null,
    index ix_summons_told_key (summons_key)
);
