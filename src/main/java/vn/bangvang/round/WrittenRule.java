package vn.bangvang.round;

import java.time.Instant;
import java.time.LocalDate;

/** The council's own rule on a parameter whose text was not read. */
public record WrittenRule(String document, LocalDate date, String note, String recordedBy, Instant recordedAt) {}
