create table regulation_edition (
    fingerprint char(64)  not null primary key,
    stored_at   datetime(6) not null,
    content     longtext  not null
);

alter table recruitment_round add column edition char(64);
alter table recruitment_round add constraint fk_round_edition foreign key (edition) references regulation_edition (fingerprint);
