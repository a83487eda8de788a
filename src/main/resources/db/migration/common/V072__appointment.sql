-- What becomes of a winner follows from the steps; the confirmed ranking itself is never touched.
create table appointment_step (
    id            bigint       not null auto_increment primary key,
    round_id      bigint       not null,
    post_id       bigint       not null,
    candidate_id  bigint       not null,
    kind          varchar(30)  not null,
    happened_on   date         not null,
    document      varchar(60)  not null,
    reason        varchar(500) not null,
    note          varchar(500) not null,
    instead_of    bigint,
    acted_by      bigint       not null,
    acted_by_name varchar(120) not null,
    acted_at      datetime(6)  not null,
    first_person  bigint,
    constraint fk_appointment_step_round foreign key (round_id) references recruitment_round (id),
    constraint fk_appointment_step_post foreign key (post_id) references post (id),
    constraint fk_appointment_step_candidate foreign key (candidate_id) references candidate (id),
    constraint fk_appointment_step_left foreign key (instead_of) references candidate (id),
    constraint fk_appointment_step_actor foreign key (acted_by) references account (id),
    constraint ck_appointment_step_second_person check (first_person is null or first_person <> acted_by),
    constraint ck_appointment_step_decided check
        (kind not in ('STRUCK_OFF', 'STRIKE_OFF_REFUSED', 'CALLED', 'CALL_REFUSED') or first_person is not null)
);
