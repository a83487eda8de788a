-- A paper that is marked again on an appeal, under a code of its own; the key stays the one of the first code.
create table remark_paper (
    paper_id       bigint not null primary key,
    first_paper_id bigint not null,
    constraint uk_remark_paper_first unique (first_paper_id),
    constraint fk_remark_paper_paper foreign key (paper_id) references written_paper (id),
    constraint fk_remark_paper_first foreign key (first_paper_id) references written_paper (id)
);

-- Those among whom the markers are drawn; a bundle with such rows is one that is marked again.
create table remark_marker (
    bundle_id  bigint not null,
    account_id bigint not null,
    primary key (bundle_id, account_id),
    constraint fk_remark_marker_bundle foreign key (bundle_id) references written_bundle (id),
    constraint fk_remark_marker_account foreign key (account_id) references account (id)
);
