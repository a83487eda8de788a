package vn.bangvang.report.pdf;

import java.time.Instant;

/** What the file says of itself. */
public record PaperInfo(String title, String author, Instant madeAt) {}
