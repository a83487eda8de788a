create table candidate_wish (
    candidate_id bigint not null,
    place        int    not null,
    post_id      bigint not null,
    primary key (candidate_id, place),
    constraint uk_candidate_wish unique (candidate_id, post_id),
    constraint fk_wish_candidate foreign key (candidate_id) references candidate (id),
    constraint fk_wish_post foreign key (post_id) references post (id),
    constraint ck_wish_place check (place >= 2)
);
