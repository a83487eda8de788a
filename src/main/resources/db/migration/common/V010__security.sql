create table account (
    id            bigint       not null auto_increment primary key,
    username      varchar(64)  not null,
    display_name  varchar(120) not null,
    password_hash varchar(120) not null,
    enabled       boolean      not null,
    failed_logins int          not null,
    locked_until  datetime(6),
    constraint uk_account_username unique (username)
);

create table account_role (
    account_id bigint      not null,
    role_name  varchar(20) not null,
    primary key (account_id, role_name),
    constraint fk_account_role_account foreign key (account_id) references account (id),
    constraint ck_account_role_name check (role_name in ('HR', 'EXAMINER', 'BOARD_HEAD', 'CHAIR', 'SUPERVISOR', 'ADMIN'))
);
