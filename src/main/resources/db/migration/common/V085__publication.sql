-- The address of a round's results stays what it was, even when the round's code is changed later.
create table public_address (
    round_id bigint      not null primary key,
    slug     varchar(60) not null,
    constraint uk_public_address_slug unique (slug),
    constraint fk_public_address_round foreign key (round_id) references recruitment_round (id)
);

-- Nothing here is ever changed: what becomes of a draft is told by rows of other tables.
create table publication_draft (
    id              bigint        not null auto_increment primary key,
    round_id        bigint        not null,
    number          int           not null,
    ranking_version int           not null,
    list_scope      varchar(20)   not null,
    fields          varchar(200)  not null,
    wording         varchar(1000) not null,
    wording_english varchar(1000) not null,
    reason          varchar(500)  not null,
    release_at      datetime(6)   not null,
    round_name      varchar(200)  not null,
    agency          varchar(200)  not null,
    salt            char(64)      not null,
    sha256          char(64)      not null,
    drafted_by_id   bigint        not null,
    drafted_by      varchar(120)  not null,
    drafted_at      datetime(6)   not null,
    constraint fk_publication_draft_round foreign key (round_id) references recruitment_round (id),
    constraint fk_publication_draft_by foreign key (drafted_by_id) references account (id)
);

-- Packed as it is sent. What the public never gets has no form.
create table publication_file (
    draft_id     bigint       not null,
    path         varchar(120) not null,
    form         varchar(20)  not null,
    content_type varchar(60)  not null,
    sha256       char(64)     not null,
    size         int          not null,
    gzip         longblob     not null,
    primary key (draft_id, path, form),
    constraint fk_publication_file_draft foreign key (draft_id) references publication_draft (id),
    constraint ck_publication_file_form check (form in ('CURRENT', 'SUPERSEDED', 'INTERNAL'))
);

-- The key is made of candidate number and date of birth, neither of which stands here.
create table publication_own (
    draft_id   bigint     not null,
    look_up    char(64)   not null,
    lang       varchar(5) not null,
    sha256     char(64)   not null,
    size       int        not null,
    gzip       longblob   not null,
    primary key (draft_id, look_up, lang),
    constraint fk_publication_own_draft foreign key (draft_id) references publication_draft (id)
);

create table publication_approval (
    draft_id       bigint       not null primary key,
    sha256         char(64)     not null,
    approved_by_id bigint       not null,
    approved_by    varchar(120) not null,
    approved_at    datetime(6)  not null,
    constraint fk_publication_approval_draft foreign key (draft_id) references publication_draft (id),
    constraint fk_publication_approval_by foreign key (approved_by_id) references account (id)
);

create table publication_void (
    draft_id  bigint       not null primary key,
    reason    varchar(20)  not null,
    voided_by varchar(120) not null,
    voided_at datetime(6)  not null,
    constraint fk_publication_void_draft foreign key (draft_id) references publication_draft (id),
    constraint ck_publication_void_reason check (reason in ('REPLACED', 'STOPPED', 'RESULT_CHANGED'))
);

create table publication_withdrawal (
    id              bigint       not null auto_increment primary key,
    round_id        bigint       not null,
    up_to           int          not null,
    reason          varchar(500) not null,
    requested_by_id bigint       not null,
    requested_by    varchar(120) not null,
    requested_at    datetime(6)  not null,
    constraint fk_publication_withdrawal_round foreign key (round_id) references recruitment_round (id),
    constraint fk_publication_withdrawal_by foreign key (requested_by_id) references account (id)
);

create table publication_withdrawal_end (
    withdrawal_id bigint       not null primary key,
    outcome       varchar(20)  not null,
    ended_by      varchar(120) not null,
    ended_at      datetime(6)  not null,
    constraint fk_publication_withdrawal_end foreign key (withdrawal_id) references publication_withdrawal (id),
    constraint ck_publication_withdrawal_end check (outcome in ('APPROVED', 'DROPPED'))
);
