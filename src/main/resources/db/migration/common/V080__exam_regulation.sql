-- Rounds made before this column had none pinned beside their decree: for them it follows from the plan's date.
alter table recruitment_round add column exam_regulation varchar(20);
