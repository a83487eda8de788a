alter table recruitment_round add column sector varchar(20) not null default 'CIVIL_SERVANT';
alter table recruitment_round add column test_mode varchar(20) not null default 'COMPUTER';
alter table recruitment_round add column session_year int;
alter table recruitment_round add column session_quarter int;
alter table recruitment_round add column session_scale decimal(8, 2);
alter table recruitment_round add column session_pass_mark decimal(8, 2);
alter table recruitment_round add column session_advisory boolean;

alter table post add column written_percent int;
alter table post add column foreign_language boolean not null default false;
alter table post add column common_group varchar(30) not null default '';
